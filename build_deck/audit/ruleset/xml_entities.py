"""A part declares a document type.

Document types can make a program read other files of the computer, ask other computers, or fill its
memory. Office never writes them. The part is not read. *Mend it*: do not open the file unless you know who
made it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.diagnostics import Diagnostic, Severity

ID = "xml-entities"
SEVERITY = Severity.ERROR
HINT = "do not open the file unless you know who made it"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every part that is XML."""
    for name, found in deck.unreadable:
        if found.declares:
            yield deck.finding(ID, f"{name}: {found.why}", HINT, SEVERITY)
