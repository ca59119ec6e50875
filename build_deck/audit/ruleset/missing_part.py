"""A part that another one needs is not in the file.

A slide may lack its layout, a picture its bytes: PowerPoint shows a red cross, or calls the file damaged.
*Mend it*: build the deck anew; in PowerPoint delete what is empty and insert it again.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.diagnostics import Diagnostic, Severity

ID = "missing-part"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or delete what is empty in PowerPoint and insert it again"
_NEEDED = {
    "slide": ("slideLayout",),
    "notesSlide": ("notesMaster", "slide"),
    "slideLayout": ("slideMaster",),
    "slideMaster": ("slideLayout", "theme"),
    "notesMaster": ("theme",),
}


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Targets of relationships, and relationships that parts cannot be without."""
    members = {member.name.casefold() for member in deck.archive.members}
    for part, relations in deck.relating:
        for relation in relations:
            if not relation.external and relation.target.casefold() not in members:
                said = (
                    f"{deck.called(part)} needs {relation.target} ({relation.kind}), which is not in the file"
                )
                yield deck.finding(ID, said, HINT, SEVERITY)
    for sheet in deck.sheets:
        there = {each.kind for each in deck.relations(sheet.part)}
        for needed in _NEEDED[_KINDS[str(sheet.root.tag).rpartition("}")[2]]]:
            if needed not in there:
                said = f"{sheet.label} ({sheet.part}) does not say which {needed} it belongs to"
                yield deck.finding(ID, said, HINT, SEVERITY)


_KINDS = {
    "sld": "slide",
    "notes": "notesSlide",
    "sldLayout": "slideLayout",
    "sldMaster": "slideMaster",
    "notesMaster": "notesMaster",
}
