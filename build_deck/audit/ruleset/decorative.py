"""Something is marked as decoration and is none, or is marked where PowerPoint does not look.

A screen reader would pass over words or a description that are there. *Mend it*: take the mark off in
*View Alt Text*, or delete the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import Shape
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "decorative"
SEVERITY = Severity.ERROR
HINT = "take the mark off in View Alt Text, or delete the text"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Marks on slides, layouts and masters (MS-ODRAWXML 2.2.4.34)."""
    for sheet in (*deck.slides, *deck.layouts, *deck.masters):
        for shape in sheet.all_shapes:
            if shape.decorative and (said := _wrong(shape)):
                yield deck.finding(ID, f"{sheet.at(shape)}: {said}", HINT, SEVERITY)


def _wrong(shape: Shape) -> str:
    if shape.description.strip():
        return "it is both decorative and described"
    if shape.tag == "sp" and shape.words.strip():
        return "it has words and is marked as decorative"
    if shape.tag == "graphicFrame":
        return "a table, chart or diagram is marked as decorative"
    tags = [child.tag for child in shape.properties] if shape.properties is not None else []
    if f"{A}extLst" in tags and tags[-1] != f"{A}extLst":
        return "the mark stands before the link, where PowerPoint does not look"
    return ""
