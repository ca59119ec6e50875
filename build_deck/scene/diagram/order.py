"""The order of things across the flow, in which edges cross as little as can be.

Every thing has one rank, by which each column is sorted; so lanes never twist round each other. Ranks are
barycentres of neighbours, swept to and fro, then improved by exchanging neighbours in a column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from build_deck.scene.diagram.skeleton import Skeleton

_SWEEPS = 4
_ROUNDS = 3
_FINE = 0.3
"""The cost at which nothing crosses."""
_CONFUSED = 0.9
"""What it costs that one edge would leave and another enter a node at the same side."""
_ASIDE = 0.4
"""What it costs, in crossings, that a lane is not next to a node that it could be reached from."""


@dataclass(frozen=True, slots=True)
class Order:
    """The rank of each thing, counted through; and which lanes stand beyond all nodes: -1 before them, 1
    behind."""

    ranks: tuple[float, ...]
    beyond: tuple[int, ...]


def ordered(made: Skeleton) -> Order:
    """The best order found; also decides which lanes are reached from a node's side across the flow."""
    beside = _neighbours(made)
    order = _first(made)
    best, least = order, _cost(made, order)
    for sweep in range(_SWEEPS):
        order = _swept(made, order, beside, on=sweep % 2 == 0)
        cost = _cost(made, order)
        if cost < least:
            best, least = order, cost
    best = _exchanged(made, best, least)
    _take_sides(made, best)
    return best


def columns_of(made: Skeleton, order: Order) -> list[list[int]]:
    """For each slot the things in it, in order."""
    slots: list[list[int]] = [[] for _ in range(2 * made.columns - 1)]
    for index in sorted(range(len(made.things)), key=order.ranks.__getitem__):
        for slot in made.things[index].slots:
            slots[slot].append(index)
    return slots


def _neighbours(made: Skeleton) -> list[tuple[list[int], list[int]]]:
    """For each thing what leads to it, and what it leads to, lanes included."""
    beside: list[tuple[list[int], list[int]]] = [([], []) for _ in made.things]
    for way in made.ways:
        stops = [way.start, way.end] if way.lane < 0 else [way.start, way.lane, way.end]
        for one, other in pairwise(stops):
            beside[one][1].append(other)
            beside[other][0].append(one)
    return beside


def _first(made: Skeleton) -> Order:
    """Nodes in the author's order; lanes between their ends, but those that lead back beyond all."""
    ranks = [float(index) for index in range(len(made.things))]
    beyond = [0] * len(ranks)
    for way in made.ways:
        if way.lane >= 0:
            ranks[way.lane] = (way.start + way.end) / 2
            beyond[way.lane] = int(made.column[way.end] <= made.column[way.start])
    return _counted(made, ranks, beyond)


def _swept(made: Skeleton, order: Order, beside: Sequence[tuple[list[int], list[int]]], *, on: bool) -> Order:
    """Columns one after another, each thing at the mean of what it is joined to on the side seen last."""
    new = list(order.ranks)
    by_column = sorted(range(len(made.things)), key=lambda i: made.things[i].slots.start)
    for index in by_column if on else reversed(by_column):
        near = [new[one] for one in beside[index][0 if on else 1] if not order.beyond[one]]
        if near and made.things[index].kind in ("node", "lane"):
            new[index] = sum(near) / len(near) + order.ranks[index] * 1e-3
    return _counted(made, new, order.beyond)


def _counted(made: Skeleton, ranks: Sequence[float], beyond: Sequence[int]) -> Order:
    """Ranks counted through: bands apart, those of a group next to each other, its edges at both ends."""
    middle = [sum(ranks[node] for node in members) / len(members) for members in made.graph.groups]
    ends = {"over": -2, "under": 2}

    def key(index: int) -> tuple[float, int, float, int, int, float]:
        thing = made.things[index]
        if thing.group >= 0:
            inner = ends.get(thing.kind, beyond[index])
            return thing.band, 0, middle[thing.group], thing.group, inner, ranks[index]
        return thing.band, beyond[index], ranks[index], -1, 0, 0.0

    counted = [0.0] * len(ranks)
    for place, index in enumerate(sorted(range(len(ranks)), key=key)):
        counted[index] = float(place)
    return Order(tuple(counted), tuple(beyond))


