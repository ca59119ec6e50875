"""The agenda: a table of the lecture's sections with their place in the paper and their minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.model import Cell, Row, TableShape
from build_deck.scene.page import Page, section_mark, title_shape
from build_deck.scene.timing import estimated_minutes, spoken_minutes
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.scene.words import counted
from build_deck.theme.style import Align, Box, Placeholder, Style

_WIDTHS = (48.0, 444.0, 96.0, 108.0)
_ALIGN: tuple[Align, ...] = ("l", "l", "l", "r")
_HEADER = 24.0
_TALLEST = 72.0


@dataclass(frozen=True, slots=True)
class _Part:
    name: Text
    sections: tuple[str, ...]
    minutes: float


def parts_of(ctx: Context) -> list[_Part]:
    """The lecture's sections: name, sections of the paper, minutes from divider to divider."""
    rate = ctx.outline.course.speaking_rate
    parts: list[_Part] = []
    for slide in ctx.outline.lecture.slides:
        minutes = estimated_minutes(slide, rate)
        if slide.section is not None:
            parts.append(_Part(slide.section, slide.paper, minutes))
        elif parts:
            last = parts[-1]
            both = dict.fromkeys((*last.sections, *slide.paper))
            parts[-1] = _Part(last.name, tuple(sorted(both)), last.minutes + minutes)
    return parts


def compose(slide: Slide, title: Text | None, ctx: Context) -> list[Page]:
    """The agenda. Where it stands behind a divider, that section is marked as the present one."""
    parts = parts_of(ctx)
    slides = ctx.outline.lecture.slides
    index = next(i for i, other in enumerate(slides) if other is slide)
    passed = sum(1 for other in slides[:index] if other.section is not None)
    heading = title or plain_text(agenda_title(parts, passed, ctx), slide.place)
    table = _table(parts, passed - 1, ctx)
    return [Page("Agenda", (title_shape(heading, ctx), table), ctx.words["contents"])]


def agenda_title(parts: list[_Part], passed: int, ctx: Context) -> str:
    """The title of an agenda that has none of its own; unlike for each place it stands at."""
    if passed:
        name = parts[passed - 1].name.plain
        return ctx.words["agenda-now"].format(number=passed, count=len(parts), name=name)
    if len(parts) == 1:
        return ctx.words["agenda-title-1"]
    return ctx.words["agenda-title"].format(count=counted(ctx.words, len(parts)))


def _table(parts: list[_Part], current: int, ctx: Context) -> TableShape:
    region = ctx.theme.region("agenda")
    box = region.box
    room = box.h - _HEADER
    for name in region.styles:
        style = ctx.theme.style(name)
        heights = [_height(part.name, style, ctx) for part in parts]
        air = min(_TALLEST, room / (len(parts) + 1))
        if sum(max(h + 8, air) for h in heights) + max(air, 32) <= room:
            break
    else:
        ctx.report(
            "does-not-fit",
            f"the agenda of {len(parts)} sections does not fit on a slide",
            ctx.outline.lecture.slides[0].place,
            "join sections, or shorten their names",
        )
    head = ctx.theme.style("label")
    words = ctx.words
    titles = [words["part"], words["topic"], words["paper"], words["minutes-head"]]
    rows = [Row(_cells(titles, head, ctx), _HEADER, "ink", 1)]
    small = ctx.theme.style("text-18-muted")
    rule = ctx.theme.rule("row")
    for index, (part, height) in enumerate(zip(parts, heights, strict=True)):
        accent = ctx.theme.style("head-accent")
        row_style = style if index != current else _strong(style)
        cells = (
            _cell(
                plain_text(str(index + 1)), accent if index == current else ctx.theme.style("head"), 0, ctx
            ),
            _cell(part.name, row_style, 1, ctx),
            _cell(plain_text(section_mark(part.sections)), small, 2, ctx),
            _cell(plain_text(f"{spoken_minutes(part.minutes)} {words['min']}"), small, 3, ctx),
        )
        last = index == len(parts) - 1
        rows.append(
            Row(cells, max(height + 8, air), "ink" if last else rule.colour, 0.75 if last else rule.weight)
        )
    rows.append(_total(parts, max(32.0, min(air, 40.0)), ctx))
    frame = Box(box.x, box.y, box.w, sum(row.height for row in rows))
    alt = words["contents"] + ": " + "; ".join(part.name.plain for part in parts)
    return TableShape(
        Placeholder(-1, "tbl", "Agenda", frame, ()), frame, _WIDTHS, tuple(rows), alt, cell_right=12
    )


def _total(parts: list[_Part], height: float, ctx: Context) -> Row:
    total = ctx.outline.lecture.minutes or sum(part.minutes for part in parts)
    muted, bold = ctx.theme.style("text-18-muted"), _strong(ctx.theme.style("text-18"))
    cells = (
        _cell(Text(), muted, 0, ctx),
        _cell(plain_text(ctx.words["together"]), muted, 1, ctx),
        _cell(Text(), muted, 2, ctx),
        _cell(plain_text(f"{spoken_minutes(total)} {ctx.words['min']}"), bold, 3, ctx),
    )
    return Row(cells, height)


def _cells(texts: list[str], style: Style, ctx: Context) -> tuple[Cell, ...]:
    return tuple(_cell(plain_text(words), style, index, ctx) for index, words in enumerate(texts))


def _cell(text: Text, style: Style, index: int, ctx: Context) -> Cell:
    setting = typeset([Item(text)] if text else [], [style], _WIDTHS[index], ctx)
    return Cell(setting.paragraphs, style, _ALIGN[index])


def _height(text: Text, style: Style, ctx: Context) -> float:
    return typeset([Item(text)], [style], _WIDTHS[1] - 12, ctx).height


def _strong(style: Style) -> Style:
    return replace(style, bold=True)
