"""The cover: a cloth-bound book with a pasted label, and four fields under it."""

from __future__ import annotations

import datetime

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import hung, placed
from build_deck.scene.model import Shape
from build_deck.scene.page import Page, section_mark
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box, Decor

_FIELD_WIDTH = 156.0
_FIELD_STEP = 180.0
_MAX_FIELDS = 4
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}


def compose(slide: Slide | None, title: Text, ctx: Context) -> list[Page]:
    """The opening slide, from the outline's head and the course."""
    fields, rules = _fields(ctx)
    return [
        Page(
            kind="Opening",
            sheet="cover",
            shapes=(*_plate(ctx), *fields),
            decor=rules,
            label=ctx.words["lecture"] if ctx.outline.number else "",
            regions=(
                ("label", "cover.label"),
                ("source", "cover.source"),
                ("section-number", ""),
                ("folio", "cover.folio"),
                ("footer", "cover.footer"),
            ),
            footer=ctx.outline.course.licence,
            paper_line=False,
            aside=ctx.theme.region("cover.source").box,
        )
    ]


def _plate(ctx: Context) -> list[Shape]:
    """Title and subtitle, the course's name and the lecture's number."""
    outline = ctx.outline
    lecture, course = outline.lecture, outline.course
    shapes: list[Shape] = [
        placed(
            "Title",
            "cover.title",
            lecture.title,
            ctx,
            type="ctrTitle",
            balanced=True,
            rule="title-too-long",
            hint="a lecture's title has room for about a hundred characters; use `subtitle` for the rest",
        )
    ]
    if lecture.subtitle:
        shapes.append(placed("Subtitle", "cover.subtitle", lecture.subtitle, ctx))
    if course.title:
        shapes.append(placed("Course", "cover.course", course.title, ctx))
    if outline.number:
        words = plain_text(str(outline.number), lecture.title.place)
        shapes.append(hung(placed("Lecture number", "cover.numeral", words, ctx), ctx))
    return shapes


def _fields(ctx: Context) -> tuple[list[Shape], tuple[Decor, ...]]:
    """Up to four labelled fields, those that the course has something for."""
    frame = ctx.theme.region("cover.field").box
    label_top = ctx.theme.region("cover.field-label").box.y
    shapes: list[Shape] = []
    rules = []
    for index, (label, words) in enumerate(_field_words(ctx)[:_MAX_FIELDS]):
        x = frame.x + _FIELD_STEP * index
        text = plain_text(words, ctx.outline.lecture.title.place)
        over = Box(x, label_top, _FIELD_WIDTH, 16)
        under = Box(x, label_top + 19, _FIELD_WIDTH, frame.bottom - label_top - 19)
        shapes.append(placed("Field label", "cover.field-label", plain_text(label), ctx, box=over))
        shapes.append(placed(label, "cover.field", text, ctx, box=_tall_enough(text, under, ctx)))
        rules.append(Decor("rule", Box(x, frame.y, _FIELD_WIDTH, 0), line="cover-ink", weight=0.75))
    return shapes, tuple(rules)


def _tall_enough(text: Text, box: Box, ctx: Context) -> Box:
    """Two lines, or three where the words need them: the page has room below."""
    levels = ctx.theme.levels("cover-text")
    needed = typeset([Item(text)], levels, box.w, ctx).height
    return Box(box.x, box.y, box.w, max(box.h, min(needed, ctx.theme.height - box.y - 12)))


def _field_words(ctx: Context) -> list[tuple[str, str]]:
    outline, words = ctx.outline, ctx.words
    course = outline.course
    reading = ""
    if outline.lecture.paper and course.paper.title:
        reading = words["paper-sections"].format(sections=section_mark(outline.lecture.paper))
    when = long_date(outline.date, ctx.language) if outline.date else ""
    fields = [
        (words["lecturer"], ", ".join(course.lecturers)),
        (words["institution"], course.institution),
        (words["date"], when) if when else (words["term"], course.term),
        (words["reading"], reading),
    ]
    return [(label, text) for label, text in fields if text]


def long_date(date: datetime.date, language: str) -> str:
    """A date in words: "5 October 2026"."""
    months = _MONTHS.get(language.split("-")[0], _MONTHS["en"]).split()
    return f"{date.day}\N{NO-BREAK SPACE}{months[date.month - 1]} {date.year}"
