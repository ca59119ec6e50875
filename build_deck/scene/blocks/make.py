"""From the outline's blocks to blocks that can place themselves. A new kind of block is added here.

Figures and diagrams bring many modules along, which only lectures that show some wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from build_deck.outline.blocks import Blocks
from build_deck.outline.blocks import Column as OutlineColumn
from build_deck.outline.lecture import Slide
from build_deck.scene.blocks import compact
from build_deck.scene.blocks.bands import Bands
from build_deck.scene.blocks.chart import chart
from build_deck.scene.blocks.code import code
from build_deck.scene.blocks.columns import Column, Columns
from build_deck.scene.blocks.compare import compare
from build_deck.scene.blocks.flow import Block, stack
from build_deck.scene.blocks.picture import Picture
from build_deck.scene.blocks.prose import bullets, paragraphs
from build_deck.scene.blocks.scale import Scale
from build_deck.scene.blocks.table import table
from build_deck.scene.blocks.timeline import timeline
from build_deck.scene.context import Context

LETTERS = "ABCDEFGH"


def _text(holder: Blocks, ctx: Context) -> list[Block]:
    return [paragraphs(holder.text or ())]


def _bullets(holder: Blocks, ctx: Context) -> list[Block]:
    return [bullets(holder.bullets, ctx)]


def _steps(holder: Blocks, ctx: Context) -> list[Block]:
    return [bullets(holder.steps, ctx, numbered=True)]


def _image(holder: Blocks, ctx: Context) -> list[Block]:
    image = holder.image
    asset = ctx.outline.assets.get(image.file) if image else None
    return [Picture(image, asset)] if image and asset else []


def _table(holder: Blocks, ctx: Context) -> list[Block]:
    return [table(holder.table, ctx)] if holder.table else []


def _quote(holder: Blocks, ctx: Context) -> list[Block]:
    return [compact.quote(holder.quote)] if holder.quote else []


def _definition(holder: Blocks, ctx: Context) -> list[Block]:
    terms = holder.definition
    each = terms if isinstance(terms, tuple) else (terms,)
    return [compact.definition(term) for term in each if term]


def _statement(holder: Blocks, ctx: Context) -> list[Block]:
    return [compact.statement(holder.statement)] if holder.statement else []


def _question(holder: Blocks, ctx: Context) -> list[Block]:
    return [compact.question(holder.question, LETTERS)] if holder.question else []


def _code(holder: Blocks, ctx: Context) -> list[Block]:
    block = holder.code
    return [code(block.text, block.language, block.place)] if block else []


def _timeline(holder: Blocks, ctx: Context) -> list[Block]:
    block = holder.timeline
    if block is None:
        return []
    return [timeline(block) if block.events else Bands(block.eras, block.place)]


def _compare(holder: Blocks, ctx: Context) -> list[Block]:
    return [compare(holder.compare, ctx)] if holder.compare else []


def _scale(holder: Blocks, ctx: Context) -> list[Block]:
    return [Scale(holder.scale)] if holder.scale else []


def _chart(holder: Blocks, ctx: Context) -> list[Block]:
    """A chart that PowerPoint draws, or else a picture of one."""
    block = holder.chart
    if block is None:
        return []
    if block.is_native:
        return [chart(block)]
    from build_deck.scene.blocks.figure import drawn

    return [drawn(block)]


def _figure(holder: Blocks, ctx: Context) -> list[Block]:
    if holder.figure is None:
        return []
    from build_deck.scene.blocks.figure import scripted

    return [scripted(holder.figure)]


def _diagram(holder: Blocks, ctx: Context) -> list[Block]:
    if holder.diagram is None:
        return []
    from build_deck.scene.blocks.diagram import Diagram

    return [Diagram(holder.diagram)]


def _columns(holder: Blocks, ctx: Context) -> list[Block]:
    if not isinstance(holder, Slide):
        return []
    return [Columns(tuple(_column(c, ctx) for c in holder.columns), holder.columns[0].place)]


def _column(column: OutlineColumn, ctx: Context) -> Column:
    body = blocks_of(column, ctx)
    return Column(column.title, column.width or 1.0, stack(body) if body else None)


_MAKERS: Mapping[str, Callable[[Blocks, Context], list[Block]]] = {
    "text": _text,
    "bullets": _bullets,
    "steps": _steps,
    "columns": _columns,
    "image": _image,
    "table": _table,
    "quote": _quote,
    "definition": _definition,
    "statement": _statement,
    "question": _question,
    "code": _code,
    "timeline": _timeline,
    "compare": _compare,
    "scale": _scale,
    "chart": _chart,
    "figure": _figure,
    "diagram": _diagram,
}


def blocks_of(holder: Blocks, ctx: Context) -> list[Block]:
    """The blocks of a slide or column, in the author's order."""
    return [block for name in holder.order for block in _MAKERS[name](holder, ctx)]
