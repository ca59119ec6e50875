"""Diagrams on slides: two hundred random ones, measured; what does not fit; builds and words for them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.scene.blocks.diagram import Diagram
from build_deck.scene.context import Context
from build_deck.scene.measure import width
from build_deck.scene.model import Connector, GroupShape, Mark, Node
from build_deck.theme.load import load
from build_deck.theme.style import Box

Lecture = Callable[..., Any]
Line = tuple[tuple[float, float], tuple[float, float]]

WORDS = [
    "court", "list", "rail", "bank", "score", "ticket", "debtor", "police",
    "office", "platform", "record", "people", "state", "province", "city", "ministry",
    "company", "student", "data", "appeal", "letter", "blacklist", "integrity", "administration",
    "supervision",
]  # fmt: skip
SHAPES = ["box"] * 10 + ["round", "ellipse", "diamond", "hexagon", "parallelogram", "document"]
RECTANGLES = {
    "rect": (0, 0, 1, 1),
    "round": (0, 0, 1, 1),
    "ellipse": (0.14645, 0.14645, 0.85355, 0.85355),
    "diamond": (0.25, 0.25, 0.75, 0.75),
    "hexagon": (0.2, 0, 0.8, 1),
    "parallelogram": (0.2, 0, 0.8, 1),
    "document": (0, 0, 1, 0.80194),
}
"""Where PowerPoint's presets set text, as parts of their size (presetShapeDefinitions.xml)."""


def phrase(chance: random.Random, most: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, most))).capitalize()


