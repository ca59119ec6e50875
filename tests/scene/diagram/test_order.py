"""The order across the flow: few crossings, groups together, lanes at the side of nodes."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from build_deck.scene.diagram.layers import Pair
from build_deck.scene.diagram.order import Order, columns_of, ordered
from build_deck.scene.diagram.skeleton import Graph, Skeleton, skeleton


def made(count: int, *edges: Pair, groups: tuple[tuple[int, ...], ...] = ()) -> tuple[Skeleton, Order]:
    none = (False,) * len(edges)
    found = skeleton(Graph(count, edges, (True,) * len(edges), none, none, groups), 9, 1)
    assert found is not None
    return found, ordered(found)


def crossed(found: Skeleton, order: Order) -> int:
    ranks = order.ranks
    straight = [way for way in found.ways if way.lane < 0]
    return sum(
        (ranks[a.start] - ranks[b.start]) * (ranks[a.end] - ranks[b.end]) < 0
        for a, b in combinations(straight, 2)
        if a.out == b.out
    )


def test_edges_that_need_not_cross_do_not() -> None:
    found, order = made(6, (0, 5), (1, 4), (2, 3))
    assert crossed(found, order) == 0


@pytest.mark.parametrize("seed", range(12))
def test_a_tree_never_crosses(seed: int) -> None:
    chance = random.Random(seed)
    count = 12
    names = chance.sample(range(count), count)
    edges = [(names[chance.randrange(max(0, n - 3), n)], names[n]) for n in range(1, count)]
    found, order = made(count, *edges)
    assert crossed(found, order) == 0


def test_every_column_is_sorted_by_one_rank() -> None:
    found, order = made(5, (0, 1), (1, 2), (0, 3), (3, 4), (0, 4))
    for slot in columns_of(found, order):
        assert [order.ranks[i] for i in slot] == sorted(order.ranks[i] for i in slot)


def test_those_of_a_group_stand_together() -> None:
    found, order = made(6, (0, 3), (1, 4), (2, 5), groups=((0, 2),))
    kinds = [found.things[i].kind if found.things[i].group < 0 else "in" for i in columns_of(found, order)[0]]
    assert kinds in (["in"] * 4 + ["node"], ["node"] + ["in"] * 4)


def test_an_edge_back_leaves_and_enters_at_the_sides_of_its_nodes() -> None:
    found, _ = made(3, (0, 1), (1, 2), (2, 0))
    way = found.ways[2]
    assert way.leaves == way.enters
    assert way.leaves in ("v+", "v-")


def test_one_side_is_not_left_and_entered_at_once() -> None:
    found, _ = made(3, (0, 1), (1, 2), (1, 0), (2, 1))
    roles: dict[tuple[int, str], set[str]] = {}
    for way in found.ways:
        roles.setdefault((way.start, way.leaves), set()).add("out")
        roles.setdefault((way.end, way.enters), set()).add("in")
    assert all(len(role) == 1 for (_, side), role in roles.items() if side.startswith("v"))
