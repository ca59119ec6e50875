"""An animation is about a shape that is not on its slide.

The click does nothing, or PowerPoint drops all animations of the slide when it repairs the file.
*Mend it*: delete the animation in PowerPoint's animation pane, or build the deck anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import P
from build_deck.diagnostics import Diagnostic, Severity

ID = "timing-targets"
SEVERITY = Severity.ERROR
HINT = "delete the animation in PowerPoint's animation pane, or build the deck anew"
_POINTING = ("spTgt", "bldP", "bldGraphic", "bldDgm", "bldOleChart")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every target of every timing tree."""
    for slide in deck.slides:
        if not deck.mentions(slide.part, b"timing"):
            continue
        timing = slide.root.find(f"{P}timing")
        if timing is None:
            continue
        known = {shape.ident for shape in slide.all_shapes}
        targets = (each.get("spid", "") for each in timing.iter(*(f"{P}{tag}" for tag in _POINTING)))
        for target in dict.fromkeys(targets):
            if target not in known:
                said = f"{slide.label}: an animation is about the shape {target or '?'}, which is not there"
                yield deck.finding(ID, said, HINT, SEVERITY)
