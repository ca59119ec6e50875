"""A question: minutes on the spine, options in rows, or one open question set large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_deck.outline.blocks import Question
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Span, Text
from build_deck.scene.blocks import compact
from build_deck.scene.blocks.flow import stack
from build_deck.scene.blocks.make import LETTERS, blocks_of
from build_deck.scene.context import Context
from build_deck.scene.fit import hung, placed
from build_deck.scene.kinds.content import paginate, steps_for
from build_deck.scene.model import GroupShape, Node, Reveal, Shape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.reveal import shifted
from build_deck.scene.rows import column_in_rows, row_boxes, row_rules
from build_deck.scene.timing import spoken_minutes
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box, Decor

_PHASES_FOOT = 480.0
_OVAL = 45.0


def compose(slide: Slide, title: Text | None, ctx: Context) -> list[Page]:
    """The question, alone or above what else the slide holds."""
    question = slide.question
    if question is None:
        return []
    spine, rules = _spine(question, ctx)
    if len(slide.order) > 1:
        return _with_blocks(slide, question, title or question.prompt, spine, rules, ctx)
    shown = bool(slide.reveal and question.answer.strip())
    if question.options:
        shapes, more = _options(question, title, ctx, answered=shown)
    else:
        shapes, more = _open(question, title, ctx, answered=shown), ()
    page = _page(question, (*shapes, *spine), (*rules, *more), ctx)
    return [replace(page, reveal=_clicks(page.shapes))] if slide.reveal else [page]


def _clicks(shapes: Sequence[Shape]) -> tuple[Reveal, ...]:
    """The answer waits for a click, the options stand there to be weighed; with no answer to come, the
    options appear one by one."""
    names = [s.name if isinstance(s, GroupShape) else s.placeholder.name for s in shapes]
    name = "Answer" if "Answer" in names else "Option"
    return tuple(Reveal(index) for index, found in enumerate(names) if found == name)


def _page(question: Question, shapes: tuple[Shape, ...], decor: tuple[Decor, ...], ctx: Context) -> Page:
    frame = ctx.theme.region("question.source").box
    phases = len(question.phases) * ctx.theme.region("question.phase").box.h
    return Page(
        "Question",
        shapes,
        ctx.words["discussion"],
        sheet="discussion",
        decor=decor,
        aside=replace(frame, h=frame.h - phases - (12 if phases else 0)),
        regions=(
            ("label", "question.label"),
            ("folio", "question.folio"),
            ("section-number", ""),
            ("source", "question.source"),
        ),
    )


def _spine(question: Question, ctx: Context) -> tuple[list[Shape], tuple[Decor, ...]]:
    """Minutes as a large numeral, and the phases at the foot of the spine."""
    shapes: list[Shape] = []
    minutes = question.activity_minutes
    if minutes:
        numeral = placed("Minutes", "question.numeral", plain_text(spoken_minutes(minutes)), ctx)
        shapes.append(hung(numeral, ctx))
        unit = ctx.words["minute" if minutes == 1 else "minutes"]
        shapes.append(placed("Unit", "question.unit", plain_text(unit), ctx))
    row = ctx.theme.region("question.phase").box
    top = _PHASES_FOOT - row.h * len(question.phases)
    rules = []
    for index, (name, length) in enumerate(question.phases.items()):
        y = top + row.h * index
        right = ctx.theme.region("question.phase-minutes").box
        words = f"{spoken_minutes(length)} {ctx.words['min']}"
        place = question.place
        shapes.append(placed("Phase", "question.phase", plain_text(name, place), ctx, box=replace(row, y=y)))
        shapes.append(
            placed(
                "Phase minutes",
                "question.phase-minutes",
                plain_text(words, place),
                ctx,
                box=replace(right, y=y),
            )
        )
        rules.append(Decor("rule", Box(row.x, y, 120, 0), line="on-discussion", weight=0.75))
    if rules:
        rules.append(Decor("rule", Box(row.x, _PHASES_FOOT, 120, 0), line="on-discussion", weight=0.75))
    return shapes, tuple(rules)


def _options(
    question: Question, title: Text | None, ctx: Context, *, answered: bool
) -> tuple[list[Shape], tuple[Decor, ...]]:
    """A row an option, its letter in a ring. The ring of the right one is filled where it is `answered`;
    an answer in words stands under the rows."""
    right = question.right_option if answered else None
    shapes: list[Shape] = [title_shape(title or question.prompt or Text(), ctx)]
    frame = ctx.theme.region("rows").box
    if title is not None and question.prompt is not None:
        prompt = placed("Prompt", "rows.text", question.prompt, ctx, box=Box(frame.x, frame.y, frame.w, 60))
        shapes.append(prompt)
        frame = Box(frame.x, frame.y + 72, frame.w, frame.h - 72)
    if answered and right is None:
        frame = replace(frame, h=frame.h - 54)
        under = Box(frame.x, frame.bottom + 6, frame.w, 48)
        answer = placed("Answer", "question.answer", _answer(question, ctx), ctx, box=under)
    if question.task:
        frame = replace(frame, h=frame.h - 54)
        under = Box(frame.x, frame.bottom + 6, frame.w, 48)
        task = placed("Task", "summary.next", question.task, ctx, box=under)
    rows = row_boxes(len(question.options), frame, 81)
    letters = [plain_text(LETTERS[i], o.place) for i, o in enumerate(question.options)]
    rings: list[Decor] = []
    marks = column_in_rows("Letter", "rows.letter", letters, rows, ctx)
    options = column_in_rows("Option", "rows.option", question.options, rows, ctx)
    for mark, option, row in zip(marks, options, rows, strict=True):
        oval = min(_OVAL, row.h - 8)
        box = Box(row.x, row.y + (row.h - oval) / 2, oval, oval)
        rings.append(Decor("oval", box, line="contrast", weight=1.5))
        shapes.append(replace(mark, placeholder=replace(mark.placeholder, box=box)))
        shapes.append(option)
    if question.task:
        shapes.append(task)
    if right is not None:
        shapes.append(_filled_ring(rings[right].box, right, question, ctx))
    elif answered:
        shapes.append(answer)
    return shapes, (*row_rules(rows, "row", ctx), *rings)


def _filled_ring(box: Box, option: int, question: Question, ctx: Context) -> GroupShape:
    """The letter of the right option once more, on a filled ring over the outlined one."""
    style = replace(ctx.theme.style("letter"), colour="on-contrast")
    letter = typeset([Item(plain_text(LETTERS[option], question.place))], [style], box.w, ctx)
    node = Node("answer", box, letter.paragraphs, style, "ellipse", "contrast", "contrast", 1.5)
    words = f"{ctx.words['answer']}: {LETTERS[option]}. {question.options[option].plain}"
    return GroupShape("Answer", box, (node,), words)


def _answer(question: Question, ctx: Context) -> Text:
    """The answer in words, said to be one; a letter brings its option along."""
    words = question.answer.strip()
    if question.right_option is not None:
        words = f"{LETTERS[question.right_option]}. {question.options[question.right_option].plain}"
    spans = (Span(f"{ctx.words['answer']}: ", bold=True), Span(words))
    return Text(spans, question.place)


def _open(question: Question, title: Text | None, ctx: Context, *, answered: bool) -> list[Shape]:
    """One question, set large; with a title of its own above it where the slide has one, and under it
    what to do and the answer."""
    frame, task = ctx.theme.region("question.open").box, ctx.theme.region("question.task").box
    if answered:
        answer = ctx.theme.region("question.answer").box
        lift = answer.h + 12 if question.task else 0
        frame, task = replace(frame, h=frame.h - lift), replace(task, y=task.y - lift)
    if title is not None and question.prompt is not None:
        shapes: list[Shape] = [title_shape(title, ctx)]
        shapes.append(placed("Question", "question.open", question.prompt, ctx, box=frame, balanced=True))
    else:
        words = question.prompt or title or Text()
        shapes = [placed("Title", "question.open", words, ctx, type="title", box=frame, balanced=True)]
    if question.task:
        shapes.append(placed("Task", "question.task", question.task, ctx, box=task, balanced=True))
    if answered:
        shapes.append(placed("Answer", "question.answer", _answer(question, ctx), ctx))
    return shapes


def _with_blocks(
    slide: Slide,
    question: Question,
    title: Text | None,
    spine: list[Shape],
    rules: tuple[Decor, ...],
    ctx: Context,
) -> list[Page]:
    box = ctx.theme.region("body").box
    shown = slide
    if slide.title is None:
        # The prompt is the title already and is not said twice.
        shown = slide.model_copy(update={"question": question.model_copy(update={"prompt": None})})
    blocks = [block for block in blocks_of(shown, ctx) if getattr(block, "parts", True)]
    if slide.reveal and question.answer.strip():
        blocks.append(compact.answer(_answer(question, ctx)))
    body = stack(blocks)
    placements = paginate(body, box, steps_for(body), slide.place, ctx)
    pages = []
    for index, placement in enumerate(placements):
        count = f"({index + 1}/{len(placements)})" if len(placements) > 1 else ""
        heading = title_shape(title or Text(), ctx, count)
        page = _page(question, (heading, *placement.shapes, *spine), (*rules, *placement.decor), ctx)
        pages.append(replace(page, reveal=shifted(placement.clicks, 1)))
    return pages
