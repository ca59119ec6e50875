"""What lies in whose way: lines, curves and boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_deck.scene.diagram.plan import Path, Point
from build_deck.theme.style import Box

Line = tuple[Point, Point]
_STEPS = 12


def lines_of(path: Path) -> list[Line]:
    """A path as straight lines; a curve is flattened."""
    if path.kind == "curved" and len(path.points) == 3:
        return list(pairwise(_arc(*path.points)))
    return list(pairwise(path.points))


def _arc(one: Point, corner: Point, other: Point) -> list[Point]:
    return [arc_point(one, corner, other, step / _STEPS) for step in range(_STEPS + 1)]


def arc_point(one: Point, corner: Point, other: Point, t: float) -> Point:
    """A point of the quarter that the preset curvedConnector2 draws, whose handles are half of its sides."""
    parts = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3

    def on(axis: int) -> float:
        a, b, c = one[axis], corner[axis], other[axis]
        return parts[0] * a + parts[1] * (a + b) / 2 + parts[2] * (b + c) / 2 + parts[3] * c

    return on(0), on(1)


def grown(box: Box, by: float) -> Box:
    """A box with so much room around it."""
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def inside(inner: Box, outer: Box) -> bool:
    """Whether a box stands in another."""
    return (
        outer.x <= inner.x
        and inner.right <= outer.right
        and outer.y <= inner.y
        and inner.bottom <= outer.bottom
    )


def hits(line: Line, box: Box) -> bool:
    """Whether a line runs through the inside of a box (Liang and Barsky's clipping)."""
    (x, y), (to_x, to_y) = line
    if (
        max(x, to_x) <= box.x
        or min(x, to_x) >= box.right
        or max(y, to_y) <= box.y
        or min(y, to_y) >= box.bottom
    ):
        return False
    enter, leave = 0.0, 1.0
    for step, room in (
        (x - to_x, x - box.x),
        (to_x - x, box.right - x),
        (y - to_y, y - box.y),
        (to_y - y, box.bottom - y),
    ):
        if step == 0:
            if room <= 0:
                return False
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    return enter < leave - 1e-9


def any_hits(lines: Iterable[Line], boxes: Sequence[Box]) -> bool:
    """Whether any of the lines runs through any of the boxes."""
    return any(hits(line, box) for line in lines for box in boxes)


def crossings(lines: Sequence[Line], others: Sequence[Line]) -> float:
    """How often lines cross others; a stretch that two have in common counts for many."""
    return sum(_crossing(one, other) for one in lines for other in others)


def _crossing(one: Line, other: Line) -> float:
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    if max(ax, bx) < min(cx, dx) or max(cx, dx) < min(ax, bx):
        return 0.0
    if max(ay, by) < min(cy, dy) or max(cy, dy) < min(ay, by):
        return 0.0
    sides = [
        (bx - ax) * (cy - ay) - (by - ay) * (cx - ax),
        (bx - ax) * (dy - ay) - (by - ay) * (dx - ax),
        (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx),
        (dx - cx) * (by - cy) - (dy - cy) * (bx - cx),
    ]
    if all(abs(side) < 1 for side in sides):
        shared = max(
            min(max(ax, bx), max(cx, dx)) - max(min(ax, bx), min(cx, dx)),
            min(max(ay, by), max(cy, dy)) - max(min(ay, by), min(cy, dy)),
        )
        return 20.0 if shared > 2 else 0.0
    return float(sides[0] * sides[1] < 0 and sides[2] * sides[3] < 0)
