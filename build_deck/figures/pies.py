"""Pies and doughnuts: parts of one whole, named beside their slices."""

from __future__ import annotations

import math
from decimal import Decimal

from build_deck.figures.colours import ACCENT, slice_colours
from build_deck.figures.drawing import DoesNotFitError, Line, Wedge
from build_deck.figures.frame import GAP, apart
from build_deck.figures.numbers import Numbers
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart

_HOLE = 0.58
_MANY = 6
"""Slices from which on a number stands beside its name rather than under it."""
_KNEE = 12.0
"""How far from the slices a leader turns level, in points."""


def pie(chart: Chart, sheet: Sheet) -> None:
    """Slices clockwise from the top in the author's order, each with its name and number beside it."""
    names = chart.resolved.categories
    said = [f"{name}: {chart.annotate[name]}" if name in chart.annotate else name for name in names]
    values = [value or Decimal(0) for value in chart.resolved.series[0].values]
    numbers = Numbers.of(chart, sheet.language)
    total = sum(values, Decimal(0))
    room = sheet.width * 0.28
    flat = len(names) > _MANY
    words = [
        sheet.wrap(f"{name} {numbers.value(value)}", room, bold=True, most=2)
        if flat
        else (*sheet.wrap(name, room, bold=True, most=3), numbers.value(value))
        for name, value in zip(said, values, strict=True)
    ]
    widest = max(sheet.measured(line, bold=True) for lines in words for line in lines)
    radius = min(sheet.height / 2 - 4, (sheet.width - 2 * (widest + _KNEE + 2 * GAP)) / 2)
    if radius < 48:
        raise DoesNotFitError("the names leave no room for the slices", "shorten them, or make it a bar")
    x, y = sheet.width / 2, sheet.height / 2
    colours = slice_colours(names, chart.highlight)
    middles: list[float] = []
    angle = Decimal(0)
    for value, colour in zip(values, colours, strict=True):
        turn = value * 360 / total
        if value:
            hole = radius * _HOLE if chart.kind == "doughnut" else 0.0
            sheet.add(Wedge(x, y, radius, hole, float(angle), float(angle + turn), colour))
        middles.append(math.radians(float(angle + turn / 2)))
        angle += turn
    _names(chart, sheet, words, middles, (x, y, radius))


def _names(
    chart: Chart,
    sheet: Sheet,
    words: list[tuple[str, ...]],
    middles: list[float],
    circle: tuple[float, float, float],
) -> None:
    """Names on the side of their slices, pushed apart, each tied to its slice."""
    x, y, radius = circle
    names = chart.resolved.categories
    for side in (1, -1):
        mine = [i for i, middle in enumerate(middles) if (1 if math.sin(middle) >= 0 else -1) == side]
        if not mine:
            continue
        tall = max(len(words[i]) for i in mine) * sheet.line
        wanted = [y - math.cos(middles[i]) * (radius + _KNEE) for i in mine]
        for i, at in zip(mine, apart(wanted, tall, 0, sheet.height), strict=True):
            lit = names[i] == chart.highlight
            start = (x + math.sin(middles[i]) * (radius + 2), y - math.cos(middles[i]) * (radius + 2))
            end = x + side * (radius + _KNEE + GAP)
            knee = (
                x
                + side * max(abs(start[0] - x) + 4, math.sqrt(max(0, (radius + _KNEE) ** 2 - (at - y) ** 2))),
                at,
            )
            sheet.add(Line((start, knee, (end, at)), "muted", 0.75))
            sheet.lines(words[i], end + side * GAP / 2, at, colour=ACCENT if lit else "ink", bold=lit,
                        align="l" if side > 0 else "r")  # fmt: skip
