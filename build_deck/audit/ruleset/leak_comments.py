"""The file holds comments.

They name who wrote them, and say what was not meant for the hall. *Mend it*: *Review, Delete, Delete All
Comments in This Presentation*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-comments"
SEVERITY = Severity.WARNING
HINT = "Review, Delete, Delete All Comments in This Presentation"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Comments old and new, by slide, and the list of their authors."""
    found = False
    for part, relations in deck.relating:
        for relation in relations if part else ():
            if relation.kind in ("comments", "legacyComments", "threadedComment"):
                found = True
                yield deck.finding(ID, f"{deck.called(part)} has comments", HINT, SEVERITY)
    if not found and any(
        relation.kind in ("commentAuthors", "authors") for relation in deck.relations(deck.main)
    ):
        said = "the file names the authors of comments that are gone"
        yield deck.finding(ID, said, HINT, SEVERITY)
