"""Edges of a cycle: free ways across, labels on free stretches."""

from __future__ import annotations

from build_deck.outline.diagram import Diagram, DiagramNode, Edge
from build_deck.outline.text import Span, Text
from build_deck.scene.diagram.clear import any_hits, lines_of, overlap
from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP
from build_deck.scene.diagram.ring_paths import RingPaths, Seats
from build_deck.theme.style import Box

AREA = Box(0, 0, 400, 300)


def text(words: str) -> Text:
    return Text((Span(words),))


def made(edges: str, boxes: list[Box], labels: dict[int, tuple[float, float]] | None = None) -> RingPaths:
    nodes = tuple(DiagramNode(name=chr(97 + n), text=text("x")) for n in range(len(boxes)))
    given = tuple(Edge(start=edge[0], end=edge[1], kind="to") for edge in edges.split())
    return RingPaths(Diagram(nodes=nodes, edges=given), boxes, labels or {}, AREA)


def square() -> list[Box]:
    return [Box(160, 0, 80, 40), Box(320, 130, 80, 40), Box(160, 260, 80, 40), Box(0, 130, 80, 40)]


def test_seats_go_round() -> None:
    assert Seats(2, 1, 2).sides == [TOP, TOP, RIGHT, BOTTOM, BOTTOM, LEFT]


def test_the_way_round_is_free_and_enters_where_it_turns() -> None:
    paths = made("ab bc cd da", square())
    assert paths.go_round([0, 1, 2, 3], Seats(1, 1, 1), [(n, False) for n in range(4)])
    assert [(p.start_site, p.end_site) for p in paths.paths.values()] == [
        (RIGHT, TOP), (BOTTOM, RIGHT), (LEFT, BOTTOM), (TOP, LEFT)
    ]  # fmt: skip


def test_a_way_across_avoids_what_stands_between() -> None:
    boxes = [Box(0, 130, 80, 40), Box(160, 130, 80, 40), Box(320, 130, 80, 40)]
    paths = made("ac", boxes)
    assert paths.cross()
    assert not any_hits(lines_of(paths.paths[0]), [boxes[1]])
    assert paths.paths[0].kind == "elbow"


def test_a_free_way_is_straight() -> None:
    paths = made("ac", square())
    assert paths.cross()
    assert (paths.paths[0].kind, paths.paths[0].start_site, paths.paths[0].end_site) == (
        "straight",
        BOTTOM,
        TOP,
    )


def test_no_way_is_said_to_be_none() -> None:
    boxes = [Box(0, 0, 400, 130), Box(0, 132, 400, 36), Box(0, 170, 400, 130)]
    assert not made("ac", boxes).cross()


def test_labels_avoid_nodes_edges_and_each_other() -> None:
    paths = made("ac bd", square(), {0: (50, 20), 1: (50, 20)})
    assert paths.cross()
    assert paths.put_labels()
    one, other = paths.places[0], paths.places[1]
    assert not overlap(one, other)
    assert not any_hits(lines_of(paths.paths[1]), [one])
    assert not any_hits(lines_of(paths.paths[0]), [other])


def test_a_label_without_a_place_is_said_to_have_none() -> None:
    paths = made("ac", square(), {0: (390, 290)})
    assert paths.cross()
    assert not paths.put_labels()
