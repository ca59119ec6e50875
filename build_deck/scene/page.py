"""A page: what every slide has beside its body: title, margin, footer, number; and its layout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline import lecture as outline
from build_deck.outline.citations import groups
from build_deck.outline.text import Cite, Text
from build_deck.scene.context import Context
from build_deck.scene.fit import one_line, placed, text_shape
from build_deck.scene.model import GroupShape, Paragraph, Reveal, Run, Shape, Slide, TextShape
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box, Decor, Layout

_FIRST_BODY = 10
_NARROWER = 72.0
_NARROWER_STEPS = 3
_FIXED = {
    "Label": 40,
    "Paper section": 41,
    "Section name": 42,
    "Margin": 43,
    "Source": 44,
    "Footer": 50,
    "Slide number": 51,
}
"""Placeholder indices of the furniture, the same in every layout, so that switching layouts keeps it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A slide before it is numbered: its body, and what its margin says. `kind` names its layout.

    On a filled spine `about`, the remark and the sources stand together in the box `aside`. `reveal` are
    the clicks of a build, where a kind knows them.
    """

    kind: str
    shapes: tuple[Shape, ...]
    label: str = ""
    sheet: str = "page"
    decor: tuple[Decor, ...] = ()
    sections: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    remark: Text | None = None
    sourced: bool = True
    credits: tuple[Text, ...] = ()
    regions: tuple[tuple[str, str], ...] = ()
    footer: str = ""
    paper_line: bool = True
    aside: Box | None = None
    about: Text | None = None
    reveal: tuple[Reveal, ...] | None = None

    def region(self, name: str) -> str:
        """The theme's region for a part of the furniture; a kind may have one of its own."""
        return dict(self.regions).get(name, name)


def title_shape(title: Text, ctx: Context, count: str = "") -> TextShape:
    """The title in its place. A title is never shrunk: over two lines it is an error.

    `count` is what tells the slides of a continued one apart, like "(2/3)".
    """
    text = with_count(title, count)
    box = _balanced_box(text, ctx)
    return placed(
        "Title",
        "title",
        text,
        ctx,
        box=box,
        type="title",
        rule="title-too-long",
        hint="a title is a claim of two lines at most; keep the rest for the notes",
    )


def _balanced_box(title: Text, ctx: Context) -> Box:
    """The title's frame, narrowed by steps while its second line would be under 45 % of its first."""
    region = ctx.theme.region("title")
    levels = ctx.theme.levels(region.styles[0])
    for step in range(_NARROWER_STEPS + 1):
        box = replace(region.box, w=region.box.w - _NARROWER * step)
        setting = typeset([Item(title)], levels, box.w, ctx)
        if setting.lines != 2:
            return region.box
        if setting.last > 0.45 * setting.widest:
            return box
    return region.box


def with_count(title: Text, count: str) -> Text:
    """The title with its count, kept on one line with the last word."""
    if not count:
        return title
    return replace(title, spans=(*title.spans, *plain_text(f"\N{NO-BREAK SPACE}{count}").spans))


def cites_of(slide: outline.Slide) -> tuple[Cite, ...]:
    """Every work a slide's face cites, once each, in order; the notes' are left to the notes."""
    face = [getattr(slide, name) for name in _FACE]
    return tuple(dict.fromkeys(cite for group in groups(face) for cite in group))


_FACE = tuple(name for name in outline.Slide.model_fields if name != "notes")


def section_mark(sections: Sequence[str]) -> str:
    """Sections of the paper as one mark: ("2.1", "2.2", "2.3") is "§ 2.1–2.3"."""
    if not sections:
        return ""
    joiner = "–" if len(sections) > 2 else ", "
    shown = [sections[0], sections[-1]] if len(sections) > 2 else sections
    return f"§\N{NO-BREAK SPACE}{joiner.join(shown)}"


def section_name(sections: Sequence[str], ctx: Context) -> str:
    """The name of a section, or of the one that all sections given belong to; "" where none is."""
    names = ctx.outline.course.paper.sections
    if len(sections) == 1:
        return names.get(sections[0], "")
    tops = {section.split(".")[0] for section in sections}
    return names.get(tops.pop(), "") if len(tops) == 1 else ""


def source_texts(page: Page, ctx: Context) -> list[Text]:
    """The source lines: works cited, but for those that the margin's remark names just above; the paper
    and its sections, credits."""
    paper = ctx.outline.course.paper
    named = {cite for text in (page.remark, page.about) if text for span in text.spans for cite in span.cites}
    works = [
        ctx.citations.short(cite)
        for cite in page.cites
        if (cite.key != paper.key or cite.locator) and cite not in named
    ]
    mark = section_mark(page.sections) if page.cites or page.sourced else ""
    own = any(cite.key == paper.key and not cite.locator for cite in page.cites)
    if own or (mark and paper.title):
        name = paper_name(ctx)
        works.append(f"{name}, {mark}" if mark else name)
    return [*(plain_text(work) for work in dict.fromkeys(works)), *page.credits]


