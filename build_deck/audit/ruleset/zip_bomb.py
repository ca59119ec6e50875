"""The file would unpack to far more than a presentation can need.

Such a file is made to fill a computer's memory. It is not unpacked. *Mend it*: do not open it unless you
know who made it; a deck that is honestly so large should have its films and pictures compressed.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "zip-bomb"
SEVERITY = Severity.ERROR
HINT = "do not open it unless you know who made it; compress its films and pictures if it is honest"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What the archive's directory declares, before anything is unpacked."""
    for member, said in deck.archive.excess:
        what = f"the member {quoted(member)}" if member else "the file"
        yield deck.finding(ID, f"{what} {said}", HINT, SEVERITY)
