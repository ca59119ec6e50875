"""Speaker notes as set: the running time, the author's cues, where the slide comes from."""

from __future__ import annotations

from dataclasses import replace

from build_deck.outline.blocks import Question
from build_deck.outline.lecture import Slide
from build_deck.scene.charts.describe import data_lines
from build_deck.scene.context import Context
from build_deck.scene.model import Paragraph, Run
from build_deck.scene.page import cites_of, paper_name, section_mark
from build_deck.scene.timing import questions_of, running_time, spoken_minutes
from build_deck.scene.typeset import runs_of


def notes_of(slide: Slide, start: float, minutes: float, ctx: Context) -> tuple[Paragraph, ...]:
    """The notes of a slide that begins `start` minutes into the lecture; none where it has none."""
    body = [Paragraph(runs_of(p.text, ctx), p.level, bullet=bool(p.marker)) for p in slide.notes.paragraphs]
    answers, data = _answers(slide, ctx), _data(slide, ctx)
    if not body and not answers and not data:
        return ()
    head = _words(running_time(start, minutes, ctx.words["min"]), ctx, bold=True)
    return (head, *_numbered(slide, body), *answers, *data, *_provenance(slide, ctx))


def continued_notes(first: int, start: float, minutes: float, ctx: Context) -> tuple[Paragraph, ...]:
    """What a further slide of a continued one says: its time, and where the cues stand."""
    return (
        _words(running_time(start, minutes, ctx.words["min"]), ctx, bold=True),
        _words(ctx.words["continued"].format(number=first), ctx),
    )


def _numbered(slide: Slide, body: list[Paragraph]) -> list[Paragraph]:
    """Ordered lists keep their numbers as text: a notes page has one list style."""
    shown = []
    for source, paragraph in zip(slide.notes.paragraphs, body, strict=True):
        if source.marker and source.marker != "•" and paragraph.runs:
            number = replace(paragraph.runs[0], text=f"{source.marker} ", bold=None, italic=None, link="")
            paragraph = replace(paragraph, runs=(number, *paragraph.runs), bullet=False)
        shown.append(paragraph)
    return shown


def _answers(slide: Slide, ctx: Context) -> tuple[Paragraph, ...]:
    """What of a question is the speaker's alone: the answer; and for one in a column, which has no spine
    to show it, the time it takes."""
    lines = []
    for question in questions_of(slide):
        if question is not slide.question and question.activity_minutes:
            lines.append(_time(question, ctx))
        if question.answer:
            lines.append(f"{ctx.words['answer']}: {question.answer}")
    return tuple(_words(line, ctx, bold=True) for line in lines)


def _data(slide: Slide, ctx: Context) -> tuple[Paragraph, ...]:
    """The numbers of charts that have many, for those who cannot see them: a list under its own head."""
    lines = [
        (line, number == 0)
        for holder in (slide, *slide.columns)
        if holder.chart is not None
        for number, line in enumerate(data_lines(holder.chart, ctx))
    ]
    return tuple(_words(line, ctx, bold=True if head else None) for line, head in lines)


def _time(question: Question, ctx: Context) -> str:
    unit = ctx.words["min"]
    phases = ", ".join(f"{name} {spoken_minutes(length)} {unit}" for name, length in question.phases.items())
    whole = f"{ctx.words['discussion']}: {spoken_minutes(question.activity_minutes)} {unit}"
    return f"{whole} ({phases})" if phases else whole


def _provenance(slide: Slide, ctx: Context) -> tuple[Paragraph, ...]:
    """The paper's section and every work cited, on the slide or in the notes."""
    cited = dict.fromkeys((*cites_of(slide), *(c for p in slide.notes.paragraphs for c in p.text.cites)))
    works = [ctx.citations.short(cite) for cite in cited if cite.key != ctx.outline.course.paper.key]
    mark = section_mark(slide.paper)
    paper = paper_name(ctx)
    own = f"{paper}, {mark}" if mark and paper else mark or ""
    if not own and len(works) < len(cited):
        own = paper
    lines = [line for line in (own, *dict.fromkeys(works)) if line]
    if not lines:
        return ()
    head = ctx.words["source" if len(lines) == 1 else "sources"]
    return (_words(f"{head}: {'; '.join(lines)}", ctx, italic=True),)


def _words(words: str, ctx: Context, *, bold: bool | None = None, italic: bool | None = None) -> Paragraph:
    return Paragraph((Run(words, ctx.language, bold=bold, italic=italic),), bullet=False)