def paper_name(ctx: Context) -> str:
    """The course's paper as author and year, or "" where there is none."""
    paper = ctx.outline.course.paper
    if paper.key and paper.key in ctx.citations.keys:
        return ctx.citations.short(Cite(paper.key))
    return " ".join(part for part in (" & ".join(paper.authors), paper.year) if part)


def furniture(page: Page, ctx: Context, place: Place) -> list[Shape]:
    """The margin's parts that this slide has something for."""
    shapes: list[Shape] = []
    if page.label:
        shapes.append(placed("Label", page.region("label"), plain_text(page.label, place), ctx))
    mark = section_mark(page.sections)
    if mark and page.region("section-number"):
        shapes.append(placed("Paper section", "section-number", plain_text(mark, place), ctx))
        name = section_name(page.sections, ctx)
        if name:
            shapes.append(placed("Section name", "section-name", plain_text(name, place), ctx))
    if page.aside is not None:
        return [*shapes, *_aside(page, page.aside, ctx)]
    if page.remark is not None:
        shapes.append(placed("Margin", page.region("margin"), page.remark, ctx))
    return [*shapes, *_source(page, ctx)]


def _aside(page: Page, box: Box, ctx: Context) -> list[Shape]:
    """What a filled spine says of its slide, in one frame."""
    lines = [text for text in (page.about, page.remark, *source_texts(page, ctx)) if text]
    if not lines:
        return []
    return [placed("Source", page.region("source"), lines, ctx, box=box, hint="say less in the margin")]


def _source(page: Page, ctx: Context) -> list[Shape]:
    lines = source_texts(page, ctx)
    name = page.region("source")
    if not lines:
        return []
    region = ctx.theme.region(name)
    box = region.box
    if page.remark is None and region.anchor == "b":
        top = ctx.theme.region("margin").box.y
        box = Box(box.x, top, box.w, box.bottom - top)
        needed = typeset(
            [Item(line) for line in lines], ctx.theme.levels(region.styles[-1]), box.w, ctx
        ).height
        box = region.box if needed <= region.box.h else box
    return [placed("Source", name, lines, ctx, box=box, hint="cite fewer works on one slide")]


def assemble(page: Page, number: int, ident: str, ctx: Context, place: Place) -> Slide:
    """A slide from a page: furniture added, indices given, the layout gathered from what it holds."""
    shapes = [*page.shapes, *furniture(page, ctx, place)]
    shapes.append(_footer(page, ctx))
    shapes.append(_number(number, page, ctx))
    shapes = list(_indexed(shapes))
    sheet = ctx.theme.sheet(page.sheet)
    decor = (*sheet.decor, *page.decor, *_paper_line(page, ctx))
    layout = Layout(
        page.kind,
        sheet.background,
        decor,
        tuple(s.placeholder for s in shapes if not isinstance(s, GroupShape)),
    )
    return Slide(ident, layout, tuple(shapes), place=place)


def _indexed(shapes: Iterable[Shape]) -> Iterable[Shape]:
    body = _FIRST_BODY
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield shape
            continue
        frame = shape.placeholder
        if frame.type in ("title", "ctrTitle"):
            idx = 0
        elif frame.name in _FIXED:
            idx = _FIXED[frame.name]
        else:
            idx, body = body, body + 1
        yield replace(shape, placeholder=replace(frame, idx=idx))


def _number(number: int, page: Page, ctx: Context) -> TextShape:
    region = ctx.theme.region(page.region("folio"))
    levels = ctx.theme.levels(region.styles[0])
    setting = typeset([Item(plain_text(str(number)))], levels, region.box.w, ctx)
    return text_shape("Slide number", levels, setting, region.box, type="sldNum")


def _footer(page: Page, ctx: Context) -> TextShape:
    """The lecture's number and title on one line; a long title, which stands whole on the cover, is
    shortened here."""
    outline_ = ctx.outline
    number = f"{ctx.words['lecture']} {outline_.number} · " if outline_.number else ""
    region = ctx.theme.region(page.region("footer"))
    setting = one_line(page.footer or f"{number}{outline_.lecture.title.plain}", region, ctx)
    levels = ctx.theme.levels(region.styles[0])
    return text_shape("Footer", levels, setting, region.box, type="ftr")


def _paper_line(page: Page, ctx: Context) -> tuple[Decor, ...]:
    name = paper_name(ctx)
    if not name or not page.paper_line:
        return ()
    region = ctx.theme.region("paper")
    return (Decor("text", region.box, text=name, style=ctx.theme.style(region.styles[0]), lang=ctx.language),)


def paragraph(words: str, ctx: Context, *, level: int = 0, bold: bool | None = None) -> Paragraph:
    """A paragraph of the tool's own words, unmeasured: for notes."""
    return Paragraph((Run(words, ctx.language, bold=bold),), level, bullet=False)
