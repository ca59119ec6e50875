"""Two shapes of a slide have one id, or a shape has none.

Animations, connectors and screen readers find shapes by their ids; PowerPoint may call the file damaged.
*Mend it*: cut the shape in PowerPoint and paste it again, which gives it an id of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.geometry import number
from build_deck.diagnostics import Diagnostic, Severity

ID = "shape-ids"
SEVERITY = Severity.ERROR
HINT = "cut the shape in PowerPoint and paste it again"
_MOST = 2**32 - 1


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Ids on every slide, layout, master and page of notes."""
    for sheet in deck.sheets:
        seen: dict[int, str] = {}
        for shape in sheet.all_shapes:
            ident = number(shape.ident)
            if ident is None or not 0 < ident <= _MOST:
                said = f"{sheet.at(shape)}: {shape.ident or 'nothing'} is no id for a shape"
                yield deck.finding(ID, said, HINT, SEVERITY)
            elif ident in seen:
                said = f"{sheet.at(shape)}: its id, {ident}, is that of “{seen[ident]}” too"
                yield deck.finding(ID, said, HINT, SEVERITY)
            else:
                seen[ident] = shape.name
