"""Columns, with lines on an axis of their own."""

from __future__ import annotations

from dataclasses import replace

from build_deck.figures.colours import beside, series_colours
from build_deck.figures.columns import sides_of
from build_deck.figures.field import annotate, framed, room_for_notes, zero_line
from build_deck.figures.frame import GAP, legend, level_ticks, tick_width, titled
from build_deck.figures.lines import draw_line
from build_deck.figures.numbers import Numbers, present, scale
from build_deck.figures.sheet import Sheet
from build_deck.figures.stacks import segments, tops
from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import capital


def combo(chart: Chart, sheet: Sheet) -> None:
    """Columns, and lines on an axis of their own at the right."""
    every = chart.resolved.series
    ruled = [s for s in every if s.name in chart.lines]
    standing = [s for s in every if s.name not in chart.lines]
    numbers = Numbers.of(chart, sheet.language, (v for s in standing for v in s.values))
    second = replace(
        Numbers.of(chart, sheet.language, (v for s in ruled for v in s.values)), before="", behind=""
    )
    top = _titles(chart, sheet, numbers)
    colours = series_colours(chart)
    top = legend(sheet, [s.name for s in every], colours, top)
    bars = segments(chart, standing)
    trial = scale(present(v for s in ruled for v in s.values), 1, 0, axis=chart.axis("y2"), zero=True)
    right = tick_width(sheet, second.ticks(trial.ticks))
    ends = [end for bar in bars for end in (bar.start, bar.end)]
    names = chart.resolved.categories
    field = framed(
        sheet, chart, ends, numbers, names, top + room_for_notes(chart, sheet), zero=True, right=right
    )
    by_name = {s.name: colour for s, colour in zip(every, colours, strict=True)}
    for bar in bars:
        left, edge = sides_of(bar, field, clustered=True)
        colour = beside(by_name[standing[bar.series].name], names[bar.category], chart)
        sheet.rect(left, field.values.at(bar.start), edge, field.values.at(bar.end), colour)
    zero_line(sheet, field)
    values = present(v for s in ruled for v in s.values)
    other = scale(values, field.plot.bottom, field.plot.y, axis=chart.axis("y2"), zero=True)
    level_ticks(sheet, field.plot, other, second, right=True)
    for s in ruled:
        draw_line(sheet, s, field, by_name[s.name], lit=s.name == chart.highlight, at=other)
    annotate(chart, sheet, field, tops(bars), above=2)


def _titles(chart: Chart, sheet: Sheet, numbers: Numbers) -> float:
    """What each axis measures, over its numbers; where what follows may begin."""
    bottom = 0.0
    left, right = titled(chart.axis("y").title, chart.unit, numbers), capital(chart.axis("y2").title)
    if left:
        lines = sheet.wrap(left, sheet.width / 2 - GAP, sheet.small, most=2)
        bottom = sheet.lines(lines, 0, 0, size=sheet.small, colour="muted", anchor="t").bottom + GAP
    if right:
        lines = sheet.wrap(right, sheet.width / 2 - GAP, sheet.small, most=2)
        box = sheet.lines(lines, sheet.width, 0, size=sheet.small, colour="muted", align="r", anchor="t")
        bottom = max(bottom, box.bottom + GAP)
    return bottom
