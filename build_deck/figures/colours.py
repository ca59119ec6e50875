"""Which colour each series and category has: the highlighted one argues, the rest only is told apart."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.figures.stacks import Segment
from build_deck.outline.chart import Chart

ACCENT, MUTED = "accent", "quiet-1"
_SERIES = ("series-1", "series-2", "series-3", "series-4", "series-5")
_QUIET = ("quiet-1", "quiet-3", "quiet-2", "quiet-4")
"""In an order in which neighbours differ most."""

_TINT = 55
"""Percent of its colour that a mark keeps beside the highlighted category, where colours name series."""


def series_colours(chart: Chart) -> tuple[str, ...]:
    """A token for each series of the chart."""
    return named_colours(tuple(series.name for series in chart.resolved.series), chart.highlight)


def named_colours(names: tuple[str, ...], highlight: str) -> tuple[str, ...]:
    """A token for each of several things shown together."""
    if highlight and highlight in names:
        quiet = iter(range(len(names)))
        return tuple(ACCENT if name == highlight else _QUIET[next(quiet) % len(_QUIET)] for name in names)
    return tuple(_SERIES[index % len(_SERIES)] for index in range(len(names)))


def category_colours(chart: Chart) -> tuple[str, ...]:
    """A token for each category of a chart with one series."""
    categories = chart.resolved.categories
    # The highlighted category may stand on another of several slides.
    if chart.highlight and chart.highlight not in [series.name for series in chart.resolved.series]:
        return tuple(ACCENT if name == chart.highlight else MUTED for name in categories)
    return (_SERIES[0],) * len(categories)


def bar_colours(chart: Chart, bars: Sequence[Segment]) -> list[str]:
    """A token for each bar, or part of one."""
    by_series = series_colours(chart)
    if len(chart.resolved.series) == 1:
        by_category = category_colours(chart)
        return [by_category[bar.category] for bar in bars]
    return [beside(by_series[b.series], chart.resolved.categories[b.category], chart) for b in bars]


def beside(colour: str, category: str, chart: Chart) -> str:
    """The colour of a mark among several series: lighter where another category is highlighted."""
    others = chart.highlight in chart.resolved.categories and category != chart.highlight
    return f"{colour}/{_TINT}" if others else colour


def slice_colours(names: tuple[str, ...], highlight: str) -> tuple[str, ...]:
    """A token for each slice of a pie; neighbours differ, the last and the first too, except around a
    highlighted one: these are alike, since each is named beside it and parted by a line."""
    count = len(names)
    if highlight in names:
        return tuple(ACCENT if name == highlight else MUTED for name in names)
    tokens = [_SERIES[index % len(_SERIES)] for index in range(count)]
    if count > 1 and tokens[-1] == tokens[0]:
        tokens[-1] = _SERIES[2]
    return tuple(tokens)
