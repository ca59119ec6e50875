"""Summary: two to four points to take home, numbered, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.outline.blocks import Point
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import hung, one_line, text_shape
from build_deck.scene.model import Shape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.rows import common_step_shapes
from build_deck.scene.typeset import plain_text
from build_deck.theme.style import Box, Decor

_GUTTER = 24.0
_BAR = 4.0


def compose(slide: Slide, title: Text, ctx: Context) -> list[Page]:
    """Points side by side under their numerals."""
    points = slide.summary or ()
    body = ctx.theme.region("body").box
    width = float(int((body.w - _GUTTER * (len(points) - 1)) / len(points)))
    xs = [body.x + (width + _GUTTER) * i for i in range(len(points))]
    decor = [Decor("rect", Box(x, body.y, width, _BAR), fill="accent") for x in xs]
    shapes = [title_shape(title, ctx), *_columns(points, xs, width, ctx), *_next(ctx, decor)]
    return [Page("Summary", tuple(shapes), ctx.words["summary"], decor=tuple(decor))]


def _columns(points: Sequence[Point], xs: Sequence[float], width: float, ctx: Context) -> list[Shape]:
    """Each point's numeral, head and support, in reading order; the like of them agree in size."""
    numeral = ctx.theme.region("summary.numeral").box
    numerals = common_step_shapes(
        "Number",
        "summary.numeral",
        [plain_text(str(i + 1), p.place) for i, p in enumerate(points)],
        [Box(x, numeral.y, width, numeral.h) for x in xs],
        ctx,
    )
    head_box, text_box = ctx.theme.region("summary.head").box, ctx.theme.region("summary.text").box
    if not any(point.text for point in points):
        head_box = Box(head_box.x, head_box.y, head_box.w, text_box.bottom - head_box.y)
    heads = common_step_shapes(
        "Point",
        "summary.head",
        [p.head for p in points],
        [Box(x, head_box.y, width, head_box.h) for x in xs],
        ctx,
    )
    tallest = max(shape.height for shape in heads)
    top = head_box.y + tallest + 8
    texts = common_step_shapes(
        "Support",
        "summary.text",
        [p.text for p in points if p.text],
        [Box(x, top, width, text_box.bottom - top) for x, p in zip(xs, points, strict=True) if p.text],
        ctx,
    )
    shapes: list[Shape] = []
    remaining = iter(texts)
    for number, head, point in zip((hung(n, ctx) for n in numerals), heads, points, strict=True):
        shapes.extend((number, head))
        if point.text:
            shapes.append(next(remaining))
    return shapes


def _next(ctx: Context, decor: list[Decor]) -> list[Shape]:
    """What the next lecture is, under a rule; nothing after the last."""
    outline = ctx.outline
    if not outline.next_title:
        return []
    rule = ctx.theme.rule("close")
    region = ctx.theme.region("summary.next")
    frame = region.box
    lecture = f"{ctx.words['lecture']} {outline.number + 1}: {outline.next_title}"
    words = f"{ctx.words['next']}\N{EM SPACE}{lecture}"
    setting = one_line(words, region, ctx)
    decor.append(Decor("rule", Box(frame.x, frame.y - 6, frame.w, 0), line=rule.colour, weight=rule.weight))
    levels = ctx.theme.levels(region.styles[0])
    return [text_shape("Next lecture", levels, setting, frame, anchor=region.anchor)]
