"""Scatter and bubble charts: things at two numbers each, bubbles as large as a third."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from build_deck.figures.colours import ACCENT, MUTED, series_colours
from build_deck.figures.drawing import DoesNotFitError, Dot
from build_deck.figures.frame import (
    GAP,
    TICK_GAP,
    legend,
    level_ticks,
    tick_width,
    upright_ticks,
)
from build_deck.figures.numbers import Numbers, Scale, present, scale
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import capital
from build_deck.theme.style import Align, Box

_LARGEST = 34.0
"""Radius of the largest bubble."""
_DOT = 5.5


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark on the sheet: where, how large, its colour and its words."""

    x: float
    y: float
    radius: float
    colour: str
    words: str
    lit: bool

    @property
    def box(self) -> Box:
        """What the mark covers."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


def points(chart: Chart, sheet: Sheet) -> None:
    """Marks between two numbered axes; names beside them, where they cover neither each other nor a mark."""
    series = chart.resolved.series
    ys, xs = present(v for s in series for v in s.values), present(v for s in series for v in s.xs)
    up_numbers = Numbers.of(chart, sheet.language, ys)
    across_numbers = Numbers(0, up_numbers.grouped, sheet.language)
    top = legend(sheet, [s.name for s in series], series_colours(chart), 0) if len(series) > 1 else 0.0
    title = capital(chart.axis("x").title)
    left = tick_width(sheet, up_numbers.ticks(scale(_padded(ys, 0.15), 1, 0, axis=chart.axis("y")).ticks))
    bottom = sheet.height - sheet.small * LEADING - TICK_GAP - (sheet.small * LEADING + 2 if title else 0)
    plot = Box(left, top + sheet.small / 2, sheet.width - left - 2 * GAP, bottom - top - sheet.small / 2)
    if plot.h < 60:
        raise DoesNotFitError("the picture is too low for its titles", "shorten them")
    reach = _LARGEST if chart.kind == "bubble" else _DOT
    up = scale(_padded(ys, reach / plot.h), plot.bottom, plot.y, axis=chart.axis("y"))
    across = scale(_padded(xs, reach / plot.w), plot.x, plot.right, axis=chart.axis("x"), most=8)
    level_ticks(sheet, plot, up, up_numbers)
    upright_ticks(sheet, plot, across, across_numbers, lines=False)
    sheet.rule(plot.x, plot.bottom, plot.right, plot.bottom, "ink")
    if title:
        middle = plot.x + plot.w / 2
        sheet.text(title, middle, sheet.height, size=sheet.small, colour="muted", align="c", anchor="b")
    spots = _spots(chart, up, across)
    for spot in sorted(spots, key=lambda spot: (spot.lit, -spot.radius)):
        fill = spot.colour if chart.kind == "scatter" else f"{spot.colour}/70"
        sheet.add(Dot(spot.x, spot.y, spot.radius, fill, "paper", 1))
    _names(sheet, spots, plot)


def _padded(values: list[Decimal], share: float) -> list[Decimal]:
    """Values with so much of their span on either side that no mark leaves the plot."""
    low, high = min(values), max(values)
    extra = (high - low) * Decimal(str(round(share, 3)))
    return [low - extra if low < 0 or low - extra >= 0 else Decimal(0), high + extra]


def _spots(chart: Chart, up: Scale, across: Scale) -> list[Spot]:
    """The marks of all series, in the author's order."""
    largest = max((size for s in chart.resolved.series for size in s.sizes if size is not None), default=None)
    colours = series_colours(chart)
    pointed = chart.highlight in chart.resolved.point_names
    spots = []
    for s, own in zip(chart.resolved.series, colours, strict=True):
        for index, (x, y) in enumerate(zip(s.xs, s.values, strict=True)):
            if x is None or y is None:
                continue
            name = s.labels[index] if index < len(s.labels) else ""
            size = s.sizes[index] if index < len(s.sizes) else None
            radius = _DOT if size is None or largest is None else _LARGEST * math.sqrt(size / largest)
            lit = bool(name) and name == chart.highlight
            colour = (ACCENT if lit else MUTED) if pointed else own
            said = chart.annotate.get(name, "")
            words = f"{name}: {said}" if said else name
            spots.append(Spot(across.at(x), up.at(y), radius, colour, words, lit))
    return spots


def _names(sheet: Sheet, spots: list[Spot], plot: Box) -> None:
    """Each name right, left, over or under its mark, at the first place that is free; the highlighted one
    is placed first. Raises DoesNotFitError where a name has none."""
    taken = [spot.box for spot in spots]
    for spot in sorted(spots, key=lambda spot: not spot.lit):
        if not spot.words:
            continue
        width, tall = sheet.measured(spot.words, bold=spot.lit), sheet.size
        for dx, dy, align in _PLACES:
            reach = spot.radius + 4
            x, y = spot.x + dx * reach, spot.y + dy * (reach + tall * 0.4)
            left = x - width * _SHARE[align]
            box = Box(left, y - tall * 0.6, width, tall * 1.1)
            inside = left >= plot.x and box.right <= sheet.width and box.y >= 0 and box.bottom <= plot.bottom
            if inside and not any(_meet(box, other) for other in taken):
                sheet.text(spot.words, x, y, colour=ACCENT if spot.lit else "ink", bold=spot.lit, align=align)
                taken.append(box)
                break
        else:
            raise DoesNotFitError(
                f"the name “{spot.words}” finds no free place by its point", "name fewer points"
            )


_PLACES: tuple[tuple[float, float, Align], ...] = (
    (1, 0, "l"), (-1, 0, "r"), (0, -1, "c"), (0, 1, "c"),
    (0.7, -0.7, "l"), (0.7, 0.7, "l"), (-0.7, -0.7, "r"), (-0.7, 0.7, "r"),
)  # fmt: skip
_SHARE = {"l": 0.0, "c": 0.5, "r": 1.0}


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
