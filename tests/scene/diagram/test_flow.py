"""What a skeleton needs with sizes: across, along, and in its channels."""

from __future__ import annotations

import pytest

from build_deck.scene.diagram.flow import (
    PANEL,
    Flow,
    Frame,
    Gaps,
    Sizes,
    flow,
    frame,
    panels_in,
    straight_first,
)
from build_deck.scene.diagram.layers import Pair
from build_deck.scene.diagram.order import ordered
from build_deck.scene.diagram.skeleton import Graph, skeleton

GAPS = Gaps(20, 12, 40)


def made(
    count: int,
    *edges: Pair,
    labels: dict[int, tuple[float, float]] | None = None,
    groups: tuple[tuple[int, ...], ...] = (),
    across: float = 1000,
) -> tuple[Frame, Flow]:
    sized = labels or {}
    graph = Graph(
        count,
        edges,
        (True,) * len(edges),
        tuple(index in sized for index in range(len(edges))),
        (False,) * len(edges),
        groups,
    )
    found = skeleton(graph, 9, 1)
    assert found is not None
    sizes = Sizes([(100.0, 40.0)] * count, sized, [(60.0, 20.0)] * len(groups))
    framed = frame(found, ordered(found), sizes, GAPS, across)
    return framed, flow(found, framed, sizes, GAPS, straight_first)


def test_a_chain_stands_on_one_line() -> None:
    framed, found = made(3, (0, 1), (1, 2))
    assert found.at[0] == found.at[1] == found.at[2]
    assert found.across == pytest.approx(40)
    assert found.along == framed.along == pytest.approx(3 * 100 + 2 * 40)


def test_nodes_of_a_column_keep_their_gap() -> None:
    _, found = made(3, (0, 1), (0, 2))
    assert abs(found.at[1] - found.at[2]) >= 40 + GAPS.node


def test_a_label_widens_its_channel() -> None:
    _, plain = made(2, (0, 1))
    _, found = made(2, (0, 1), labels={0: (80.0, 20.0)})
    assert found.labels[0] == 80 + 2 * GAPS.label
    assert found.along > plain.along


def test_an_edge_over_a_column_keeps_clear_of_its_node() -> None:
    _, found = made(3, (0, 1), (1, 2), (0, 2))
    lane = found.made.ways[2].lane
    assert abs(found.at[lane] - found.at[1]) >= 20 + GAPS.lane


def test_a_group_takes_room_for_its_name_and_its_panel() -> None:
    _, plain = made(2, (0, 1))
    _, found = made(2, (0, 1), groups=((0,),))
    assert found.across >= plain.across + 20 + PANEL
    assert panels_in(found.made, 0) == (0, PANEL)
    assert panels_in(found.made, 1) == (PANEL, 0)
    assert panels_in(found.made, 2) == (0, 0)


def test_what_the_frame_says_is_never_too_much() -> None:
    framed, found = made(5, (0, 1), (0, 2), (1, 3), (2, 4), (0, 4), labels={1: (50.0, 20.0)})
    assert framed.along <= found.along
    assert framed.across <= found.across
