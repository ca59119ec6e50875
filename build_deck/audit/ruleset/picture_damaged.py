"""A picture is cut off, is not what its name says, or is far too large.

PowerPoint shows a red cross in its place; pictures of hundreds of millions of pixels are made to fill a
computer's memory. *Mend it*: put the picture in again, from a file that opens in a viewer.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.picture_file import FORMATS, look
from build_deck.diagnostics import Diagnostic, Severity

ID = "picture-damaged"
SEVERITY = Severity.ERROR
HINT = "put the picture in again, from a file that opens in a viewer"
_MOST_PIXELS = 200_000_000


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every part that is a picture by its name or its type."""
    for name, part in deck.parts.items():
        wanted = FORMATS.get(name.lower().rpartition(".")[2], "")
        if not wanted and not deck.content_type(name).startswith("image/"):
            continue
        found = look(part)
        said = found.wrong
        if not found.format:
            said = f"is no {wanted.upper() or 'picture'}"
        elif wanted and found.format != wanted:
            said = f"is named as {wanted.upper()}, but is {found.format.upper()}"
        elif found.width * found.height > _MOST_PIXELS:
            said = f"has {found.width:,} × {found.height:,} pixels"
        if said:
            yield deck.finding(ID, f"{_where(deck, name)}the picture {name} {said}", HINT, SEVERITY)


def _where(deck: Deck, name: str) -> str:
    """The first slide that shows a picture, before its name."""
    for slide in deck.slides:
        if any(relation.target.casefold() == name.casefold() for relation in deck.relations(slide.part)):
            return f"{slide.label}: "
    return ""
