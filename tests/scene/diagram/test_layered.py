"""Layered diagrams: directions, sizes, folds, groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.scene.diagram.layered import layered
from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP, Plan
from build_deck.scene.diagram.texts import Texts
from build_deck.theme.style import Box

Read = Callable[[str], Texts]
BODY = Box(216, 156, 696, 324)


def plan(texts: Texts, box: Box = BODY) -> Plan:
    found = layered(texts, box)
    assert found is not None
    return found


def test_it_leads_to_the_right(texts: Read) -> None:
    made = plan(texts("edges: A -> B -> C"))
    assert made.nodes[0].right < made.nodes[1].x < made.nodes[2].x
    assert len({box.y for box in made.nodes}) == 1
    assert [(p.start_site, p.end_site, p.kind) for p in made.paths] == [(RIGHT, LEFT, "straight")] * 2
    assert (made.order, made.style) == ((0, 1, 2), "mark-24")


def test_it_leads_down_where_the_author_asks_for_it(texts: Read) -> None:
    made = plan(texts("direction: down\nedges: A -> B -> C"))
    assert made.nodes[0].bottom < made.nodes[1].y < made.nodes[2].y
    assert [(p.start_site, p.end_site) for p in made.paths] == [(BOTTOM, TOP)] * 2


def test_it_takes_the_other_direction_where_it_must(texts: Read) -> None:
    made = plan(
        texts("direction: right\nedges: Administration -> Supervision -> Authority"), Box(0, 0, 200, 400)
    )
    assert made.nodes[0].bottom < made.nodes[1].y


def test_boxes_are_of_one_size_where_there_is_room(texts: Read) -> None:
    made = plan(texts("edges: A -> A text of several words -> C"))
    assert len({(box.w, box.h) for box in made.nodes}) == 1


def test_a_long_chain_goes_on_in_a_second_line(texts: Read) -> None:
    made = plan(texts("edges: One -> Two -> Three -> Four -> Five -> Six -> Seven -> Eight"))
    assert made.style == "mark-20"
    assert {box.y for box in made.nodes[:4]} == {made.nodes[0].y}
    assert {box.y for box in made.nodes[4:]} == {made.nodes[4].y}
    assert made.nodes[4].y > made.nodes[0].bottom
    assert made.nodes[4].x == made.nodes[0].x
    turn = made.paths[3]
    assert (turn.start_site, turn.end_site, len(turn.points)) == (BOTTOM, TOP, 4)


def test_words_step_down_where_there_is_much(texts: Read) -> None:
    edges = "".join(f"\n  Root of all -> The leaf that has the number {n}" for n in range(9))
    assert plan(texts(f"edges: |{edges}")).style in ("mark", "mark-16", "mark-14")


def test_large_words_fill_two_lines_at_most(texts: Read) -> None:
    assert plan(texts("edges: A -> One -> Two words")).style == "mark-24"
    long = "A text that says more than two lines of a node can hold"
    assert plan(texts(f"edges: A -> {long} -> C")).style == "mark-20"


def test_a_node_stands_in_the_middle_of_those_it_leads_to(texts: Read) -> None:
    made = plan(texts("edges: |\n  A -> B\n  A -> C\n  A -> D"))
    assert made.nodes[0].y == made.nodes[2].y


def test_lines_without_heads_keep_their_ends(texts: Read) -> None:
    made = plan(texts("edges: |\n  A -> B\n  B -> C\n  C -- A"))
    assert made.paths[2].swapped
    assert made.paths[2].points[0][0] < made.paths[2].points[-1][0]


def test_labels_stand_on_their_edges(texts: Read) -> None:
    made = plan(texts("edges: |\n  A -> B: says\n  B -> A: hears"))
    for index, path in enumerate(made.paths):
        box = made.labels[index]
        middle = box.y + box.h / 2
        assert any(
            abs(a[1] - middle) < 0.01 and min(a[0], b[0]) < box.x and box.right < max(a[0], b[0])
            for a, b in zip(path.points, path.points[1:], strict=False)
        )


def test_a_panel_holds_its_nodes_and_no_other(texts: Read) -> None:
    made = plan(texts("groups: {Offices: [A, C]}\nedges: |\n  A -> B\n  B -> C\n  A -> D\n  D -> C"))
    [panel] = made.panels
    inside = [
        panel.box.x <= box.x and box.right <= panel.box.right and panel.box.y <= box.y < panel.box.bottom
        for box in made.nodes
    ]
    assert inside == [True, False, True, False]
    assert panel.box.y < panel.name.y


def test_what_is_highlighted_stands_on_one_line(texts: Read) -> None:
    made = plan(
        texts(
            "nodes: {a: A, b: {text: B, highlight: true}, c: C, d: {text: D, highlight: true}, "
            "e: E, f: {text: F, highlight: true}}\nedges: |\n  a -> d\n  b -> d\n  c -> d\n  d -> e\n  d -> f"
        )
    )
    middles = [made.nodes[n].y + made.nodes[n].h / 2 for n in (1, 3, 5)]
    assert middles == pytest.approx([middles[0]] * 3)


def test_what_fits_nowhere_is_none(texts: Read) -> None:
    assert layered(texts("edges: Administration -> Supervision"), Box(0, 0, 80, 40)) is None


def test_the_same_diagram_is_laid_out_the_same(texts: Read) -> None:
    block = "edges: |\n  A -> B\n  A -> C\n  B -> D: x\n  C -> D\n  D -> A\n  B <-> C"
    assert plan(texts(block)) == plan(texts(block))
