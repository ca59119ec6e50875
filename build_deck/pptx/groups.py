"""Groups of native shapes: diagrams and the like. Nodes hold text, connectors are glued to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from build_deck.pptx.connectors import connector
from build_deck.pptx.drawing import emu, fill, geometry, identity, outline, transform
from build_deck.pptx.liststyle import ALIGN, hundredths, line_spacing
from build_deck.pptx.package import Relationships
from build_deck.pptx.text import end_mark, run
from build_deck.pptx.xml import EMPTY, Xml, el, seq
from build_deck.scene.model import Connector, Geometry, GroupShape, Mark, Node, Paragraph
from build_deck.theme.style import Anchor, Box
from build_deck.theme.theme import Theme

PRESETS: dict[Geometry, str] = {
    "rect": "rect",
    "round": "roundRect",
    "ellipse": "ellipse",
    "diamond": "diamond",
    "hexagon": "flowChartPreparation",
    "parallelogram": "flowChartInputOutput",
    "document": "flowChartDocument",
}
"""Our shapes as presets; of two that look alike, the one with a site in the middle of each side."""
_SITES: dict[str, tuple[int, int, int, int]] = {
    "ellipse": (0, 2, 4, 6),
    "flowChartInputOutput": (1, 2, 4, 5),
}
"""The numbers of the sites at top, left, bottom and right, of presets that have others between them."""
_ANCHORS: dict[Anchor, str] = {"t": "t", "m": "ctr", "b": "b"}
_NAME = 40

Steps = Sequence[tuple[int, tuple[int, ...]]]


def site(shape: Geometry, side: int) -> int:
    """The preset's number of the connection site at a side (0 top, 1 left, 2 bottom, 3 right)."""
    return _SITES.get(PRESETS[shape], (0, 1, 2, 3))[side]


def group(
    ident: int,
    first: int,
    shape: GroupShape,
    theme: Theme,
    links: Relationships,
    lang: str,
    steps: Steps = (),
) -> Xml:
    """A group with the id `ident`; its parts have the ids from `first` on, in order.

    PowerPoint animates a group as a whole. So the parts that `steps` names (a group's id, and the indices
    of its parts) stand in groups of their own, beside the one with what is there from the start.

    Raises ValueError where a connector names a node that the group lacks, or two nodes have one name.
    """
    nodes = {
        part.ident: (number, part)
        for number, part in enumerate(shape.parts, start=first)
        if isinstance(part, Node)
    }
    if len(nodes) != sum(isinstance(part, Node) for part in shape.parts):
        raise ValueError(f"two nodes of “{shape.name}” have the same name")
    drawn = []
    for number, part in enumerate(shape.parts, start=first):
        if isinstance(part, Node):
            drawn.append(_node(number, part, theme, links, lang))
        elif isinstance(part, Mark):
            drawn.append(_mark(number, part, theme))
        else:
            drawn.append(_connector(number, part, nodes, shape.name, theme))
    if not steps:
        return _grouped(ident, shape.name, shape.alt, shape.box, drawn)
    return seq(_in_steps(ident, shape, steps, drawn))


def _in_steps(ident: int, shape: GroupShape, steps: Steps, drawn: Sequence[Xml]) -> Iterator[Xml]:
    """What stands there from the start, then a group for each click. The first of them says what the
    whole is, the others what they add."""
    later = {index for _, step in steps for index in step}
    first = tuple(index for index in range(len(drawn)) if index not in later)
    groups = ((ident, first), *steps) if first else tuple(steps)
    for count, (own, indices) in enumerate(groups):
        parts = [shape.parts[index] for index in indices]
        words = shape.alt if count == 0 else _said(parts, shape)
        yield _grouped(own, shape.name, words, _around(parts), [drawn[index] for index in indices])


def _said(parts: Sequence[Node | Mark | Connector], shape: GroupShape) -> str:
    """The words of the nodes among some parts, and which nodes their connectors join."""
    words = {part.ident: _words(part) for part in shape.parts if isinstance(part, Node)}
    nodes = [_words(part) for part in parts if isinstance(part, Node)]
    edges = [
        f"{words[p.start]} {_sign(p)} {words[p.end]}" if p.words is None else p.words
        for p in parts
        if isinstance(p, Connector)
    ]
    return "; ".join(said for said in (*nodes, *edges) if said) or shape.name


