"""A page of notes belongs to another slide than the one that shows it.

The presenter reads the wrong notes, or PowerPoint calls the file damaged. *Mend it*: build the deck anew,
or delete the notes in PowerPoint and write them again.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.diagnostics import Diagnostic, Severity

ID = "notes-link"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or delete the notes in PowerPoint and write them again"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Each slide's notes point back at that slide, and at no other."""
    owners: dict[str, str] = {}
    for slide in deck.slides:
        pages = deck.related(slide.part, "notesSlide")
        if len(pages) > 1:
            yield deck.finding(ID, f"{slide.label} has {len(pages)} pages of notes", HINT, SEVERITY)
        for page in pages:
            owner = owners.setdefault(page.casefold(), slide.label)
            if owner != slide.label:
                yield deck.finding(ID, f"{slide.label} shows the notes of {owner}", HINT, SEVERITY)
                continue
            back = [each.target for each in deck.relations(page) if each.kind == "slide"]
            if back and [name.casefold() for name in back] != [slide.part.casefold()]:
                said = f"the notes of {slide.label} ({page}) belong to {', '.join(map(deck.called, back))}"
                yield deck.finding(ID, said, HINT, SEVERITY)
