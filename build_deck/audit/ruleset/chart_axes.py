"""A chart's axes do not fit its series.

An axis that is named but not there, or has a number below zero, makes strict readers refuse the chart.
*Mend it*: build the deck anew, or make the chart again in PowerPoint.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.charts import charts
from build_deck.audit.deck import Deck
from build_deck.audit.geometry import number
from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import C
from build_deck.diagnostics import Diagnostic, Severity

ID = "chart-axes"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or make the chart again in PowerPoint"
_AXES = ("catAx", "valAx", "dateAx", "serAx")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Ids of axes (unsigned, ECMA-376 part 1, 21.2.3.42), and who names them."""
    for chart in charts(deck):
        plot = chart.root.find(f"{C}chart/{C}plotArea")
        for said in dict.fromkeys(_wrong(plot)) if plot is not None else ():
            yield deck.finding(ID, f"{chart.at}: {said}", HINT, SEVERITY)


def _wrong(plot: Element) -> Iterator[str]:
    axes = [each for each in plot if str(each.tag).rpartition("}")[2] in _AXES]
    known = [_value(axis.find(f"{C}axId")) for axis in axes]
    if len(set(known)) != len(known):
        yield "two axes have one id"
    for ident in known:
        value = number(ident)
        if value is None or value < 0:
            yield f"the id of an axis is {ident or 'missing'}, which is no number from 0"
    for axis in axes:
        if (crossed := _value(axis.find(f"{C}crossAx"))) not in known:
            yield f"an axis crosses the axis {crossed or 'without id'}, which is not there"
    for kind in plot:
        for reference in kind.iterfind(f"{C}axId") if kind not in axes else ():
            if _value(reference) not in known:
                yield f"series stand on the axis {_value(reference)}, which is not there"


def _value(element: Element | None) -> str:
    return element.get("val", "") if element is not None else ""
