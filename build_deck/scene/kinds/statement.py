"""A statement: one number, or a short sentence, as large as the page allows."""

from __future__ import annotations

from dataclasses import replace

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import placed, step_setting, text_shape
from build_deck.scene.model import Shape, TextShape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.typeset import Item
from build_deck.theme.style import Frame

_RESERVE = 0.04
"""The part of the page's width that a large line leaves free: a program that does not kern needs it, and
the real font may kern less than its metric twin."""


def compose(slide: Slide, title: Text | None, ctx: Context) -> list[Page]:
    """The statement; it is the slide's title where there is no other."""
    statement = slide.statement
    if statement is None:
        return []
    shapes: list[Shape] = []
    if title is not None:
        shapes.append(title_shape(title, ctx))
    shapes.append(_large(statement.text, "body" if title is not None else "title", ctx))
    if statement.line:
        shapes.append(placed("Line", "statement.line", statement.line, ctx))
    numeric = any(character.isdigit() for character in statement.text.plain)
    label = ctx.words["number" if numeric else "statement"]
    regions = (("source", "statement.source"),) if statement.line else ()
    return [Page("Statement", tuple(shapes), label, regions=regions)]


def _large(text: Text, type: Frame, ctx: Context) -> TextShape:
    """On one line across the page where it fits there at the least size, otherwise as a sentence."""
    name = "Title" if type == "title" else "Statement"
    region = ctx.theme.region("statement.text")
    room = replace(region.box, w=region.box.w * (1 - _RESERVE))
    levels, setting, good = step_setting([Item(text)], region, ctx, room)
    if good and setting.lines == 1:
        return text_shape(name, levels, setting, region.box, type=type, anchor=region.anchor)
    return placed(
        name,
        "statement.sentence",
        text,
        ctx,
        type=type,
        hint="a statement is a number or a short sentence; use `text` or `bullets` for more",
    )
