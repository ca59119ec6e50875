"""Cycles: nodes on a ring that is as wide as the page, in the sense of the clock, from the top left.

The ring has a row at the top, one at the bottom, and nodes at both sides between. What leads from node to
node runs along the ring; other edges run inside or around it, by the shortest way that is free.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from build_deck.outline.diagram import Diagram
from build_deck.outline.graph import ring as ring_of
from build_deck.scene.diagram.flow import Size
from build_deck.scene.diagram.layered import layered
from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP, Plan, Point
from build_deck.scene.diagram.ring_paths import RingPaths, Seats
from build_deck.scene.diagram.shapes import geometry, is_boxy
from build_deck.scene.diagram.texts import STYLES, Texts
from build_deck.theme.style import Box

_WIDTHS = (176.0, 152.0, 132.0, 116.0, 100.0, 88.0, 76.0, 64.0)
_ARROW = 25.0
"""Points between two nodes at least, so that an arrow is seen between them."""
_CORNER = 18.0
_LABEL_ROOM = 13.0
_WIDEST_GAP, _WIDEST_ALONE = 150.0, 280.0
"""Points between nodes in a row at most, and between two that have none at their sides."""
_LABEL = 120.0
_SMALL = ("mark-16", "mark-14")
"""Styles in which boxes need not be of one size."""
_EVEN_W, _EVEN_H = 132.0, 48.0


def ring(texts: Texts, box: Box) -> Plan | None:
    """A cycle in a box, or None where it does not fit at any size."""
    diagram = texts.diagram
    if len(diagram.nodes) == 2:
        return layered(texts, box)
    names = [node.name for node in diagram.nodes]
    order = [names.index(name) for name in ring_of(names, diagram.links)]
    for style in STYLES:
        for width in _WIDTHS:
            cells = [texts.node_size(node, style, width) for node in diagram.nodes]
            if any(cell is None for cell in cells):
                break
            needed = [cell for cell in cells if cell is not None]
            sizes = [_sizes(diagram, needed, (min(_EVEN_W, width), _EVEN_H)), _sizes(diagram, needed, (0, 0))]
            if style in _SMALL:
                sizes.append(needed)
            for seats, size in product(_seatings(len(order)), sizes):
                plan = _laid(texts, style, order, size, seats, box)
                if plan is not None:
                    return plan
    return None


def _sizes(diagram: Diagram, needed: Sequence[Size], least: Size) -> list[Size]:
    """Boxes of one size; other shapes keep their own."""
    boxy = [is_boxy(geometry(node.shape)) for node in diagram.nodes]
    boxes = [size for size, is_box in zip(needed, boxy, strict=True) if is_box]
    w = max([least[0], *(size[0] for size in boxes)])
    h = max([least[1], *(size[1] for size in boxes)])
    return [(w, h) if is_box else size for size, is_box in zip(needed, boxy, strict=True)]


def _seatings(count: int) -> Iterator[Seats]:
    """Ways to seat so many on a ring, the one that looks best first."""
    sides = {3: (0,), 4: (1,)}.get(count, (1, 2, 3) if count < 9 else (2, 1, 3))
    for side in sides:
        rest = count - 2 * side
        if rest >= 2:
            yield Seats(rest // 2, side, rest - rest // 2)


def _laid(
    texts: Texts, style: str, order: Sequence[int], sizes: Sequence[Size], seats: Seats, box: Box
) -> Plan | None:
    diagram = texts.diagram
    labels = {}
    for index, edge in enumerate(diagram.edges):
        if edge.label is not None:
            size = texts.label_size(edge.label, style, _LABEL, narrow=True)
            if size is None:
                return None
            labels[index] = size
    round_about = _ring_edges(diagram, order)
    gaps = [labels.get(index, (0.0, 0.0)) for index, _ in round_about]
    centres = _centres(order, sizes, gaps, seats, box)
    if centres is None:
        return None
    boxes: list[Box] = [box] * len(order)
    for node, (x, y) in zip(order, centres, strict=True):
        w, h = sizes[node]
        boxes[node] = Box(x - w / 2, y - h / 2, w, h)
    made = RingPaths(diagram, boxes, labels, box)
    if not made.go_round(order, seats, round_about) or not made.cross() or not made.put_labels():
        return None
    paths = tuple(made.paths[index] for index in range(len(diagram.edges)))
    centred = not all(is_boxy(geometry(node.shape)) for node in diagram.nodes)
    return Plan(style, tuple(boxes), paths, made.places, tuple(order), box, centred=centred)


def _ring_edges(diagram: Diagram, order: Sequence[int]) -> list[tuple[int, bool]]:
    """For each node in order the edge that leads to the next, and whether it is written the other way."""
    names = [node.name for node in diagram.nodes]
    found = []
    for one, other in pairwise([*order, order[0]]):
        pair = names[one], names[other]
        index = next(
            (i for i, edge in enumerate(diagram.edges) if (edge.start, edge.end) == pair),
            -1,
        )
        if index >= 0:
            found.append((index, False))
        else:
            back = (pair[1], pair[0])
            found.append((next(i for i, e in enumerate(diagram.edges) if (e.start, e.end) == back), True))
    return found


def _centres(
    order: Sequence[int], sizes: Sequence[Size], gaps: Sequence[Size], seats: Seats, box: Box
) -> list[Point] | None:
    """Where the middle of each node is; None where they do not fit side by side."""
    sides = seats.sides
    at = {side: [n for n, own in zip(order, sides, strict=True) if own == side] for side in range(4)}
    edge_w = max((sizes[n][0] for n in (*at[LEFT], *at[RIGHT])), default=0.0)
    level = _levels([at[TOP], *zip(at[RIGHT], reversed(at[LEFT]), strict=True), at[BOTTOM]], sizes, box)
    upright = [gap[1] for gap, one, other in zip(gaps, sides, [*sides[1:], sides[0]], strict=True)
               if one == other and one in (LEFT, RIGHT)]  # fmt: skip
    least = max([_ARROW, *(high + 2 * _LABEL_ROOM for high in upright if high)])
    if level.between < (least if seats.side > 1 else _CORNER):
        return None
    left, right = box.x + edge_w / 2, box.right - edge_w / 2
    room = (left + _CORNER, right - _CORNER) if seats.side else (box.x, box.right)
    top = _row(at[TOP], sizes, gaps[: seats.top - 1], room if seats.side else _over(at[BOTTOM], sizes, box))
    first = seats.top + seats.side
    low = _row(at[BOTTOM], sizes, gaps[first : first + seats.bottom - 1], room, alone=not seats.side)
    if top is None or low is None:
        return None
    low = [box.x + box.right - x for x in low]
    return [
        *((x, level.middles[0]) for x in top),
        *((right, level.middles[row]) for row in range(1, seats.side + 1)),
        *((x, level.middles[-1]) for x in low),
        *((left, level.middles[row]) for row in range(seats.side, 0, -1)),
    ]


@dataclass(frozen=True, slots=True)
class _Levels:
    """The heights of rows' middles, and how much lies between two rows."""

    middles: list[float]
    between: float


