"""A diagram laid out becomes a group of native shapes: panels, then each node with the edges that lead to it.

The parts stand in the order of reading, which is that of the flow; a build shows a node with its edges
at each click.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from build_deck.outline.diagram import Diagram, Edge
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.diagram.pieces import is_plain, pieces
from build_deck.scene.diagram.plan import Path, Plan
from build_deck.scene.diagram.shapes import geometry, insets, is_boxy, text_width
from build_deck.scene.diagram.texts import LABEL_PAD, Texts
from build_deck.scene.model import Connector, GroupShape, Mark, Node, Reveal
from build_deck.theme.style import Box, Style

Part = Node | Mark | Connector
_LINE, _STRONG = 1.25, 2.5


@dataclass(frozen=True, slots=True)
class Drawing:
    """The group, and the clicks in which its parts appear."""

    group: GroupShape
    clicks: tuple[Reveal, ...]


def drawn(plan: Plan, texts: Texts) -> Drawing:
    """The shapes of a plan."""
    diagram, ctx = texts.diagram, texts.ctx
    parts: list[Part] = _panels(plan, texts)
    names = {node.name: index for index, node in enumerate(diagram.nodes)}
    turn = {index: at for at, index in enumerate(plan.order)}
    edges: dict[int, list[int]] = {}
    for index, edge in enumerate(diagram.edges):
        last = max(names[edge.start], names[edge.end], key=lambda n: turn[n])
        edges.setdefault(last, []).append(index)
    clicks: list[tuple[int, ...]] = []
    for number in plan.order:
        first = len(parts)
        parts.append(_node(plan, number, texts))
        # What carries the argument is drawn over what it shares a line with.
        for index in sorted(edges.get(number, ()), key=lambda i: _is_strong(diagram, i)):
            parts += _edge(plan, index, texts)
            if index in plan.labels:
                parts.append(_label(plan, index, texts))
        clicks.append(tuple(range(first, len(parts))))
    group = GroupShape(
        ctx.words["diagram"], plan.box, tuple(parts), diagram.alt or alt_text(diagram, plan, ctx)
    )
    return Drawing(group, tuple(Reveal(0, parts=click) for click in clicks))


def _node(plan: Plan, number: int, texts: Texts) -> Node:
    node, box = texts.diagram.nodes[number], plan.nodes[number]
    shape = geometry(node.shape)
    style = replace(
        texts.node_style(node, plan.style), align="c" if plan.centred or not is_boxy(shape) else "l"
    )
    setting = texts.set(node.text, texts.node_style(node, plan.style), text_width(shape, box.w))
    return Node(
        f"node-{number + 1}",
        box,
        setting.paragraphs,
        style,
        geometry=shape,
        fill="accent" if node.highlight else "paper",
        line="accent" if node.highlight else "muted",
        weight=1.25,
        insets=insets(shape, box),
    )


def _edge(plan: Plan, index: int, texts: Texts) -> list[Part]:
    """An edge as one connector; where it turns back or turns often, as several, with joints between."""
    diagram, path = texts.diagram, plan.paths[index]
    strong = _is_strong(diagram, index)
    colour, weight = ("accent", _STRONG) if strong else ("muted", _LINE)
    whole = _connector(diagram, index, path, colour, weight)
    others = (box for number, box in plan.labels.items() if number != index)
    if path.kind != "elbow" or is_plain(path.points, plan.labels.get(index), others):
        return [whole]
    made = pieces(path.points, plan.labels.get(index), weight)
    joints = [
        f"joint-{index + 1}-{number}" if joint.dot else f"edge-{index + 1}"
        for number, joint in enumerate(made.joints, start=1)
    ]
    edge = diagram.edges[index]
    said = [_plain(diagram.by_name[name].text) for name in (edge.start, edge.end)]
    words = f" {'↔' if whole.arrow_back else '→' if whole.arrow else '–'} ".join(said)
    starts = [
        (whole.start, whole.start_site),
        *((n, j.leaves) for n, j in zip(joints, made.joints, strict=True)),
    ]
    ends = [*((n, j.enters) for n, j in zip(joints, made.joints, strict=True)), (whole.end, whole.end_site)]
    last = len(made.paths) - 1
    parts: list[Part] = [
        replace(
            whole,
            start=start,
            start_site=leaves,
            end=end,
            end_site=enters,
            points=points,
            kind="straight" if len(points) == 2 else "elbow",
            arrow=whole.arrow and number == last,
            arrow_back=whole.arrow_back and number == 0,
            words="" if number else words,
        )
        for number, ((start, leaves), (end, enters), points) in enumerate(
            zip(starts, ends, made.paths, strict=True)
        )
    ]
    style = texts.style(plan.style)
    dots = zip(joints, made.joints, strict=True)
    return [*parts, *(Node(name, j.dot, (), style, fill=colour) for name, j in dots if j.dot)]


def _connector(diagram: Diagram, index: int, path: Path, colour: str, weight: float) -> Connector:
    edge = diagram.edges[index]
    names = {node.name: number for number, node in enumerate(diagram.nodes, start=1)}
    ends = (edge.end, edge.start) if path.swapped else (edge.start, edge.end)
    return Connector(
        f"node-{names[ends[0]]}",
        path.start_site,
        f"node-{names[ends[1]]}",
        path.end_site,
        path.points,
        path.kind,
        colour,
        weight,
        edge.kind != "line",
        edge.kind == "both",
    )


def _is_strong(diagram: Diagram, index: int) -> bool:
    """Whether an edge joins two nodes that are highlighted."""
    edge, named = diagram.edges[index], diagram.by_name
    return named[edge.start].highlight and named[edge.end].highlight


def _label(plan: Plan, index: int, texts: Texts) -> Node:
    label = texts.diagram.edges[index].label
    assert label is not None, "only labels have a place"  # noqa: S101
    box = plan.labels[index]
    behind = any(_holds(panel.box, box) for panel in plan.panels)
    return _words(
        f"edge-{index + 1}", label, box, texts.label_style(plan.style), texts, "wash" if behind else "paper"
    )


def _words(ident: str, text: Text, box: Box, style: Style, texts: Texts, fill: str) -> Node:
    setting = texts.set(text, style, box.w - 2 * LABEL_PAD)
    return Node(ident, box, setting.paragraphs, style, fill=fill, insets=(LABEL_PAD, 0, LABEL_PAD, 0))


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x
        and inner.right <= outer.right
        and outer.y <= inner.y
        and inner.bottom <= outer.bottom
    )


def _panels(plan: Plan, texts: Texts) -> list[Part]:
    """The groups' panels, each with its name."""
    parts: list[Part] = []
    for number, (panel, group) in enumerate(zip(plan.panels, texts.diagram.groups, strict=True), start=1):
        style = replace(texts.label_style(plan.style), align="l")
        parts.append(Mark("rect", panel.box, fill="wash"))
        parts.append(_words(f"group-{number}", group.group, panel.name, style, texts, ""))
    return parts


