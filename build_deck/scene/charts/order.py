"""The order of a chart's categories: as written, or by their numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartSeries, ChartValues

_SUMMED = ("stacked-column", "stacked-bar")


def ordered(chart: Chart) -> ChartValues:
    """The numbers in the order that `sort` asks for: by those of the highlighted series, else the first
    one, and of stacked parts by their sum. A category without a number stands last."""
    values = chart.resolved
    if chart.sort is None or not values.categories:
        return values
    descending = chart.sort == "descending"

    def key(index: int) -> tuple[bool, Decimal]:
        number = _number(chart, values, index)
        return number is None, (-(number or Decimal(0)) if descending else number or Decimal(0))

    order = sorted(range(len(values.categories)), key=key)
    return replace(
        values,
        categories=tuple(values.categories[i] for i in order),
        series=tuple(_taken(series, order) for series in values.series),
    )


def _number(chart: Chart, values: ChartValues, index: int) -> Decimal | None:
    """What a category is sorted by."""
    if chart.kind in _SUMMED:
        parts = [s.values[index] for s in values.series]
        known = [part for part in parts if part is not None]
        return sum(known, Decimal(0)) if known else None
    named = [series for series in values.series if series.name == chart.highlight]
    return (named or list(values.series))[0].values[index]


def _taken(series: ChartSeries, order: list[int]) -> ChartSeries:
    return replace(series, values=tuple(series.values[i] for i in order))


def part_of(values: ChartValues, start: int, end: int) -> ChartValues:
    """The categories from `start` up to `end`, not included, with their numbers."""
    return replace(
        values,
        categories=values.categories[start:end],
        series=tuple(replace(s, values=s.values[start:end]) for s in values.series),
    )
