"""The edges of a cycle: along the ring, inside or around it, and where their labels stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from build_deck.outline.diagram import Diagram
from build_deck.scene.diagram.clear import (
    Line,
    any_hits,
    arc_point,
    crossings,
    grown,
    hits,
    inside,
    lines_of,
    overlap,
)
from build_deck.scene.diagram.flow import Size
from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP, Path, Point
from build_deck.scene.diagram.shapes import geometry, site
from build_deck.theme.style import Box

_CLEAR = 5.0
_OUTWARD = {TOP: (0, -1), LEFT: (-1, 0), BOTTOM: (0, 1), RIGHT: (1, 0)}


@dataclass(frozen=True, slots=True)
class Seats:
    """How many nodes stand at the top, at each side and at the bottom."""

    top: int
    side: int
    bottom: int

    @property
    def sides(self) -> list[int]:
        """For each node in the sense of the clock, at which side of the ring it stands."""
        return [TOP] * self.top + [RIGHT] * self.side + [BOTTOM] * self.bottom + [LEFT] * self.side


_ROUND = {
    (TOP, TOP): (RIGHT, LEFT), (TOP, RIGHT): (RIGHT, TOP), (RIGHT, RIGHT): (BOTTOM, TOP),
    (RIGHT, BOTTOM): (BOTTOM, RIGHT), (BOTTOM, BOTTOM): (LEFT, RIGHT), (BOTTOM, LEFT): (LEFT, BOTTOM),
    (LEFT, LEFT): (TOP, BOTTOM), (LEFT, TOP): (TOP, LEFT),
    (TOP, BOTTOM): (RIGHT, TOP), (BOTTOM, TOP): (TOP, LEFT),
}  # fmt: skip
"""The sites that an edge along the ring leaves and enters, by the sides at which its nodes stand."""


@dataclass(slots=True)
class RingPaths:
    """Paths and places of labels, as they are found."""

    diagram: Diagram
    boxes: list[Box]
    labels: dict[int, Size]
    box: Box
    paths: dict[int, Path]
    places: dict[int, Box]

    def __init__(self, diagram: Diagram, boxes: list[Box], labels: dict[int, Size], box: Box) -> None:
        self.diagram, self.boxes, self.labels, self.box = diagram, boxes, labels, box
        self.paths, self.places = {}, {}

    def _site(self, node: int, side: int) -> Point:
        return site(geometry(self.diagram.nodes[node].shape), self.boxes[node], side)

    def go_round(self, order: Sequence[int], seats: Seats, edges: Sequence[tuple[int, bool]]) -> bool:
        """Lead from each node to the next, straight or round a corner; whether all are free."""
        sides = seats.sides
        for place, (index, swapped) in enumerate(edges):
            one, other = order[place], order[(place + 1) % len(order)]
            out, into = _ROUND[sides[place], sides[(place + 1) % len(order)]]
            start, end = self._site(one, out), self._site(other, into)
            if sides[place] == sides[(place + 1) % len(order)]:
                path = Path(out, into, (start, end), "straight", swapped)
            else:
                corner = (end[0], start[1]) if out in (LEFT, RIGHT) else (start[0], end[1])
                path = Path(out, into, (start, corner, end), "curved", swapped)
            others = [box for node, box in enumerate(self.boxes) if node not in (one, other)]
            if any_hits(lines_of(path), others):
                return False
            self.paths[index] = path
        return not any(overlap(a, b) for i, a in enumerate(self.boxes) for b in self.boxes[:i])

    def cross(self) -> bool:
        """Lead the other edges by the best way that is free; whether there is one for each."""
        names = {node.name: number for number, node in enumerate(self.diagram.nodes)}
        for index, edge in enumerate(self.diagram.edges):
            if index in self.paths:
                continue
            one, other = names[edge.start], names[edge.end]
            blocked = [grown(box, _CLEAR) for n, box in enumerate(self.boxes) if n not in (one, other)]
            own = [grown(self.boxes[one], -1), grown(self.boxes[other], -1)]
            lines = [line for path in self.paths.values() for line in lines_of(path)]
            best: tuple[float, Path] | None = None
            for path in self._ways(one, other):
                cost = self._cost(path, one, other)
                if best is not None and cost >= best[0]:
                    continue
                made = lines_of(path)
                if any_hits(made, blocked) or any_hits(made, own) or not self._holds(path):
                    continue
                cost += crossings(made, lines)
                if cost < 15 and (best is None or cost < best[0]):
                    best = cost, path
            if best is None:
                return False
            self.paths[index] = best[1]
        return True

    def _holds(self, path: Path) -> bool:
        box = self.box
        return all(box.x <= x <= box.right and box.y <= y <= box.bottom for x, y in path.points)

    def _cost(self, path: Path, one: int, other: int) -> float:
        """In crossings: length, corners, and sites that the ring itself uses."""
        length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(path.points))
        used = sum(
            own.start_site == at_site if role else own.end_site == at_site
            for node, at_site in ((one, path.start_site), (other, path.end_site))
            for own, role in self._at(node)
        )
        return length / 200 + (len(path.points) - 2) * 0.4 + used * 2.5

    def _at(self, node: int) -> Iterator[tuple[Path, bool]]:
        names = {each.name: number for number, each in enumerate(self.diagram.nodes)}
        for index, path in self.paths.items():
            edge = self.diagram.edges[index]
            ends = (edge.end, edge.start) if path.swapped else (edge.start, edge.end)
            for role, name in ((True, ends[0]), (False, ends[1])):
                if names[name] == node:
                    yield path, role

    def _ways(self, one: int, other: int) -> Iterator[Path]:
        """Straight, round one corner, or round two, from any site to any."""
        for out, into in product(range(4), range(4)):
            start, end = self._site(one, out), self._site(other, into)
            if _faces(start, end, out) and _faces(end, start, into):
                yield Path(out, into, (start, end), "straight")
            yield from _elbows(start, end, out, into)

    def put_labels(self) -> bool:
        """Find each label a free stretch of its edge; whether all have one."""
        lines = {index: lines_of(path) for index, path in self.paths.items()}
        for index, (w, h) in self.labels.items():
            others = [line for other, own in lines.items() if other != index for line in own]
            taken = [grown(box, 2) for box in (*self.boxes, *self.places.values())]
            for x, y in _along(self.paths[index]):
                place = Box(x - w / 2, y - h / 2, w, h)
                if not inside(place, self.box) or any(overlap(place, box) for box in taken):
                    continue
                if any(hits(line, grown(place, 2)) for line in others):
                    continue
                self.places[index] = place
                break
            else:
                return False
        return True


def _faces(one: Point, other: Point, side: int) -> bool:
    """Whether a straight line to a point leaves a side at an angle that looks like leaving."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    out = dx * _OUTWARD[side][0] + dy * _OUTWARD[side][1]
    return out > 8 and out > 0.2 * (abs(dx) + abs(dy))


