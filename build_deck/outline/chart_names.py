"""Names in a chart: what is highlighted, and marks at which words stand, must be there."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from build_deck.diagnostics import Diagnostic
from build_deck.outline.chart import Chart
from build_deck.outline.chart_kinds import STACKED
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.outline.names import meant
from build_deck.outline.tree import Value, where


def name_findings(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """Names that are not in the chart, or that have no mark of their own."""
    yield from _highlight(chart, raw)
    yield from _annotate(chart, values, raw)
    yield from _no_marks(chart, values, raw)


def suggestion(name: str, known: Sequence[str], what: str) -> str:
    """The name that was probably meant, or all there are."""
    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return f"did you mean “{close[0]}”?"
    listed = ", ".join(known[:20]) + (", …" if len(known) > 20 else "")
    return f"the {what} are: {listed}" if known else f"there are no {what}"


def names_of(chart: Chart) -> tuple[str, ...]:
    """Everything in a chart that has a name: its categories, series and points; of a flow, its ends."""
    values = chart.resolved
    ends = (name for start, end, _ in values.flows for name in (start, end))
    series = (series.name for series in values.series if series.name)
    return tuple(dict.fromkeys((*values.categories, *series, *values.point_names, *ends)))


def named_alike(chart: Chart) -> Chart:
    """The chart whose `highlight`, `annotate` and `lines` say names as its numbers do, down to the kind of
    quotation marks."""
    names, series = names_of(chart), [series.name for series in chart.resolved.series]
    update: dict[str, object] = {}
    if chart.highlight:
        update["highlight"] = meant(chart.highlight, names)
    if chart.annotate:
        update["annotate"] = {meant(name, names): said for name, said in chart.annotate.items()}
    if chart.lines:
        update["lines"] = tuple(meant(name, series) for name in chart.lines)
    return chart.model_copy(update=update).with_values(chart.resolved) if update else chart


def _highlight(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    names = names_of(chart)
    if chart.highlight and chart.highlight not in names:
        yield Diagnostic(
            "unknown-highlight",
            f"nothing in the chart is called “{chart.highlight}”",
            where(raw, "highlight"),
            suggestion(chart.highlight, names, "names"),
        )


def _speaker(chart: Chart, values: ChartValues) -> ChartSeries:
    """The series on whose marks words stand: the highlighted one, else the first."""
    return next((s for s in values.series if s.name == chart.highlight), values.series[0])


def _no_marks(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    """An area has no mark for a category; nor has a combo or a radar one that words could stand at."""
    kind = chart.kind
    if kind == "area" and chart.highlight in values.categories:
        yield Diagnostic(
            "cannot-show",
            f"an area has no mark of its own for “{chart.highlight}”",
            where(raw, "highlight"),
            "highlight a series, or make the kind `line`",
        )
    if kind in ("area", "combo", "radar", "doughnut", *STACKED) and chart.annotate:
        yield Diagnostic(
            "cannot-show",
            f"a {kind} chart has no place for words on a mark",
            where(raw, "annotate"),
            "make the kind `column`, `bar`, `line` or `pie`, or say it in a text beside the chart",
        )


def _annotate(chart: Chart, values: ChartValues, raw: Value) -> Iterator[Diagnostic]:
    names = (*values.categories, *values.point_names)
    for name in chart.annotate:
        if name not in names:
            yield Diagnostic(
                "unknown-annotate",
                f"no category or point is called “{name}”",
                where(raw, "annotate", name),
                suggestion(name, names, "names"),
            )
        elif (
            name in values.categories
            and _speaker(chart, values).values[values.categories.index(name)] is None
        ):
            yield Diagnostic(
                "cannot-show",
                f"“{name}” has no number, so there is no mark for words",
                where(raw, "annotate", name),
                "take them away, or say them in a text beside the chart",
            )
        elif not chart.annotate[name].strip():
            yield Diagnostic(
                "empty",
                f"nothing is said at “{name}”",
                where(raw, "annotate", name),
                "write some words, or take the name away",
            )
