"""Layered diagrams and trees in points: along the flow `u`, across it `v`.

This is the least size that a skeleton needs with nodes and labels of given sizes; `spread.py` spreads it
over the room there is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from build_deck.scene.diagram.align import Room, aligned, distances
from build_deck.scene.diagram.order import Order, columns_of
from build_deck.scene.diagram.risers import Risers, risers
from build_deck.scene.diagram.skeleton import Skeleton

Size = tuple[float, float]
"""Along the flow and across it."""
PANEL = 10.0
"""Points between a group's nodes and the edge of its panel."""
_EVEN = 0.5
_JOG = 10.0
"""Points up to which an edge that is not quite straight looks like a mistake."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Least distances: between nodes, between a node and a lane, the width of a channel, that of a track in
    it, how far an edge runs straight where it leaves a node and where its head is, and around a label."""

    node: float
    lane: float
    channel: float
    track: float = 10
    stub: float = 10
    head: float = 16
    label: float = 5


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of nodes, of the labels of edges, and of the names of groups, by index."""

    nodes: Sequence[Size]
    labels: dict[int, Size]
    groups: Sequence[Size] = ()


@dataclass(slots=True)
class Flow:
    """A skeleton with sizes, and the least room it needs."""

    made: Skeleton
    sizes: Sizes
    gaps: Gaps
    at: list[float]
    """The place of each thing across the flow."""
    halves: list[float]
    """Half the size of each thing across the flow, where it is largest."""
    widths: list[float]
    """How much each column of nodes takes along the flow."""
    labels: list[float]
    """The same of the labels behind each column."""
    channels: list[float]
    """What each channel needs at least, its labels left out."""
    run: Risers = field(repr=False)

    @property
    def along(self) -> float:
        """The least room along the flow."""
        return sum(self.widths) + sum(self.labels) + sum(self.channels)

    @property
    def span(self) -> tuple[float, float]:
        """From where to where it reaches across the flow."""
        pairs = list(zip(self.at, self.halves, strict=True))
        return min(at - half for at, half in pairs), max(at + half for at, half in pairs)

    @property
    def across(self) -> float:
        """The least room across the flow."""
        low, high = self.span
        return high - low


Places = Callable[[Skeleton, Sequence[Sequence[int]], Room], list[float]]
"""Finds places across the flow that keep their distances."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A skeleton's columns in sizes: what they take along the flow, and what keeps things apart across it."""

    slots: list[list[int]]
    widths: list[float]
    labels: list[float]
    labelled: list[bool]
    room: Room
    along: float
    """No less can do along the flow."""
    across: float
    """No less can do across it."""


def frame(made: Skeleton, order: Order, sizes: Sizes, gaps: Gaps, across: float) -> Frame:
    """What the columns of a skeleton take with nodes and labels of some size, edges left out."""
    slots = columns_of(made, order)
    halves = [[_half(made, sizes, index, slot) for index in each] for slot, each in enumerate(slots)]
    between = [[_gap(made, one, other, gaps) for one, other in pairwise(each)] for each in slots]
    tallest = max(2 * sum(half) + sum(gap) for half, gap in zip(halves, between, strict=True))
    widest = [0.0] * len(made.things)
    for each, half in zip(slots, halves, strict=True):
        for index, own in zip(each, half, strict=True):
            widest[index] = max(widest[index], own)
    widths, labels, labelled = _widths(made, sizes, gaps)
    least = sum(gaps.stub + gaps.head if own else gaps.channel for own in labelled[1:-1])
    room = Room(distances(slots, halves, between), widest, across)
    return Frame(slots, widths, labels, labelled, room, sum(widths) + sum(labels) + least, tallest)


def _widths(made: Skeleton, sizes: Sizes, gaps: Gaps) -> tuple[list[float], list[float], list[bool]]:
    """What nodes and labels of each column take along the flow, and in which channels labels stand."""
    widths, labels = [0.0] * made.columns, [0.0] * made.columns
    labelled = [False] * (made.columns + 1)
    for node, column in enumerate(made.column):
        widths[column] = max(widths[column], sizes.nodes[node][0])
    for thing in made.things:
        if thing.label < 0:
            continue
        column, size = thing.at // 2, sizes.labels[thing.label][0]
        if thing.at % 2:
            labelled[column + 1] = True
            labels[column] = max(labels[column], size + 2 * gaps.label)
        else:
            widths[column] = max(widths[column], size)
    for number, members in enumerate(made.graph.groups):
        first = min(made.column[node] for node in members)
        widths[first] = max(widths[first], sizes.groups[number][0])
    return widths, labels, labelled


def flow(made: Skeleton, framed: Frame, sizes: Sizes, gaps: Gaps, places: Places) -> Flow:
    """What a skeleton needs with its edges. Where there is little room across, these have more corners."""
    at = places(made, framed.slots, framed.room)
    _snap(made, at)
    run = risers(made, at, framed.labelled)
    channels = [_channel(made, run, channel, framed.labelled, gaps) for channel in range(made.columns + 1)]
    halves = list(framed.room.halves)
    return Flow(made, sizes, gaps, at, halves, framed.widths, framed.labels, channels, run)


