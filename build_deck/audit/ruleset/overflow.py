"""A text is larger than its frame.

Its last lines lie on what stands below, or outside the slide. The engine of `rpptx` lays the text out, with
the fonts of this computer: where one is missing, it takes one that is near. *Mend it*: say less, or go on on
another slide.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.outside import NOT_CHECKED, NotAskedError, TextFrame
from build_deck.diagnostics import Diagnostic, Severity

ID = "overflow"
SEVERITY = Severity.WARNING
HINT = "say less, or go on on another slide"
_NEARLY, _SLACK = 1.04, 1.0
"""Times and points by which engines differ: rpptx takes 1.2 ems as the line of every font, which is 1.172
in Cambria and 1.2207 in Calibri."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What the engine says of every frame; tables it does not lay out."""
    try:
        frames = deck.laid_out
    except NotAskedError as error:
        said = f"the layout was not checked: {error}"
        yield deck.finding(NOT_CHECKED, said, error.hint, Severity.ERROR)
        return
    for frame in frames:
        if frame.overflow and (said := _too_much(frame)):
            yield deck.finding(ID, f"slide {frame.slide}, “{frame.name}”: {said}", HINT, SEVERITY)


def _too_much(frame: TextFrame) -> str:
    if frame.height > frame.room.h * _NEARLY + _SLACK:
        return f"the text is {frame.height:.0f} points high, its frame {frame.room.h:.0f}"
    if frame.width > frame.room.w * _NEARLY + _SLACK:
        return f"a line of the text is {frame.width:.0f} points long, its frame {frame.room.w:.0f} wide"
    return ""
