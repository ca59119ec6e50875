"""Radars: several measures of a few things on spokes from one centre."""

from __future__ import annotations

import math

from build_deck.figures.colours import ACCENT, series_colours
from build_deck.figures.drawing import DoesNotFitError, Dot, Line
from build_deck.figures.frame import GAP, key_column
from build_deck.figures.numbers import Numbers, present, scale
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart
from build_deck.theme.style import Align, Anchor


def radar(chart: Chart, sheet: Sheet) -> None:
    """A closed line for each series over rings, the spokes named around them."""
    names, series = chart.resolved.categories, chart.resolved.series
    numbers = Numbers.of(chart, sheet.language)
    colours = series_colours(chart)
    left = key_column(sheet, [s.name for s in series], colours) if len(series) > 1 else 0.0
    angles = [2 * math.pi * index / len(names) for index in range(len(names))]
    words = [sheet.wrap(name, sheet.width * 0.26) for name in names]
    above = max((len(w) for w, a in zip(words, angles, strict=True) if math.cos(a) > 0.9), default=1)
    below = max((len(w) for w, a in zip(words, angles, strict=True) if math.cos(a) < -0.5), default=1)
    widest = max(sheet.measured(line) for lines in words for line in lines)
    radius = min(
        (sheet.height - (above + below) * sheet.line - 2 * GAP) / 2,
        sheet.width / 2 - widest - max(left, GAP) - GAP,
    )
    if radius < 60:
        raise DoesNotFitError("the names leave no room for the radar", "shorten them, or make it a bar")
    x, y = sheet.width / 2, above * sheet.line + GAP + radius
    values = present(v for s in series for v in s.values)
    at = scale(values, 0, radius, axis=chart.axis("y"), zero=True, most=4)

    def point(angle: float, distance: float) -> tuple[float, float]:
        return x + math.sin(angle) * distance, y - math.cos(angle) * distance

    for tick in at.ticks[1:]:
        ring = [point(angle, at.at(tick)) for angle in angles]
        sheet.add(Line((*ring, ring[0]), "rule", 1))
    for angle in angles:
        sheet.rule(x, y, *point(angle, radius), "rule")
    for number in sorted(range(len(series)), key=lambda index: colours[index] == ACCENT):
        corners = [
            None if value is None else point(angle, at.at(value))
            for angle, value in zip(angles, series[number].values, strict=True)
        ]
        _outline(sheet, corners, colours[number], 3.5 if colours[number] == ACCENT else 2.25)
    for tick, word in zip(at.ticks[1:], numbers.ticks(at.ticks[1:]), strict=True):
        sheet.text(
            word, x - 4, y - at.at(tick) + sheet.small * 0.6, size=sheet.small, colour="muted", align="r"
        )
    _names(chart, sheet, words, angles, (x, y, radius))


def _outline(sheet: Sheet, corners: list[tuple[float, float] | None], colour: str, weight: float) -> None:
    """A closed line, broken where a value is missing."""
    known = [corner for corner in corners if corner is not None]
    for one, other in zip(corners, (*corners[1:], corners[0]), strict=True):
        if one is not None and other is not None:
            sheet.add(Line((one, other), colour, weight))
    sheet.add(*(Dot(px, py, weight + 1, colour) for px, py in known))


def _names(
    chart: Chart,
    sheet: Sheet,
    words: list[tuple[str, ...]],
    angles: list[float],
    circle: tuple[float, float, float],
) -> None:
    x, y, radius = circle
    for name, lines, angle in zip(chart.resolved.categories, words, angles, strict=True):
        px, py = x + math.sin(angle) * (radius + GAP), y - math.cos(angle) * (radius + GAP)
        side, lit = math.sin(angle), name == chart.highlight
        align: Align = "c" if abs(side) < 0.2 else ("l" if side > 0 else "r")
        up = math.cos(angle)
        anchor: Anchor = "m" if align != "c" else ("b" if up > 0 else "t")
        py -= up * len(lines) * sheet.line / 4 if align != "c" else 0
        sheet.lines(lines, px, py, colour=ACCENT if lit else "ink", bold=lit, align=align, anchor=anchor)
