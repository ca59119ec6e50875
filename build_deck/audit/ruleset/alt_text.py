"""Something that has no words has no alternative text either.

Pictures, tables, charts, diagrams and lines say nothing to those who cannot see them, unless a text says
it for them, or they are marked as decoration. *Mend it*: right-click, *View Alt Text*, and write what it
tells in a sentence, or tick *Mark as decorative*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import Shape, Sheet
from build_deck.diagnostics import Diagnostic, Severity

ID = "alt-text"
SEVERITY = Severity.ERROR
HINT = "right-click it, View Alt Text, and say what it tells in a sentence; or mark it as decorative"
_WHAT = {
    "pic": "a picture",
    "graphicFrame": "a table, chart or diagram",
    "cxnSp": "a line",
    "grpSp": "a group",
    "sp": "a shape without words",
}


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Slides, layouts and masters (Accessibility Checker; WCAG 2.1, 1.1.1)."""
    for sheet in (*deck.slides, *deck.layouts, *deck.masters):
        inside: list[Shape] = []
        for shape in sheet.all_shapes:
            while inside and inside[-1].depth >= shape.depth:
                inside.pop()
            if _mute(sheet, shape) and not any(g.description.strip() or g.decorative for g in inside):
                said = f"{sheet.at(shape)}: {_WHAT[shape.tag]} has no alternative text"
                yield deck.finding(ID, said, HINT, SEVERITY)
            if shape.tag == "grpSp":
                inside.append(shape)


def _mute(sheet: Sheet, shape: Shape) -> bool:
    """Whether a shape needs a text and has none. A group whose words can be read speaks for itself; what
    lies in a group that is described or decorative is covered by that; prompts of layouts are never read."""
    if shape.decorative or shape.hidden or shape.description.strip():
        return False
    if shape.ph is not None and (not sheet.is_slide or shape.tag == "sp"):
        return False
    return shape.tag not in ("sp", "grpSp") or not shape.words.strip()
