"""A slide has no title.

Screen readers and the outline list slides by their titles; without one a slide cannot be found.
*Mend it*: fill the title's place, or insert one in PowerPoint under *Review, Check Accessibility*. It may
stand outside the slide where it should not be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import TITLES
from build_deck.diagnostics import Diagnostic, Severity

ID = "slide-title"
SEVERITY = Severity.ERROR
HINT = "fill the title's place; it may stand outside the slide where it should not be seen"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every slide has a title placeholder with words (Accessibility Checker; WCAG 2.1, 2.4.2)."""
    for slide in deck.slides:
        if not slide.title:
            there = any(shape.kind in TITLES for shape in slide.shapes)
            said = "the title is empty" if there else "there is no title"
            yield deck.finding(ID, f"{slide.label}: {said}", HINT, SEVERITY)
