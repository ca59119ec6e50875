"""Bars from one number to another, and dots on a line: `range` and `dot`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from build_deck.figures.colours import ACCENT, MUTED, category_colours, series_colours
from build_deck.figures.drawing import Dot
from build_deck.figures.frame import GAP
from build_deck.figures.numbers import Numbers, present
from build_deck.figures.rows import annotate, bare, with_axis
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart

_THICK = 28.0
_LEAST = 3.0
"""Points that a range is long at least, so that one from a number to itself is seen."""


def ranges(chart: Chart, sheet: Sheet) -> None:
    """From–to bars with both numbers at their ends."""
    low, high = chart.resolved.series
    numbers = Numbers.of(chart, sheet.language)
    names = chart.resolved.categories
    values = present((*low.values, *high.values))
    room = max(sheet.measured(numbers.value(v), bold=True) for v in values) + GAP
    rows = bare(sheet, chart, names, values, (room, room), key=False)
    colours = category_colours(chart)
    tall = min(rows.step * 0.5, _THICK)
    tips = {}
    for index, (start, end) in enumerate(zip(low.values, high.values, strict=True)):
        if start is None or end is None:
            continue
        x1, x2, y = rows.values.at(start), rows.values.at(end), rows.centres[index]
        if x2 - x1 < _LEAST:
            x1, x2 = x1 - _LEAST / 2, x2 + _LEAST / 2
        lit = names[index] == chart.highlight
        if (lead := x1 - room) > rows.plot.x + GAP:
            sheet.rule(rows.plot.x, y, lead, y, "rule")
        sheet.rect(x1, y - tall / 2, x2, y + tall / 2, colours[index])
        for value, series, x in ((start, low, x1 - GAP / 2), (end, high, x2 + GAP / 2)):
            bold = lit or (bool(series.name) and series.name == chart.highlight)
            sheet.text(numbers.value(value), x, y, colour=ACCENT if bold else "ink", bold=bold,
                       align="r" if series is low else "l")  # fmt: skip
        tips[index] = x2
    annotate(chart, sheet, rows, tips, room + GAP)


def dots(chart: Chart, sheet: Sheet) -> None:
    """A dot for each series in a row, joined by a line, with its number beside it; of three the outer."""
    series, names = chart.resolved.series, chart.resolved.categories
    numbers = Numbers.of(chart, sheet.language)
    values = present(v for s in series for v in s.values)
    room = max(sheet.measured(numbers.value(v), bold=True) for v in values) + 2 * GAP
    if sheet.on_marks and len(series) < 3:
        rows = bare(sheet, chart, names, values, (room if len(series) > 1 else GAP, room))
    else:
        rows = with_axis(sheet, chart, names, numbers, values)
    radius = min(7.0, rows.step * 0.28)
    colours = series_colours(chart)
    by_category = category_colours(chart) if len(series) == 1 else ()
    if rows.values.low <= 0 <= rows.values.high:
        sheet.rule(x := rows.values.at(0), rows.plot.y, x, rows.plot.bottom, "ink")
    tips = {}
    for index, name in enumerate(names):
        there = [(v, number) for number, s in enumerate(series) if (v := s.values[index]) is not None]
        y, lit = rows.centres[index], name == chart.highlight
        sheet.rule(rows.plot.x, y, rows.plot.right, y, "rule", 0.75)
        if not there:
            continue
        there.sort()
        places = [rows.values.at(value) for value, _ in there]
        tips[index] = places[-1]
        if len(there) > 1:
            sheet.rule(places[0], y, places[-1], y, ACCENT if lit else MUTED, 2.5)
        for x, (_, number) in zip(places, there, strict=True):
            colour = by_category[index] if by_category else colours[number]
            sheet.add(Dot(x, y, radius, colour, "paper", 1.5))
        if sheet.on_marks and len(series) < 3:
            _outside(sheet, [(v, x) for (v, _), x in zip(there, places, strict=True)], y, numbers, lit=lit)
    annotate(chart, sheet, rows, tips, room + GAP)


def _outside(
    sheet: Sheet, there: Sequence[tuple[Decimal, float]], y: float, numbers: Numbers, *, lit: bool
) -> None:
    """The numbers of one or two dots, right of the last and left of the first of two."""
    colour = ACCENT if lit else "ink"
    value, x = there[-1]
    sheet.text(numbers.value(value), x + 1.5 * GAP, y, colour=colour, bold=lit)
    if len(there) > 1:
        value, x = there[0]
        sheet.text(numbers.value(value), x - 1.5 * GAP, y, colour=colour, bold=lit, align="r")
