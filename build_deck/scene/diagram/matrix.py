"""Matrices: texts in rows and columns, each with its head."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_deck.outline.diagram import DiagramNode
from build_deck.outline.text import Text
from build_deck.scene.diagram.drawing import Drawing, Part
from build_deck.scene.diagram.shapes import geometry, insets, is_boxy, outer, text_width
from build_deck.scene.diagram.texts import STYLES, Texts
from build_deck.scene.model import GroupShape, Mark, Node, Reveal
from build_deck.theme.style import Align, Anchor, Box

_GAP = 12.0
_HEAD_GAP = 14.0
_HEADS = (150.0, 126.0, 104.0, 84.0)
"""Points that the heads of rows may be wide, widest first."""
_TALLEST = 116.0
_RULE = 6.0


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with something in it: its row and column, and what is in it."""

    row: int
    column: int
    node: DiagramNode


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where rows and columns are."""

    box: Box
    style: str
    head_w: float
    head_h: float
    w: float
    h: float

    def cell(self, row: int, column: int) -> Box:
        """The frame of a cell."""
        left = self.box.x + self.head_w + _HEAD_GAP + column * (self.w + _GAP)
        top = self.box.y + self.head_h + _RULE + _GAP + row * (self.h + _GAP)
        return Box(left, top, self.w, self.h)


def matrix(texts: Texts, box: Box) -> Drawing | None:
    """A matrix in a box, or None where it does not fit at any size."""
    cells = _cells(texts)
    for style in STYLES:
        for head in _HEADS:
            grid = _fitted(texts, cells, style, head, box)
            if grid is not None:
                return _drawn(texts, cells, grid)
    return None


def _cells(texts: Texts) -> list[_Cell]:
    """The cells that hold something; a node's name stands for the node."""
    named = texts.diagram.by_name
    found = []
    for row, line in enumerate(texts.diagram.rows):
        for column, text in enumerate(line.cells):
            if text:
                node = named.get(" ".join(text.plain.split()))
                found.append(_Cell(row, column, node or DiagramNode(name="cell", text=text)))
    return found


def _fitted(texts: Texts, cells: list[_Cell], style: str, head: float, box: Box) -> _Grid | None:
    diagram = texts.diagram
    bold = replace(texts.style(style), bold=True)
    rows = [texts.set(row.row, bold, head) for row in diagram.rows]
    if any(setting.too_wide for setting in rows):
        return None
    head_w = max(float(int(setting.widest * 1.02) + 2) for setting in rows)
    count, lines = len(diagram.columns), len(diagram.rows)
    w = (box.w - head_w - _HEAD_GAP - (count - 1) * _GAP) / count
    if w < 40:
        return None
    columns = [texts.set(column, bold, w) for column in diagram.columns]
    if any(setting.too_wide for setting in columns):
        return None
    head_h = max(setting.room for setting in columns)
    room = box.h - head_h - _RULE - lines * _GAP
    h = min(_TALLEST, room / lines)
    if any(setting.room > h for setting in rows):
        return None
    for cell in cells:
        shape = geometry(cell.node.shape)
        setting = texts.set(cell.node.text, texts.node_style(cell.node, style), text_width(shape, w))
        if setting.too_wide or outer(shape, 0, setting.room)[1] > h:
            return None
    return _Grid(box, style, head_w, head_h, w, h)


def _drawn(texts: Texts, cells: list[_Cell], grid: _Grid) -> Drawing:
    diagram = texts.diagram
    parts: list[Part] = []
    for column, text in enumerate(diagram.columns):
        at = grid.cell(0, column)
        parts.append(
            _head(texts, f"column-{column + 1}", text, Box(at.x, grid.box.y, at.w, grid.head_h), grid, "b")
        )
        parts.append(Mark("rule", Box(at.x, grid.box.y + grid.head_h + _RULE, at.w, 0), line="ink", weight=1))
    clicks = []
    for row, line in enumerate(diagram.rows):
        first = len(parts)
        at = grid.cell(row, 0)
        frame = Box(grid.box.x, at.y, grid.head_w, at.h)
        parts.append(_head(texts, f"row-{row + 1}", line.row, frame, grid, "m"))
        parts += [_cell(texts, cell, grid) for cell in cells if cell.row == row]
        clicks.append(Reveal(0, parts=tuple(range(first, len(parts)))))
    bottom = grid.cell(len(diagram.rows) - 1, 0).bottom
    frame = Box(grid.box.x, grid.box.y, grid.box.w, bottom - grid.box.y)
    alt = diagram.alt or _alt(texts)
    return Drawing(GroupShape(texts.ctx.words["diagram"], frame, tuple(parts), alt), tuple(clicks))


def _head(texts: Texts, ident: str, text: Text, box: Box, grid: _Grid, anchor: Anchor) -> Node:
    style = replace(texts.style(grid.style), bold=True)
    return Node(ident, box, texts.set(text, style, box.w).paragraphs, style, anchor=anchor)


def _cell(texts: Texts, cell: _Cell, grid: _Grid) -> Node:
    box, node = grid.cell(cell.row, cell.column), cell.node
    shape = geometry(node.shape)
    style = texts.node_style(node, grid.style)
    align: Align = "l" if is_boxy(shape) else "c"
    return Node(
        f"cell-{cell.row + 1}-{cell.column + 1}",
        box,
        texts.set(node.text, style, text_width(shape, box.w)).paragraphs,
        replace(style, align=align),
        geometry=shape,
        fill="accent" if node.highlight else "paper",
        line="accent" if node.highlight else "muted",
        weight=1.25,
        insets=insets(shape, box),
    )


def _alt(texts: Texts) -> str:
    """Rows in words: the head, then each column with its cell."""
    diagram = texts.diagram
    named = diagram.by_name
    rows = []
    for row in diagram.rows:
        said = []
        for head, text in zip(diagram.columns, row.cells, strict=True):
            node = named.get(" ".join(text.plain.split()))
            if text:
                said.append(f"{_plain(head)}: {_plain(node.text if node else text)}")
        rows.append(f"{_plain(row.row)} – {'; '.join(said)}.")
    return texts.ctx.words["matrix-alt"].format(rows=" ".join(rows))


def _plain(text: Text) -> str:
    return " ".join(text.plain.split())
