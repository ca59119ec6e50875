"""A flow spread over the room there is: channels and gaps grow, and edges get their corners.

All is in `u`, along the flow, and `v`, across it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_deck.scene.diagram.flow import PANEL, Flow, panels_in
from build_deck.scene.diagram.panels import Part, alike
from build_deck.scene.diagram.plan import Point
from build_deck.scene.diagram.risers import Riser
from build_deck.scene.diagram.skeleton import Side

_LEAST_CHANNEL = 26.0
_STEPS = 24


@dataclass(frozen=True, slots=True)
class Placed:
    """A diagram in points: nodes, edges (the sides they leave and enter, their corners, and whether they are
    drawn the other way round), labels by edge, and for each group its panel and the place of its name."""

    nodes: tuple[Part, ...]
    edges: tuple[tuple[Side, Side, list[Point], bool], ...]
    labels: dict[int, Part]
    panels: tuple[tuple[Part, Part], ...]
    along: float
    across: float


def spread(made: Flow, along: float, across: float, widest_channel: float, widest_gap: float) -> Placed:
    """The flow in a room, which must hold its least size; channels and gaps grow up to the widest given."""
    return _Spread(
        made, _channels(made, along, widest_channel), _stretched(made, across, widest_gap)
    ).placed()


def _channels(made: Flow, along: float, widest: float) -> list[float]:
    """The widths of the channels: what is left goes to those between columns."""
    channels = list(made.channels)
    inner = range(1, made.made.columns)
    for channel in inner:
        most = widest + (channels[channel] - _LEAST_CHANNEL if made.labels[channel - 1] else 0)
        channels[channel] += max(0.0, min((along - made.along) / len(inner), most - channels[channel]))
    return channels


def _stretched(made: Flow, across: float, widest: float) -> list[float]:
    """Places drawn apart, evenly, as far as the room goes and gaps stay in proportion; from zero on."""
    pairs = list(zip(made.at, made.halves, strict=True))
    tallest = max(2 * made.halves[node] for node in range(made.made.graph.count))
    factor, step = 1 + widest / tallest, widest / tallest / _STEPS
    while (
        factor > 1 and max(a * factor + h for a, h in pairs) - min(a * factor - h for a, h in pairs) > across
    ):
        factor -= step
    factor = max(1.0, factor)
    low = min(a * factor - h for a, h in pairs)
    return [place * factor - low for place in made.at]


class _Spread:
    """A flow with the widths of its channels and the places of its things."""

    def __init__(self, made: Flow, channels: list[float], at: list[float]) -> None:
        """Columns begin one after another."""
        self.made, self.channels, self.at = made, channels, at
        self.begins: list[float] = []
        reached = 0.0
        for column, width in enumerate(made.widths):
            reached += channels[column]
            self.begins.append(reached)
            reached += width + made.labels[column]
        self.along = reached + channels[-1]

    def placed(self) -> Placed:
        """All parts in their places."""
        skeleton = self.made.made
        nodes = tuple(self._node(node) for node in range(skeleton.graph.count))
        edges = tuple(self._edge(index, nodes) for index in range(len(skeleton.ways)))
        labels = {t.label: self._label(index) for index, t in enumerate(skeleton.things) if t.label >= 0}
        own = [self._panel(number) for number in range(len(skeleton.graph.groups))]
        ways = [corners for _, _, corners, _ in edges]
        wide = alike([panel for panel, _ in own], [*nodes, *labels.values()], ways)
        return Placed(
            nodes,
            edges,
            labels,
            tuple((panel, (panel[0] + PANEL, *name[1:])) for panel, (_, name) in zip(wide, own, strict=True)),
            self.along,
            max(at + half for at, half in zip(self.at, self.made.halves, strict=True)),
        )

    def _node(self, node: int) -> Part:
        column = self.made.made.column[node]
        du, dv = self.made.sizes.nodes[node]
        return self.begins[column] + (self.made.widths[column] - du) / 2, self.at[node] - dv / 2, du, dv

    def _label(self, index: int) -> Part:
        thing = self.made.made.things[index]
        du, dv = self.made.sizes.labels[thing.label]
        return self._middle(thing.at) - du / 2, self.at[index] - dv / 2, du, dv

    def _middle(self, slot: int) -> float:
        """The middle of a column of nodes, or of the labels behind it."""
        column = slot // 2
        end = self.begins[column] + self.made.widths[column]
        if slot % 2 == 0:
            return end - self.made.widths[column] / 2
        front, _ = self._around(column + 1)
        return end + panels_in(self.made.made, column + 1)[0] + front + self.made.labels[column] / 2

    def _around(self, channel: int) -> tuple[float, float]:
        """The room before and behind the labels of a channel, besides them and the panels."""
        tracks, gaps = self.made.run.tracks, self.made.gaps
        front = gaps.stub + tracks.get((channel, 0), 0) * gaps.track
        back = gaps.head + tracks.get((channel, 1), 0) * gaps.track
        spare = (self._free(channel) - front - back) / 2
        return front + spare, back + spare

    def _free(self, channel: int) -> float:
        """The width of a channel without what panels take of it."""
        return self.channels[channel] - sum(panels_in(self.made.made, channel))

    def _track(self, riser: Riser) -> float:
        """Where a riser stands along the flow."""
        made, channel = self.made, riser.channel
        gaps, own = made.gaps, made.run.tracks[riser.channel, riser.zone]
        start = 0.0
        if channel:
            before = panels_in(made.made, channel)[0]
            start = self.begins[channel - 1] + made.widths[channel - 1] + before
        if 0 < channel < made.made.columns and made.labels[channel - 1]:
            front, back = self._around(channel)
            if riser.zone:
                step = (back - gaps.head) / own
                return start + front + made.labels[channel - 1] + step * (riser.track + 0.5)
            return start + gaps.stub + (front - gaps.stub) / own * (riser.track + 0.5)
        room = self._free(channel)
        if own == 1 and 0 < channel < made.made.columns:
            return start + room / 2
        step = min((room - gaps.stub - gaps.head) / max(1, own - 1), 2 * gaps.track)
        return start + (room - step * (own - 1) + gaps.stub - gaps.head) / 2 + step * riser.track

    def _edge(self, index: int, nodes: Sequence[Part]) -> tuple[Side, Side, list[Point], bool]:
        way = self.made.made.ways[index]
        out, into = self.made.run.out[index], self.made.run.into[index]
        start, end = nodes[way.start], nodes[way.end]
        begin, stop = self.at[way.start], self.at[way.end]
        lane = self.at[way.lane] if way.lane >= 0 else stop
        points: list[Point] = []
        if way.leaves == "u+":
            points.append((start[0] + start[2], begin))
            if out is not None:
                points += [(self._track(out), begin), (self._track(out), lane)]
        else:
            points += _across(start, lane, after=way.leaves == "v+")
        if way.enters == "u-":
            if into is not None:
                points += [(self._track(into), lane), (self._track(into), stop)]
            points.append((end[0], stop))
        else:
            points += reversed(_across(end, lane, after=way.enters == "v+"))
        return way.leaves, way.enters, simplified(points), way.swapped

    def _panel(self, number: int) -> tuple[Part, Part]:
        made, skeleton = self.made, self.made.made
        columns = [skeleton.column[node] for node in skeleton.graph.groups[number]]
        over, under = (
            next(i for i, t in enumerate(skeleton.things) if t.kind == kind and t.group == number)
            for kind in ("over", "under")
        )
        first, last = min(columns), max(columns)
        left, right = self.begins[first] - PANEL, self.begins[last] + made.widths[last] + PANEL
        top, bottom = self.at[over] - made.halves[over], self.at[under] + made.halves[under]
        name = (self.begins[first], top + PANEL / 2, *made.sizes.groups[number])
        return (left, top, right - left, bottom - top), name


def _across(node: Part, lane: float, *, after: bool) -> list[Point]:
    """From the middle of a node's side across the flow to a lane."""
    middle = node[0] + node[2] / 2
    return [(middle, node[1] + (node[3] if after else 0.0)), (middle, lane)]


def simplified(points: Sequence[Point]) -> list[Point]:
    """A path without the corners at which it goes straight on."""
    kept: list[Point] = []
    for point in points:
        if kept and max(abs(kept[-1][0] - point[0]), abs(kept[-1][1] - point[1])) < 0.01:
            continue
        if len(kept) > 1 and any(
            abs(kept[-2][axis] - kept[-1][axis]) < 0.01 and abs(kept[-1][axis] - point[axis]) < 0.01
            for axis in (0, 1)
        ):
            kept.pop()
        kept.append(point)
    return kept
