"""Risers: the pieces of edges that run across the flow, each on a track of its channel.

Those of edges from one node, or to one, share a track. Others keep apart where they overlap, in the order
in which they cross least, and in which none runs on in the line of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_deck.scene.diagram.skeleton import Skeleton

_EVEN = 0.5
"""Points by which two places may differ and still be one line."""
_CLEAR = 6.0
_CONFUSING = 4.0
"""How bad it is, in crossings, that an edge seems to run on as another."""

Net = tuple[str, int]
End = tuple[float, bool]
"""A place across the flow, and whether the edge goes on from there along the flow (else back)."""


@dataclass(slots=True)
class Riser:
    """From one place across the flow to another, in a zone of a channel: 0 before its labels, 1 behind.

    `track` counts from 0 within the zone.
    """

    edge: int
    channel: int
    zone: int
    ends: tuple[End, End]
    net: Net
    track: int = 0


@dataclass(slots=True)
class Risers:
    """For each edge its risers on the way out and in (None where it runs straight on); and for each zone of
    a channel how many tracks it has."""

    out: list[Riser | None]
    into: list[Riser | None]
    tracks: dict[tuple[int, int], int]


def risers(made: Skeleton, at: Sequence[float], labelled: Sequence[bool]) -> Risers:
    """The risers of all edges. `at` has the place of each thing, `labelled` whether labels stand in a
    channel."""
    out: list[Riser | None] = []
    into: list[Riser | None] = []
    leaving: dict[tuple[int, int, float], int] = {}
    for index, way in enumerate(made.ways):
        first, last = _of_way(made, index, at, labelled)
        out.append(first)
        into.append(last)
        if first is not None:
            key = (first.channel, way.start, at[way.start])
            leaving[key] = leaving.get(key, 0) + 1
    for riser in out:
        if riser is not None:
            way = made.ways[riser.edge]
            if way.lane < 0 and leaving[riser.channel, way.start, at[way.start]] < 2:
                riser.net = ("to", way.end)
    zones: dict[tuple[int, int], list[Riser]] = {}
    for riser in (*out, *into):
        if riser is not None:
            zones.setdefault((riser.channel, riser.zone), []).append(riser)
    return Risers(out, into, {zone: _tracked(each) for zone, each in zones.items()})


def _of_way(
    made: Skeleton, index: int, at: Sequence[float], labelled: Sequence[bool]
) -> tuple[Riser | None, Riser | None]:
    way = made.ways[index]
    start, end = at[way.start], at[way.end]
    source, target = ("from", way.start), ("to", way.end)
    if way.lane < 0:
        return _riser(index, way.out, 0, (start, False), (end, True), source), None
    lane, on = at[way.lane], way.into > made.column[way.start]
    out = into = None
    if way.leaves == "u+":
        out = _riser(index, way.out, 0, (start, False), (lane, on), source)
    if way.enters == "u-":
        zone = int(labelled[way.into])
        into = _riser(index, way.into, zone, (lane, not on), (end, True), target)
    return out, into


def _riser(edge: int, channel: int, zone: int, one: End, other: End, net: Net) -> Riser | None:
    if abs(one[0] - other[0]) < _EVEN:
        return None
    return Riser(edge, channel, zone, (one, other), net)


def _tracked(zone: Sequence[Riser]) -> int:
    """Give each riser of a zone its track; how many there are."""
    nets: dict[Net, list[Riser]] = {}
    for riser in zone:
        nets.setdefault(riser.net, []).append(riser)
    order = list(nets)
    spans = {net: _span(each) for net, each in nets.items()}
    for _ in range(len(order)):
        moved = False
        for i in range(len(order) - 1):
            a, b = nets[order[i]], nets[order[i + 1]]
            if _conflict(a, b) > _conflict(b, a):
                order[i], order[i + 1] = order[i + 1], order[i]
                moved = True
        if not moved:
            break
    tracks: dict[Net, int] = {}
    for number, net in enumerate(order):
        low, high = spans[net]
        before = [
            tracks[other] + 1
            for other in order[:number]
            if spans[other][0] < high + _CLEAR and low < spans[other][1] + _CLEAR
        ]
        tracks[net] = max(before, default=0)
        for riser in nets[net]:
            riser.track = tracks[net]
    return max(tracks.values()) + 1


def _span(net: Sequence[Riser]) -> tuple[float, float]:
    places = [place for riser in net for place, _ in riser.ends]
    return min(places), max(places)


def _conflict(first: Sequence[Riser], second: Sequence[Riser]) -> float:
    """What it costs that the net `first` stands before `second` in a channel."""
    span, other = _span(first), _span(second)
    cost = 0.0
    for place, on in {end for riser in second for end in riser.ends}:
        # Whatever comes to the second from the side of the first crosses it.
        if not on:
            cost += span[0] + _EVEN < place < span[1] - _EVEN
    for place, on in {end for riser in first for end in riser.ends}:
        if on:
            cost += other[0] + _EVEN < place < other[1] - _EVEN
            if any(abs(place - p) < _EVEN and not o for riser in second for p, o in riser.ends):
                cost += _CONFUSING
    return cost
