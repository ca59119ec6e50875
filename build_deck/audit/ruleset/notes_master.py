"""The notes' master is not listed.

Keynote then shows no notes, and PowerPoint may repair the file. python-pptx forgets it. *Mend it*: open the
deck in PowerPoint, *View, Notes Master*, and save it; or build it anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import P, R
from build_deck.diagnostics import Diagnostic, Severity

ID = "notes-master"
SEVERITY = Severity.ERROR
HINT = "open the deck in PowerPoint, View, Notes Master, and save it; or build it anew"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """`p:notesMasterIdLst` (ECMA-376 part 1, 19.2.1.22) against the part and the notes."""
    if deck.presentation is None:
        return
    entries = deck.presentation.findall(f"{P}notesMasterIdLst/{P}notesMasterId")
    listed = {entry.get(f"{R}id") for entry in entries}
    related = [each for each in deck.relations(deck.main) if each.kind == "notesMaster"]
    if any(each.ident not in listed for each in related):
        yield deck.finding(ID, "the presentation does not list its notes' master", HINT, SEVERITY)
    elif len(entries) != len(related):
        yield deck.finding(ID, "the presentation lists a notes' master that is none", HINT, SEVERITY)
    if deck.notes and not related:
        yield deck.finding(ID, "there are notes, but no master for them", HINT, SEVERITY)
