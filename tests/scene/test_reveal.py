"""Builds: what appears at each click."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.scene.model import Connector, GroupShape, Mark, Node, Paragraph, Run, Slide, TextShape
from build_deck.scene.reveal import of_shapes
from build_deck.theme.style import Box, Style

Lecture = Callable[..., Any]


def clicks(page: Slide) -> list[list[str]]:
    """The words that each click brings; of a shape without words its name."""
    found: list[list[str]] = []
    for reveal in page.reveal:
        shape = page.shapes[reveal.shape]
        if isinstance(shape, GroupShape):
            parts = [shape.parts[i] for i in reveal.parts] or shape.parts
            words = [" ".join(q.plain for q in p.paragraphs) for p in parts if isinstance(p, Node)]
        elif isinstance(shape, TextShape):
            first, last = reveal.paragraphs or (0, len(shape.paragraphs) - 1)
            words = [p.plain for p in shape.paragraphs[first : last + 1]]
        else:
            words = [shape.placeholder.name]
        if reveal.with_previous and found:
            found[-1].extend(words)
        else:
            found.append(words)
    return found


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ("bullets: [a, {text: b, bullets: [c, d]}, e]", [["a"], ["b", "c", "d"], ["e"]]),
        ("steps: [a, b]", [["a"], ["b"]]),
        ("text: |\n    a\n\n    b\n", [["a"], ["b"]]),
        ("columns: [{title: A, bullets: [a, b]}, {title: B, bullets: [c, d]}]",
         [["A", "a", "b"], ["B", "c", "d"]]),
        ("columns: [{text: a}, {bullets: [b, c]}]", [["a"], ["b", "c"]]),
        ("text: a\n  table: {header: [x], rows: [[y]], caption: c}", [["a"], ["Table", "c"]]),
        ("text: a\n  quote: {text: b, by: c}", [["a"], ["b", "c"]]),
        ("timeline: {events: [{date: '2014', text: a}, {date: '2020', text: b}], eras: [E]}",
         [["2014", "a"], ["2020", "b"]]),
        ("timeline: {eras: [{name: A, text: a}, B]}", [["A", "a"], ["B"]]),
        ("scale: {from: 0, to: 9, bands: [{name: Low, from: 0, to: 5}], "
         "markers: [{at: 1, label: x}, {at: 8, label: y}]}", [["1\nx"], ["8\ny"]]),
        ("compare: {things: [A, B], rows: {x: [1, 2]}}", [["Table"]]),
        ("question: {options: [a, b, c], answer: b}", [["B"]]),
        ("question: {options: [a, b], answer: Neither}", [["Answer: Neither"]]),
        ("question: {options: [a, b]}", [["a"], ["b"]]),
        ("question: {answer: Words, task: Think}", [["Answer: Words"]]),
        ("text: read\n  question: {options: [a, b], answer: A}",
         [["read"], ["A\N{EN SPACE}a", "B\N{EN SPACE}b"], ["Answer: A. a"]]),
        ("summary: [{head: a, text: b}, c]", [["1", "a", "b"], ["2", "c"]]),
        ("source-check: {source: s, questions: [{ask: a, answer: b}, {ask: c, answer: d}, "
         "{ask: e, answer: f}]}", [["a", "b"], ["c", "d"], ["e", "f"]]),
    ],
)  # fmt: skip
def test_clicks(lecture: Lecture, blocks: str, expected: list[list[str]]) -> None:
    made = lecture(f"- title: T\n  reveal: steps\n  {blocks}\n")
    assert made.rules == []
    assert clicks(made.page) == expected


def test_objectives_appear_row_by_row(lecture: Lecture) -> None:
    made = lecture("- objectives:\n  reveal: steps\n", head="objectives: [Explain a list, Judge a source]")
    assert clicks(made.page) == [["1", "Explain", "a list"], ["2", "Judge", "a source"]]


def test_nothing_waits_where_nothing_is_said(lecture: Lecture) -> None:
    assert lecture("- title: T\n  bullets: [a, b]\n").page.reveal == ()


def test_every_slide_of_a_continued_one_has_its_own_clicks(lecture: Lecture) -> None:
    bullets = "".join(f"    - {{text: {'word ' * 30}{i}, bullets: [x, y]}}\n" for i in range(7))
    made = lecture(f"- title: T\n  reveal: steps\n  bullets:\n{bullets}")
    assert len(made.pages) > 1
    for page in made.pages:
        found = clicks(page)
        assert all(len(click) == 3 for click in found)
        assert [word for click in found for word in click] == [
            p.plain for s in page.shapes if isinstance(s, TextShape) and s.placeholder.name == "Bullets"
            for p in s.paragraphs
        ]  # fmt: skip


def test_the_answer_is_a_filled_ring_over_the_right_letter(lecture: Lecture) -> None:
    made = lecture("- title: T\n  reveal: steps\n  question: {options: [a, b, c], answer: b}\n")
    [ring] = [s for s in made.page.shapes if isinstance(s, GroupShape)]
    [node] = ring.parts
    assert isinstance(node, Node)
    assert (node.geometry, node.fill, ring.alt) == ("ellipse", "contrast", "Answer: B. b")
    ovals = [d.box for d in made.page.layout.decor if d.kind == "oval"]
    assert node.box == ovals[1]


@pytest.mark.parametrize("task", ["", ", task: Think alone"])
@pytest.mark.parametrize("options", ["", ", options: [a, b, c, d, e, f]"])
def test_an_answer_in_words_stands_below_all_else(lecture: Lecture, options: str, task: str) -> None:
    made = lecture(f"- title: T\n  reveal: steps\n  question: {{answer: In words{options}{task}}}\n")
    assert made.rules == []
    boxes = {s.placeholder.name: s.placeholder.box for s in made.page.shapes if isinstance(s, TextShape)}
    above = [boxes[name] for name in ("Option", "Task", "Title") if name in boxes]
    assert all(box.bottom <= boxes["Answer"].y for box in above)
    assert boxes["Answer"].bottom <= 481


def test_without_steps_the_answer_is_not_shown(lecture: Lecture) -> None:
    made = lecture("- title: T\n  question: {options: [a, b], answer: b}\n")
    assert made.shapes("Answer") == []


def test_nothing_to_reveal_is_an_error(lecture: Lecture) -> None:
    made = lecture("- reveal: steps\n  question: {prompt: What is it?}\n")
    assert made.rules == ["nothing-to-reveal"]


def test_a_group_without_edges_appears_whole() -> None:
    box = Box(0, 0, 10, 10)
    group = GroupShape("G", box, (Node("a", box, (), Style()), Mark("rect", box)), "alt")
    [reveal] = of_shapes([group])
    assert reveal.parts == ()


def test_a_diagram_appears_node_by_node_with_the_edges_that_lead_there() -> None:
    box = Box(0, 0, 10, 10)
    words = (Paragraph((Run("w", "en-GB"),)),)

    def node(ident: str, line: str = "muted") -> Node:
        return Node(ident, box, words, Style(), line=line)

    def edge(start: str, end: str) -> Connector:
        return Connector(start, 3, end, 1, ((0, 0), (1, 0)))

    parts = (
        Mark("rect", box), node("a"), node("b"), node("c"),
        edge("a", "b"), node("label", ""), edge("c", "a"), edge("b", "c"),
    )  # fmt: skip
    found = of_shapes([GroupShape("Diagram", box, parts, "alt")])
    # The frame stands there from the start; an edge waits for the later of its ends, a label for its edge.
    assert [reveal.parts for reveal in found] == [(1,), (2, 4, 5), (3, 6, 7)]
