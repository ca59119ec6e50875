"""Rows ruled across the page: the shared frame of objectives, options and a source's questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import report_misfit, text_shape
from build_deck.scene.model import TextShape
from build_deck.scene.typeset import Item, typeset
from build_deck.theme.style import Anchor, Box, Decor, Style

_PADDING = 8.0


def row_boxes(count: int, frame: Box, tallest: float = 108.0) -> list[Box]:
    """`count` equal rows in a frame, none higher than `tallest`, in whole points."""
    height = float(int(min(frame.h / count, tallest)))
    return [Box(frame.x, frame.y + height * index, frame.w, height) for index in range(count)]


def row_rules(rows: Sequence[Box], rule: str, ctx: Context) -> tuple[Decor, ...]:
    """A rule over each row and one under the last."""
    line = ctx.theme.rule(rule)
    heights = [*(row.y for row in rows), rows[-1].bottom]
    return tuple(
        Decor("rule", Box(rows[0].x, y, rows[0].w, 0), line=line.colour, weight=line.weight) for y in heights
    )


def column_in_rows(
    name: str,
    region: str,
    texts: Sequence[Text],
    rows: Sequence[Box],
    ctx: Context,
    *,
    anchor: Anchor | None = None,
    top: float = 0.0,
) -> list[TextShape]:
    """One text a row at the column that `region` says, all in the one largest style that fits each."""
    frame = ctx.theme.region(region)
    boxes = [Box(frame.box.x, row.y + top, frame.box.w, row.h - top) for row in rows]
    return common_step_shapes(name, region, texts, boxes, ctx, anchor=anchor)


def common_step_shapes(
    name: str,
    region: str,
    texts: Sequence[Text],
    boxes: Sequence[Box],
    ctx: Context,
    *,
    anchor: Anchor | None = None,
) -> list[TextShape]:
    """A text a box, all in the one largest of the region's styles that fits each."""
    frame = ctx.theme.region(region)
    levels = _common_step(texts, boxes, frame.styles, ctx)
    shapes = []
    for text, box in zip(texts, boxes, strict=False):
        setting = typeset([Item(text)], levels, box.w, ctx)
        if setting.room > box.h or setting.too_wide:
            report_misfit(name, setting, box, text.place, ctx, "does-not-fit", "say it in fewer words")
        shapes.append(text_shape(name, levels, setting, box, anchor=anchor or frame.anchor))
    return shapes


def _common_step(
    texts: Iterable[Text], boxes: Sequence[Box], styles: Sequence[str], ctx: Context
) -> tuple[Style, ...]:
    pairs = list(zip(texts, boxes, strict=False))
    good = []
    for name in styles:
        levels = ctx.theme.levels(name)
        settings = [(typeset([Item(text)], levels, box.w, ctx), box) for text, box in pairs]
        if all(s.height <= box.h - _PADDING and not s.too_wide for s, box in settings):
            lonely = sum(s.lines > 1 and len(s.paragraphs[-1].lines[-1].split()) == 1 for s, _ in settings)
            good.append((lonely, levels))
    if not good:
        return ctx.theme.levels(styles[-1])
    return min(good[:2], key=lambda found: found[0])[1]
