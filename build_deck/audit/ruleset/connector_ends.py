"""A connector is glued to a shape that is not on its slide.

It will not follow when shapes are moved, and a repair may delete it. *Mend it*: drag the connector's end
onto a shape in PowerPoint, or build the deck anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.geometry import number
from build_deck.audit.vocabulary import A, P
from build_deck.diagnostics import Diagnostic, Severity

ID = "connector-ends"
SEVERITY = Severity.ERROR
HINT = "drag the connector's end onto a shape in PowerPoint, or build the deck anew"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Both ends of every connector, on slides and layouts."""
    for sheet in deck.sheets:
        if not sheet.holds("cxnSp"):
            continue
        known = {shape.ident for shape in sheet.all_shapes if shape.tag != "grpSp"}
        for shape in sheet.all_shapes:
            if shape.tag != "cxnSp":
                continue
            for end, what in (("stCxn", "start"), ("endCxn", "end")):
                glue = shape.element.find(f"{P}nvCxnSpPr/{P}cNvCxnSpPr/{A}{end}")
                if glue is None:
                    continue
                said = ""
                if glue.get("id", "") not in known or glue.get("id") == shape.ident:
                    said = f"its {what} is glued to the shape {glue.get('id')}, which is not there"
                elif (site := number(glue.get("idx"))) is None or site < 0:
                    said = f"its {what} is glued to no site of the shape"
                if said:
                    yield deck.finding(ID, f"{sheet.at(shape)}: {said}", HINT, SEVERITY)
