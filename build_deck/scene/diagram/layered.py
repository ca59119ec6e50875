"""Layered diagrams and trees: the largest words, and the direction, with which all fits its box."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from build_deck.outline.diagram import Diagram, NodeShape
from build_deck.scene.diagram.flow import Flow, Frame, Gaps, Places, Size, Sizes, flow, frame, straight_first
from build_deck.scene.diagram.order import Order, ordered
from build_deck.scene.diagram.panels import Part
from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP, Panel, Path, Plan, Point
from build_deck.scene.diagram.shapes import geometry, is_boxy, site
from build_deck.scene.diagram.skeleton import Graph, Side, Skeleton, skeleton
from build_deck.scene.diagram.spread import Placed, spread
from build_deck.scene.diagram.texts import Texts
from build_deck.theme.style import Box

_ROOMY, _TIGHT = Gaps(24, 16, 40), Gaps(12, 10, 24, 8, 7, 13, 3)
_TIGHTEST = Gaps(9, 8, 21, 7, 6, 11, 2)
_LEAST_ALONG = 24.0
_WIDEST, _NARROWEST = 184.0, 46.0
"""Points that a box is wide at most, and at least."""
_EVEN_W, _EVEN_H = 160.0, 48.0
"""Points that boxes take where there is room, however short their words."""
_LABEL = 104.0
_NAME = 96.0
_TRIES = 8

_FEW = 4
"""Columns that are few, so that channels may be wide."""
_MANY = 99

Attempt = tuple[str, int, Gaps, bool]
"""A style, the bands it is folded into, gaps, and whether boxes are of one size."""
_BEST: tuple[Attempt, ...] = tuple(
    (style, 1, _ROOMY, True) for style in ("mark-24", "mark-22", "mark-20", "mark")
)
_FOLDED: tuple[Attempt, ...] = (("mark-20", 2, _ROOMY, True), ("mark", 2, _ROOMY, True))
_GOOD: tuple[Attempt, ...] = (
    ("mark-20", 1, _ROOMY, False),
    ("mark-20", 1, _TIGHT, False),
    ("mark", 1, _ROOMY, False),
    ("mark", 1, _TIGHT, False),
    ("mark-16", 1, _ROOMY, True),
    ("mark-16", 1, _TIGHT, False),
)
_SMALL: tuple[Attempt, ...] = (
    ("mark-14", 1, _TIGHT, True),
    ("mark-14", 1, _TIGHT, False),
    ("mark-16", 2, _TIGHT, False),
    ("mark-14", 2, _TIGHT, False),
    ("mark-14", 3, _TIGHT, False),
    ("mark-14", 1, _TIGHTEST, False),
    ("mark-14", 2, _TIGHTEST, False),
)


@dataclass(slots=True)
class Layered:
    """A layered diagram that looks for its size. `build` makes its skeleton for at most so many nodes in a
    column, folded into so many bands; `places` finds places across; `sequence` is the order of reading,
    column by column where absent."""

    texts: Texts
    box: Box
    build: Callable[[int, int], tuple[Skeleton, Order] | None]
    places: Places = straight_first
    sequence: tuple[int, ...] = ()
    _known: dict[tuple[int, int], tuple[Skeleton, Order] | None] = field(default_factory=dict)

    @property
    def diagram(self) -> Diagram:
        """The diagram that is laid out."""
        return self.texts.diagram

    def plan(self) -> Plan | None:
        """The first attempt that fits."""
        for (style, bands, gaps, even), down in self._attempts():
            found = self._fitted(style, down, bands, gaps, even=even)
            if found is not None:
                return self._drawn(found, style, down)
        return None

    def _attempts(self) -> Iterator[tuple[Attempt, bool]]:
        """What to try, with whether it leads down: large words first; the author's direction before the
        other, or to the right before down."""
        asked = self.diagram.direction
        long = self._known_skeleton(_MANY, 1)
        folded = _FOLDED if long and long[0].columns > _FEW and self._is_chain(long[0]) else ()
        if asked is None:
            for some in (_BEST, folded, _GOOD, _SMALL):
                yield from ((attempt, down) for down in (False, True) for attempt in some)
        else:
            for down in (asked == "down", asked != "down"):
                yield from ((attempt, down) for attempt in (*_BEST, *folded, *_GOOD, *_SMALL))

    def _is_chain(self, made: Skeleton) -> bool:
        """Whether it reads like a line of text, so that it may be folded like one."""
        return len(made.column) == made.columns and len(made.ways) <= made.columns

    def _known_skeleton(self, most: int, bands: int) -> tuple[Skeleton, Order] | None:
        """The skeleton for at most so many nodes in a column: the free one, where that has no more."""
        key = (_MANY, bands)
        if key not in self._known:
            self._known[key] = self.build(_MANY, bands)
        free = self._known[key]
        if free is not None and _fullest(free[0]) <= most:
            return free
        if (most, bands) not in self._known:
            self._known[most, bands] = self.build(most, bands)
        return self._known[most, bands]

    def _fitted(self, style: str, down: bool, bands: int, gaps: Gaps, *, even: bool) -> Flow | None:
        """The flow in words of a style, in the widest boxes with which it fits; None where it does not."""
        along, across = (self.box.h, self.box.w) if down else (self.box.w, self.box.h)
        least = _NARROWEST if down else 32.0
        known = self._known_skeleton(int((across + gaps.node) // (least + gaps.node)), bands)
        if known is None:
            return None
        made, order = known
        count = made.columns
        each = (along - (count - 1) * gaps.channel) / count
        fullest = max(made.column.count(column) for column in range(count)) / made.bands
        width = min(_WIDEST, (across + gaps.node) / max(1, fullest) - gaps.node if down else each)
        if each < _LEAST_ALONG or not self._can_fit(made, order, style, down, gaps, even=even):
            return None
        for _ in range(_TRIES):
            if width < _NARROWEST:
                return None
            sizes = self._sizes(made, style, width, down, gaps, even=even)
            if sizes is None:
                return None
            framed: Frame | Flow = frame(made, order, sizes, gaps, across)
            if isinstance(framed, Frame) and framed.along <= along and framed.across <= across:
                framed = flow(made, framed, sizes, gaps, self.places)
                if framed.along <= along and framed.across <= across:
                    return framed
            if (framed.across if down else framed.along) <= (across if down else along):
                # Narrower boxes would only be higher.
                return None
            if down:
                width *= min(0.95, max(0.8, across / framed.across))
            else:
                width -= (framed.along - along) / count + 1
        return None

    def _can_fit(
        self, made: Skeleton, order: Order, style: str, down: bool, gaps: Gaps, *, even: bool
    ) -> bool:
        """Whether the narrowest boxes that hold their words would leave room for anything else."""
        if down:
            return True
        sizes = self._sizes(made, style, 1.0, down, gaps, even=even)
        return sizes is not None and frame(made, order, sizes, gaps, self.box.h).along <= self.box.w

    def _sizes(
        self, made: Skeleton, style: str, width: float, down: bool, gaps: Gaps, *, even: bool
    ) -> Sizes | None:
        """Sizes of nodes in boxes up to `width`; of one size where `even`, else of one in each column."""
        nodes = self.diagram.nodes
        needed = []
        for node in nodes:
            size = self.texts.node_size(node, style, width)
            if size is None:
                return None
            needed.append(size)
        count = made.columns
        nice = (
            _EVEN_W
            if down
            else min(_EVEN_W, (self.box.w - (count - 1) * (72 if count < _FEW else 48)) / count)
        )
        least = (min(nice, width), _EVEN_H) if gaps is _ROOMY else (min(_EVEN_W, width) if down else 0.0, 0.0)
        sizes = _evened(needed, [node.shape for node in nodes], made.column, least, down, even=even)
        labels: dict[int, Size] = {}
        for index, edge in enumerate(self.diagram.edges):
            if edge.label is not None:
                label = self.texts.label_size(
                    edge.label, style, max(_LABEL, width * 0.9), narrow=not down or gaps is not _ROOMY
                )
                if label is None:
                    return None
                labels[index] = label[::-1] if down else label
        names = []
        for group in self.diagram.groups:
            name = self.texts.label_size(
                group.group, style, _NAME if down else max(width, _NAME), narrow=False
            )
            if name is None:
                return None
            names.append(name[::-1] if down else name)
        return Sizes([size[::-1] if down else size for size in sizes], labels, names)

    def _drawn(self, found: Flow, style: str, down: bool) -> Plan:
        """The flow spread over the box, on the page."""
        box = self.box
        along, across = (box.h, box.w) if down else (box.w, box.h)
        columns = found.made.columns
        channel = 56.0 if down else 200.0 if columns == 2 else 96.0
        placed = spread(found, along, across, channel, 56.0 if down else 40.0)
        return self._on_page(placed, found, style, down)

    def _on_page(self, placed: Placed, found: Flow, style: str, down: bool) -> Plan:
        box = self.box
        w, h = (placed.across, placed.along) if down else (placed.along, placed.across)
        left = box.x + (max(0.0, box.w - w) / 2 if down else 0.0)
        top = box.y + max(0.0, box.h - h) / 2

        def point(u: float, v: float) -> Point:
            return (left + v, top + u) if down else (left + u, top + v)

        def framed(part: Part) -> Box:
            u, v, du, dv = part
            return Box(*point(u, v), *((dv, du) if down else (du, dv)))

        boxes = tuple(framed(part) for part in placed.nodes)
        paths = []
        for way, (leaves, enters, corners, swapped) in zip(found.made.ways, placed.edges, strict=True):
            points = [point(u, v) for u, v in corners]
            one, other = _SITES[down][leaves], _SITES[down][enters]
            points[0] = self._site(way.start, boxes, one)
            points[-1] = self._site(way.end, boxes, other)
            kind: Literal["straight", "elbow"] = "straight" if len(points) == 2 else "elbow"
            paths.append(Path(one, other, tuple(points), kind, swapped))
        order = self.sequence or sorted(
            range(len(boxes)), key=lambda n: (found.made.things[n].band, found.made.column[n], found.at[n])
        )
        return Plan(
            style,
            boxes,
            tuple(paths),
            {index: framed(part) for index, part in placed.labels.items()},
            tuple(order),
            Box(left, top, w, h),
            tuple(Panel(framed(panel), framed(name)) for panel, name in placed.panels),
            centred=down or not all(is_boxy(geometry(node.shape)) for node in self.diagram.nodes),
        )

    def _site(self, node: int, boxes: Sequence[Box], side: int) -> Point:
        return site(geometry(self.diagram.nodes[node].shape), boxes[node], side)


_SITES: tuple[dict[Side, int], dict[Side, int]] = (
    {"u+": RIGHT, "u-": LEFT, "v+": BOTTOM, "v-": TOP},
    {"u+": BOTTOM, "u-": TOP, "v+": RIGHT, "v-": LEFT},
)
"""Where the sides of a node are, to the right and down."""


def _fullest(made: Skeleton) -> int:
    """The most nodes that stand in one column of a band."""
    seats = [(column, made.things[node].band) for node, column in enumerate(made.column)]
    return max(seats.count(seat) for seat in seats)


def _evened(
    needed: Sequence[Size],
    shapes: Sequence[NodeShape],
    column: Sequence[int],
    least: Size,
    down: bool,
    *,
    even: bool,
) -> list[Size]:
    """Boxes of one size, or of one measure along the flow in each column; other shapes keep their own."""
    boxy = [is_boxy(geometry(shape)) for shape in shapes]
    plain = [size[1] for size, shape in zip(needed, shapes, strict=True) if shape in ("box", "round")]
    w = max([least[0], *(size[0] for size, is_box in zip(needed, boxy, strict=True) if is_box)])
    h = max([least[1], *plain])
    result = []
    for index, size in enumerate(needed):
        if not boxy[index]:
            result.append(size)
        elif even:
            result.append((w, max(h, size[1])))
        else:
            near = [s for s, c, b in zip(needed, column, boxy, strict=True) if b and c == column[index]]
            if down:
                result.append((max(least[0], size[0]), max(s[1] for s in near)))
            else:
                result.append((max(s[0] for s in near), max(least[1], size[1])))
    return result


def graph_of(diagram: Diagram) -> Graph:
    """The diagram's nodes and edges by index."""
    number = {node.name: index for index, node in enumerate(diagram.nodes)}
    return Graph(
        len(diagram.nodes),
        tuple((number[edge.start], number[edge.end]) for edge in diagram.edges),
        tuple(edge.kind == "to" for edge in diagram.edges),
        tuple(edge.label is not None for edge in diagram.edges),
        tuple(diagram.by_name[e.start].highlight and diagram.by_name[e.end].highlight for e in diagram.edges),
        tuple(tuple(number[" ".join(name.split())] for name in group.nodes) for group in diagram.groups),
    )


def layered(texts: Texts, box: Box) -> Plan | None:
    """A layered diagram in a box, or None where it does not fit at any size."""
    graph = graph_of(texts.diagram)

    def build(most: int, bands: int) -> tuple[Skeleton, Order] | None:
        made = skeleton(graph, most, bands)
        return (made, ordered(made)) if made is not None else None

    return Layered(texts, box, build).plan()
