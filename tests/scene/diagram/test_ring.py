"""Cycles: nodes in the sense of the clock, edges along the ring, others across it."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from build_deck.scene.diagram.plan import Plan
from build_deck.scene.diagram.ring import ring
from build_deck.scene.diagram.texts import Texts
from build_deck.theme.style import Box

Read = Callable[[str], Texts]
BODY = Box(216, 156, 696, 324)


def chain(count: int) -> str:
    return " -> ".join([*(f"n{n}" for n in range(count)), "n0"])


def plan(texts: Texts) -> Plan:
    found = ring(texts, BODY)
    assert found is not None
    return found


@pytest.mark.parametrize("count", range(3, 15))
def test_nodes_follow_the_clock_from_the_top(texts: Read, count: int) -> None:
    made = plan(texts(f"layout: cycle\nedges: {chain(count)}"))
    centre = (BODY.x + BODY.w / 2, BODY.y + BODY.h / 2)
    angles = []
    for number in made.order:
        box = made.nodes[number]
        x, y = box.x + box.w / 2 - centre[0], box.y + box.h / 2 - centre[1]
        angles.append(math.degrees(math.atan2(x, -y)) % 360)
    first = angles[0]
    turned = [(angle - first) % 360 for angle in angles]
    assert turned == sorted(turned)
    assert first > 250 or first < 60
    assert made.order[0] == 0


def test_corners_are_round_and_rows_straight(texts: Read) -> None:
    made = plan(texts(f"layout: cycle\nedges: {chain(6)}"))
    kinds = [path.kind for path in made.paths]
    assert kinds == ["straight", "curved", "curved", "straight", "curved", "curved"]


def test_two_nodes_go_to_and_fro(texts: Read) -> None:
    made = plan(texts("layout: cycle\nedges: A -> B -> A"))
    assert len(made.paths) == 2
    assert made.paths[0].points != made.paths[1].points[::-1]


def test_an_edge_across_is_drawn_inside(texts: Read) -> None:
    made = plan(texts("layout: cycle\nedges: |\n  a -> b -> c -> d -> a\n  a -> c: at once"))
    assert len(made.paths) == 5
    box = made.labels[4]
    assert BODY.y + 50 < box.y < BODY.bottom - 50


def test_edges_written_the_other_way_are_drawn_the_other_way(texts: Read) -> None:
    made = plan(texts("layout: cycle\nedges: |\n  a -- b\n  c -- b\n  c -> a"))
    assert [path.swapped for path in made.paths] == [False, True, False]


def test_what_does_not_fit_is_none(texts: Read) -> None:
    assert ring(texts(f"layout: cycle\nedges: {chain(14)}"), Box(0, 0, 200, 100)) is None
