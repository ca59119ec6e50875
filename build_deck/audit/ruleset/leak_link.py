"""The file loads a picture, film or template from elsewhere, or links to something that is no web address.

Whoever opens it asks that computer, which learns of it; and without a network the picture is missing.
*Mend it*: embed the file; *File, Info, Edit Links to Files, Break Link*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-link"
SEVERITY = Severity.ERROR
HINT = "embed what is linked: File, Info, Edit Links to Files, Break Link"
_OPEN = ("http://", "https://", "mailto:", "tel:", "doi:", "#")
_FOLLOWED = ("hyperlink",)
"""Kinds that are asked for only when somebody clicks."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Relationships that lead out of the file; paths on a computer are for the rule `leak-path`."""
    for part, relations in deck.relating:
        for relation in relations:
            target = relation.target.strip()
            if not relation.external or target.lower().startswith("file:"):
                continue
            if relation.kind not in _FOLLOWED:
                said = f"{deck.called(part)} loads {quoted(target)} ({relation.kind}) from elsewhere"
                yield deck.finding(ID, said, HINT, SEVERITY)
            elif ":" in target.split("/")[0] and not target.lower().startswith(_OPEN):
                said = f"{deck.called(part)} links to {quoted(target)}, which is no web address"
                yield deck.finding(ID, said, "link to a web address instead", SEVERITY)
