"""Parts of a drawn diagram: what they are, in which order, and moved as a whole."""

from __future__ import annotations

from collections.abc import Callable

from build_deck.scene.diagram.drawing import drawn, lifted
from build_deck.scene.diagram.layered import layered
from build_deck.scene.diagram.shapes import site
from build_deck.scene.diagram.texts import Texts
from build_deck.scene.model import Connector, GroupShape, Mark, Node
from build_deck.theme.style import Box

Read = Callable[[str], Texts]
BODY = Box(216, 156, 696, 324)


def group(texts: Texts) -> GroupShape:
    plan = layered(texts, BODY)
    assert plan is not None
    return drawn(plan, texts).group


def test_panels_come_first_and_edges_behind_their_nodes(texts: Read) -> None:
    made = group(texts("groups: {Offices: [B]}\nedges: |\n  A -> B: x\n  B -> C"))
    said = [part.ident if isinstance(part, Node) else type(part).__name__ for part in made.parts]
    assert said == ["Mark", "group-1", "node-1", "node-2", "Connector", "edge-1", "node-3", "Connector"]


def test_connectors_begin_and_end_at_the_sites_they_are_glued_to(texts: Read) -> None:
    made = group(
        texts(
            "nodes: {a: {text: A, shape: parallelogram}, b: {text: B, shape: document}, c: {text: C, shape: ellipse}}\n"
            "edges: |\n  a -> b\n  b -> c\n  c -> a"
        )
    )
    nodes = {part.ident: part for part in made.parts if isinstance(part, Node)}
    links = [part for part in made.parts if isinstance(part, Connector)]
    assert len(links) == 4
    for link in links:
        one, other = nodes[link.start], nodes[link.end]
        assert link.points[0] == site(one.geometry, one.box, link.start_site)
        assert link.points[-1] == site(other.geometry, other.box, link.end_site)


def test_heads_are_as_the_author_says(texts: Read) -> None:
    made = group(texts("edges: |\n  A -> B\n  B <-> C\n  C -- D"))
    links = [part for part in made.parts if isinstance(part, Connector)]
    assert [(link.arrow, link.arrow_back) for link in links] == [(True, False), (True, True), (False, False)]


def test_labels_lie_on_paper_or_on_their_panel(texts: Read) -> None:
    made = group(texts("groups: {All: [A, B]}\nedges: |\n  A -> B: x\n  B -> C: y"))
    fills = {part.ident: part.fill for part in made.parts if isinstance(part, Node)}
    assert (fills["edge-1"], fills["edge-2"]) == ("wash", "paper")


def test_a_group_is_lifted_with_all_it_has(texts: Read) -> None:
    made = group(texts("groups: {All: [A]}\nedges: A -> B"))
    up = lifted(made, 30)
    for one, other in zip(made.parts, up.parts, strict=True):
        if isinstance(one, Connector):
            assert isinstance(other, Connector)
            assert [(x, y - 30) for x, y in one.points] == list(other.points)
        else:
            assert isinstance(other, Node | Mark)
            assert other.box == Box(one.box.x, one.box.y - 30, one.box.w, one.box.h)
    assert up.box.y == made.box.y - 30