def lifted(group: GroupShape, by: float) -> GroupShape:
    """The same group, higher by some points."""
    parts = tuple(
        replace(part, points=tuple((x, y - by) for x, y in part.points))
        if isinstance(part, Connector)
        else replace(part, box=replace(part.box, y=part.box.y - by))
        for part in group.parts
    )
    return replace(group, parts=parts, box=replace(group.box, y=group.box.y - by))


def alt_text(diagram: Diagram, plan: Plan, ctx: Context) -> str:
    """Nodes and edges in words."""
    words = ctx.words
    said = {node.name: _plain(node.text) for node in diagram.nodes}
    nodes = "; ".join(said[diagram.nodes[number].name] for number in plan.order)
    sentences = [words["diagram-alt"].format(count=len(diagram.nodes), nodes=nodes)]
    turn = {diagram.nodes[number].name: at for at, number in enumerate(plan.order)}
    edges = sorted(diagram.edges, key=lambda edge: turn[edge.start])
    sentences += [_said(edge, said, words) for edge in edges]
    for group in diagram.groups:
        members = ", ".join(said[" ".join(name.split())] for name in group.nodes)
        sentences.append(words["group-alt"].format(group=_plain(group.group), nodes=members))
    return " ".join(sentences)


def _said(edge: Edge, said: Mapping[str, str], words: Mapping[str, str]) -> str:
    key = {"to": "edge-to", "both": "edge-both", "line": "edge-line"}[edge.kind]
    label = words["edge-label"].format(label=_plain(edge.label)) if edge.label else ""
    return words[key].format(start=said[edge.start], end=said[edge.end], label=label)


def _plain(text: Text) -> str:
    return " ".join(text.plain.split())
