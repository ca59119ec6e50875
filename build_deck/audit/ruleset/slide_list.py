"""The list of slides and the slides do not agree.

A slide that is not listed is in the file, but nobody sees it; one that is listed twice, or under a number
that PowerPoint does not allow, makes it call the file damaged. *Mend it*: build the deck anew, or let
PowerPoint repair it and save it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.geometry import number
from build_deck.audit.vocabulary import P, R
from build_deck.diagnostics import Diagnostic, Severity

ID = "slide-list"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or let PowerPoint repair it and save it"
_SLIDE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_LEAST, _MOST = 256, 2**31 - 1
"""ST_SlideId (ECMA-376 part 1, 19.7.13)."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Entries of the list, then slides that are in none."""
    if deck.presentation is None:
        return
    seen: set[str] = set()
    listed: set[str] = set()
    entries = deck.presentation.findall(f"{P}sldIdLst/{P}sldId")
    for place, entry in enumerate(entries, 1):
        ident = entry.get("id", "")
        relation = deck.relation(deck.main, entry.get(f"{R}id"))
        value = number(ident)
        said = ""
        if value is None or not _LEAST <= value <= _MOST:
            said = f"the id of slide {place} is {ident or 'missing'}, not between {_LEAST} and {_MOST}"
        elif ident in seen:
            said = f"the id of slide {place}, {ident}, is that of another slide"
        elif relation is None or relation.kind != "slide":
            said = f"slide {place} in the list is no slide"
        elif relation.target.casefold() in listed:
            said = f"slide {place} in the list is listed before"
        if said:
            yield deck.finding(ID, said, HINT, SEVERITY)
        seen.add(ident)
        if relation is not None:
            listed.add(relation.target.casefold())
    for name in deck.parts:
        if deck.content_type(name) == _SLIDE and name.casefold() not in listed:
            yield deck.finding(ID, f"{name} is a slide that the list of slides leaves out", HINT, SEVERITY)