def outline(chance: random.Random, layout: str) -> str:
    """The outline of a random diagram."""
    lines = ["title: T", "slides:", "  - title: A", "    diagram:", f"      layout: {layout}"]
    count = chance.randint(2, 14)
    if layout == "matrix":
        columns = chance.randint(1, 4)
        rows = chance.randint(2, max(2, min(4, 14 // columns)))
        lines.append(f"      columns: [{', '.join(phrase(chance, 2) for _ in range(columns))}]")
        lines.append("      rows:")
        lines += [
            f"        Row {row}: [{', '.join(phrase(chance, 4) for _ in range(columns))}]"
            for row in range(rows)
        ]
        return "\n".join(lines) + "\n"
    lines.append("      nodes:")
    for node in range(count):
        shape = chance.choice(SHAPES)
        text = phrase(chance, max(1, 4 - count // 5) if shape in ("box", "round", "document") else 1)
        marked = "true" if chance.random() < 0.2 else "false"
        lines.append(f"        n{node}: {{text: {text}, shape: {shape}, highlight: {marked}}}")
    if layout == "layered":
        if chance.random() < 0.3:
            lines.append(f"      direction: {chance.choice(['right', 'down'])}")
        if count >= 4 and chance.random() < 0.3:
            one, two, three = chance.sample(range(count), 3)
            lines.append(f"      groups: {{Group one: [n{one}, n{two}], Second: [n{three}]}}")
    lines.append("      edges: |")
    for start, end, kind in edges(chance, layout, count):
        label = f": {phrase(chance, 2).lower()}" if chance.random() < 0.25 else ""
        lines.append(f"        n{start} {kind} n{end}{label}")
    return "\n".join(lines) + "\n"


def edges(chance: random.Random, layout: str, count: int) -> list[tuple[int, int, str]]:
    found: dict[tuple[int, int], str] = {}

    def add(start: int, end: int, kind: str) -> None:
        back = found.get((end, start))
        if start != end and (start, end) not in found and (back is None or {back, kind} == {"->"}):
            found[start, end] = kind

    kinds = ["->"] * 6 + ["--", "<->"]
    if layout == "tree":
        for node in range(1, count):
            add(chance.randrange(max(0, node - 4), node), node, chance.choice(kinds))
    elif layout == "cycle":
        for node in range(count):
            add(node, (node + 1) % count, "->")
        for _ in range(count // 5):
            add(chance.randrange(count), chance.randrange(count), chance.choice(kinds))
    else:
        for node in range(1, count):
            if chance.random() < 0.9:
                add(chance.randrange(node), node, chance.choice(kinds))
        for _ in range(chance.randint(1, max(1, count // 2))):
            add(chance.randrange(count), chance.randrange(count), chance.choice(kinds))
        add(0, 1, "->")
    return [(start, end, kind) for (start, end), kind in found.items()]


def lines_of(edge: Connector) -> list[Line]:
    """The path as PowerPoint draws it; curvedConnector2 is one Bézier curve."""
    if edge.kind != "curved":
        return list(pairwise(edge.points))
    (x0, y0), (x1, y1), (x2, y2) = edge.points
    points = []
    for step in range(33):
        t = step / 32
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
        points.append(
            (
                a * x0 + b * (x0 + x1) / 2 + c * (x1 + x2) / 2 + d * x2,
                a * y0 + b * (y0 + y1) / 2 + c * (y1 + y2) / 2 + d * y2,
            )
        )
    return list(pairwise(points))


def runs_through(line: Line, box: Box) -> bool:
    """Whether a line runs through the inside of a box: tried at many points of it."""
    (x, y), (to_x, to_y) = line
    steps = max(2, int(abs(to_x - x) + abs(to_y - y)))
    return any(
        box.x + 0.3 < x + (to_x - x) * s / steps < box.right - 0.3
        and box.y + 0.3 < y + (to_y - y) * s / steps < box.bottom - 0.3
        for s in range(steps + 1)
    )


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.right - 0.01
        and other.x < one.right - 0.01
        and one.y < other.bottom - 0.01
        and other.y < one.bottom - 0.01
    )


def faults(group: GroupShape, box: Box) -> Iterator[str]:
    """Everything that would look wrong."""
    nodes = [p for p in group.parts if isinstance(p, Node) and (p.line or p.ident.startswith("node"))]
    labels = [p for p in group.parts if isinstance(p, Node) and p not in nodes and not is_joint(p)]
    links = [p for p in group.parts if isinstance(p, Connector)]
    for part in group.parts:
        if is_joint(part):  # as wide as the line on which it lies
            continue
        corners = (
            part.points
            if isinstance(part, Connector)
            else ((part.box.x, part.box.y), (part.box.right, part.box.bottom))
        )
        for x, y in corners:
            if not (box.x - 0.6 <= x <= box.right + 0.6 and box.y - 0.6 <= y <= box.bottom + 0.6):
                yield f"{part} is outside"
    for one, other in combinations([*nodes, *labels], 2):
        if overlap(one.box, other.box):
            yield f"{one.ident} is on {other.ident}"
    for link in links:
        for node in nodes:
            if node.ident not in (link.start, link.end):
                if any(runs_through(line, node.box) for line in lines_of(link)):
                    yield f"{link.start} to {link.end} runs through {node.ident}"
            elif node.geometry == "rect" and any(runs_through(line, node.box) for line in lines_of(link)):
                yield f"{link.start} to {link.end} runs through its own {node.ident}"
    for label in labels:
        own = of_label(group, label)
        for link in links:
            if link not in own and any(runs_through(line, label.box) for line in lines_of(link)):
                yield f"{link.start} to {link.end} runs through the label {label.ident}"
    for node in (*nodes, *labels):
        yield from spilling(node)


def is_joint(part: Node | Connector | Mark) -> bool:
    return isinstance(part, Node) and part.ident.startswith("joint")


def of_label(group: GroupShape, label: Node) -> list[Connector]:
    """The pieces of the edge that a label belongs to: those before it, back to the one that has words."""
    own = []
    for part in reversed(group.parts[: group.parts.index(label)]):
        if isinstance(part, Connector):
            own.append(part)
            if part.words != "":
                break
    return own


def spilling(node: Node) -> Iterator[str]:
    """Text that leaves the part of its shape in which PowerPoint sets it."""
    left, top, right, bottom = RECTANGLES[node.geometry]
    room = node.box.w * (right - left) - node.insets[0] - node.insets[2]
    height = sum(len(p.lines) for p in node.paragraphs) * node.style.leading
    if height > node.box.h * (bottom - top) + 0.5:
        yield f"the lines of {node.ident} are too high"
    for paragraph in node.paragraphs:
        bold = node.style.bold or any(run.bold for run in paragraph.runs)
        for line in paragraph.lines:
            if width(line, "Calibri", node.style.size, bold=bold) > room + 0.1:
                yield f"“{line}” is too wide for {node.ident}"
    if node.style.size < 14:
        yield f"{node.ident} is set too small"


@pytest.mark.parametrize(
    ("layout", "count", "least"),
    [("layered", 90, 0.8), ("cycle", 50, 0.75), ("tree", 40, 0.9), ("matrix", 20, 1)],
)
def test_two_hundred_random_diagrams_are_clean(tmp_path: Path, layout: str, count: int, least: float) -> None:
    theme = load("light", tmp_path)
    box = theme.region("body").box
    drawn = 0
    for seed in range(count):
        text = outline(random.Random(f"{layout} {seed}"), layout)
        path = tmp_path / "one.yaml"
        path.write_text(text, "utf-8")
        made, found = read_outline(path, Course(), tmp_path)
        assert made is not None, (text, found)
        ctx = Context.of(made, theme, Citations())
        block = Diagram(made.lecture.slides[0].diagram)  # type: ignore[arg-type]
        placement = block.place(box, 18, True, ctx)
        if placement is None:
            block.complain(box, ctx)
            assert [d.rule for d in ctx.found] in (["does-not-fit"], ["word-too-wide"])
            continue
        drawn += 1
        [group] = placement.shapes
        assert isinstance(group, GroupShape)
        assert list(faults(group, box)) == [], text
        shown = {p.ident for p in group.parts if isinstance(p, Node)}
        slide = made.lecture.slides[0].diagram
        assert slide is not None
        if layout != "matrix":
            links = [p for p in group.parts if isinstance(p, Connector) and p.words != ""]
            assert len(links) == len(slide.edges)
            assert sum(ident.startswith("node") for ident in shown) == len(slide.nodes)
            labelled = sum(edge.label is not None for edge in slide.edges)
            assert sum(ident.startswith("edge") for ident in shown) == labelled
    # The others are refused, since words in them are too long for what is to be shown.
    assert drawn >= count * least


def group_of(made: Any) -> GroupShape:
    [found] = [shape for shape in made.page.shapes if isinstance(shape, GroupShape)]
    return found


def nodes_of(made: Any) -> list[Node]:
    return [p for p in group_of(made).parts if isinstance(p, Node) and p.ident.startswith("node")]


def words(node: Node) -> str:
    return " ".join(" ".join(p.plain for p in node.paragraphs).split())


def test_the_faults_that_are_looked_for_are_found() -> None:
    from build_deck.scene.model import Paragraph, Run
    from build_deck.theme.style import Style

    def node(ident: str, box: Box, text: str = "Words") -> Node:
        return Node(
            ident, box, (Paragraph((Run(text, "en"),), lines=(text,)),), Style(leading=20), line="ink"
        )

    one, two = node("node-1", Box(0, 0, 60, 40)), node("node-2", Box(200, 0, 60, 40))
    between = node("node-3", Box(100, 0, 60, 40))
    label = Node("edge-1", Box(70, 10, 20, 20), (), Style())
    link = Connector("node-1", 3, "node-2", 1, ((60, 20), (200, 20)))

    def said(*parts: Node | Connector | Mark) -> str:
        return " ".join(faults(GroupShape("Diagram", Box(0, 0, 300, 50), parts, "x"), Box(0, 0, 300, 50)))

    assert said(one, two, link) == ""
    assert "runs through node-3" in said(one, two, between, link)
    assert "runs through the label" in said(one, two, label, link)
    assert "node-1 is on node-4" in said(one, node("node-4", Box(30, 0, 60, 40)))
    assert "outside" in said(node("node-1", Box(280, 0, 60, 40)))
    assert "too wide" in said(node("node-1", Box(0, 0, 60, 40), "Administration"))
    assert "too high" in said(node("node-1", Box(0, 0, 60, 15)))


def test_a_diagram_that_does_not_fit_says_so_with_a_way_out(lecture: Lecture) -> None:
    long = "A sentence that is far too long for a node of so large a diagram"
    nodes = ", ".join(f"n{n}: {long} {n}" for n in range(14))
    chain = " -> ".join(f"n{n}" for n in range(14))
    made = lecture(f"- title: A\n  diagram:\n    nodes: {{{nodes}}}\n    edges: {chain}\n")
    assert made.rules == ["does-not-fit"]
    assert "14 nodes" in made.found[0].message
    assert "fewer" in made.found[0].hint


def test_a_word_too_wide_for_any_node_is_named(lecture: Lecture) -> None:
    made = lecture("- title: A\n  diagram: {edges: Donaudampfschifffahrtsgesellschaftskapitänsmütze -> b}\n")
    assert made.rules == ["word-too-wide"]


def test_a_build_shows_a_node_with_the_edges_that_lead_to_it(lecture: Lecture) -> None:
    made = lecture(
        "- title: A\n  reveal: steps\n  diagram:\n    groups: {Offices: [Court, List]}\n    edges: |\n"
        "      Court -> List: names\n      List -> Rail\n      Rail -> Court: asks\n"
    )
    group = group_of(made)
    index = made.page.shapes.index(group)
    clicks = [[group.parts[part] for part in reveal.parts] for reveal in made.page.reveal]
    assert [reveal.shape for reveal in made.page.reveal] == [index] * 3
    said = [
        [words(p) if isinstance(p, Node) else f"{p.start}>{p.end}" for p in click if not isinstance(p, Mark)]
        for click in clicks
    ]
    assert said == [
        ["Court"],
        ["List", "node-1>node-2", "names"],
        ["Rail", "node-2>node-3", "node-3>edge-3", "edge-3>node-1", "asks"],
    ]
    there = set(range(len(group.parts))) - {part for reveal in made.page.reveal for part in reveal.parts}
    assert [words(p) for n in sorted(there) if isinstance(p := group.parts[n], Node)] == ["Offices"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Diagram of 3 nodes: A; B; C. A leads to B (x). B and C lead to each other. A and C are linked."),
        ("it", "Diagramma di 3 nodi: A; B; C. A porta a B (x). B e C portano l’uno all’altro. A e C sono collegati."),
    ],
)  # fmt: skip
def test_nodes_and_edges_are_said_in_words(lecture: Lecture, language: str, said: str) -> None:
    slides = "- title: A\n  diagram:\n    edges: |\n      A -> B: x\n      B <-> C\n      A -- C\n"
    alt = group_of(lecture(slides, head=f"language: {language}")).alt
    assert sorted(alt.split(". ")) != []
    assert {part.strip(". ") for part in alt.split(". ")} == {part.strip(". ") for part in said.split(". ")}


def test_the_authors_words_for_it_come_first(lecture: Lecture) -> None:
    made = lecture("- title: A\n  diagram: {edges: A -> B, alt: Everything leads to B.}\n")
    assert group_of(made).alt == "Everything leads to B."


def test_nodes_are_read_along_the_flow(lecture: Lecture) -> None:
    made = lecture("- title: A\n  diagram:\n    edges: |\n      B -> C\n      A -> B\n      C -> D\n")
    assert [words(node) for node in nodes_of(made)] == ["A", "B", "C", "D"]


def test_what_is_highlighted_is_filled_and_joined_in_the_accent(lecture: Lecture) -> None:
    made = lecture(
        "- title: A\n  diagram:\n    nodes: {a: {text: A, highlight: true}, b: {text: B, highlight: true}, c: C}\n"
        "    edges: a -> b -> c\n"
    )
    assert [(node.fill, node.style.colour) for node in nodes_of(made)] == [
        ("accent", "on-accent"), ("accent", "on-accent"), ("paper", "ink")
    ]  # fmt: skip
    links = [part for part in group_of(made).parts if isinstance(part, Connector)]
    assert [(link.colour, link.weight > 2) for link in links] == [("accent", True), ("muted", False)]


def test_a_diagram_in_a_column_begins_where_other_columns_do(lecture: Lecture) -> None:
    made = lecture("- title: A\n  columns:\n    - diagram: {edges: A -> B}\n    - text: Beside\n")
    [text] = made.shapes("Text")
    assert group_of(made).box.y == pytest.approx(text.placeholder.box.y, abs=1)


def test_works_cited_in_a_diagram_are_listed(lecture: Lecture) -> None:
    made = lecture('- title: A\n  diagram: {edges: ["A -> B: says [@liang2018]"]}\n')
    assert any("Liang" in word for word in made.words("Source"))
    assert made.titles[-1] == "This lecture draws on one source"


_WORD = st.text("abcäßéñ信用。😀'-*_`[]()<>&#@~^:", min_size=1, max_size=9)
_TEXT = st.lists(_WORD, min_size=1, max_size=4).map(" ".join).filter(lambda text: any(map(str.isalnum, text)))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    layout=st.sampled_from(["layered", "cycle"]),
    nodes=st.lists(_TEXT, min_size=2, max_size=6),
    labels=st.lists(_TEXT, min_size=6, max_size=6),
)
def test_all_that_an_author_writes_arrives(
    tmp_path: Path, layout: str, nodes: list[str], labels: list[str]
) -> None:
    names = [f"n{n}" for n in range(len(nodes))]
    around = [*names[1:], names[0]]
    block = {
        "layout": layout,
        "nodes": dict(zip(names, nodes, strict=True)),
        "edges": "\n".join(f"{a} -> {b}: {t}" for a, b, t in zip(names, around, labels, strict=False)),
    }
    path = tmp_path / "any.yaml"
    path.write_text(
        yaml.safe_dump({"title": "T", "slides": [{"title": "A", "diagram": block}]}, allow_unicode=True),
        "utf-8",
    )
    made, found = read_outline(path, Course(), tmp_path)
    if made is None:
        assert all(d.place.line for d in found)
        return
    theme = load("light", tmp_path)
    ctx = Context.of(made, theme, Citations())
    diagram = made.lecture.slides[0].diagram
    assert diagram is not None
    block_of, box = Diagram(diagram), theme.region("body").box
    placement = block_of.place(box, 18, True, ctx)
    if placement is None:
        block_of.complain(box, ctx)
        assert ctx.found
        return
    [group] = placement.shapes
    assert isinstance(group, GroupShape)
    shown = {
        p.ident: "".join(run.text for q in p.paragraphs for run in q.runs)
        for p in group.parts
        if isinstance(p, Node)
    }
    for number, node in enumerate(diagram.nodes, start=1):
        assert shown[f"node-{number}"] == node.text.plain
    for number, edge in enumerate(diagram.edges, start=1):
        assert shown.get(f"edge-{number}", "") == (edge.label.plain if edge.label else "")
    # The width of raised letters and of scripts that Calibri lacks is measured elsewhere.
    assert [
        fault for fault in faults(group, box) if "too wide" not in fault and "too high" not in fault
    ] == []
