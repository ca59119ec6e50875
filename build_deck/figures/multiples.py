"""Small multiples: a panel for each series, all over the same axes, so that shapes compare."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from build_deck.figures.colours import ACCENT, MUTED
from build_deck.figures.drawing import DoesNotFitError, Dot
from build_deck.figures.field import Field
from build_deck.figures.frame import GAP, level_ticks, tick_width
from build_deck.figures.lines import draw_line
from build_deck.figures.numbers import Numbers, Scale, present, scale
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartSeries
from build_deck.theme.style import Box

_LEAST_WIDTH, _LEAST_HEIGHT = 84.0, 44.0
_BETWEEN = 18.0


@dataclass(frozen=True, slots=True)
class Grid:
    """How panels stand: so many across, each with its plot of a width and height."""

    across: int
    down: int
    width: float
    height: float


def grid_of(count: int, width: float, height: float, head: float, foot: float) -> Grid:
    """The arrangement whose panels come nearest to three by two. Raises DoesNotFitError where all
    are too small."""
    best: tuple[float, Grid] | None = None
    for across in range(1, count + 1):
        down = math.ceil(count / across)
        wide = (width - _BETWEEN * (across - 1)) / across
        high = (height - foot - (head + GAP) * down) / down
        if wide < _LEAST_WIDTH or high < _LEAST_HEIGHT or (across - 1) * down >= count:
            continue
        worse = abs(math.log(wide / high / 1.5))
        if best is None or worse < best[0]:
            best = worse, Grid(across, down, wide, high)
    if best is None:
        raise DoesNotFitError(
            f"{count} panels are too many for one slide", "show fewer series, or highlight one in a line"
        )
    return best[1]


def multiples(chart: Chart, sheet: Sheet) -> None:
    """Panels row by row, each named over it; numbers at the left ones, ends of the categories under the
    lowest."""
    series = chart.resolved.series
    numbers = Numbers.of(chart, sheet.language)
    values = present(v for s in series for v in s.values)
    zero = chart.of == "column"
    trial = scale(values, 1, 0, axis=chart.axis("y"), zero=zero, most=3)
    left = tick_width(sheet, numbers.ticks(trial.ticks))
    foot = sheet.small * LEADING + 6
    grid = grid_of(len(series), sheet.width - left, sheet.height, sheet.line + 2, foot)
    for number, one in enumerate(series):
        column, row = number % grid.across, number // grid.across
        x = left + column * (grid.width + _BETWEEN)
        y = row * (grid.height + sheet.line + 2 + GAP)
        plot = Box(x, y + sheet.line + 2, grid.width, grid.height)
        at = scale(values, plot.bottom, plot.y, axis=chart.axis("y"), zero=zero, most=3)
        lit = bool(one.name) and one.name == chart.highlight
        title = sheet.wrap(one.name, grid.width, bold=True, most=1)
        sheet.lines(title, x, y, bold=True, colour=ACCENT if lit else "ink", anchor="t")
        level_ticks(sheet, plot, at, numbers) if column == 0 else _lines(sheet, plot, at)
        colour = ACCENT if lit or not chart.highlight else MUTED
        _panel(chart, sheet, one, plot, at, colour)
        if number + grid.across >= len(series):
            _ends(sheet, chart.resolved.categories, plot)


def _lines(sheet: Sheet, plot: Box, at: Scale) -> None:
    for tick in at.ticks:
        y = at.at(tick)
        sheet.rule(plot.x, y, plot.right, y, "ink" if tick == 0 else "rule")


def _panel(chart: Chart, sheet: Sheet, one: ChartSeries, plot: Box, at: Scale, colour: str) -> None:
    step = plot.w / len(one.values)
    centres = tuple(plot.x + step * (index + 0.5) for index in range(len(one.values)))
    if chart.of == "line":
        draw_line(sheet, one, Field(plot, at, centres, step), colour)
    for x, value, name in zip(centres, one.values, chart.resolved.categories, strict=True):
        lit = name == chart.highlight
        if value is None:
            continue
        if chart.of == "column":
            sheet.rect(x - step * 0.36, at.at(0), x + step * 0.36, at.at(value), ACCENT if lit else colour)
        elif lit:
            sheet.add(Dot(x, at.at(value), 5, ACCENT))


def _ends(sheet: Sheet, names: Sequence[str], plot: Box) -> None:
    """All names under a panel where they fit, else the first and the last."""
    size = sheet.small
    step = plot.w / len(names)
    if all(sheet.measured(name, size) < step - 6 for name in names):
        for index, name in enumerate(names):
            sheet.text(name, plot.x + step * (index + 0.5), plot.bottom + 4, size=size, colour="muted",
                       align="c", anchor="t")  # fmt: skip
        return
    first, last = names[0], names[-1]
    if sheet.measured(first, size) + sheet.measured(last, size) + 8 > plot.w:
        raise DoesNotFitError(f"“{first}” and “{last}” do not fit under a panel", "shorten the categories")
    sheet.text(first, plot.x, plot.bottom + 4, size=size, colour="muted", anchor="t")
    sheet.text(last, plot.right, plot.bottom + 4, size=size, colour="muted", align="r", anchor="t")
