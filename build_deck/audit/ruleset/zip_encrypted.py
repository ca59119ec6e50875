"""A member of the archive is encrypted, or compressed in a way that Office files may not use.

Neither PowerPoint nor this audit can read it. *Mend it*: take the password off with the program that set
it; make the archive anew with the usual compression.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "zip-encrypted"
SEVERITY = Severity.ERROR
HINT = "take the password off, or save the deck anew in PowerPoint"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Flags and methods of members; packages use "stored" and "deflated" (ECMA-376 part 2, 6.3.2)."""
    for member in deck.archive.members:
        if not member.readable:
            how = "is encrypted" if member.encrypted else f"is compressed by method {member.method}"
            yield deck.finding(ID, f"the member {quoted(member.name)} {how}", HINT, SEVERITY)
