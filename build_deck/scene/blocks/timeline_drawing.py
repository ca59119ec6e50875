"""How a timeline is drawn, once its events have columns: words, bars of eras, axis, dots and leaders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_deck.outline.timeline import Era, Event
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, text_shape
from build_deck.scene.model import Shape, TextShape
from build_deck.scene.reveal import in_clicks
from build_deck.scene.spread import leader_levels
from build_deck.scene.typeset import Item, Setting, typeset
from build_deck.theme.style import Anchor, Box, Decor, Style

MOST = 7
"""Events side by side at most."""
DATES = ("date-42", "date-34", "date-26", "date-22")
DATE_ROOM = 52.0
DOT = 16.0
BAR = 4.0
ERA_ROOM = 36.0
"""Points that the name of an era may be high."""
_TEXTS = ("text-24", "text-22", "text-20", "text-18")
_LINES = 4
"""Lines that a text should have at most: what says more is set smaller, though there be room."""
_ERA_LABEL = 12.0
_SMALL_DOT = 10.0
_AXIS = 1.25


@dataclass(frozen=True, slots=True)
class Column:
    """An event with the column its words stand in, and where its dot is."""

    event: Event
    x: float
    w: float
    dot: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of an era, from `left` to `right`; its name is read before the event of index `first`."""

    era: Era
    left: float
    right: float
    first: int


def drawn(
    columns: Sequence[Column],
    bars: Sequence[Bar],
    axis: float,
    dates: float,
    texts: float,
    box: Box,
    ctx: Context,
) -> Placement | None:
    """Words, bars, axis and dots; None where some words do not fit. `axis`, `dates` and `texts` are the
    heights of the axis and of the tops of dates and texts."""
    date = _dates(columns, ctx)
    text = _texts(columns, box.bottom - texts, ctx)
    labels = [_label(bar, ctx) for bar in bars]
    if date is None or text is None or None in labels:
        return None
    shapes: list[Shape] = []
    clicks: list[int] = []
    for index, column in enumerate(columns):
        shapes.extend(
            replace(label, placeholder=replace(label.placeholder, box=replace(frame, y=box.y + _ERA_LABEL)))
            for bar, label in zip(bars, labels, strict=True)
            if label is not None and bar.first == index
            for frame in (label.placeholder.box,)
        )
        clicks.extend([-1] * (len(shapes) - len(clicks)))
        styles, settings = date
        levels = tuple(replace(s, colour="accent") for s in styles) if column.event.highlight else styles
        frame = Box(column.x, dates, column.w, DATE_ROOM)
        anchor: Anchor = "b" if dates < axis else "t"
        shapes.append(text_shape("Date", levels, settings[index], frame, anchor=anchor))
        height = -(-text[1][index].height // 6) * 6
        frame = Box(column.x, texts, column.w, height)
        shapes.append(text_shape("Event", text[0], text[1][index], frame))
        clicks.extend([index, index])
    tallest = max(setting.height for setting in text[1])
    decor = (*_bars_drawn(bars, box), *_axis(columns, axis, box, ctx))
    return Placement(tuple(shapes), texts + tallest - box.y, decor, reveal=in_clicks(clicks))


def _dates(columns: Sequence[Column], ctx: Context) -> tuple[tuple[Style, ...], list[Setting]] | None:
    """All dates at the largest step at which each stands on a line; at the least, on two."""
    for name in DATES:
        levels = ctx.theme.levels(name)
        settings = [typeset([Item(c.event.date)], levels, c.w, ctx) for c in columns]
        lines = 2 if name == DATES[-1] else 1
        if all(s.lines <= lines and s.height <= DATE_ROOM + SLACK and not s.too_wide for s in settings):
            return levels, settings
    return None


def _texts(
    columns: Sequence[Column], room: float, ctx: Context
) -> tuple[tuple[Style, ...], list[Setting]] | None:
    """All texts at the largest step at which each fits and is short; at the least, at which it fits."""
    for name in _TEXTS:
        levels = ctx.theme.levels(name)
        settings = [typeset([Item(c.event.text)], levels, c.w, ctx) for c in columns]
        most = _LINES if name != _TEXTS[-1] else max(s.lines for s in settings)
        if all(s.height <= room + SLACK and s.lines <= most and not s.too_wide for s in settings):
            return levels, settings
    return None


def _label(bar: Bar, ctx: Context) -> TextShape | None:
    """An era's name under its bar."""
    levels = ctx.theme.levels("label-accent" if bar.era.highlight else "label")
    width = bar.right - bar.left
    if width <= 0:
        return None
    setting = typeset([Item(bar.era.name)], levels, width, ctx)
    if setting.too_wide or setting.height > ERA_ROOM:
        return None
    return text_shape("Era", levels, setting, Box(bar.left, 0, width, setting.height))


def leaders(columns: Sequence[Column], axis: float, dates: float) -> list[Decor]:
    """The leaders of a timeline to scale: from each dot to the date it belongs to: down, across, down."""
    ends = [column.x + DOT / 2 for column in columns]
    starts = [column.dot for column in columns]
    levels = leader_levels(starts, ends)
    top, foot = axis + DOT / 2, dates - 2
    step = (foot - top) / (max(levels) + 2)
    rules: list[Decor] = []
    for start, end, level in zip(starts, ends, levels, strict=True):
        turn = top + step * (level + 1)
        if abs(start - end) < 0.5:
            rules.append(_leader(Box(start, top, 0, foot - top)))
            continue
        rules.append(_leader(Box(start, top, 0, turn - top)))
        rules.append(_leader(Box(min(start, end), turn, abs(end - start), 0)))
        rules.append(_leader(Box(end, turn, 0, foot - turn)))
    return rules


def _leader(box: Box) -> Decor:
    return Decor("rule", box, line="muted", weight=0.75)


def _bars_drawn(bars: Sequence[Bar], box: Box) -> list[Decor]:
    return [
        Decor(
            "rect",
            Box(bar.left, box.y, bar.right - bar.left, BAR),
            fill="accent" if bar.era.highlight else "series-5",
        )
        for bar in bars
    ]


def _axis(columns: Sequence[Column], axis: float, box: Box, ctx: Context) -> list[Decor]:
    """The line of time, to the edge of the page where it stands alone, and a dot for each event."""
    whole = ctx.theme.region("body").box
    right = ctx.theme.width if box.right >= whole.right else box.right
    line = Decor("rule", Box(box.x, axis, right - box.x, 0), line="ink", weight=_AXIS)
    dots = sorted(column.dot for column in columns)
    close = any(b - a < DOT + 2 for a, b in pairwise(dots))
    size = _SMALL_DOT if close else DOT
    drawn = [line]
    for column in columns:
        frame = Box(column.dot - size / 2, axis - size / 2, size, size)
        if column.event.highlight:
            drawn.append(Decor("oval", frame, fill="accent", line="accent", weight=1.5))
        else:
            drawn.append(Decor("oval", frame, fill="paper", line="ink", weight=1.5))
    return drawn
