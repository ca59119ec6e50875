"""What a kind of chart can show: rules on its numbers, once they are read.

Each rule takes a chart with its numbers and the raw tree of its block, and yields what is wrong. Numbers
that came from a file are reported at the key that speaks of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.chart import Chart
from build_deck.outline.chart_drawn import drawn_findings
from build_deck.outline.chart_kinds import BARS, FULL, POINTS, ROUND, STACKED
from build_deck.outline.chart_limits import limit_findings
from build_deck.outline.chart_names import name_findings, suggestion
from build_deck.outline.chart_numbers import decimals_of, shown
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.outline.tree import Map, Seq, Value, where

MAX_SLICES = 12
"""Slices of a pie that can be told apart and named."""
MAX_SERIES = 5
"""Series that have a colour each; lines beside a highlighted one need none."""
MAX_LINES = 12
MAX_SPOKES = 12
MAX_MARKS = 200
"""Categories with a mark each, on one slide or on several; only lines have more."""

_COLOURED = (*BARS, "area", "radar", "scatter", "bubble")


def value_findings(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a chart whose numbers are read; `raw` is its part of the tree."""
    values = chart.resolved
    if not values.numbers:
        yield Diagnostic("empty", "the chart has no numbers", _given(raw), "give it at least one")
        return
    for rule in _RULES:
        yield from rule(chart, values, raw)


def _given(raw: Value, *path: object) -> Place:
    """Where the numbers stand: `path` below the key that gives them."""
    for key in ("values", "series", "flows", "data"):
        if isinstance(raw, Map) and key in raw:
            return where(raw, key, *path)
    return where(raw)


def _at(raw: Value, series: ChartSeries, index: int) -> Place:
    """Where a number stands in the outline; for those from a file, where the file is named."""
    if isinstance(raw, Map) and isinstance(given := raw.get("values"), Map):
        return where(given, list(given)[index]) if index < len(given) else where(given)
    if isinstance(raw, Map) and isinstance(given := raw.get("values"), Seq):
        return where(given, index)
    if isinstance(raw, Map) and "data" in raw:
        return where(raw, "data", "file")
    return where(raw, "series", series.name, index)


def _numbers(values: ChartValues) -> Iterator[tuple[ChartSeries, int, Decimal]]:
    for series in values.series:
        for index, value in enumerate(series.values):
            if value is not None:
                yield series, index, value


def _said(value: Decimal) -> str:
    return shown(value, decimals_of([value]))