def _levels(rows: Sequence[Sequence[int]], sizes: Sequence[Size], box: Box) -> _Levels:
    """Rows of nodes from the top of a box to its foot, evenly apart."""
    heights = [max(sizes[node][1] for node in row) for row in rows]
    between = (box.h - sum(heights)) / (len(rows) - 1)
    middles, y = [], box.y
    for height in heights:
        middles.append(y + height / 2)
        y += height + between
    return _Levels(middles, between)


def _over(below: Sequence[int], sizes: Sequence[Size], box: Box) -> tuple[float, float]:
    """The room of a single node over two that stand at both ends."""
    inset = max(sizes[node][0] for node in below) / 2 + _CORNER
    return box.x + inset, box.right - inset


def _row(
    nodes: Sequence[int],
    sizes: Sequence[Size],
    gaps: Sequence[Size],
    room: tuple[float, float],
    *,
    alone: bool = False,
) -> list[float] | None:
    """The middles of nodes in a row, evenly apart; None where the row is too short."""
    left, right = room
    taken = sum(sizes[node][0] for node in nodes)
    least = [max(_ARROW, gap[0] + 2 * _LABEL_ROOM if gap[0] else 0.0) for gap in gaps]
    spare = right - left - taken - sum(least)
    if spare < 0:
        return None
    widest = max(least, default=0.0)
    most = _WIDEST_ALONE if alone else _WIDEST_GAP
    wanted = [min(most, widest + spare / (len(nodes) + 1)) for _ in least]
    if taken + sum(wanted) > right - left:
        wanted = [each + spare / (len(least) + 1) for each in least]
    x = (left + right - taken - sum(wanted)) / 2
    middles = []
    for node, gap in zip(nodes, [*wanted, 0.0], strict=True):
        middles.append(x + sizes[node][0] / 2)
        x += sizes[node][0] + gap
    return middles
