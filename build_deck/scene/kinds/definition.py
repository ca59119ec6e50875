"""A definition: the term set large as the slide's title, its meaning under it; a second term below."""

from __future__ import annotations

from dataclasses import replace

from build_deck.outline.blocks import Definition
from build_deck.outline.lecture import Slide
from build_deck.scene.context import Context
from build_deck.scene.fit import placed
from build_deck.scene.model import Shape
from build_deck.scene.page import Page
from build_deck.theme.style import Box, Decor


def compose(slide: Slide, ctx: Context) -> list[Page]:
    """One term, or two."""
    given = slide.definition
    terms = given if isinstance(given, tuple) else (given,)
    first, *others = [term for term in terms if term is not None]
    two = bool(others)
    shapes = _first(first, two, ctx)
    decor: tuple[Decor, ...] = ()
    if two:
        shapes += _second(others[0], ctx)
        rule = ctx.theme.rule("close")
        body = ctx.theme.region("body").box
        y = ctx.theme.region("definition.second-term").box.y - 14
        decor = (Decor("rule", Box(body.x, y, body.w, 0), line=rule.colour, weight=rule.weight),)
    return [Page("Definition", tuple(shapes), ctx.words["terms"], decor=decor)]


def _first(term: Definition, two: bool, ctx: Context) -> list[Shape]:
    shapes: list[Shape] = [placed("Title", "definition.term", term.term, ctx, type="title")]
    frame = ctx.theme.region("definition.meaning").box
    foot = ctx.theme.region("definition.second-term").box.y - 24 if two else frame.bottom
    top = frame.y
    if term.form:
        line = ctx.theme.region("definition.form").box
        room = Box(line.x, line.y, line.w, line.h * 2)
        form = placed("Form", "definition.form", term.form, ctx, box=room, balanced=True)
        height = line.h if form.height <= line.h else room.h
        frame_of_form = replace(form.placeholder.box, h=height)
        shapes.append(replace(form, placeholder=replace(form.placeholder, box=frame_of_form)))
        top += height - line.h
    frame = Box(frame.x, top, frame.w, foot - top)
    shapes.append(placed("Meaning", "definition.meaning", term.meaning, ctx, box=frame, balanced=True))
    return shapes


def _second(term: Definition, ctx: Context) -> list[Shape]:
    word = placed("Second term", "definition.second-term", term.term, ctx)
    shapes: list[Shape] = [word]
    if term.form:
        # The form follows the term closely, whether that takes a line or two.
        frame = word.placeholder.box
        top = frame.y + word.height + 4
        box = replace(ctx.theme.region("definition.second-form").box, y=top)
        shapes[0] = replace(word, placeholder=replace(word.placeholder, box=replace(frame, h=top - frame.y)))
        shapes.append(placed("Second form", "definition.second-form", term.form, ctx, box=box))
    shapes.append(placed("Second meaning", "definition.second-meaning", term.meaning, ctx))
    return shapes
