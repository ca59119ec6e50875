"""A slide's title is not read first.

Screen readers read in the order in which shapes lie over one another, from the lowest. *Mend it*: move the
title to the top in *Review, Check Accessibility, Reading Order Pane*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import TITLES
from build_deck.diagnostics import Diagnostic, Severity

ID = "title-first"
SEVERITY = Severity.ERROR
HINT = "move the title to the top of the Reading Order Pane"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What stands before the title and is not decoration (section508.gov: reading order is z-order)."""
    for slide in deck.slides:
        read = [shape for shape in slide.shapes if not shape.decorative and not shape.hidden]
        if slide.title and read and read[0].kind not in TITLES:
            said = f"{slide.label}: “{read[0].name}” is read before the title"
            yield deck.finding(ID, said, HINT, SEVERITY)
