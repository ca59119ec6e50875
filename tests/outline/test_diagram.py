"""Diagrams as read: nodes from names or given, texts with citations and languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from build_deck.outline.diagram import Diagram
from build_deck.outline.lecture import Lecture, texts

Read = Callable[..., Any]


def diagram(read: Read, block: str) -> Diagram:
    lines = "".join(f"      {line}\n" for line in block.strip("\n").split("\n"))
    made, found = read(f"title: T\nslides:\n  - title: A\n    diagram:\n{lines}")
    assert found == ()
    assert isinstance(made, Lecture)
    [slide] = made.slides
    assert slide.diagram is not None
    return slide.diagram


def test_names_in_edges_are_the_texts(read: Read) -> None:
    made = diagram(read, "edges: |\n  Court -> **Black** list: names\n  **Black** list -- Railway")
    assert [node.text.plain for node in made.nodes] == ["Court", "Black list", "Railway"]
    assert made.nodes[1].text.spans[0].bold
    assert made.links == (("Court", "**Black** list", "to"), ("**Black** list", "Railway", "line"))
    assert [edge.label.plain if edge.label else "" for edge in made.edges] == ["names", ""]


def test_nodes_have_text_shape_and_highlight(read: Read) -> None:
    made = diagram(
        read, "nodes:\n  a: {text: The court, shape: document, highlight: true}\n  b: A list\nedges: a -> b"
    )
    one, other = made.nodes
    assert (one.name, one.text.plain, one.shape, one.highlight) == ("a", "The court", "document", True)
    assert (other.name, other.text.plain, other.shape, other.highlight) == ("b", "A list", "box", False)
    assert made.by_name["b"] is other


def test_citations_and_languages_in_nodes_and_labels_are_found(read: Read) -> None:
    made = diagram(read, "nodes: {a: '[诚信]{lang=zh}', b: 'B [@two2014]'}\nedges: 'a -> b: see [@one2013]'")
    assert [cite.key for text in texts(made) for cite in text.cites] == ["two2014", "one2013"]
    assert made.nodes[0].text.spans[0].lang == "zh"


def test_groups_and_rows_keep_their_order(read: Read) -> None:
    made = diagram(read, "groups: {Second: [b], First: [a]}\nedges: a -> b")
    assert [(g.group.plain, g.nodes) for g in made.groups] == [("Second", ("b",)), ("First", ("a",))]
    made = diagram(read, "layout: matrix\ncolumns: [x, y]\nrows:\n  Many: [a, '']\n  Few: [b, c]")
    assert [(r.row.plain, [c.plain for c in r.cells]) for r in made.rows] == [
        ("Many", ["a", ""]),
        ("Few", ["b", "c"]),
    ]
