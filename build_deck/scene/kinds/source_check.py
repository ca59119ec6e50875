"""Source check: a source on the spine, three questions put to it."""

from __future__ import annotations

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import placed
from build_deck.scene.model import Shape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.rows import column_in_rows, row_boxes, row_rules


def compose(slide: Slide, title: Text, ctx: Context) -> list[Page]:
    """The source, what it is, and what can be asked of it."""
    check = slide.source_check
    if check is None:
        return []
    frame = ctx.theme.region("rows").box
    rows = row_boxes(len(check.questions), frame)
    top = ctx.theme.region("rows.ask").box.y - frame.y
    asks = column_in_rows("Question", "rows.ask", [q.ask for q in check.questions], rows, ctx, top=top)
    answers = column_in_rows("Answer", "rows.answer", [q.answer for q in check.questions], rows, ctx, top=top)
    shapes: list[Shape] = [title_shape(title, ctx)]
    shapes.append(placed("Examined", "source-check.source", check.source, ctx))
    for ask, answer in zip(asks, answers, strict=True):
        shapes.extend((ask, answer))
    return [
        Page(
            "Source check",
            tuple(shapes),
            ctx.words["source-check"],
            sheet="source-check",
            decor=row_rules(rows, "close", ctx),
            regions=(
                ("label", "source-check.label"),
                ("section-number", ""),
                ("source", "source-check.about"),
            ),
            aside=ctx.theme.region("source-check.about").box,
            about=check.about,
        )
    ]
