"""What is asked of our own decks beyond the audit, which any file must pass: that the end of each paragraph
says its language, and which frames may hold small text.

18 pt for body text is the usual floor in state guidance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from readdeck import NS, A, Deck, Element, name, shapes, words
from resolve import Resolver

LEAST_BODY, LEAST_ANY = 18.0, 12.0
SMALL = (
    "Label", "Paper section", "Section name", "Margin", "Source", "Footer", "Slide number", "Caption",
    "References", "Part", "Field*", "Course", "Unit", "Credit", "Numeral*", "Chart", "Measure", "Era",
)  # fmt: skip
"""What stands beside the body and may be smaller: the margin, captions, references, a cover's fields, and
what is drawn of words in a chart or over a timeline."""


def languages(deck: Deck) -> Iterator[str]:
    """Every run, field and paragraph end says its language; so does the document."""
    folders = ("slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters")
    for part in (found for folder in folders for found in deck.named(folder)):
        for tag in ("r", "fld", "br"):
            for run in deck.xml(part).iter(f"{A}{tag}"):
                if not _language(run.find("a:rPr", NS)):
                    yield f"{part}: no language: {tag} {words(run.getparent())[:40]!r}"
        for end in deck.xml(part).iter(f"{A}p"):
            if not _language(end.find("a:endParaRPr", NS)):
                yield f"{part}: no language at the end of {words(end)[:40]!r}"


def _language(properties: Element | None) -> bool:
    return (
        properties is not None
        and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", properties.get("lang", "")) is not None
    )


def sizes(deck: Deck) -> Iterator[str]:
    """Body text is set from 18 pt, anything else from 12 pt."""
    resolver = Resolver(deck)
    for part in deck.slide_names:
        tables_ = {name(s) for s in shapes(deck.xml(part)) if s.tag.endswith("}graphicFrame")}
        groups = {name(s) for s in shapes(deck.xml(part)) if s.tag.endswith("}grpSp")}
        heads = _table_heads(deck.xml(part))
        for look in resolver.looks(part):
            bare = re.sub(r" \d+$", "", look.shape)
            small = any(fnmatchcase(bare, pattern) for pattern in SMALL)
            small = small or look.shape in groups or (look.shape in tables_ and look.words in heads)
            least = LEAST_ANY if small else LEAST_BODY
            if look.size < least:
                yield f"{part}: {look.shape}: {look.words!r} is set in {look.size:g} pt"


def _table_heads(slide: Element) -> set[str]:
    return {t.text or "" for row in slide.iterfind(".//a:tbl/a:tr[1]", NS) for t in row.iter(f"{A}t")}


CHECKS = (languages, sizes)
