"""A quotation: somebody's words set large on a panel, the speaker under a short bar."""

from __future__ import annotations

from dataclasses import replace

from build_deck.outline.blocks import Quote
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import placed, snug, text_shape
from build_deck.scene.model import Shape, TextShape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.typeset import Item, Setting, typeset
from build_deck.theme.style import Box, Decor, Frame

_BAR_WIDTH, _BAR_HEIGHT = 72.0, 4.0
_ABOVE_BAR, _BELOW_BAR = 18.0, 12.0


def compose(slide: Slide, title: Text | None, ctx: Context) -> list[Page]:
    """The quotation; its words are the slide's title where there is no other."""
    quote = slide.quote
    if quote is None:
        return []
    shapes: list[Shape] = [title_shape(title, ctx)] if title is not None else []
    words = _words(quote, "body" if title is not None else "title", ctx)
    shapes.append(words)
    bar = words.placeholder.box.y + words.height + _ABOVE_BAR
    column = words.placeholder.box
    decor = (Decor("rect", Box(column.x, bar, _BAR_WIDTH, _BAR_HEIGHT), fill="accent"),)
    y = bar + _BAR_HEIGHT + _BELOW_BAR
    for name, region, text in (
        ("Speaker", "quote.speaker", quote.by),
        ("Occasion", "quote.occasion", quote.occasion),
    ):
        if text is not None:
            frame = ctx.theme.region(region).box
            box = Box(frame.x, y, frame.w, frame.h)
            shapes.append(placed(name, region, text, ctx, box=box))
            y += frame.h
    shown = decor if quote.by or quote.occasion else ()
    return [
        Page(
            "Quotation",
            tuple(shapes),
            ctx.words["quote"],
            sheet="quote",
            decor=shown,
            regions=(("margin", "quote.margin"),),
        )
    ]


def _words(quote: Quote, type: Frame, ctx: Context) -> TextShape:
    """The words at the largest step that leaves no single word on the last line, if any step does."""
    region = ctx.theme.region("quote.text")
    choices = [
        (ctx.theme.levels(n), typeset([Item(quote.text)], ctx.theme.levels(n), region.box.w, ctx))
        for n in region.styles
    ]
    good = [(levels, s) for levels, s in choices if s.room <= region.box.h and not s.too_wide]
    name = "Title" if type == "title" else "Quotation"
    if not good:
        return placed(
            name, "quote.text", quote.text, ctx, type=type, hint="quote less of it; leave out with […]"
        )
    levels, setting = next(((lv, s) for lv, s in good if not _orphan(s)), good[0])
    # The frame ends with its words: the bar under them stands on nothing else.
    box = replace(region.box, h=min(region.box.h, snug(setting)))
    return text_shape(name, levels, setting, box, type=type)


def _orphan(setting: Setting) -> bool:
    lines = setting.paragraphs[-1].lines
    return len(lines) > 1 and len(lines[-1].split()) == 1
