"""A part is not well-formed XML.

PowerPoint offers to repair such a file and throws away what it cannot read. *Mend it*: build the deck
anew, or go back to an older copy.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.diagnostics import Diagnostic, Severity

ID = "xml-damaged"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or go back to an older copy"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every part that is XML."""
    for name, found in deck.unreadable:
        if not found.declares:
            yield deck.finding(ID, f"{name} cannot be read: {found.why}", HINT, SEVERITY)