def _negative(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Parts of a whole, areas and spokes from a centre cannot be less than nothing."""
    if chart.kind not in (*ROUND, *FULL, "area", "radar", "waffle"):
        return
    for series, index, value in _numbers(values):
        if value < 0:
            yield Diagnostic(
                "cannot-show",
                f"a {chart.kind} cannot show {_said(value)}, a negative number",
                _at(raw, series, index),
                "make it a column or a bar, which reach below zero",
            )


def _missing(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Where a part is missing, the whole is not known; an area would show it as zero."""
    if chart.kind not in (*ROUND, *FULL, "area", "waffle", "range"):
        return
    for series in values.series:
        for index, value in enumerate(series.values):
            if value is None:
                yield Diagnostic(
                    "cannot-show",
                    f"a {chart.kind} cannot show that a value is missing",
                    _at(raw, series, index),
                    "leave this category out, or make it a column or line",
                )


def _whole(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """A pie is one whole of a few parts."""
    if chart.kind not in ROUND:
        return
    if len(values.series) > 1:
        yield Diagnostic(
            "cannot-show",
            f"a {chart.kind} shows one series, and there are {len(values.series)}",
            _given(raw),
            "make it full-bar, which compares the parts of several wholes",
        )
    elif len(values.categories) > MAX_SLICES:
        yield Diagnostic(
            "too-many",
            f"{len(values.categories)} slices cannot be told apart; {MAX_SLICES} can",
            _given(raw),
            "make it a bar, or sum the smallest up as “Others”",
        )
    elif all(value == 0 for value in values.numbers):
        yield Diagnostic(
            "cannot-show",
            f"a {chart.kind} of nothing but zeros has no slices",
            _given(raw),
            "make it a column or a bar",
        )


def _parts(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Stacked parts are two at least, and those of a hundred percent do not sum to zero."""
    if chart.kind not in STACKED:
        return
    if len(values.series) < 2:
        plain = chart.kind.split("-")[1]
        yield Diagnostic(
            "cannot-show",
            "there is only one series, so there is nothing to stack",
            _given(raw),
            f"make the kind `{plain}`, or add the other parts as series",
        )
    elif chart.kind in FULL:
        for index, name in enumerate(values.categories):
            if all(not series.values[index] for series in values.series):
                yield Diagnostic(
                    "cannot-show",
                    f"the parts of “{name}” sum to zero, of which there are no percentages",
                    _at(raw, values.series[0], index),
                    "leave this category out",
                )


def _enough(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Lines lead from one category to another, and a radar has a surface."""
    least = {"line": 2, "area": 2, "slope": 2, "radar": 3, "multiples": 2}.get(chart.kind, 1)
    most = {"radar": MAX_SPOKES, "slope": 2, "line": 0, "area": 0}.get(chart.kind, MAX_MARKS)
    count = len(values.categories)
    if count < least and chart.kind not in POINTS and chart.resolved.categories:
        yield Diagnostic(
            "cannot-show",
            f"a {chart.kind} needs {least} categories at least, and there "
            + ("is one" if count == 1 else f"are {count}"),
            _given(raw),
            "make it a column or a bar",
        )
    if most and count > most:
        yield Diagnostic(
            "too-many",
            f"a {chart.kind} shows {most} categories at most, and there are {count}",
            _given(raw),
            "make it a line or a bar",
        )


def _series(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """As many series as can be told apart."""
    count = len(values.series)
    lines = chart.kind == "line" and any(s.name == chart.highlight for s in values.series)
    most = {"dot": 3, "range": 2}.get(chart.kind, MAX_LINES if lines else MAX_SERIES)
    if chart.kind == "range" and count != 2:
        yield Diagnostic(
            "cannot-show",
            f"a range goes from one number to another, and there are {count} series",
            _given(raw),
            "give two series, like From and To",
        )
    elif chart.kind == "waffle" and count != 1:
        yield Diagnostic(
            "cannot-show",
            f"a waffle shows one series, and there are {count}",
            _given(raw),
            "make one chart of each",
        )
    elif chart.kind in (*_COLOURED, "line", "dot", "histogram") and count > most:
        hint = "show fewer" + (
            "; or highlight one, and up to 12 lines can stand" if chart.kind == "line" else ""
        )
        yield Diagnostic("too-many", f"{count} series cannot be told apart; {most} can", _given(raw), hint)


def _combo(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    if chart.kind != "combo":
        return
    names = [series.name for series in values.series]
    for index, name in enumerate(chart.lines):
        if name not in names:
            place = where(raw, "lines", index)
            yield Diagnostic(
                "unknown-series", f"there is no series “{name}”", place, suggestion(name, names, "series")
            )
    lines = [name for name in names if name in chart.lines]
    if all(name in names for name in chart.lines) and not 0 < len(lines) < len(names):
        yield Diagnostic(
            "cannot-show",
            "a combo has columns and lines, but here are only " + ("lines" if lines else "columns"),
            where(raw, "lines"),
            "name as `lines` the series that are lines, and leave at least one for columns",
        )


def _sizes(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Bubbles are of some size; parts of a hundred sum to a hundred at most; what flows is something."""
    for series in values.series:
        for index, size in enumerate(series.sizes):
            if size is not None and size <= 0:
                yield Diagnostic(
                    "cannot-show",
                    f"a bubble cannot have the size {_said(size)}",
                    _at(raw, series, index),
                    "give it a number above zero",
                )
    if chart.kind == "waffle" and (total := sum(values.numbers)) > 100:
        yield Diagnostic(
            "cannot-show",
            f"a waffle shows people per hundred, but these sum to {_said(Decimal(total))}",
            _given(raw),
            "give percentages of one whole",
        )
    for number, (start, end, amount) in enumerate(values.flows):
        if amount <= 0:
            yield Diagnostic(
                "cannot-show",
                f"{_said(amount)} cannot flow from “{start}” to “{end}”",
                where(raw, "flows", number),
                "give a number above zero",
            )


def _from_to(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    if chart.kind != "range" or len(values.series) != 2:
        return
    low, high = values.series
    for index, (start, end) in enumerate(zip(low.values, high.values, strict=True)):
        if start is not None and end is not None and start > end:
            yield Diagnostic(
                "wrong-order",
                f"“{values.categories[index]}” goes from {_said(start)} down to {_said(end)}",
                _at(raw, low, index),
                "give the lower number first",
            )


_RULES: tuple[Callable[[Chart, ChartValues, Value], Iterator[Diagnostic]], ...] = (
    _negative,
    _missing,
    _whole,
    _parts,
    _enough,
    _series,
    _combo,
    _sizes,
    _from_to,
    name_findings,
    limit_findings,
    drawn_findings,
)
