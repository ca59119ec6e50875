"""What kinds that are drawn as pictures can show: rules beside those of all kinds."""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.diagnostics import Diagnostic
from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartValues
from build_deck.outline.tree import Value, where

MAX_PARTS = 8
"""Parts that can be told apart among a hundred squares."""

_WITHOUT_WORDS = ("histogram", "box", "heatmap", "slope", "multiples", "flow")
"""Kinds with no place for words on a mark."""
_WITHOUT_LIMITS = ("histogram", "heatmap")
"""Kinds whose axes are made from their numbers."""


def drawn_findings(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a chart of a kind that PowerPoint lacks; `raw` is its part of the tree."""
    yield from _words(chart, raw)
    yield from _limits(chart, raw)
    yield from _order(chart, raw)
    yield from _parts(chart, values, raw)
    yield from _circle(chart, values, raw)


def _words(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    if chart.kind in _WITHOUT_WORDS and chart.annotate:
        yield Diagnostic(
            "cannot-show",
            f"a {chart.kind} has no place for words on a mark",
            where(raw, "annotate"),
            "say it in a text beside the chart",
        )


def _limits(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    axis = chart.axis("y")
    if chart.kind in _WITHOUT_LIMITS and (axis.from_ is not None or axis.to is not None):
        key = "from" if axis.from_ is not None else "to"
        yield Diagnostic(
            "stray-key",
            f"a {chart.kind} goes from its lowest number to its highest and takes no limits",
            where(raw, "axes", "y", key),
            f"take `{key}` away",
        )


def _order(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    if chart.kind == "slope" and chart.sort:
        yield Diagnostic(
            "stray-key",
            "a slope has two categories, in the order in which they are written",
            where(raw, "sort"),
            "take `sort` away; at each side names stand by their numbers",
        )


def _parts(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    count = len(values.categories)
    if chart.kind == "waffle" and count > MAX_PARTS:
        yield Diagnostic(
            "too-many",
            f"{count} parts of a waffle cannot be told apart; {MAX_PARTS} can",
            where(raw, "values"),
            "make it a bar, or sum the smallest up as “Others”",
        )


def _circle(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """What flows does not come back to where it was."""
    after: dict[str, set[str]] = {}
    for number, (start, end, _) in enumerate(values.flows):
        if start == end or start in _reached(after, end):
            yield Diagnostic(
                "cannot-show",
                f"this flow leads back to “{end}”, where it came from",
                where(raw, "flows", number),
                "a flow goes one way; make a `diagram` with `layout: cycle` of what goes round",
            )
            return
        after.setdefault(start, set()).add(end)


def _reached(after: dict[str, set[str]], start: str) -> set[str]:
    """Every place that something from `start` comes to."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for end in after.get(waiting.pop(), ()):
            if end not in found:
                found.add(end)
                waiting.append(end)
    return found
