"""The agenda: a table of the lecture's sections with their place in the paper and their minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.model import Cell, Row, TableShape
from build_deck.scene.page import Page, section_mark, title_shape
from build_deck.scene.timing import estimated_minutes, spoken_minutes
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.scene.words import counted
from build_deck.theme.style import Align, Box, Decor, Placeholder, Style

_HEADER = 24.0
_TALLEST = 72.0
_TOTAL = 36.0
_PADDING = 8.0


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: the word that heads it, how wide it is in points, and how aligned."""

    head: str
    width: float
    align: Align = "l"


_COLUMNS = (
    _Column("part", 48),
    _Column("topic", 444),
    _Column("paper", 96),
    _Column("minutes-head", 108, "r"),
)


@dataclass(frozen=True, slots=True)
class _Part:
    name: Text
    sections: tuple[str, ...]
    minutes: float


def _columns(parts: list[_Part]) -> tuple[_Column, ...]:
    """The columns of an agenda: that of the paper where a part draws on it, else its room is the topic's."""
    if any(part.sections for part in parts):
        return _COLUMNS
    part_number, topic, paper, minutes = _COLUMNS
    return part_number, replace(topic, width=topic.width + paper.width), minutes


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
    style, chunks = _chunks(parts, ctx)
    pages = []
    for number, chunk in enumerate(chunks, start=1):
        count = f"({number}/{len(chunks)})" if len(chunks) > 1 else ""
        table = _table(parts, chunk, passed - 1, style, ctx)
        shapes = (title_shape(heading, ctx, count), table)
        band = _band(table, passed - 1 - chunk.start, ctx)
        pages.append(Page("Agenda", shapes, ctx.words["contents"], decor=band))
    return pages


def agenda_title(parts: list[_Part], passed: int, ctx: Context) -> str:
    """The title of an agenda that has none of its own; unlike for each place it stands at."""
    if passed:
        name = parts[passed - 1].name.plain
        return ctx.words["agenda-now"].format(number=passed, count=len(parts), name=name)
    if len(parts) == 1:
        return ctx.words["agenda-title-1"]
    return ctx.words["agenda-title"].format(count=counted(ctx.words, len(parts)))


def _chunks(parts: list[_Part], ctx: Context) -> tuple[Style, list[range]]:
    """The largest style at which all parts stand on one slide; or the smallest, and which parts stand
    on which slide, as evenly as they go."""
    region = ctx.theme.region("agenda")
    room = region.box.h - _HEADER - _TOTAL
    width = _columns(parts)[1].width
    for name in region.styles:
        style = ctx.theme.style(name)
        heights = [_height(part.name, style, width, ctx) + _PADDING for part in parts]
        if sum(heights) <= room:
            return style, [range(len(parts))]
    each = max(1, int(room // max(heights)))
    slides = -(-len(parts) // each)
    each = -(-len(parts) // slides)
    return style, [range(i, min(i + each, len(parts))) for i in range(0, len(parts), each)]


def _table(parts: list[_Part], shown: range, current: int, style: Style, ctx: Context) -> TableShape:
    box = ctx.theme.region("agenda").box
    rule = ctx.theme.rule("row")
    room = box.h - _HEADER - _TOTAL
    air = min(_TALLEST, room / len(shown))
    columns = _columns(parts)
    rows = [_head(columns, ctx)]
    for index in shown:
        height = _height(parts[index].name, style, columns[1].width, ctx) + _PADDING
        now = index == current
        cells = _part_cells(parts[index], index, now, style, columns, ctx)
        rows.append(Row(cells, height, rule.colour, rule.weight, "accent" if now else ""))
    tall = [max(row.height, air) for row in rows[1:]]
    if sum(tall) <= room:
        rows[1:] = [replace(row, height=height) for row, height in zip(rows[1:], tall, strict=True)]
    close = ctx.theme.rule("close")
    rows[-1] = replace(rows[-1], rule=close.colour, weight=close.weight)
    if shown.stop == len(parts):
        rows.append(_total(parts, columns, ctx))
    frame = Box(box.x, box.y, box.w, sum(row.height for row in rows))
    names = "; ".join(parts[index].name.plain for index in shown)
    return TableShape(
        Placeholder(-1, "tbl", "Agenda", frame, ()),
        frame,
        tuple(column.width for column in columns),
        tuple(rows),
        f"{ctx.words['contents']}: {names}",
        cell_right=12,
    )


def _band(table: TableShape, present: int, ctx: Context) -> tuple[Decor, ...]:
    """What carries the filled row of the present section to both edges of the page."""
    if not 0 <= present < len(table.rows) - 1:
        return ()
    top = table.box.y + sum(row.height for row in table.rows[: present + 1])
    height = table.rows[present + 1].height
    right = table.box.right
    return (
        Decor("rect", Box(0, top, table.box.x, height), fill="accent"),
        Decor("rect", Box(right, top, ctx.theme.width - right, height), fill="accent"),
    )


def _head(columns: tuple[_Column, ...], ctx: Context) -> Row:
    style, rule = ctx.theme.style("label"), ctx.theme.rule("head")
    said = {column.head: (plain_text(ctx.words[column.head]), style) for column in columns}
    return Row(_cells(said, columns, ctx), _HEADER, rule.colour, rule.weight)


def _part_cells(
    part: _Part, index: int, now: bool, style: Style, columns: tuple[_Column, ...], ctx: Context
) -> tuple[Cell, ...]:
    muted = ctx.theme.style("text-18-muted")
    number = ctx.theme.style("head")
    if now:
        style, muted, number = (_on_band(s) for s in (_strong(style), muted, number))
    minutes = f"{spoken_minutes(part.minutes)} {ctx.words['min']}" if part.minutes else ""
    said = {
        "part": (plain_text(str(index + 1)), number),
        "topic": (part.name, style),
        "paper": (plain_text(section_mark(part.sections)), muted),
        "minutes-head": (plain_text(minutes), muted),
    }
    return _cells(said, columns, ctx)


def _total(parts: list[_Part], columns: tuple[_Column, ...], ctx: Context) -> Row:
    total = ctx.outline.lecture.minutes or sum(part.minutes for part in parts)
    muted, bold = ctx.theme.style("text-18-muted"), _strong(ctx.theme.style("text-18"))
    said = {
        "part": (Text(), muted),
        "topic": (plain_text(ctx.words["together"]), muted),
        "paper": (Text(), muted),
        "minutes-head": (plain_text(f"{spoken_minutes(total)} {ctx.words['min']}"), bold),
    }
    return Row(_cells(said, columns, ctx), _TOTAL)


def _cells(
    said: Mapping[str, tuple[Text, Style]], columns: tuple[_Column, ...], ctx: Context
) -> tuple[Cell, ...]:
    """What a row says under each head, set in its column."""
    return tuple(_cell(*said[column.head], column, ctx) for column in columns)


def _cell(text: Text, style: Style, column: _Column, ctx: Context) -> Cell:
    setting = typeset([Item(text)] if text else [], [style], column.width, ctx)
    return Cell(setting.paragraphs, style, column.align)


def _height(text: Text, style: Style, width: float, ctx: Context) -> float:
    return typeset([Item(text)], [style], width - 12, ctx).height


def _on_band(style: Style) -> Style:
    return replace(style, colour="on-accent")


def _strong(style: Style) -> Style:
    return replace(style, bold=True)
