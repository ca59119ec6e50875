"""Two slides have the same title.

In a list of slides nobody can tell them apart. *Mend it*: say in each title what only this slide says, or
number the parts: “(2 of 3)”.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "title-unique"
SEVERITY = Severity.ERROR
HINT = "say in each title what only this slide says, or number the parts"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Titles without regard to capitals and spaces, of slides that are shown."""
    first: dict[str, str] = {}
    for slide in deck.slides:
        if not slide.title:
            continue
        before = first.setdefault(slide.title.casefold(), slide.label)
        if before != slide.label:
            said = f"{slide.label}: the title is that of {before}: {quoted(slide.title)}"
            yield deck.finding(ID, said, HINT, SEVERITY)
