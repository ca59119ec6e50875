"""What lies under a shape's text: its own fill, panels behind it, or the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from build_deck.audit.colour import Rgb, resolved
from build_deck.audit.geometry import Rect
from build_deck.audit.markup import child
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.theme import Look, page, shows_master
from build_deck.audit.vocabulary import A, P

Colours = tuple[Rgb, ...]
"""The colours that text may stand on; each must do."""

_PROPERTIES, _NONE = f"{P}spPr", f"{A}noFill"
_STYLE, _FILL = f"{P}style", f"{A}fillRef"
_SLACK = 1.0
_MOST = 500
"""Panels of a slide or layout that are looked at; one with more is a drawing."""


class _Panel(NamedTuple):
    """Something filled behind text; `fill` is None where it cannot be told, as of a picture."""

    shape: Shape
    rect: Rect
    fill: Colours | None


class Grounds:
    """Finds grounds; what slides of one layout share is found once."""

    def __init__(self) -> None:
        self._fixed: dict[int, tuple[_Panel, ...]] = {}
        self._known: dict[tuple[int, tuple[str, str]], Colours | None] = {}
        self._inherited: dict[tuple[int, tuple[str, str]], Colours | None] = {}
        self._slide = ""
        self._page: Colours | None = ()
        self._panels: tuple[_Panel, ...] = ()
        self._fills: dict[int, Colours | None] = {}

    def under(self, slide: Sheet, look: Look, shape: Shape) -> Colours | None:
        """The colours under a shape's text; None where they cannot be told."""
        if slide.part != self._slide:
            # Slides are asked about one after another.
            self._slide, self._page, self._fills = slide.part, page(slide, look), {}
            self._panels = tuple(islice(_filled(slide.all_shapes, look, self, self._fills), _MOST))
        filled = self._fills[shape.order] if shape.order in self._fills else self.fill(shape, look)
        if filled != ():
            return filled
        if self._page != () or self._panels or shape.key is None or shape.placed is not None:
            return self._search(slide, look, shape)
        key = (id(look), shape.key)
        if key not in self._known:
            self._known[key] = self._search(slide, look, shape)
        return self._known[key]

    def fill(self, shape: Shape, look: Look) -> Colours | None:
        """A shape's fill: () where it has none, None where it cannot be told."""
        own = _own_fill(shape, look)
        if own is not _INHERITED:
            return own
        if shape.key is None:
            return _style_fill(shape, look)
        key = (id(look), shape.key)
        if key not in self._inherited:
            self._inherited[key] = _holders_fill(shape, look)
        held = self._inherited[key]
        return _style_fill(shape, look) if held == () else held

    def _search(self, slide: Sheet, look: Look, shape: Shape) -> Colours | None:
        grounds = look.ground if self._page == () else self._page
        where = frame(shape, look)
        if where is None:
            return grounds
        for panel in self._behind(slide, look):
            if panel.rect.holds(where, _SLACK):
                grounds = panel.fill
            elif panel.rect.overlap(where) > 1 and grounds is not None:
                grounds = None if panel.fill is None else (*grounds, *panel.fill)
        for panel in self._panels:
            if panel.shape.order >= shape.order:
                break
            if panel.rect.holds(where, _SLACK):
                grounds = panel.fill
        return grounds

    def _behind(self, slide: Sheet, look: Look) -> tuple[_Panel, ...]:
        """Panels of master and layout, as far as the slide shows them."""
        if not shows_master(slide):
            return ()
        if id(look) not in self._fixed:
            sheets = [look.layout] if look.layout is not None else []
            if look.master is not None and (look.layout is None or shows_master(look.layout)):
                sheets.insert(0, look.master)
            shapes = (shape for sheet in sheets for shape in sheet.all_shapes if shape.ph is None)
            self._fixed[id(look)] = tuple(islice(_filled(shapes, look, self), _MOST))
        return self._fixed[id(look)]


def _filled(
    shapes: Iterable[Shape], look: Look, grounds: Grounds, fills: dict[int, Colours | None] | None = None
) -> Iterator[_Panel]:
    """The filled ones among shapes; what was found of any is noted in `fills`, by its order."""
    for shape in shapes:
        if shape.tag == "pic":
            fill: Colours | None = None
        elif shape.tag == "sp" and not shape.hidden:
            fill = grounds.fill(shape, look)
            if fills is not None:
                fills[shape.order] = fill
        else:
            continue
        where = frame(shape, look) if fill != () else None
        if where is not None:
            yield _Panel(shape, where, fill)


def frame(shape: Shape, look: Look) -> Rect | None:
    """Where a shape of a slide stands: by itself, or by its layout, or by its master."""
    found = shape.placed
    for holder in look.ancestors(shape) if found is None else ():
        if (found := holder.placed) is not None:
            break
    return found


_INHERITED: Colours = ((-1.0, -1.0, -1.0),)
"""Says that a shape leaves its fill to what it stands for."""


def _own_fill(shape: Shape, look: Look) -> Colours | None:
    properties = shape.part(_PROPERTIES)
    if properties is None or not len(properties):
        return _INHERITED
    if child(properties, _NONE) is not None:
        return ()
    found = look.fill(properties)
    return _INHERITED if found == () else found


def _holders_fill(shape: Shape, look: Look) -> Colours | None:
    for holder in look.ancestors(shape):
        found = _own_fill(holder, look)
        if found is not _INHERITED:
            return found
    return ()


def _style_fill(shape: Shape, look: Look) -> Colours | None:
    """The fill of a shape's style, of which most shapes drawn in PowerPoint have one."""
    style = shape.part(_STYLE)
    reference = child(style, _FILL) if style is not None else None
    if reference is None or reference.get("idx", "0") in ("0", "1000") or not len(reference):
        return ()
    colour = resolved(reference[0], look.colour)
    return None if colour is None else (colour,)
