"""Objectives: what students can do afterwards, a row each, the verb first."""

from __future__ import annotations

from dataclasses import replace

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Span, Text
from build_deck.scene.context import Context
from build_deck.scene.fit import fits, hung
from build_deck.scene.model import Shape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.rows import column_in_rows, row_boxes, row_rules
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.scene.words import counted
from build_deck.theme.style import Decor


def compose(slide: Slide, title: Text | None, ctx: Context) -> list[Page]:
    """The lecture's objectives, or those given on the slide, in as many slides of five as they need."""
    items = list(slide.objectives or ctx.outline.lecture.objectives)
    heading = title or plain_text(_title(len(items), ctx), slide.place)
    chunks = [items[i : i + 5] for i in range(0, len(items), 5)]
    pages = []
    for index, chunk in enumerate(chunks):
        count = f"({index + 1}/{len(chunks)})" if len(chunks) > 1 else ""
        shapes, rules = _rows(chunk, index * 5, ctx)
        pages.append(
            Page(
                "Objectives",
                (title_shape(heading, ctx, count), *shapes),
                ctx.words["objectives"],
                decor=rules,
            )
        )
    return pages


def _title(count: int, ctx: Context) -> str:
    if count == 1:
        return ctx.words["objectives-title-1"]
    return ctx.words["objectives-title"].format(count=counted(ctx.words, count).lower())


def _rows(items: list[Text], before: int, ctx: Context) -> tuple[list[Shape], tuple[Decor, ...]]:
    frame = ctx.theme.region("rows").box
    rows = row_boxes(len(items), frame)
    numerals = [plain_text(str(before + i + 1), item.place) for i, item in enumerate(items)]
    split = [_verb(item) for item in items]
    heads = [verb for verb, _ in split]
    numbers = column_in_rows("Number", "rows.numeral", numerals, rows, ctx)
    columns = [[hung(number, ctx) for number in numbers]]
    region = ctx.theme.region("rows.head")
    short = all(
        rest
        and fits(typeset([Item(h)], ctx.theme.levels(region.styles[0]), region.box.w, ctx), region.box)
        and len(typeset([Item(h)], ctx.theme.levels(region.styles[0]), region.box.w, ctx).paragraphs[0].lines)
        == 1
        for h, rest in split
    )
    if short:
        columns.append(column_in_rows("Verb", "rows.head", heads, rows, ctx))
        columns.append(column_in_rows("Objective", "rows.text", [rest for _, rest in split], rows, ctx))
    else:
        columns.append(column_in_rows("Objective", "rows.option", items, rows, ctx))
    shapes = [shape for row in zip(*columns, strict=True) for shape in row]
    return list(shapes), row_rules(rows, "row", ctx)


def _verb(item: Text) -> tuple[Text, Text]:
    """The first word, and the rest."""
    if not item.spans:
        return item, Text()
    first, *others = item.spans
    verb, _, rest = first.text.partition(" ")
    spans = (replace(first, text=rest), *others) if rest else tuple(others)
    return replace(item, spans=(Span(verb),)), replace(item, spans=spans)
