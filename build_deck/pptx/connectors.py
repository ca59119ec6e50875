"""Connectors: lines glued to shapes at both ends, as presets that draw exactly the path of the scene.

A preset runs from its top left corner, first to the right, to its bottom right corner; turned by a
quarter and mirrored it begins downwards and ends in any corner. Its inner corners are adjustments, in
hundred thousandths of its width and height (ECMA-376 part 1, 20.1.10.56, presetShapeDefinitions.xml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_deck.pptx.drawing import colour, emu, identity
from build_deck.pptx.xml import EMPTY, Xml, el
from build_deck.scene.model import Connector
from build_deck.theme.theme import Theme

Point = tuple[float, float]
_WHOLE = 100_000
_QUARTER = 5_400_000
"""Ninety degrees, in sixty thousandths of one."""
_THIN = 0.1
"""Points that a preset is wide at least where its adjustments need a width to be parts of; PowerPoint
itself makes it one point."""
_HEAVY = 2.0
"""Points from which a line's arrow head is in proportion; that of a thinner line is drawn larger."""
_SAME = 0.005


@dataclass(frozen=True, slots=True)
class Drawn:
    """A path as a preset: its name, unrotated place (x, y, w, h in points), turns and adjustments."""

    preset: str
    place: tuple[float, float, float, float]
    rotation: int
    flip_h: bool
    flip_v: bool
    adjustments: tuple[int, ...] = ()


def drawn(connector: Connector) -> Drawn:
    """The preset that draws a connector's path.

    Raises ValueError for a path that no preset draws: one of a single point, or an elbow that is not
    made of horizontals and verticals by turns, five at most.
    """
    points = connector.points
    if len(points) < 2:
        raise ValueError(f"the connector from “{connector.start}” has no path")
    if connector.kind == "straight" or len(points) == 2:
        return _straight(points)
    if len(points) > 6 or (connector.kind == "curved" and len(points) > 4):
        raise ValueError(f"the connector from “{connector.start}” turns too often")
    upright = _by_turns(points, connector.start)
    name = "bentConnector" if connector.kind == "elbow" else "curvedConnector"
    return _bent(f"{name}{len(points) - 1}", points, upright)


def _straight(points: Sequence[Point]) -> Drawn:
    (x0, y0), (x1, y1) = points[0], points[-1]
    place = (min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
    return Drawn("straightConnector1", place, 0, x1 < x0, y1 < y0)


def _by_turns(points: Sequence[Point], name: str) -> bool:
    """Whether an elbow begins with a vertical."""
    upright = abs(points[1][0] - points[0][0]) < _SAME
    for index, (one, other) in enumerate(pairwise(points)):
        across = 0 if upright == (index % 2 == 0) else 1
        if abs(one[across] - other[across]) >= _SAME:
            raise ValueError(f"the connector from “{name}” is not made of horizontals and verticals")
    return upright


def _bent(preset: str, points: Sequence[Point], upright: bool) -> Drawn:
    """Along `u`, the way of the first piece, and `v`, across it, the preset is (w, h) in size."""
    local = [(y, x) for x, y in points] if upright else list(points)
    (u0, v0), (u1, v1) = local[0], local[-1]
    width, height = abs(u1 - u0), abs(v1 - v0)
    inner = local[2:-1]
    if any(index % 2 == 0 for index in range(len(inner))):
        width = max(width, _THIN)
    if len(inner) > 1:
        height = max(height, _THIN)
    back_u, back_v = u1 < u0, v1 < v0
    adjustments = tuple(
        round((u0 - u if back_u else u - u0) / width * _WHOLE)
        if index % 2 == 0
        else round((v0 - v if back_v else v - v0) / height * _WHOLE)
        for index, (u, v) in enumerate(inner)
    )
    left, top = (u0 - width if back_u else u0), (v0 - height if back_v else v0)
    if not upright:
        return Drawn(preset, (left, top, width, height), 0, back_u, back_v, adjustments)
    return _turned(preset, (left, top, width, height), back_u, back_v, adjustments)


def _turned(
    preset: str,
    place: tuple[float, float, float, float],
    up: bool,
    leftward: bool,
    adjustments: tuple[int, ...],
) -> Drawn:
    """A preset that begins downwards (or `up`): turned by a quarter about its centre, and mirrored
    where it must end on the other side. `place` is along and across, so x and y change places."""
    top, left, width, height = place
    centre_x, centre_y = left + height / 2, top + width / 2
    frame = (centre_x - width / 2, centre_y - height / 2, width, height)
    turns = 1 if leftward else 3
    return Drawn(preset, frame, turns * _QUARTER, (turns == 1) == up, False, adjustments)


def connector(
    ident: int, part: Connector, ends: Mapping[str, tuple[int, int]], words: str, theme: Theme
) -> Xml:
    """A connector as markup. `ends` gives, for start and end, a shape's id and the site on it."""
    shape = drawn(part)
    glue = (
        el(f"a:{tag}", {"id": ends[end][0], "idx": ends[end][1]})
        for tag, end in (("stCxn", "start"), ("endCxn", "end"))
    )
    return el(
        "p:cxnSp",
        None,
        el(
            "p:nvCxnSpPr",
            None,
            identity(ident, f"Connector {ident}", alt=words, decorative=not words),
            el("p:cNvCxnSpPr", None, *glue),
            el("p:nvPr"),
        ),
        el("p:spPr", None, _frame(shape), _preset(shape), _line(part, theme)),
    )


def _frame(shape: Drawn) -> Xml:
    x, y, w, h = shape.place
    turns: dict[str, str | int] = {}
    if shape.rotation:
        turns["rot"] = shape.rotation
    if shape.flip_h:
        turns["flipH"] = 1
    if shape.flip_v:
        turns["flipV"] = 1
    offset = el("a:off", {"x": emu(x), "y": emu(y)})
    return el("a:xfrm", turns or None, offset, el("a:ext", {"cx": emu(w), "cy": emu(h)}))


def _preset(shape: Drawn) -> Xml:
    guides = (
        el("a:gd", {"name": f"adj{n}", "fmla": f"val {value}"})
        for n, value in enumerate(shape.adjustments, start=1)
    )
    return el("a:prstGeom", {"prst": shape.preset}, el("a:avLst", None, *guides))


def _line(part: Connector, theme: Theme) -> Xml:
    size = "med" if part.weight >= _HEAVY else "lg"
    head = {"type": "triangle", "w": size, "len": size}
    return el(
        "a:ln",
        {"w": emu(part.weight), "cap": "flat", "cmpd": "sng", "algn": "ctr"},
        el("a:solidFill", None, colour(part.colour, theme)),
        el("a:prstDash", {"val": "solid"}),
        el("a:miter", {"lim": 800_000}),
        el("a:headEnd", head) if part.arrow_back else EMPTY,
        el("a:tailEnd", head) if part.arrow else EMPTY,
    )
