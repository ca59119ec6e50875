"""A section's divider: its number on the spine, its name and question, and where it stands."""

from __future__ import annotations

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.fit import hung, placed, text_shape
from build_deck.scene.model import Shape
from build_deck.scene.page import Page, section_mark, section_name
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box, Decor

_GUTTER = 24.0
_BAR = 4.0
_GAP = 21.0


def compose(slide: Slide, title: Text, ctx: Context) -> list[Page]:
    """The divider; `title` is the section's name."""
    names = [s.section for s in ctx.outline.lecture.slides if s.section is not None]
    number = names.index(title) + 1
    parts, bars = _parts(names, number - 1, ctx)
    return [
        Page(
            "Section",
            (*_face(slide, title, number, ctx), *parts),
            ctx.words["part"],
            sheet="divider",
            decor=bars,
            regions=(
                ("label", "divider.label"),
                ("folio", "divider.folio"),
                ("source", "divider.source"),
                ("section-number", ""),
            ),
            paper_line=False,
            aside=ctx.theme.region("divider.source").box,
        )
    ]


def _face(slide: Slide, title: Text, number: int, ctx: Context) -> list[Shape]:
    """The section's name and question, its number on the spine, its place in the paper."""
    heading = placed(
        "Title",
        "divider.title",
        title,
        ctx,
        type="title",
        balanced=True,
        rule="title-too-long",
        hint="a section's name is a few words; put the question into `lead`",
    )
    shapes: list[Shape] = [heading]
    if slide.lead:
        top = heading.placeholder.box.y + max(50.0, heading.height) + _GAP
        frame = ctx.theme.region("divider.lead").box
        box = Box(frame.x, top, frame.w, ctx.theme.region("divider.parts").box.y - top - _GAP)
        shapes.append(placed("Lead", "divider.lead", slide.lead, ctx, box=box, balanced=True))
    numeral = placed("Part number", "divider.numeral", plain_text(str(number), slide.place), ctx, wrap=False)
    shapes.append(hung(numeral, ctx))
    mark = section_mark(slide.paper)
    if mark:
        words = f"{mark}\N{EN SPACE}{section_name(slide.paper, ctx)}".strip()
        shapes.append(placed("Paper section", "divider.section", plain_text(words, slide.place), ctx))
    return shapes


def _parts(names: list[Text], current: int, ctx: Context) -> tuple[list[Shape], tuple[Decor, ...]]:
    """A bar a section, the present one in the accent, its name under it; none for a single section,
    and no names where they would be too narrow to read."""
    if len(names) < 2:
        return [], ()
    frame = ctx.theme.region("divider.parts").box
    width = float(int((frame.w - _GUTTER * (len(names) - 1)) / len(names)))
    shapes: list[Shape] = []
    bars = []
    for index, name in enumerate(names):
        x = frame.x + (width + _GUTTER) * index
        here = index == current
        bars.append(Decor("rect", Box(x, frame.y, width, _BAR), fill="accent" if here else "series-5"))
        if width >= 100:
            box = Box(x, frame.y + 11, width, frame.h - 11)
            style = "small-accent" if here else "small"
            shapes.append(_named(name, style, box, ctx))
    return shapes, tuple(bars)


def _named(name: Text, style: str, box: Box, ctx: Context) -> Shape:
    levels = ctx.theme.levels(style)
    setting = typeset([Item(name)], levels, box.w, ctx)
    if setting.height > box.h or setting.too_wide:
        words = name.plain.split()
        while len(words) > 1:
            words.pop()
            short = plain_text(" ".join(words) + "…", name.place)
            setting = typeset([Item(short)], levels, box.w, ctx)
            if setting.height <= box.h and not setting.too_wide:
                break
    return text_shape("Part", levels, setting, box)