def _snap(made: Skeleton, at: list[float]) -> None:
    """Lanes that all but go on from a node go on from it."""
    for way in made.ways:
        for node in (way.start, way.end):
            if way.lane >= 0 and abs(at[way.lane] - at[node]) < _EVEN:
                at[way.lane] = at[node]


def straight_first(made: Skeleton, slots: Sequence[Sequence[int]], room: Room) -> list[float]:
    """Places that make edges straight: the better of two ways to choose among several at a node."""
    best: tuple[float, list[float]] | None = None
    for later in (False, True):
        at = aligned(room, _links(made, slots, later=later), _pulls(made))
        cost = 0.0
        for way in made.ways:
            stops = [at[i] for i in (way.start, way.lane, way.end) if i >= 0]
            for one, other in pairwise(stops):
                off = abs(one - other)
                # An edge that is nearly straight looks like a mistake.
                cost += off + (12 if off > _EVEN else 0) + (20 if _EVEN < off < _JOG else 0)
        if best is None or cost < best[0] - _EVEN:
            best = cost, at
    assert best is not None, "two ways were tried"  # noqa: S101
    return best[1]


def _pulls(made: Skeleton) -> list[tuple[int, int]]:
    """What is drawn to each other: the ends of edges, and the edges of a group to its nodes."""
    pulls: list[tuple[int, int]] = []
    for way in made.ways:
        stops = [index for index in (way.start, way.lane, way.end) if index >= 0]
        pulls += pairwise(stops)
    for index, thing in enumerate(made.things):
        if thing.kind in ("over", "under"):
            pulls += [(index, node) for node in made.graph.groups[thing.group]] * 3
    return pulls


def _links(made: Skeleton, slots: Sequence[Sequence[int]], *, later: bool) -> list[tuple[int, int]]:
    """Which things should stand alike, the most important first: lanes with their ends, then each node
    with the middle one of those that lead to it."""
    place = {index: order for slot in slots for order, index in enumerate(slot)}
    leading: dict[int, list[int]] = {}
    following: dict[int, list[int]] = {}
    strong: list[tuple[int, int]] = []
    for number, way in enumerate(made.ways):
        if way.into <= made.column[way.start] or made.things[way.start].band != made.things[way.end].band:
            continue
        last = way.start if way.lane < 0 else way.lane
        leading.setdefault(way.end, []).append(last)
        following.setdefault(way.start, []).append(way.end if way.lane < 0 else way.lane)
        if made.graph.strong[number]:
            stops = [index for index in (way.start, way.lane, way.end) if index >= 0]
            strong += pairwise(stops)
    to = {end: _middle(starts, place, later=later) for end, starts in leading.items()}
    on = {start: _middle(ends, place, later=later) for start, ends in following.items()}
    links = [*((start, end) for end, start in to.items()), *((start, end) for start, end in on.items())]
    # Best is what is in the middle seen from both ends.
    return strong + sorted(
        dict.fromkeys(links), key=lambda pair: to.get(pair[1], pair[0]) != pair[0] or on.get(*pair) != pair[1]
    )


def _middle(things: list[int], place: dict[int, int], *, later: bool) -> int:
    """The middle one of several things in their order; of two, the first or the later one."""
    ordered = sorted(things, key=place.__getitem__)
    return ordered[(len(ordered) - (0 if later else 1)) // 2]


def _half(made: Skeleton, sizes: Sizes, index: int, slot: int) -> float:
    thing = made.things[index]
    if thing.kind == "node":
        return sizes.nodes[index][1] / 2
    if thing.kind == "over":
        return (sizes.groups[thing.group][1] + PANEL) / 2
    if thing.kind == "under":
        return PANEL / 2
    return sizes.labels[thing.label][1] / 2 if thing.label >= 0 and thing.at == slot else 0.0


def _gap(made: Skeleton, one: int, other: int, gaps: Gaps) -> float:
    a, b = made.things[one], made.things[other]
    if {a.kind, b.kind} == {"node"}:
        return gaps.node
    if a.kind == "over" or b.kind == "under":
        return 0.0 if a.group == b.group else PANEL
    if a.kind == "under" or b.kind == "over":
        return PANEL
    return gaps.lane


def _channel(made: Skeleton, run: Risers, channel: int, labelled: Sequence[bool], gaps: Gaps) -> float:
    first, last = run.tracks.get((channel, 0), 0), run.tracks.get((channel, 1), 0)
    groups = sum(panels_in(made, channel))
    room = gaps.stub + gaps.head + (first - 1) * gaps.track if first else 0.0
    if channel in (0, made.columns):
        return groups + room
    if labelled[channel]:
        return gaps.stub + gaps.head + (first + last) * gaps.track + groups
    return max(room, gaps.channel - groups / 2) + groups


def panels_in(made: Skeleton, channel: int) -> Size:
    """How far panels reach into a channel from the columns before and behind it."""
    ends = {
        end for thing in made.things if thing.kind == "over" for end in (thing.slots.start, -thing.slots.stop)
    }
    before = PANEL if channel and -(2 * channel - 1) in ends else 0.0
    return before, PANEL if channel < made.columns and 2 * channel in ends else 0.0
