"""Bars in rows: `bar`, `stacked-bar` and `full-bar`."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.figures.colours import ACCENT, bar_colours
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.frame import GAP
from build_deck.figures.numbers import Numbers
from build_deck.figures.rows import Rows, annotate, bare, with_axis
from build_deck.figures.sheet import Sheet
from build_deck.figures.stacks import Segment, number_size, on_axis, segments
from build_deck.outline.chart import Chart

_FILLED = 0.62
"""The part of a row's height that its bars take."""
_TALLEST = 64.0


def bars(chart: Chart, sheet: Sheet) -> None:
    """Bars from zero, read from the top; side by side in a row, stacked, or stacked to the full hundred."""
    parts = segments(chart)
    numbers = Numbers.of(chart, sheet.language)
    stacked = chart.kind.startswith(("stacked", "full"))
    names = chart.resolved.categories
    ends = [end for part in parts for end in (part.start, part.end)]
    size = sheet.size if stacked else number_size(sheet.size, parts)
    widest = max(sheet.measured(numbers.value(part.value), size, bold=True) for part in parts) + GAP
    if sheet.on_marks:
        left = widest if any(part.end < 0 for part in parts) and not stacked else 0.0
        right = widest if any(part.end >= 0 for part in parts) and not stacked else 0.0
        rows = bare(sheet, chart, names, ends, (left, right), zero=True)
        _check_room(sheet, rows, parts, numbers, stacked=stacked)
    else:
        shown = on_axis(numbers, chart)
        rows = with_axis(sheet, chart, names, numbers, ends, zero=True, on_axis=shown)
    for part, colour in zip(parts, bar_colours(chart, parts), strict=True):
        upper, lower = _edges(part, rows, stacked=stacked)
        sheet.rect(rows.values.at(part.start), upper, rows.values.at(part.end), lower, colour)
        if sheet.on_marks:
            _number(sheet, part, rows, numbers, (upper + lower) / 2, colour, size, stacked=stacked)
    x = rows.values.at(0)
    sheet.rule(x, rows.plot.y, x, rows.plot.bottom, "ink")
    tips = {part.category: rows.values.at(max(part.start, part.end)) for part in parts}
    for part in parts:
        tips[part.category] = max(tips[part.category], rows.values.at(max(part.start, part.end)))
    annotate(chart, sheet, rows, tips, widest + GAP if sheet.on_marks and not stacked else GAP)


def _check_room(
    sheet: Sheet, rows: Rows, parts: Sequence[Segment], numbers: Numbers, *, stacked: bool
) -> None:
    """Numbers stand in or beside bars of their height, and in stacked parts of their width."""
    count = 1 if stacked else parts[0].count
    size = sheet.size if stacked else number_size(sheet.size, parts)
    if rows.step * _FILLED / count < size * 0.95:
        raise DoesNotFitError("bars are too thin for their numbers", "show fewer")
    for part in parts if stacked else ():
        room = abs(rows.values.at(part.end) - rows.values.at(part.start)) - 6
        if part.value and sheet.measured(numbers.value(part.value), bold=True) > room:
            raise DoesNotFitError("a part of a bar is too short for its number", "show fewer")


def _edges(part: Segment, rows: Rows, *, stacked: bool) -> tuple[float, float]:
    tall = min(rows.step * _FILLED, _TALLEST * (1 if stacked else part.count))
    upper = rows.centres[part.category] - tall / 2
    if stacked:
        return upper, upper + tall
    one, gap = tall / part.count, 1.0 if part.count > 1 else 0.0
    return upper + one * part.place + gap, upper + one * (part.place + 1) - gap


def _number(
    sheet: Sheet,
    part: Segment,
    rows: Rows,
    numbers: Numbers,
    y: float,
    colour: str,
    size: float,
    *,
    stacked: bool,
) -> None:
    words = numbers.value(part.value)
    if stacked:
        if part.value:
            x = (rows.values.at(part.start) + rows.values.at(part.end)) / 2
            sheet.text_on(words, x, y, colour)
        return
    lit, negative = colour == ACCENT, part.end < 0
    x = rows.values.at(part.end) + (-GAP if negative else GAP)
    ink = ACCENT if lit else "ink"
    sheet.text(words, x, y, size=size, colour=ink, bold=lit, align="r" if negative else "l")
