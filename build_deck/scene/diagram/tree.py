"""Trees: each level a column, parents in the middle of their children, siblings as close as they can be."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.scene.diagram.align import Room
from build_deck.scene.diagram.layered import Layered, graph_of, layered
from build_deck.scene.diagram.order import Order
from build_deck.scene.diagram.plan import Plan
from build_deck.scene.diagram.skeleton import Graph, Skeleton, of_layers
from build_deck.scene.diagram.texts import Texts
from build_deck.theme.style import Box


def tree(texts: Texts, box: Box) -> Plan | None:
    """A tree in a box, or None where it does not fit at any size. Its edges lead from parents to children."""
    graph = graph_of(texts.diagram)
    below = _children(graph)
    sequence = _sequence(below, _root(graph))

    def build(most: int, bands: int) -> tuple[Skeleton, Order] | None:
        if bands > 1:
            return None
        made = of_layers(graph, _levels(below, sequence))
        return made, _order(made, sequence)

    def places(made: Skeleton, slots: Sequence[Sequence[int]], room: Room) -> list[float]:
        del slots
        return _places(made, room, below, sequence)

    reading = tuple(sequence)
    # What is too broad or too deep stands closer where parents need not be in the middle.
    return Layered(texts, box, build, places, reading).plan() or layered(texts, box)


def _children(graph: Graph) -> list[list[int]]:
    below: list[list[int]] = [[] for _ in range(graph.count)]
    for start, end in graph.edges:
        below[start].append(end)
    return below


def _root(graph: Graph) -> int:
    led = {end for _, end in graph.edges}
    return next(node for node in range(graph.count) if node not in led)


def _sequence(below: Sequence[Sequence[int]], root: int) -> list[int]:
    """Each node before its children, these in the author's order."""
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(reversed(below[node]))
    return found


def _levels(below: Sequence[Sequence[int]], sequence: Sequence[int]) -> list[int]:
    level = [0] * len(below)
    for node in sequence:
        for child in below[node]:
            level[child] = level[node] + 1
    return level


def _order(made: Skeleton, sequence: Sequence[int]) -> Order:
    """All things in the sequence of the tree; a lane goes with the child that it leads to."""
    ranks = [0.0] * len(made.things)
    for place, node in enumerate(sequence):
        ranks[node] = float(place)
    for way in made.ways:
        if way.lane >= 0:
            ranks[way.lane] = ranks[way.end]
    return Order(tuple(ranks), (0,) * len(ranks))


def _places(
    made: Skeleton,
    room: Room,
    below: Sequence[Sequence[int]],
    sequence: Sequence[int],
) -> list[float]:
    """From the leaves up: a parent over the middle of its children; where it does not fit beside what stands
    before it, its whole family moves on."""
    at = [0.0] * len(made.things)
    lanes = {way.end: way.lane for way in made.ways if way.lane >= 0}
    before: dict[int, list[tuple[int, float]]] = {}
    for one, other, distance in room.apart:
        before.setdefault(other, []).append((one, distance))

    def family(node: int) -> list[int]:
        found = [node]
        for member in found:
            found.extend(below[member])
        return found

    done: set[int] = set()
    for node in _upwards(below, sequence):
        own = [node, lanes[node]] if node in lanes else [node]
        low = max((at[one] + d for thing in own for one, d in before.get(thing, ())), default=0.0)
        children = below[node]
        wanted = (at[children[0]] + at[children[-1]]) / 2 if children else low
        if wanted < low:
            for member in family(node):
                for thing in {member, lanes.get(member, member)}:
                    if thing in done:
                        at[thing] += low - wanted
            wanted = low
        for thing in own:
            at[thing] = wanted
            done.add(thing)
    return at


def _upwards(below: Sequence[Sequence[int]], sequence: Sequence[int]) -> list[int]:
    """Each node after its children, families one after another."""
    found: list[int] = []

    def visit(node: int) -> None:
        for child in below[node]:
            visit(child)
        found.append(node)

    visit(sequence[0])
    return found
