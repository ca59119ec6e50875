"""A slide or a shape is hidden.

It is not shown, but everybody who has the file can read it. *Mend it*: delete it, or show it: *Slide Show,
Hide Slide*; *Home, Arrange, Selection Pane*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-hidden"
SEVERITY = Severity.WARNING
HINT = "delete it, or show it: Slide Show, Hide Slide; Home, Arrange, Selection Pane"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Slides that are not shown (ECMA-376 part 1, 19.3.1.38), and shapes switched off."""
    for slide in deck.slides:
        if slide.root.get("show") in ("0", "false", "off"):
            yield deck.finding(ID, f"{slide.label} is hidden: {quoted(slide.title)}", HINT, SEVERITY)
        for shape in slide.all_shapes:
            if shape.hidden:
                yield deck.finding(ID, f"{slide.at(shape)}: the shape is hidden", HINT, SEVERITY)
