"""A flow spread over its room: channels and gaps grow evenly, paths go round corners only."""

from __future__ import annotations

from itertools import pairwise

import pytest

from build_deck.scene.diagram.flow import Flow, Gaps, Sizes, flow, frame, straight_first
from build_deck.scene.diagram.layers import Pair
from build_deck.scene.diagram.order import ordered
from build_deck.scene.diagram.skeleton import Graph, skeleton
from build_deck.scene.diagram.spread import simplified, spread


def made(count: int, *edges: Pair) -> Flow:
    none = (False,) * len(edges)
    found = skeleton(Graph(count, edges, (True,) * len(edges), none, none), 9, 1)
    assert found is not None
    sizes = Sizes([(100.0, 40.0)] * count, {})
    gaps = Gaps(20, 12, 40)
    return flow(found, frame(found, ordered(found), sizes, gaps, 400), sizes, gaps, straight_first)


def test_channels_grow_up_to_their_widest() -> None:
    little = spread(made(3, (0, 1), (1, 2)), 400, 300, 90, 40)
    assert little.along == pytest.approx(400)
    much = spread(made(3, (0, 1), (1, 2)), 900, 300, 90, 40)
    assert much.along == pytest.approx(300 + 2 * 90)


def test_gaps_grow_evenly_within_the_room() -> None:
    made_flow = made(4, (0, 1), (0, 2), (0, 3))
    placed = spread(made_flow, 400, 250, 90, 40)
    tops = sorted(part[1] for part in placed.nodes[1:])
    steps = [b - a for a, b in pairwise(tops)]
    assert steps[0] == pytest.approx(steps[1])
    assert steps[0] > 60
    assert placed.across <= 250


def test_paths_run_along_and_across_by_turns_in_five_pieces_at_most() -> None:
    placed = spread(made(5, (0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (4, 1), (3, 0)), 900, 400, 90, 40)
    for leaves, enters, points, _ in placed.edges:
        assert 2 <= len(points) <= 6
        assert leaves in ("u+", "v+", "v-")
        assert enters in ("u-", "v+", "v-")
        axes = [0 if a[1] == pytest.approx(b[1]) else 1 for a, b in pairwise(points)]
        assert all(one != other for one, other in pairwise(axes))


def test_a_path_loses_corners_that_are_none() -> None:
    assert simplified([(0, 0), (5, 0), (5, 0), (9, 0), (9, 4)]) == [(0, 0), (9, 0), (9, 4)]
