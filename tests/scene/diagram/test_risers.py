"""Pieces of edges across the flow: tracks they share, and the order of the others."""

from __future__ import annotations

from build_deck.scene.diagram.layers import Pair
from build_deck.scene.diagram.order import ordered
from build_deck.scene.diagram.risers import Risers, risers
from build_deck.scene.diagram.skeleton import Graph, skeleton


def found(count: int, edges: list[Pair], at: list[float]) -> Risers:
    none = (False,) * len(edges)
    made = skeleton(Graph(count, tuple(edges), (True,) * len(edges), none, none), 9, 1)
    assert made is not None
    ordered(made)
    return risers(made, at + [0.0] * (len(made.things) - count), [False] * (made.columns + 1))


def test_a_straight_edge_has_none() -> None:
    assert found(2, [(0, 1)], [50, 50]).out == [None]


def test_edges_from_one_node_share_a_track() -> None:
    made = found(3, [(0, 1), (0, 2)], [50, 10, 90])
    assert made.tracks == {(1, 0): 1}


def test_edges_to_one_node_share_a_track() -> None:
    made = found(4, [(0, 3), (1, 3), (2, 3)], [10, 50, 90, 50])
    assert made.tracks == {(1, 0): 1}
    assert made.out[1] is None


def test_edges_that_overlap_have_tracks_in_the_order_in_which_they_do_not_cross() -> None:
    # Both lead down; the lower one has to turn first.
    made = found(4, [(0, 2), (1, 3)], [10, 40, 60, 90])
    one, other = made.out
    assert one is not None
    assert other is not None
    assert (one.track, other.track) == (1, 0)


def test_edges_apart_share_a_track_number() -> None:
    made = found(4, [(0, 2), (1, 3)], [10, 100, 40, 140])
    assert made.tracks == {(1, 0): 1}


def test_an_edge_never_runs_on_where_another_ends() -> None:
    # From the upper node to the lower place, and from the lower node to the upper.
    made = found(4, [(0, 3), (1, 2)], [10, 60, 10, 60])
    one, other = made.out
    assert one is not None
    assert other is not None
    assert one.track != other.track
