"""Comparisons: a table whose heads are the things compared and whose rows are aspects."""

from __future__ import annotations

from dataclasses import replace

from build_deck.outline import compare as outline
from build_deck.outline.names import position
from build_deck.outline.text import Text
from build_deck.scene.blocks.table import Table
from build_deck.scene.context import Context
from build_deck.scene.typeset import plain_text
from build_deck.theme.style import Align

HEADS = "head"
"""The style of the things' names: larger than a table's heads, since they are what is compared."""

_FEW, _SHORT = 3, 16


def compare(block: outline.Compare, ctx: Context) -> Table:
    """The comparison as a table; the highlighted thing carries the argument."""
    names = outline.names_of(block)
    corner = plain_text(ctx.words["aspect"], block.place)
    about = ctx.words["compared"].format(
        things=_listed(names, ctx), aspects=", ".join(row.aspect.plain for row in block.rows)
    )
    left: Align = "l"
    accent = position(block.highlight, names)
    return Table(
        header=(corner, *block.things),
        rows=tuple((_glued(row.aspect, len(names)), *row.values) for row in block.rows),
        align=(left,) * (len(names) + 1),
        accent=None if accent is None else accent + 1,
        caption=None,
        place_of=block.place,
        head=HEADS,
        about=about,
    )


def _glued(aspect: Text, things: int) -> Text:
    """A short aspect kept on one line, where few things leave it the room."""
    if things > _FEW or len(aspect.plain) > _SHORT:
        return aspect
    spans = (replace(span, text=span.text.replace(" ", "\N{NO-BREAK SPACE}")) for span in aspect.spans)
    return replace(aspect, spans=tuple(spans))


def _listed(names: list[str], ctx: Context) -> str:
    return f"{', '.join(names[:-1])} {ctx.words['and']} {names[-1]}"
