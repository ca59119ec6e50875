"""A member of the archive is damaged.

Its checksum, its length or its header does not agree with what the archive's directory says of it.
*Mend it*: fetch or copy the file again; if it was damaged when it was made, build it anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "zip-damaged"
SEVERITY = Severity.ERROR
HINT = "fetch or copy the file again, or build it anew"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What could not be read."""
    for member, why in deck.archive.damaged:
        yield deck.finding(ID, f"the member {quoted(member)} is damaged: {why}", HINT, SEVERITY)
