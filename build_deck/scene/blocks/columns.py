"""Columns side by side; where they say the same number of things, in rows that line up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline.text import Text
from build_deck.scene.blocks.flow import Block, Placement
from build_deck.scene.blocks.prose import Prose
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, snug, text_shape
from build_deck.scene.model import Reveal, Shape
from build_deck.scene.reveal import in_clicks, shifted
from build_deck.scene.typeset import Item, typeset
from build_deck.theme.style import Box, Decor, Style

GUTTER = 24.0
_BAR = 4.0
_HEAD_TOP = 16.0
_HEAD_GAP = 16.0
_ROW_PADDING = 10.0
_TALLEST_ROW = 110.0
_ROW_SIZES = (24.0, 22.0, 20.0, 18.0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, if any, over its blocks; None where nothing is left of them."""

    title: Text | None
    share: float
    body: Block | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Two or three columns. In a build each appears whole, unless `whole` is off: then what stands in
    them appears as it would alone."""

    columns: tuple[Column, ...]
    place_of: Place
    whole: bool = True

    @property
    def stretch(self) -> float:
        """The least height of what stretches inside."""
        return max((c.body.stretch for c in self.columns if c.body), default=0)

    def boxes(self, box: Box) -> list[Box]:
        """Where each column stands: by share, in whole points."""
        room = box.w - GUTTER * (len(self.columns) - 1)
        total = sum(column.share for column in self.columns)
        boxes, x = [], box.x
        for column in self.columns:
            width = float(int(room * column.share / total))
            boxes.append(Box(x, box.y, width, box.h))
            x += width + GUTTER
        return boxes

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """Every column in its box; what is left of any goes on in the same columns."""
        boxes = self.boxes(box)
        heads, top, decor = self._heads(boxes, ctx)
        if heads is None:
            return None
        aligned = self._aligned(boxes, top, size, ctx)
        if aligned is not None:
            ordered = _interleave(heads, aligned.shapes)
            each = len(ordered) // len(heads)
            clicks = in_clicks([index // each for index in range(len(ordered))])
            return replace(aligned, shapes=ordered, decor=(*decor, *aligned.decor), reveal=clicks)
        shapes: list[Shape] = []
        inner_clicks: list[Reveal] = []
        numbers: list[int] = []
        rests, lowest, rigid = [], top, True
        for number, (column, frame, head) in enumerate(zip(self.columns, boxes, heads, strict=True)):
            shapes.extend([head] if head else [])
            rest = None
            if column.body is not None:
                inner = Box(frame.x, frame.y + top, frame.w, frame.h - top)
                placement = column.body.place(inner, size, fresh, ctx)
                if placement is None:
                    return None
                inner_clicks.extend(shifted(placement.clicks, len(shapes)))
                shapes.extend(placement.shapes)
                decor.extend(placement.decor)
                lowest = max(lowest, top + placement.height)
                rest = placement.rest
                rigid = rigid and (rest is None or placement.rigid)
            rests.append(replace(column, body=rest))
            numbers.extend([number] * (len(shapes) - len(numbers)))
        left = replace(self, columns=tuple(rests)) if any(c.body for c in rests) else None
        reveal = in_clicks(numbers) if self.whole else tuple(inner_clicks)
        return Placement(tuple(shapes), lowest, tuple(decor), left, rigid and left is not None, reveal)

    def _heads(
        self, boxes: Sequence[Box], ctx: Context
    ) -> tuple[list[Shape | None] | None, float, list[Decor]]:
        """The columns' heads under their bars, and the height they take in every column."""
        if not any(column.title for column in self.columns):
            return [None] * len(self.columns), 0.0, []
        name = "head-26" if len(self.columns) == 2 else "head"
        levels = ctx.theme.levels(name)
        settings = [
            typeset([Item(c.title)] if c.title else [], levels, box.w, ctx)
            for c, box in zip(self.columns, boxes, strict=True)
        ]
        if any(setting.too_wide for setting in settings):
            return None, 0.0, []
        height = max(snug(setting) for setting in settings)
        heads: list[Shape | None] = []
        decor = []
        for index, (box, setting) in enumerate(zip(boxes, settings, strict=True)):
            colour = ("ink", "contrast", "series-5")[index]
            decor.append(Decor("rect", Box(box.x, box.y, box.w, _BAR), fill=colour))
            frame = Box(box.x, box.y + _HEAD_TOP, box.w, height)
            heads.append(text_shape("Column head", levels, setting, frame) if setting.paragraphs else None)
        return heads, _HEAD_TOP + height + _HEAD_GAP, decor

    def _aligned(self, boxes: Sequence[Box], top: float, size: float, ctx: Context) -> Placement | None:
        """Rows ruled across, where titled columns hold as many plain bullets each."""
        lists = [column.body for column in self.columns]
        if not all(column.title for column in self.columns):
            return None
        proses = [b for b in lists if isinstance(b, Prose) and b.family == "bullet" and not b.numbered]
        counts = {len(prose.items) for prose in proses}
        flat = all(item.level == 0 and item.bullet for prose in proses for item in prose.items)
        if len(proses) != len(lists) or len(counts) != 1 or not flat or not 2 <= max(counts) <= 5:
            return None
        for step in (s for s in _ROW_SIZES if s <= size):
            rows = _rows(proses, boxes, top, step, ctx)
            if rows is not None:
                return rows
        return None

    def complain(self, box: Box, ctx: Context) -> None:
        """The column that cannot stand says why; else a head is too wide."""
        boxes = self.boxes(box)
        heads, top, _ = self._heads(boxes, ctx)
        if heads is not None:
            for column, frame in zip(self.columns, boxes, strict=True):
                inner = Box(frame.x, frame.y + top, frame.w, frame.h - top)
                if column.body and column.body.place(inner, 18.0, True, ctx) is None:
                    column.body.complain(inner, ctx)
                    return
        ctx.report(
            "does-not-fit",
            "the columns' titles do not fit over their columns",
            self.place_of,
            "shorten the titles, or use fewer columns",
        )


