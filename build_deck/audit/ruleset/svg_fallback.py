"""An SVG picture has no picture of another kind beside it.

Programs and versions of PowerPoint that do not know SVG show nothing at all. *Mend it*: insert the picture
in PowerPoint of 2016 or later, which puts a PNG beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import ASVG, A, R
from build_deck.diagnostics import Diagnostic, Severity

ID = "svg-fallback"
SEVERITY = Severity.ERROR
HINT = "insert the picture anew in PowerPoint of 2016 or later, which puts a PNG beside it"

_PICTURE = f"{A}blip"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What pictures with an SVG show where that is not known (MS-ODRAWXML 2.2.1.7)."""
    for slide in deck.slides:
        if not deck.mentions(slide.part, b"blip"):
            continue
        for shape in slide.all_shapes:
            for blip in shape.element.iter(_PICTURE) if shape.tag in ("pic", "sp") else ():
                plain = deck.relation(slide.part, blip.get(f"{R}embed"))
                is_svg = plain is not None and plain.target.lower().endswith(".svg")
                drawn = next(blip.iter(f"{ASVG}svgBlip"), None)
                if is_svg or (drawn is not None and plain is None):
                    said = f"{slide.at(shape)}: the SVG has no PNG beside it"
                    yield deck.finding(ID, said, HINT, SEVERITY)
                elif drawn is not None and not _is_svg(deck, slide.part, drawn.get(f"{R}embed")):
                    said = f"{slide.at(shape)}: what should be its SVG is none"
                    yield deck.finding(ID, said, HINT, SEVERITY)


def _is_svg(deck: Deck, part: str, ident: str | None) -> bool:
    relation = deck.relation(part, ident)
    return relation is not None and relation.target.lower().endswith(".svg")
