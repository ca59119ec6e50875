"""Two things on a slide lie over one another, or one lies outside of the slide.

Words that lie on other words cannot be read; what lies outside is not seen. Looked at is where the lines of
a text lie, not how large its frame is; what an animation brings may cover what was there. *Mend it*: move
one of them; *Reset Slide* puts what belongs to the layout back in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from build_deck.audit.deck import Deck
from build_deck.audit.geometry import Rect, number
from build_deck.audit.grounds import frame
from build_deck.audit.outside import NotAskedError
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.vocabulary import EMU, TITLES, P
from build_deck.diagnostics import Diagnostic, Severity

ID = "overlap"
SEVERITY = Severity.WARNING
HINT = "move one of them; Reset Slide puts what belongs to the layout back in its place"
_SLACK = 2.0
"""Points by which things may meet: letters keep clear of the edges of their lines."""
_INK = 0.25
"""The part of a line's height that is empty above and below small letters."""
_MOST = 200
"""Shapes of a slide that are compared; beyond that a slide is a drawing."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """A shape and the rectangles that it covers with words or pictures."""

    shape: Shape
    covers: tuple[Rect, ...]
    frame: Rect


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Lines of text as rpptx lays them out; tables, charts and pictures as the file places them."""
    try:
        laid = {(each.slide, each.ident): tuple(map(_ink, each.lines)) for each in deck.laid_out}
    except NotAskedError:
        # The rule `overflow` says so.
        laid = {}
    page = _page(deck)
    for slide in deck.slides:
        things = list(_things(deck, slide, laid))
        for thing in things:
            # A title may stand outside on purpose, where only screen readers find it.
            if page is not None and thing.shape.kind not in TITLES and not page.holds(thing.frame, _SLACK):
                said = f"{slide.at(thing.shape)}: it lies outside of the slide, wholly or in part"
                yield deck.finding(ID, said, HINT, SEVERITY)
        for below, above in combinations(things[:_MOST], 2):
            if _clash(below, above):
                said = f"{slide.label}: “{above.shape.name}” lies over “{below.shape.name}”"
                yield deck.finding(ID, said, HINT, SEVERITY)


def _things(deck: Deck, slide: Sheet, laid: dict[tuple[int, str], tuple[Rect, ...]]) -> Iterator[_Thing]:
    look = deck.looks.of(slide)
    timing = slide.root.find(f"{P}timing")
    moving = {each.get("spid") for each in timing.iter(f"{P}spTgt")} if timing is not None else set()
    within: int | None = None
    for shape in slide.all_shapes:
        # What lies in a group moves with it.
        within = None if within is not None and shape.depth <= within else within
        if within is None and shape.ident in moving:
            within = shape.depth
        if within is not None or shape.decorative or shape.hidden or shape.tag in ("cxnSp", "grpSp"):
            continue
        rect = frame(shape, look)
        if rect is None or rect.w <= 0 or rect.h <= 0:
            continue
        if shape.tag == "sp":
            lines = laid.get((slide.number, shape.ident), ())
            if lines and shape.words.strip():
                yield _Thing(shape, lines, rect)
        else:
            yield _Thing(shape, (rect,), rect)


def _clash(below: _Thing, above: _Thing) -> bool:
    """Whether one hides the other. Words may stand on a picture, and pictures make a collage."""
    if below.shape.tag == "pic" and above.shape.tag in ("pic", "sp"):
        return False
    for one in below.covers:
        for other in above.covers:
            wide, high = one.common(other)
            if wide > _SLACK and high > _SLACK:
                return True
    return False


def _ink(line: Rect) -> Rect:
    return Rect(line.x, line.y + line.h * _INK, line.w, line.h * (1 - 2 * _INK))


def _page(deck: Deck) -> Rect | None:
    size = deck.presentation.find(f"{P}sldSz") if deck.presentation is not None else None
    if size is None:
        return None
    wide, high = number(size.get("cx")), number(size.get("cy"))
    return Rect(0, 0, wide / EMU, high / EMU) if wide and high else None