def _interleave(heads: Sequence[Shape | None], rows: Sequence[Shape]) -> tuple[Shape, ...]:
    """Reading order: a column's head, then its rows, then the next column."""
    each = len(rows) // len(heads)
    ordered: list[Shape] = []
    for index, head in enumerate(heads):
        ordered.extend([head] if head else [])
        ordered.extend(rows[index * each : (index + 1) * each])
    return tuple(ordered)


def _rows(
    proses: Sequence[Prose], boxes: Sequence[Box], top: float, size: float, ctx: Context
) -> Placement | None:
    style: tuple[Style, ...] = ctx.theme.levels(f"text-{size:g}")
    rule = ctx.theme.rule("row")
    settings = [
        [typeset([item], style, box.w, ctx) for item in prose.items]
        for prose, box in zip(proses, boxes, strict=True)
    ]
    if any(setting.too_wide for column in settings for setting in column):
        return None
    room = boxes[0].h - top
    count = len(settings[0])
    tallest = max(setting.height for column in settings for setting in column)
    row = min(_TALLEST_ROW, room / count)
    if tallest + _ROW_PADDING > row + SLACK:
        return None
    row = float(int(row))
    shapes: list[Shape] = []
    decor: list[Decor] = []
    for column, box in zip(settings, boxes, strict=True):
        for index, setting in enumerate(column):
            y = box.y + top + row * index
            frame = Box(box.x, y, box.w, row)
            shapes.append(text_shape("Row", style, setting, frame, anchor="m"))
            decor.append(Decor("rule", Box(box.x, y, box.w, 0), line=rule.colour, weight=rule.weight))
        foot = box.y + top + row * count
        decor.append(Decor("rule", Box(box.x, foot, box.w, 0), line=rule.colour, weight=rule.weight))
    return Placement(tuple(shapes), top + row * count, tuple(decor))
