"""The shapes of nodes: how much of each is room for text, and where its connection sites lie.

Text rectangles and sites are those of PowerPoint's presets (presetShapeDefinitions.xml of ECMA-376
part 1): of an ellipse text has the inscribed rectangle, of a diamond the middle half.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_deck.outline.diagram import NodeShape
from build_deck.scene.model import Geometry
from build_deck.theme.style import Box


@dataclass(frozen=True, slots=True)
class _Form:
    """The text rectangle as parts of width and height, the insets in it, and by how much wider than a box
    the shape may be to hold as much."""

    left: float = 0
    top: float = 0
    right: float = 1
    bottom: float = 1
    inset_x: float = 9
    inset_y: float = 6
    wider: float = 1


_HALF = 0.5**0.5
_FORMS: Mapping[Geometry, _Form] = {
    "rect": _Form(),
    "round": _Form(inset_x=13, inset_y=8),
    "ellipse": _Form(
        (1 - _HALF) / 2, (1 - _HALF) / 2, (1 + _HALF) / 2, (1 + _HALF) / 2, inset_x=3, inset_y=2, wider=1.3
    ),
    "diamond": _Form(0.25, 0.25, 0.75, 0.75, inset_x=1, inset_y=1, wider=1.5),
    "hexagon": _Form(0.2, 0, 0.8, 1, inset_x=2, wider=1.3),
    "parallelogram": _Form(0.2, 0, 0.8, 1, inset_x=2, wider=1.3),
    "document": _Form(0, 0, 1, 17_322 / 21_600),
}
_ROUND = 0.16667 * 0.29289
"""The inset of a rounded rectangle's text, in parts of its shorter side."""


def geometry(shape: NodeShape) -> Geometry:
    """The scene's name of a shape."""
    return "rect" if shape == "box" else shape


def is_boxy(shape: Geometry) -> bool:
    """Whether a shape is a rectangle to the eye, so that several look best at one size."""
    return shape in ("rect", "round", "document")


def widened(shape: Geometry, width: float) -> float:
    """How wide the shape may be where a box may be `width` wide."""
    return width * _FORMS[shape].wider


def text_width(shape: Geometry, width: float) -> float:
    """The width of text in a shape of some width."""
    form = _FORMS[shape]
    return width * (form.right - form.left) - 2 * form.inset_x


def outer(shape: Geometry, text_w: float, text_h: float) -> tuple[float, float]:
    """The least shape that holds text of a size."""
    form = _FORMS[shape]
    width = (text_w + 2 * form.inset_x) / (form.right - form.left)
    height = (text_h + 2 * form.inset_y) / (form.bottom - form.top)
    return width, height


def insets(shape: Geometry, box: Box) -> tuple[float, float, float, float]:
    """Those of the text in the shape's text rectangle: left, top, right, bottom."""
    form = _FORMS[shape]
    own = _ROUND * min(box.w, box.h) if shape == "round" else 0.0
    x, y = max(0.0, form.inset_x - own), max(0.0, min(4.0, form.inset_y - own))
    return x, y, x, y


def text_box(shape: Geometry, box: Box) -> Box:
    """Where text stands in a shape that stands in `box`."""
    form = _FORMS[shape]
    left, right = box.x + box.w * form.left + form.inset_x, box.x + box.w * form.right - form.inset_x
    top, bottom = box.y + box.h * form.top, box.y + box.h * form.bottom
    return Box(left, top, right - left, bottom - top)


def site(shape: Geometry, box: Box, side: int) -> tuple[float, float]:
    """The connection site at a side: 0 top, 1 left, 2 bottom, 3 right."""
    middle_x, middle_y = box.x + box.w / 2, box.y + box.h / 2
    slant = box.w / 10 if shape == "parallelogram" else 0.0
    foot = box.h * 20_172 / 21_600 if shape == "document" else box.h
    return (
        (middle_x, box.y),
        (box.x + slant, middle_y),
        (middle_x, box.y + foot),
        (box.right - slant, middle_y),
    )[side]
