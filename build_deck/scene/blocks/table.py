"""Tables: column widths from their words, rows that breathe, the header repeated where rows go on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline import blocks as outline
from build_deck.outline.names import position
from build_deck.outline.text import Text
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import snug, text_shape
from build_deck.scene.model import Cell, Row, Shape, TableShape
from build_deck.scene.typeset import Item, Setting, typeset
from build_deck.theme.style import Align, Box, Placeholder, Style

GUTTER = 24.0
"""Points right of each cell but the last column's."""
_HEADER = 24.0
_PADDING = 14.0
_TALLEST = 72.0
_SIZES = (22.0, 20.0, 18.0)
_CAPTION_GAP = 9.0
_ALIGN: dict[str, Align] = {"left": "l", "center": "c", "right": "r"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table block. `size` is that of its cells, 0 until it is chosen, and `pinned` the widths of its
    columns; what goes on on a further slide keeps both. `head` names the style of its heads, and with
    "-accent" that of the one that carries the argument; `about` is its alternative text, where it has one
    of its own."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    align: tuple[Align, ...]
    accent: int | None
    caption: Text | None
    place_of: Place
    size: float = 0.0
    pinned: tuple[float, ...] = ()
    head: str = "label"
    about: str = ""

    @property
    def stretch(self) -> float:
        """A table takes the height of its rows."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """All rows at the largest size at which they fit; else as many as fit at the least."""
        if self.size:
            return self._placed(box, fresh, ctx)
        for larger in _SIZES[:-1]:
            placement = replace(self, size=larger)._placed(box, fresh, ctx)
            if placement is not None and placement.rest is None:
                return placement
        return replace(self, size=_SIZES[-1])._placed(box, fresh, ctx)

    def _placed(self, box: Box, fresh: bool, ctx: Context) -> Placement | None:
        """As many rows as fit at the table's size; each at least as high as its tallest cell."""
        widths = self.widths(box.w, ctx)
        if widths is None:
            return None
        head = self._head_height(widths, ctx)
        caption = (
            typeset([Item(self.caption)], ctx.theme.levels("small"), box.w, ctx) if self.caption else None
        )
        below = snug(caption) + _CAPTION_GAP if caption else 0.0
        heights = self._heights_within(box.h - head - below, widths, ctx)
        count = len(heights)
        if count == 0 or (count < len(self.rows) and not fresh and count < 2):
            return None
        rest = replace(self, rows=self.rows[count:], pinned=widths) if count < len(self.rows) else None
        shown = _stretched(heights, box.h - head - below)
        table = self._shape(box, widths, head, shown, ctx)
        shapes: list[Shape] = [table]
        if caption:
            under = Box(box.x, table.box.bottom + _CAPTION_GAP, box.w, snug(caption))
            shapes.append(text_shape("Caption", ctx.theme.levels("small"), caption, under))
        return Placement(tuple(shapes), table.box.h + below, (), rest, rigid=True)

    def _heights_within(self, room: float, widths: Sequence[float], ctx: Context) -> list[float]:
        """The heights of as many rows as stand in `room`."""
        heights: list[float] = []
        for row in self.rows:
            room -= (height := self._row_height(row, widths, ctx))
            if room < 0:
                break
            heights.append(height)
        return heights

    def widths(self, total: float, ctx: Context) -> tuple[float, ...] | None:
        """Column widths in whole points that sum to `total`: each wide enough for its longest word,
        the rest shared by how much text each holds. None where the longest words alone are too wide."""
        if self.pinned:
            return self.pinned
        least, natural = [], []
        for index in range(len(self.header)):
            texts = [self.header[index], *(row[index] for row in self.rows)]
            styles = [self._head_style(index, ctx), *[self._cell_style(index, ctx)] * len(self.rows)]
            gutter = GUTTER if index < len(self.header) - 1 else 0.0
            widest = max(_word_width(t, s, ctx) for t, s in zip(texts, styles, strict=True))
            least.append(math.ceil(widest) + gutter)  # whole points, else its word breaks
            natural.append(max(_text_width(t, s, ctx) for t, s in zip(texts, styles, strict=True)) + gutter)
        if sum(least) > total:
            return None
        wanted = [max(n, m) for n, m in zip(natural, least, strict=True)]
        if sum(wanted) <= total:
            share = (total - sum(wanted)) / len(wanted)
            shared = [w + share for w in wanted]
        else:
            slack = [w - m for w, m in zip(wanted, least, strict=True)]
            part = (total - sum(least)) / sum(slack)
            shared = [m + s * part for m, s in zip(least, slack, strict=True)]
        whole = [float(int(w)) for w in shared]
        whole[-1] += total - sum(whole)
        return tuple(whole)

    def _head_style(self, index: int, ctx: Context) -> Style:
        return ctx.theme.style(f"{self.head}-accent" if index == self.accent else self.head)

    def _cell_style(self, index: int, ctx: Context) -> Style:
        style = ctx.theme.style(f"cell-{self.size:g}")
        return replace(style, bold=True) if index == 0 else style

    def _set(self, text: Text, style: Style, index: int, widths: Sequence[float], ctx: Context) -> Setting:
        gutter = GUTTER if index < len(widths) - 1 else 0.0
        return typeset([Item(text)] if text else [], [style], widths[index] - gutter, ctx)

    def _head_height(self, widths: Sequence[float], ctx: Context) -> float:
        settings = (self._set(t, self._head_style(i, ctx), i, widths, ctx) for i, t in enumerate(self.header))
        return max(_HEADER, max(s.height for s in settings) + 8)

    def _row_height(self, row: Sequence[Text], widths: Sequence[float], ctx: Context) -> float:
        settings = (self._set(t, self._cell_style(i, ctx), i, widths, ctx) for i, t in enumerate(row))
        return max(s.height for s in settings) + _PADDING

    def _shape(
        self, box: Box, widths: tuple[float, ...], head: float, heights: Sequence[float], ctx: Context
    ) -> TableShape:
        rules = ctx.theme.rules
        rows = [self._row(self.header, widths, head, "head", ctx)]
        for index, (row, height) in enumerate(zip(self.rows, heights, strict=False)):
            rows.append(self._row(row, widths, height, "row" if index < len(heights) - 1 else "head", ctx))
        frame = Box(box.x, box.y, box.w, head + sum(heights))
        rows = [replace(r, rule=rules[r.rule].colour, weight=rules[r.rule].weight) for r in rows]
        return TableShape(
            Placeholder(-1, "tbl", "Table", frame, ()),
            frame,
            widths,
            tuple(rows),
            self.alt(ctx),
            GUTTER,
            self.accent,
        )

    def _row(
        self, row: Sequence[Text], widths: Sequence[float], height: float, rule: str, ctx: Context
    ) -> Row:
        cells = []
        for index, text in enumerate(row):
            style = self._head_style(index, ctx) if rule == "head" and row is self.header else None
            style = style or self._cell_style(index, ctx)
            setting = self._set(text, style, index, widths, ctx)
            cells.append(Cell(setting.paragraphs, style, self.align[index]))
        return Row(tuple(cells), height, rule)

    def alt(self, ctx: Context) -> str:
        """What the table is, in words: its caption, its columns and how many rows."""
        if self.about:
            return self.about
        heads = ", ".join(text.plain for text in self.header)
        caption = f"{self.caption.plain}. " if self.caption else ""
        return f"{caption}Table of {len(self.rows)} rows; columns: {heads}."

    def complain(self, box: Box, ctx: Context) -> None:
        """Its longest words are too wide for the page, or a row is taller than it."""
        smallest = replace(self, size=self.size or _SIZES[-1])
        widths = smallest.widths(box.w, ctx)
        if widths is None:
            ctx.report(
                "table-too-wide",
                f"the {len(self.header)} columns of the table cannot stand side by side, "
                f"even with every cell broken at each space",
                self.place_of,
                "use fewer columns, or shorter words in them",
            )
            return
        for row in self.rows:
            height = smallest._row_height(row, widths, ctx)
            if height + smallest._head_height(widths, ctx) > box.h:
                place = next((cell.place for cell in row if cell.place.line), self.place_of)
                ctx.report(
                    "row-too-tall",
                    f"this table row needs {height:.0f} points and the page has {box.h - _HEADER:.0f}",
                    place,
                    "say it in fewer words, or part the row in two",
                )
                return
        ctx.report("does-not-fit", "the table is left no room", self.place_of, "shorten its caption")


def table(block: outline.Table, ctx: Context) -> Table:
    """A table of the outline."""
    heads = [head.plain for head in block.header]
    align: list[Align] = [_ALIGN[a] for a in block.align] or ["l"] * len(heads)
    accent = position(block.highlight, heads)
    return Table(block.header, block.rows, tuple(align), accent, block.caption, block.place)


def _text_width(text: Text, style: Style, ctx: Context) -> float:
    if not text:
        return 0
    return typeset([Item(text)], [style], 100_000, ctx).widest


def _word_width(text: Text, style: Style, ctx: Context) -> float:
    if not text:
        return 0
    # A compound keeps its hyphen's two sides together while there is room to.
    whole = tuple(replace(s, text=s.text.replace("-", "\N{NON-BREAKING HYPHEN}")) for s in text.spans)
    return typeset([Item(replace(text, spans=whole))], [style], 0.1, ctx).widest


def _stretched(heights: Sequence[float], room: float) -> list[float]:
    """Rows given air, alike, up to a height at which a table still reads as one."""
    spare = max(0.0, room - sum(heights)) / len(heights)
    return [max(h, min(h + spare, _TALLEST)) for h in heights]
