"""Columns, lanes and ways of a diagram without sizes."""

from __future__ import annotations

from build_deck.scene.diagram.layers import Pair
from build_deck.scene.diagram.skeleton import Graph, Skeleton, of_layers, skeleton


def graph(count: int, *edges: Pair, arrows: str = "", labels: str = "", **more: object) -> Graph:
    lacking = "." * len(edges)
    return Graph(
        count,
        edges,
        tuple(mark != "-" for mark in arrows or lacking),
        tuple(mark == "x" for mark in labels or lacking),
        (False,) * len(edges),
        **more,  # type: ignore[arg-type]
    )


def made(of: Graph, most: int = 9, bands: int = 1) -> Skeleton:
    found = skeleton(of, most, bands)
    assert found is not None
    return found


def test_an_edge_to_the_next_column_needs_no_lane() -> None:
    found = made(graph(2, (0, 1)))
    assert (found.columns, found.column, len(found.things)) == (2, [0, 1], 2)
    [way] = found.ways
    assert (way.lane, way.leaves, way.enters, way.out, way.into) == (-1, "u+", "u-", 1, 1)


def test_an_edge_over_a_column_has_a_lane_through_it() -> None:
    found = made(graph(3, (0, 1), (1, 2), (0, 2)))
    lane = found.things[found.ways[2].lane]
    assert (lane.kind, 2 in lane.slots) == ("lane", True)


def test_edges_from_one_node_share_a_lane_unless_they_have_labels() -> None:
    found = made(graph(4, (0, 1), (1, 2), (2, 3), (0, 2), (0, 3)))
    assert found.ways[3].lane == found.ways[4].lane
    found = made(graph(4, (0, 1), (1, 2), (2, 3), (0, 2), (0, 3), labels="...xx"))
    assert found.ways[3].lane != found.ways[4].lane


def test_a_label_between_two_columns_has_a_slot_of_its_own() -> None:
    found = made(graph(3, (0, 1), (0, 2), labels="x."))
    lane = found.things[found.ways[0].lane]
    assert (lane.label, lane.at, list(lane.slots)) == (0, 1, [1])
    # The other edge is kept off the label.
    assert found.ways[1].lane >= 0


def test_an_edge_back_passes_all_columns_from_its_end_to_its_start() -> None:
    found = made(graph(3, (0, 1), (1, 2), (2, 0)))
    assert list(found.things[found.ways[2].lane].slots) == [0, 1, 2, 3, 4]


def test_lines_without_heads_are_drawn_the_way_the_flow_goes() -> None:
    found = made(graph(3, (0, 1), (1, 2), (2, 0), arrows="..-"))
    way = found.ways[2]
    assert (way.start, way.end, way.swapped) == (0, 2, True)


def test_a_long_chain_is_folded_into_bands() -> None:
    found = made(graph(4, (0, 1), (1, 2), (2, 3)), bands=2)
    assert (found.columns, found.column) == (2, [0, 1, 0, 1])
    assert [thing.band for thing in found.things[:4]] == [0, 0, 1, 1]
    assert found.things[found.ways[1].lane].band == 0.5


def test_a_group_is_kept_free_and_never_torn_apart() -> None:
    of = graph(4, (0, 1), (1, 2), (2, 3), groups=((1, 2),))
    found = made(of)
    assert [thing.kind for thing in found.things[4:6]] == ["over", "under"]
    assert list(found.things[4].slots) == [2, 3, 4]
    assert skeleton(of, 9, 2) is None


def test_layers_can_be_given() -> None:
    assert of_layers(graph(3, (0, 1), (0, 2)), [0, 1, 2]).column == [0, 1, 2]
