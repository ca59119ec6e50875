"""Edges that turn back or turn often, in pieces that every program draws alike.

PowerPoint keeps the path of a glued elbow as it is written. LibreOffice lays it out anew from the sites at
its ends: one corner stays, of two between sites that face each other the run between comes to lie halfway,
and a way round something falls onto the edge of the node that it leaves. So such a way is parted, at its
label where that lies on it, else at a joint: a dot as wide as the line, glued like any node.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP, Point
from build_deck.theme.style import Box

_SAME = 0.3
"""Points by which a label may stand off the line and still be on it."""
_HALFWAY = 6.0
"""Points by which a run may lie off the middle between two nodes; LibreOffice draws it there."""
_CLEAR = 4.0
"""Points of a run that are seen before a label and behind it."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Where two pieces meet: a dot's place, or None where they meet at the edge's label; and the sites at
    which the first piece ends and the next begins."""

    dot: Box | None
    enters: int
    leaves: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The paths of the pieces in order, and the joints between them."""

    paths: tuple[tuple[Point, ...], ...]
    joints: tuple[Joint, ...] = ()


def is_plain(points: Sequence[Point], label: Box | None = None, others: Iterable[Box] = ()) -> bool:
    """Whether an elbow is drawn as written, or so nearly that nobody minds: it has one corner at most, or
    two, goes on in the direction in which it began, has no label that its middle might lie on, and runs
    over none of the `others` where it is drawn with its run halfway."""
    if len(points) < 4:
        return True
    if len(points) > 4 or label is not None or not _goes_on(points):
        return False
    return _is_even(points) or not any(_runs_over(_halfway(points), other) for other in others)


def pieces(points: tuple[Point, ...], label: Box | None, weight: float) -> Pieces:
    """An elbow in plain pieces. `label` is the place of its label, `weight` that of its line."""
    if len(points) < 4 or (len(points) == 4 and _goes_on(points) and _is_even(points)):
        found = range(0)
    else:
        found = range(len(points) - 1)
    for run in found:
        if label is not None and _carries(points[run], points[run + 1], label):
            return _parted(points, run, label, None, weight)
    inner = found[1:-1]
    if not inner:
        return Pieces((points,))
    longest = max(inner, key=lambda run: _length(points[run], points[run + 1]))
    (x0, y0), (x1, y1) = points[longest : longest + 2]
    dot = Box((x0 + x1 - weight) / 2, (y0 + y1 - weight) / 2, weight, weight)
    return _parted(points, longest, dot, label, weight)


def _goes_on(points: Sequence[Point]) -> bool:
    """Whether an elbow of two corners ends in the direction in which it began."""
    return _heading(points[0], points[1]) == _heading(points[2], points[3])


def _is_even(points: Sequence[Point]) -> bool:
    """Whether the run between an elbow's two corners is about halfway, where LibreOffice draws it."""
    return abs(_length(points[0], points[1]) - _length(points[2], points[3])) < 2 * _HALFWAY


def _halfway(points: Sequence[Point]) -> tuple[Point, ...]:
    """An elbow of two corners with the run between them in the middle."""
    (x0, y0), (x1, y1) = points[0], points[3]
    if _heading(points[0], points[1])[0]:
        middle = (x0 + x1) / 2
        return (points[0], (middle, y0), (middle, y1), points[3])
    middle = (y0 + y1) / 2
    return (points[0], (x0, middle), (x1, middle), points[3])


def _runs_over(points: Sequence[Point], box: Box) -> bool:
    """Whether a way of level and upright runs goes through a box."""
    return any(
        min(x0, x1) < box.right and max(x0, x1) > box.x and min(y0, y1) < box.bottom and max(y0, y1) > box.y
        for (x0, y0), (x1, y1) in pairwise(points)
    )


def _parted(points: tuple[Point, ...], run: int, at: Box, label: Box | None, weight: float) -> Pieces:
    """Parted at a box on a run; each part in pieces of its own. `label` may still lie on another run."""
    heading = _heading(points[run], points[run + 1])
    leaves = {(1, 0): RIGHT, (-1, 0): LEFT, (0, 1): BOTTOM, (0, -1): TOP}[heading]
    enters = {RIGHT: LEFT, LEFT: RIGHT, TOP: BOTTOM, BOTTOM: TOP}[leaves]
    before = pieces((*points[: run + 1], _site(at, enters)), label, weight)
    behind = pieces((_site(at, leaves), *points[run + 1 :]), label, weight)
    is_dot = at.w == weight and at.h == weight
    joint = Joint(at if is_dot else None, enters, leaves)
    return Pieces((*before.paths, *behind.paths), (*before.joints, joint, *behind.joints))


def _heading(one: Point, other: Point) -> tuple[int, int]:
    """The direction of a run: along x or along y, on or back."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    if abs(dx) >= abs(dy):
        return (1 if dx > 0 else -1), 0
    return 0, (1 if dy > 0 else -1)


def _length(one: Point, other: Point) -> float:
    return abs(other[0] - one[0]) + abs(other[1] - one[1])


def _site(box: Box, side: int) -> Point:
    middle_x, middle_y = box.x + box.w / 2, box.y + box.h / 2
    return {
        TOP: (middle_x, box.y),
        LEFT: (box.x, middle_y),
        BOTTOM: (middle_x, box.bottom),
        RIGHT: (box.right, middle_y),
    }[side]


def _carries(one: Point, other: Point, label: Box) -> bool:
    """Whether a label stands on a run, with some of the run seen on both sides."""
    axis = 0 if _heading(one, other)[0] else 1
    low, high = sorted((one[axis], other[axis]))
    first, last = ((label.x, label.right), (label.y, label.bottom))[axis]
    middle = (label.y + label.h / 2, label.x + label.w / 2)[axis]
    return abs(middle - one[1 - axis]) < _SAME and low + _CLEAR <= first and last <= high - _CLEAR
