"""Outline + theme → scene: each slide of the outline composed by its kind, then numbered and timed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from build_deck.diagnostics import Diagnostic, Place, by_place, has_errors
from build_deck.outline.blocks import Blocks
from build_deck.outline.chart import source_words
from build_deck.outline.citations import Citations
from build_deck.outline.lecture import Slide as OutlineSlide
from build_deck.outline.outline import Outline
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.kinds import (
    agenda,
    content,
    definition,
    divider,
    objectives,
    opening,
    question,
    quote,
    references,
    source_check,
    statement,
    summary,
)
from build_deck.scene.model import Deck, Paragraph, Reveal, Section, Slide
from build_deck.scene.notes import continued_notes, notes_of
from build_deck.scene.page import Page, assemble, cites_of
from build_deck.scene.reveal import of_page
from build_deck.scene.timing import estimated_minutes
from build_deck.theme.theme import Theme

_Holder = TypeVar("_Holder", bound=Blocks)
_WITHOUT_SOURCES = ("opening", "objectives", "agenda", "references")


@dataclass(frozen=True, slots=True)
class _Made:
    """The pages of one slide of the outline, its id, and the slide they came from, if one did."""

    source: OutlineSlide | None
    ident: str
    pages: tuple[Page, ...]


def compose(outline: Outline, theme: Theme, citations: Citations) -> tuple[Deck, tuple[Diagnostic, ...]]:
    """The scene of a lecture, and everything that cannot be shown as written. A scene with errors
    must not be rendered. Pure: depends on nothing but its arguments."""
    ctx = Context.of(outline, theme, citations)
    made = _made(ctx)
    slides, sections = _numbered(made, ctx)
    _check_titles(slides, ctx)
    lecture, course = outline.lecture, outline.course
    deck = Deck(
        title=lecture.title.plain,
        slug=outline.slug,
        language=ctx.language,
        theme=theme,
        slides=tuple(slides),
        sections=tuple(sections),
        authors=course.lecturers,
        subject=course.title.plain if course.title else "",
        keywords=lecture.keywords,
        licence=course.licence,
        date=outline.date,
    )
    return deck, by_place(ctx.found)


def _made(ctx: Context) -> list[_Made]:
    """Every slide composed; the cover put first and the references last where the outline has none."""
    lecture, ids = ctx.outline.lecture, ctx.outline.ids
    made = []
    kinds = {slide.kind for slide in lecture.slides}
    if "opening" not in kinds:
        made.append(_Made(None, "opening", tuple(opening.compose(None, lecture.title, ctx))))
    for slide, ident in zip(lecture.slides, ids, strict=True):
        before = len(ctx.found)
        pages = _with_sources(_compose(slide, ctx), slide)
        if not pages and len(ctx.found) == before:
            ctx.report(
                "empty-slide", "this slide shows nothing", slide.place, "give it a block, or remove it"
            )
        if slide.reveal and pages and not any(_clicks(page) for page in pages):
            ctx.report(
                "nothing-to-reveal",
                "nothing on this slide can appear step by step",
                slide.place,
                "take `reveal` away; a question with options reveals its `answer`",
            )
        made.append(_Made(slide, ident, pages))
    if "references" not in kinds and references.cited_keys(ctx):
        made.append(_Made(None, "references", tuple(references.compose(None, None, ctx))))
    return made


def _compose(slide: OutlineSlide, ctx: Context) -> list[Page]:
    title = slide.title
    match slide.kind:
        case "opening":
            return opening.compose(slide, ctx.outline.lecture.title, ctx)
        case "objectives":
            return objectives.compose(slide, title, ctx)
        case "agenda":
            return agenda.compose(slide, title, ctx)
        case "section":
            return divider.compose(slide, slide.section or Text(), ctx)
        case "references":
            return references.compose(slide, title, ctx)
        case "summary":
            return summary.compose(slide, title or Text(), ctx)
        case "source_check":
            return source_check.compose(slide, title or Text(), ctx)
        case _:
            return _content(slide, title, ctx)


def _content(slide: OutlineSlide, title: Text | None, ctx: Context) -> list[Page]:
    """A slide made of blocks; one that is alone and can fill the page has a face of its own."""
    alone = slide.order[0] if len(slide.order) == 1 else ""
    if slide.question is not None:
        return question.compose(slide, title, ctx)
    if alone == "statement":
        return statement.compose(slide, title, ctx)
    if alone == "quote":
        return quote.compose(slide, title, ctx)
    if alone == "definition" and title is None:
        return definition.compose(slide, ctx)
    return content.compose(slide, title or Text((), slide.place), ctx)


def _with_sources(pages: Iterable[Page], slide: OutlineSlide) -> tuple[Page, ...]:
    """The pages with their margin filled from what the slide holds and cites."""
    credits = tuple(credit for holder in (slide, *slide.columns) for credit in _credits(holder))
    cites = () if slide.kind in _WITHOUT_SOURCES else cites_of(_without_worded_sources(slide))
    sourced = slide.kind not in (*_WITHOUT_SOURCES, "section")
    return tuple(
        replace(
            page,
            sections=slide.paper,
            cites=cites,
            remark=slide.margin,
            sourced=sourced,
            credits=credits,
        )
        for page in pages
    )


def _credits(holder: Blocks) -> Iterator[Text]:
    """What a slide or column says of the origin of its pictures, charts and figures in words of its own."""
    if holder.image and holder.image.credit:
        yield holder.image.credit
    for block in (holder.chart, holder.figure):
        if block and (words := source_words(block.source)):
            yield words


def _without_worded_sources(slide: OutlineSlide) -> OutlineSlide:
    """The slide without sources of charts and figures that are shown in words, which name their works."""
    columns = tuple(_bared(column) for column in slide.columns)
    return _bared(slide).model_copy(update={"columns": columns}) if columns else _bared(slide)


def _bared(holder: _Holder) -> _Holder:
    worded = {
        name: block.model_copy(update={"source": None})
        for name, block in (("chart", holder.chart), ("figure", holder.figure))
        if block is not None and source_words(block.source) is not None
    }
    return holder.model_copy(update=worded) if worded else holder


def _clicks(page: Page) -> tuple[Reveal, ...]:
    return of_page(page.shapes, page.kind) if page.reveal is None else page.reveal


def _numbered(made: Sequence[_Made], ctx: Context) -> tuple[list[Slide], list[Section]]:
    """Slides with number, notes and time, and the named runs of them."""
    slides: list[Slide] = []
    counts: list[tuple[str, int]] = []
    start = 0.0
    rate = ctx.outline.course.speaking_rate
    for item in made:
        source = item.source
        minutes = estimated_minutes(source, rate) if source else 0.0
        name = source.section.plain if source and source.section else ""
        if name or not counts:
            counts.append((name or ctx.words["start"], 0))
        part = minutes / max(1, len(item.pages))
        first = len(slides) + 1
        for index, page in enumerate(item.pages):
            ident = item.ident if index == 0 else f"{item.ident}-{index + 1}"
            place = source.place if source else ctx.outline.lecture.title.place
            slide = assemble(page, len(slides) + 1, ident, ctx, place)
            if source is not None and source.reveal:
                slide = replace(slide, reveal=_clicks(page))
            at = start + part * index
            if source is None:
                notes: tuple[Paragraph, ...] = ()
            elif index == 0:
                notes = notes_of(source, at, part, ctx)
            else:
                notes = continued_notes(first, at, part, ctx) if source.notes.paragraphs else ()
            slides.append(replace(slide, notes=notes, minutes=part))
        start += minutes
        counts[-1] = (counts[-1][0], counts[-1][1] + len(item.pages))
    return slides, [Section(name, count) for name, count in counts]


def _check_titles(slides: Sequence[Slide], ctx: Context) -> None:
    """A deck's titles are unique: a screen reader lists slides by them (WCAG 2.1, 2.4.2)."""
    seen: dict[str, Place] = {}
    for slide in slides:
        title = slide.title
        if not title and not has_errors(ctx.found):
            ctx.report("no-title", "this slide has no title", slide.place, "give it a `title`")
        if title in seen and title:
            ctx.report(
                "duplicate-title",
                f"another slide is titled “{title}” too",
                slide.place,
                "say in the title what this slide adds",
            )
        seen.setdefault(title, slide.place)
