"""From where to where each bar of a chart reaches: side by side, stacked, or stacked to a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_deck.figures.numbers import Numbers
from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartSeries

_FEW, _SOME = 4, 8
"""Bars up to which their numbers are larger than names."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One bar, or a part of a stacked one: from `start` to `end` on the axis; `value` is its number.

    It is the `place`-th of `count` bars side by side in its category.
    """

    series: int
    category: int
    start: Decimal
    end: Decimal
    value: Decimal
    place: int
    count: int


def segments(chart: Chart, series: Sequence[ChartSeries] | None = None) -> list[Segment]:
    """The bars of a chart, or of some of its series; those of missing values are not there."""
    shown = chart.resolved.series if series is None else series
    if chart.kind.startswith(("stacked", "full")):
        return _stacked(shown, len(chart.resolved.categories), whole=chart.kind.startswith("full"))
    return [
        Segment(number, index, Decimal(0), value, value, number, len(shown))
        for number, s in enumerate(shown)
        for index, value in enumerate(s.values)
        if value is not None
    ]


def _stacked(series: Sequence[ChartSeries], categories: int, *, whole: bool) -> list[Segment]:
    """Parts upon each other: above zero those that are positive, below it the negative."""
    made = []
    for index in range(categories):
        above = below = Decimal(0)
        total = sum((abs(s.values[index] or Decimal(0)) for s in series), Decimal(0))
        for number, s in enumerate(series):
            value = s.values[index]
            if value is None:
                continue
            length = value * 100 / total if whole and total else value
            start = above if length >= 0 else below
            made.append(Segment(number, index, start, start + length, value, 0, 1))
            if length >= 0:
                above += length
            else:
                below += length
    return made


def on_axis(numbers: Numbers, chart: Chart) -> Numbers:
    """How the axis is numbered: like the values, or in percent where parts are stacked to a hundred."""
    return Numbers(0, False, numbers.language, behind="%") if chart.kind.startswith("full") else numbers


def number_size(size: float, bars: Sequence[Segment]) -> float:
    """The size of numbers on bars side by side beside labels of a size: those of a few are what the page
    is about."""
    return size + (8 if len(bars) <= _FEW else 4 if len(bars) <= _SOME else 0)


def tops(bars: Sequence[Segment]) -> list[tuple[int, Decimal]]:
    """How high bars reach, by category."""
    return [(bar.category, max(bar.start, bar.end)) for bar in bars]