def _around(parts: Sequence[Node | Mark | Connector]) -> Box:
    """The least box that holds some parts."""
    corners = [
        point
        for part in parts
        for point in (
            part.points
            if isinstance(part, Connector)
            else ((part.box.x, part.box.y), (part.box.right, part.box.bottom))
        )
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _grouped(ident: int, name: str, alt: str, box: Box, parts: Iterable[Xml]) -> Xml:
    return el(
        "p:grpSp",
        None,
        el(
            "p:nvGrpSpPr",
            None,
            identity(ident, f"{name} {ident}", alt=alt),
            el("p:cNvGrpSpPr"),
            el("p:nvPr"),
        ),
        el("p:grpSpPr", None, _frame(box)),
        *parts,
    )


def _frame(box: Box) -> Xml:
    """The group's place; its parts are placed on the page, so the inner frame is the outer one."""
    x, y, w, h = emu(box.x), emu(box.y), emu(box.w), emu(box.h)
    return el(
        "a:xfrm",
        None,
        el("a:off", {"x": x, "y": y}),
        el("a:ext", {"cx": w, "cy": h}),
        el("a:chOff", {"x": x, "y": y}),
        el("a:chExt", {"cx": w, "cy": h}),
    )


def _words(node: Node) -> str:
    return " ".join(" ".join(p.plain for p in node.paragraphs).split())


def _node(ident: int, node: Node, theme: Theme, links: Relationships, lang: str) -> Xml:
    bare = not node.fill and not node.line
    words = _words(node)
    name = f"{words[:_NAME] or 'Shape'} {ident}"
    paragraphs = (_paragraph(p, node, theme, links, lang) for p in node.paragraphs or (Paragraph(()),))
    left, top, right, bottom = node.insets
    attributes: dict[str, str | int] = {
        "vert": "horz",
        "wrap": "square",
        "lIns": emu(left),
        "tIns": emu(top),
        "rIns": emu(right),
        "bIns": emu(bottom),
        "rtlCol": 0,
        "anchor": _ANCHORS[node.anchor],
    }
    return el(
        "p:sp",
        None,
        el(
            "p:nvSpPr",
            None,
            identity(ident, name, decorative=not words),
            el("p:cNvSpPr", {"txBox": 1} if bare else None),
            el("p:nvPr"),
        ),
        el(
            "p:spPr",
            None,
            transform(node.box),
            geometry(PRESETS[node.geometry]),
            fill(node.fill, theme),
            outline(node.line, node.weight, theme),
        ),
        el(
            "p:txBody",
            None,
            el("a:bodyPr", attributes, el("a:noAutofit")),
            el("a:lstStyle"),
            *paragraphs,
        ),
    )


def _paragraph(p: Paragraph, node: Node, theme: Theme, links: Relationships, lang: str) -> Xml:
    """A paragraph that says all of its style: shapes outside placeholders inherit little."""
    style = node.style
    properties = el(
        "a:pPr",
        {"marL": emu(style.margin), "indent": emu(style.indent), "algn": ALIGN[style.align]},
        line_spacing(style, theme),
        el("a:spcBef", None, el("a:spcPts", {"val": hundredths(style.before)})),
        el("a:spcAft", None, el("a:spcPts", {"val": 0})),
        el("a:buNone"),
    )
    end = end_mark(p.runs[-1].lang if p.runs else lang, style)
    return el("a:p", None, properties, *(run(r, theme, links, style) for r in p.runs), end)


def _mark(ident: int, mark: Mark, theme: Theme) -> Xml:
    """Something drawn that says nothing."""
    is_rule = mark.kind == "rule"
    token = mark.line or (mark.fill if is_rule else "")
    preset = {"rect": "rect", "oval": "ellipse", "rule": "line"}[mark.kind]
    tag = "Cxn" if is_rule else ""
    named = identity(ident, f"{'Rule' if is_rule else 'Mark'} {ident}", decorative=True)
    return el(
        "p:cxnSp" if is_rule else "p:sp",
        None,
        el(f"p:nv{tag}SpPr", None, named, el(f"p:cNv{tag}SpPr"), el("p:nvPr")),
        el(
            "p:spPr",
            None,
            transform(mark.box),
            geometry(preset),
            EMPTY if is_rule else fill(mark.fill, theme),
            outline(token, mark.weight, theme),
        ),
    )


def _connector(
    ident: int, part: Connector, nodes: dict[str, tuple[int, Node]], name: str, theme: Theme
) -> Xml:
    missing = [end for end in (part.start, part.end) if end not in nodes]
    if missing:
        raise ValueError(f"a connector of “{name}” leads to “{missing[0]}”, which is not there")
    (start, one), (end, other) = nodes[part.start], nodes[part.end]
    glue = {
        "start": (start, site(one.geometry, part.start_site)),
        "end": (end, site(other.geometry, part.end_site)),
    }
    said = f"{_words(one)} {_sign(part)} {_words(other)}" if part.words is None else part.words
    return connector(ident, part, glue, said, theme)


def _sign(part: Connector) -> str:
    return "↔" if part.arrow_back else "→" if part.arrow else "–"
