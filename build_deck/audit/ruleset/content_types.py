"""A part has no content type, or the wrong one.

PowerPoint goes by the types in `[Content_Types].xml`; a part without its type makes it call the file
damaged. *Mend it*: build the deck anew, or let PowerPoint repair it and save it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.package import CONTENT_TYPES
from build_deck.audit.vocabulary import TYPES
from build_deck.diagnostics import Diagnostic, Severity

ID = "content-types"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or let PowerPoint repair it and save it"
_PML = "application/vnd.openxmlformats-officedocument.presentationml."
_OOXML = "application/vnd.openxmlformats-officedocument."
_WANTED = {
    "slide": f"{_PML}slide+xml",
    "slideLayout": f"{_PML}slideLayout+xml",
    "slideMaster": f"{_PML}slideMaster+xml",
    "notesSlide": f"{_PML}notesSlide+xml",
    "notesMaster": f"{_PML}notesMaster+xml",
    "handoutMaster": f"{_PML}handoutMaster+xml",
    "presProps": f"{_PML}presProps+xml",
    "viewProps": f"{_PML}viewProps+xml",
    "tableStyles": f"{_PML}tableStyles+xml",
    "theme": f"{_OOXML}theme+xml",
    "chart": f"{_OOXML}drawingml.chart+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended-properties": f"{_OOXML}extended-properties+xml",
}
"""What a part is, by how others relate to it (ECMA-376 part 1, clauses 13 and 15)."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """The list itself, then each part's type."""
    yield from _listed(deck)
    wanted: dict[str, dict[str, None]] = {}
    for _, relations in deck.relating:
        for relation in relations:
            if relation.kind in _WANTED and not relation.external:
                wanted.setdefault(relation.target.casefold(), {})[_WANTED[relation.kind]] = None
    for name in deck.parts:
        if name == CONTENT_TYPES:
            continue
        said = deck.content_type(name)
        if not said:
            yield deck.finding(ID, f"{name} has no content type", HINT, SEVERITY)
            continue
        for should in wanted.get(name.casefold(), ()):
            if said != should:
                yield deck.finding(
                    ID, f"{name} is said to be {said}, but is used as {should}", HINT, SEVERITY
                )


def _listed(deck: Deck) -> Iterator[Diagnostic]:
    """Parts that are named twice, or that are not there."""
    root = deck.xml(CONTENT_TYPES)
    members = {member.name.casefold() for member in deck.archive.members}
    seen: set[str] = set()
    for each in root.iterfind(f"{TYPES}Override") if root is not None else ():
        name = each.get("PartName", "")
        folded = name.casefold()
        if folded in seen:
            yield deck.finding(ID, f"[Content_Types].xml names {name} twice", HINT, SEVERITY)
        elif folded.lstrip("/") not in members:
            said = f"[Content_Types].xml names {name}, which is not in the file"
            yield deck.finding(ID, said, HINT, SEVERITY)
        seen.add(folded)
