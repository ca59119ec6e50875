"""Limits of a chart's axes: in order, none that cuts numbers off, and bars from zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from build_deck.diagnostics import Diagnostic
from build_deck.outline.chart import Chart, ChartAxis
from build_deck.outline.chart_kinds import FROM_ZERO, FULL, POINTS, STACKED
from build_deck.outline.chart_numbers import MAX_DIGITS, decimals_of, shown
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.outline.tree import Value, where

_LARGE = 10.0**MAX_DIGITS


def limit_findings(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Limits in order that neither cut numbers off nor let bars begin elsewhere than at zero."""
    lines = [s for s in values.series if chart.kind == "combo" and s.name in chart.lines]
    others = [s for s in values.series if s not in lines]
    yield from _axis_limits(chart, "y", chart.axis("y"), _reached(chart, others), raw)
    yield from _axis_limits(chart, "y2", chart.axis("y2"), _reached(chart, lines), raw)
    across = [x for s in values.series for x in s.xs if x is not None]
    yield from _axis_limits(chart, "x", chart.axis("x"), across, raw)


def _reached(chart: Chart, series: Sequence[ChartSeries]) -> list[Decimal]:
    """The numbers an axis has to hold; of stacked parts, the sums above and below zero."""
    values = [value for s in series for value in s.values if value is not None]
    if chart.kind not in (*STACKED, "area") or not series:
        return values
    sums = []
    for parts in zip(*(s.values for s in series), strict=True):
        sums.append(sum((p for p in parts if p is not None and p > 0), Decimal(0)))
        sums.append(sum((p for p in parts if p is not None and p < 0), Decimal(0)))
    return sums


def _axis_limits(
    chart: Chart, name: str, axis: ChartAxis, reached: Sequence[Decimal], raw: Value
) -> Iterator[Diagnostic]:
    if axis.from_ is None and axis.to is None:
        return
    key = "from" if axis.from_ is not None else "to"
    place = where(raw, "axes", name, key)
    if chart.kind in FULL or (name == "x" and chart.kind not in POINTS):
        why = "goes from 0 to 100 %" if chart.kind in FULL and name != "x" else "has no numbers"
        yield Diagnostic("stray-key", f"this axis {why} and takes no limits", place, f"take `{key}` away")
        return
    for end in (axis.from_, axis.to):
        if end is not None and (abs(end) >= _LARGE or 0 < abs(end) < 1 / _LARGE):
            message = f"an axis cannot reach {end:g}; a chart keeps {MAX_DIGITS} digits of a number"
            yield Diagnostic(
                "limits", message, place, "round it, and say in `unit` what is counted, like millions"
            )
            return
    low = Decimal(str(axis.from_)) if axis.from_ is not None else None
    high = Decimal(str(axis.to)) if axis.to is not None else None
    if low is not None and high is not None and low >= high:
        yield Diagnostic(
            "wrong-order",
            f"the axis ends with {_said(high)}, which is not above {_said(low)}",
            where(raw, "axes", name, "to"),
            "give the lowest number as `from`",
        )
        return
    bars = chart.kind in FROM_ZERO and name == "y"
    if bars and ((low is not None and low > 0) or (high is not None and high < 0)):
        yield Diagnostic(
            "axis-without-zero",
            "this axis leaves zero out, so bars and areas would not be as long as their numbers",
            place,
            "begin it at 0, or make the kind `line` or `dot`, which need no zero",
        )
    for value in reached:
        if (low is not None and value < low) or (high is not None and value > high):
            cut = "from" if low is not None and value < low else "to"
            yield Diagnostic(
                "limits-cut-data",
                f"the axis would cut {_said(value)} off",
                where(raw, "axes", name, cut),
                "widen the limits, or take them away",
            )
            return


def _said(value: Decimal) -> str:
    return shown(value, decimals_of([value]))