_BULGES = (18.0, 30.0, 42.0)


def _elbows(start: Point, end: Point, out: int, into: int) -> Iterator[Path]:
    """Paths round one or two corners, out of one side and into another."""
    across, down = out in (LEFT, RIGHT), into in (LEFT, RIGHT)
    if across != down:
        corner = (end[0], start[1]) if across else (start[0], end[1])
        if _goes(start, corner, out) and _goes(end, corner, into):
            yield Path(out, into, (start, corner, end), "elbow")
        return
    axis = 0 if across else 1
    a, b = start[axis], end[axis]
    middles = [(a + b) / 2, *(m for by in _BULGES for m in (min(a, b) - by, max(a, b) + by))]
    for middle in middles:
        one = (middle, start[1]) if across else (start[0], middle)
        other = (middle, end[1]) if across else (end[0], middle)
        if _goes(start, one, out) and _goes(end, other, into) and one != other:
            yield Path(out, into, (start, one, other, end), "elbow")


def _goes(one: Point, other: Point, side: int) -> bool:
    """Whether a line leaves a side squarely, far enough for an arrow."""
    return (other[0] - one[0]) * _OUTWARD[side][0] + (other[1] - one[1]) * _OUTWARD[side][1] >= 14


def _along(path: Path) -> Iterator[Point]:
    """Where a label may stand on a path, the middle first."""
    parts = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72)
    if path.kind == "curved" and len(path.points) == 3:
        yield from (arc_point(*path.points, part) for part in parts)
        return
    pieces: list[Line] = sorted(
        pairwise(path.points), key=lambda p: -(abs(p[0][0] - p[1][0]) + abs(p[0][1] - p[1][1]))
    )
    for (x, y), (to_x, to_y) in pieces:
        yield from ((x + (to_x - x) * part, y + (to_y - y) * part) for part in parts)
