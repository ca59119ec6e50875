"""The skeleton of a layered diagram: its columns, what stands in each, and which way each edge takes.

Between columns of nodes lie channels, in which edges run across. An edge to the next column crosses its
channel. Any other runs along a lane of its own (or of those from the same node) that is kept free
between the nodes of the columns on its way; an edge with a label has one for its label. A long diagram
is folded into bands, one under another. Sizes are not known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_deck.scene.diagram.layers import Pair, forward, layers

Side = Literal["u+", "u-", "v+", "v-"]
"""A side of a node: on along the flow, back, and the two across."""


@dataclass(frozen=True, slots=True)
class Graph:
    """What is laid out: how many nodes, the edges between them, which of these are arrows, which have a
    label, which carry the argument, and groups of nodes."""

    count: int
    edges: tuple[Pair, ...]
    arrows: tuple[bool, ...]
    labels: tuple[bool, ...]
    strong: tuple[bool, ...]
    groups: tuple[tuple[int, ...], ...] = ()


@dataclass(slots=True)
class Thing:
    """What takes a place across the flow: a node, a lane, or the edge of a group or a band.

    `slots` are the columns it takes: 2 n for the n-th column of nodes, 2 n + 1 for the labels in the channel
    behind it. `label` is the edge whose label stands on the lane, in the slot `at`.
    """

    kind: Literal["node", "lane", "over", "under", "band"]
    slots: range
    band: float
    group: int = -1
    label: int = -1
    at: int = -1


@dataclass(slots=True)
class Way:
    """How an edge runs: by the lane `lane` (-1: straight across one channel), from the side `leaves` to the
    side `enters`; through which channels, the n-th being that before the n-th column."""

    start: int
    end: int
    lane: int
    leaves: Side
    enters: Side
    out: int
    into: int
    swapped: bool


@dataclass(slots=True)
class Skeleton:
    """Things, the ways of edges, and how many columns and bands there are. Nodes are the first things."""

    graph: Graph
    columns: int
    bands: int
    column: list[int]
    things: list[Thing]
    ways: list[Way]


def skeleton(graph: Graph, most: int, bands: int) -> Skeleton | None:
    """Things and ways, not ordered yet; None where a group would be torn apart."""
    arrows = [pair for pair, is_arrow in zip(graph.edges, graph.arrows, strict=True) if is_arrow]
    back, order = forward(graph.count, arrows)
    place = {node: at for at, node in enumerate(order)}
    is_back = iter(back)
    turned = []
    for pair, is_arrow in zip(graph.edges, graph.arrows, strict=True):
        turned.append(next(is_back) if is_arrow else place[pair[0]] > place[pair[1]])
    pairs = [(e, s) if turn else (s, e) for (s, e), turn in zip(graph.edges, turned, strict=True)]
    return _built(graph, layers(order, pairs, most), turned, bands)


def of_layers(graph: Graph, layer: list[int]) -> Skeleton:
    """The skeleton of a graph whose layers are known and whose edges all lead on, as those of a tree."""
    made = _built(graph, layer, [False] * len(graph.edges), 1)
    assert made is not None, "only groups can be torn apart"  # noqa: S101
    return made


def _built(graph: Graph, layer: list[int], turned: list[bool], bands: int) -> Skeleton | None:
    columns = -(-(max(layer) + 1) // bands)
    column = [at % columns for at in layer]
    band = [at // columns for at in layer]
    things = [Thing("node", range(2 * c, 2 * c + 1), b) for c, b in zip(column, band, strict=True)]
    made = Skeleton(graph, columns, bands, column, things, [])
    if not _with_groups(made):
        return None
    for at in range(max(band)):
        things.append(Thing("band", range(2 * columns - 1), at + 0.5))
    with_labels = _label_channels(made, _leading(graph, turned))
    shared: dict[int, int] = {}
    for index, (start, end) in enumerate(graph.edges):
        swap = turned[index] and not graph.arrows[index]
        if swap:
            start, end = end, start
        made.ways.append(_way(made, index, start, end, swap, with_labels, shared))
    return made


def _label_channels(made: Skeleton, pairs: list[Pair]) -> set[int]:
    """The columns behind which labels stand: those of edges between neighbouring columns."""
    found = set()
    for (start, end), label in zip(pairs, made.graph.labels, strict=True):
        c, d = made.column[start], made.column[end]
        if label and abs(c - d) == 1:
            found.add(min(c, d))
    return found


def _leading(graph: Graph, turned: list[bool]) -> list[Pair]:
    return [(e, s) if turn else (s, e) for (s, e), turn in zip(graph.edges, turned, strict=True)]


def _with_groups(made: Skeleton) -> bool:
    """Over and under each group something that keeps its columns free; whether all are in one band."""
    for number, members in enumerate(made.graph.groups):
        bands = {made.things[node].band for node in members}
        if len(bands) > 1:
            return False
        columns = [made.column[node] for node in members]
        slots = range(2 * min(columns), 2 * max(columns) + 1)
        for node in members:
            made.things[node].group = number
        made.things.append(Thing("over", slots, min(bands), number))
        made.things.append(Thing("under", slots, min(bands), number))
    return True


def _way(
    made: Skeleton, index: int, start: int, end: int, swap: bool, labelled: set[int], shared: dict[int, int]
) -> Way:
    c, d = made.column[start], made.column[end]
    b, to = made.things[start].band, made.things[end].band
    has_label = made.graph.labels[index]
    own = index if has_label else -1
    if d == c + 1 and not has_label and c not in labelled:
        return Way(start, end, -1, "u+", "u-", c + 1, d, swap)
    if d > c:
        slots = range(2 * c + 1, 2 * d)
        middle = (c + d) // 2 * 2 if d > c + 1 else 2 * c + 1
        if b == to:
            if not has_label and d > c + 1 and start in shared:
                lane = made.things[shared[start]]
                lane.slots = range(2 * c + 1, max(lane.slots.stop, 2 * d))
                return Way(start, end, shared[start], "u+", "u-", c + 1, d, swap)
            if not has_label and d > c + 1:
                shared[start] = len(made.things)
    else:
        slots = range(2 * d, 2 * c + 1)
        middle = (c + d) // 2 * 2 if c - d > 1 else min(2 * d + 1, 2 * c)
    lane_band = b if b == to else (min(b, to) + 0.5)
    group = made.things[start].group
    inside = group >= 0 and made.things[end].group == group
    made.things.append(
        Thing("lane", slots, lane_band, group if inside else -1, own, middle if has_label else -1)
    )
    return Way(start, end, len(made.things) - 1, "u+", "u-", c + 1, d, swap)
