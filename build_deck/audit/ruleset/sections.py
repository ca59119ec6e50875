"""The deck has no sections, or they do not hold each slide once.

Named sections are the chapters of a deck: in the list of slides, and for whoever jumps through it.
A list that leaves slides out makes PowerPoint repair the file. *Mend it*: *Home, Section, Add Section*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import P14, P
from build_deck.diagnostics import Diagnostic, Severity

ID = "sections"
SEVERITY = Severity.ERROR
HINT = "Home, Section, Add Section"
_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """The sections of the presentation's extensions (MS-PPTX 2.6.2)."""
    root = deck.presentation
    if root is None:
        return
    entries = [each for each in root.iterfind(f"{P}extLst/{P}ext") if each.get("uri") == _URI]
    sections = [section for entry in entries for section in entry.iter(f"{P14}section")]
    slides = [each.get("id", "") for each in root.iterfind(f"{P}sldIdLst/{P}sldId")]
    if not sections:
        if slides:
            yield deck.finding(ID, "the deck has no sections", HINT, Severity.WARNING)
        return
    for said in _wrong(sections, slides):
        yield deck.finding(ID, said, HINT, SEVERITY)


def _wrong(sections: list[Element], slides: list[str]) -> Iterator[str]:
    numbers = {ident: number for number, ident in enumerate(slides, 1)}
    held = [each.get("id", "") for section in sections for each in section.iter(f"{P14}sldId")]
    known = set(held)
    for ident in slides:
        if ident not in known:
            yield f"slide {numbers[ident]} is in no section"
    if len(known) != len(held):
        yield "a slide is in two sections"
    if lost := [ident for ident in held if ident not in numbers]:
        yield f"a section holds the slide {lost[0]}, which is not there"
    elif sorted(held) == sorted(slides) and held != slides:
        yield "the sections hold the slides in another order"
    for number, section in enumerate(sections, 1):
        if not section.get("name", "").strip():
            yield f"section {number} has no name"
    if len({section.get("id") for section in sections}) != len(sections):
        yield "two sections have one id"