def _cost(made: Skeleton, order: Order) -> float:
    """Crossings, lanes apart from nodes, and a little for every rank that an edge climbs."""
    ranks = order.ranks
    pieces: dict[tuple[int, bool], list[tuple[float, float]]] = {}
    labelled = {thing.at // 2 + 1 for thing in made.things if thing.label >= 0 and thing.at % 2}
    turns: list[tuple[int, bool, float, float]] = []
    climbed = 0.0
    for way in made.ways:
        start, end = ranks[way.start], ranks[way.end]
        if way.lane < 0:
            pieces.setdefault((way.out, False), []).append((start, end))
            climbed += abs(start - end)
            continue
        lane = ranks[way.lane]
        climbed += abs(start - lane) + abs(lane - end)
        if way.into <= made.column[way.start]:
            turns += [(way.out, True, start, lane), (way.into, False, lane, end)]
            continue
        # Edges cross before the labels of a channel or behind them, never among them.
        pieces.setdefault((way.out, False), []).append((start, lane))
        pieces.setdefault((way.into, way.into in labelled), []).append((lane, end))
        for channel in range(way.out, way.into + 1):
            for behind in (False, True) if channel in labelled else (False,):
                if (channel, behind) not in ((way.out, False), (way.into, way.into in labelled)):
                    pieces.setdefault((channel, behind), []).append((lane, lane))
    total = _beside(made, order) + climbed / len(ranks) / (1 + len(made.ways)) / 2
    for pairs in pieces.values():
        for i, (a, b) in enumerate(pairs):
            for c, d in pairs[:i]:
                total += (a < c) != (b < d) and a != c and b != d
    near = {channel: pairs for (channel, _), pairs in pieces.items()}
    return total + sum(_turned(made, ranks, turn, near) for turn in turns)


def _beside(made: Skeleton, order: Order) -> float:
    """What it costs that lanes beyond all nodes get in each other's way at the side of a node."""
    roles: set[tuple[int, bool, bool]] = set()
    cost = 0.0
    for way in made.ways:
        if way.lane < 0 or way.into > made.column[way.start]:
            continue
        for node, out in ((way.start, True), (way.end, False)):
            behind = order.ranks[way.lane] > order.ranks[node]
            roles.add((node, behind, out))
            cost += _CONFUSED * ((node, behind, not out) in roles)
    return cost


def _turned(
    made: Skeleton,
    ranks: Sequence[float],
    turn: tuple[int, bool, float, float],
    pieces: dict[int, list[tuple[float, float]]],
) -> float:
    """What it costs that an edge turns round in a channel: what it crosses there, or nothing where it can
    leave from the side of its node."""
    channel, leaves, one, other = turn
    low, high = min(one, other), max(one, other)
    column = channel - 1 if leaves else channel
    node = made.graph.count
    if not any(made.column[n] == column and low < ranks[n] < high for n in range(node)):
        return 0.0
    ends = (a if leaves else b for a, b in pieces.get(channel, ()))
    return _ASIDE + sum(low < end < high for end in ends)


def _exchanged(made: Skeleton, order: Order, least: float) -> Order:
    """Neighbours in a column exchanged, and lanes that lead back put at the other end, while that helps."""
    best = order
    for _ in range(_ROUNDS):
        before = least
        for change in _changes(made, best, swaps=least > _FINE):
            new = _changed(made, best, change)
            cost = _cost(made, new)
            if cost < least - 1e-9:
                best, least = new, cost
        if least == before:
            break
    return best


Change = tuple[Literal["turn", "swap", "before", "behind"], int, int]
"""A lane turned to the other end, two things exchanged, or a thing put before or behind a group."""


def _changes(made: Skeleton, order: Order, *, swaps: bool) -> Iterator[Change]:
    """Exchanges that may help; where nothing crosses, only what passes a whole group."""
    for index, beyond in enumerate(order.beyond):
        if beyond:
            yield "turn", index, index
    for slot in columns_of(made, order):
        for one, other in pairwise(slot):
            a, b = made.things[one], made.things[other]
            if {a.kind, b.kind} <= {"node", "lane"} and a.group == b.group:
                if swaps:
                    yield "swap", one, other
            elif a.group < 0 and b.kind == "over":
                yield "behind", one, b.group
            elif b.group < 0 and a.kind == "under":
                yield "before", other, a.group


def _changed(made: Skeleton, order: Order, change: Change) -> Order:
    kind, one, other = change
    if kind == "turn":
        beyond = list(order.beyond)
        beyond[one] = -beyond[one]
        return _counted(made, order.ranks, beyond)
    ranks = list(order.ranks)
    if kind == "swap":
        ranks[one], ranks[other] = ranks[other], ranks[one]
    else:
        members = made.graph.groups[other]
        middle = sum(ranks[node] for node in members) / len(members)
        ranks[one] = middle + (0.01 if kind == "behind" else -0.01)
    return _counted(made, ranks, order.beyond)


def _take_sides(made: Skeleton, order: Order) -> None:
    """A lane that is next to a node is reached from the node's side across, which saves two turns.

    A side is either left or entered, not both, since two edges on one line would look like one.
    """
    slots = columns_of(made, order)
    used: dict[tuple[int, str], str] = {}
    for number, way in enumerate(made.ways):
        lies_on = way.into > made.column[way.start]
        if way.lane < 0 or (lies_on and made.things[way.lane].band % 1 == 0):
            continue
        for node, role in ((way.start, "out"), (way.end, "in")):
            side = _side(made, slots[2 * made.column[node]], node, way.lane)
            if side is not None and used.setdefault((node, side), role) == role:
                way = replace(way, leaves=side) if role == "out" else replace(way, enters=side)
        made.ways[number] = way


def _side(made: Skeleton, slot: Sequence[int], node: int, lane: int) -> Literal["v+", "v-"] | None:
    """The side of a node from which a lane is seen; None where something stands between."""
    column = 2 * made.column[node]
    own = made.things[lane]
    if lane not in slot or (own.label >= 0 and own.at == column):
        return None
    one, other = sorted((slot.index(node), slot.index(lane)))
    for index in slot[one + 1 : other]:
        thing = made.things[index]
        if thing.kind in ("node", "over") or (thing.label >= 0 and thing.at == column):
            return None
    return "v+" if slot.index(lane) > slot.index(node) else "v-"
