"""The field over categories side by side, which columns, lines and areas stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_deck.figures.colours import ACCENT, series_colours
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.frame import GAP, Named, legend, level_ticks, side_by_side, tick_width
from build_deck.figures.numbers import Numbers, Scale, scale
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import capital
from build_deck.theme.style import Box

_LEAST = 60.0
"""Points that the plot is high at least."""
_NOTE_WIDTH = 80.0
"""Points that an annotation may be wide, however near the categories stand."""


@dataclass(frozen=True, slots=True)
class Field:
    """A plot over categories: its area, its scale, the middle of each category, how far apart they are."""

    plot: Box
    values: Scale
    centres: tuple[float, ...]
    step: float


def framed(
    sheet: Sheet,
    chart: Chart,
    values: Sequence[Decimal],
    numbers: Numbers,
    names: Sequence[str],
    top: float,
    *,
    zero: bool = False,
    right: float = 0.0,
    edges: bool = False,
) -> Field:
    """A plot with numbers on its left and names below, lines across at the numbers; with `edges` the first
    and the last name stand under its edges, as a line runs."""
    limits = chart.axis("y")
    trial = scale(values, 1, 0, axis=limits, zero=zero)
    left = tick_width(sheet, numbers.ticks(trial.ticks))
    field = plot_over(sheet, chart, names, (left, sheet.width - right), top + sheet.small / 2, edges=edges)
    made = scale(values, field.plot.bottom, field.plot.y, axis=limits, zero=zero)
    level_ticks(sheet, field.plot, made, numbers)
    return Field(field.plot, made, field.centres, field.step)


def plot_over(
    sheet: Sheet,
    chart: Chart,
    names: Sequence[str],
    sides: tuple[float, float],
    top: float,
    below: float = 0.0,
    *,
    edges: bool = False,
) -> Field:
    """The plot and the names under it, and the title of the categories' axis under these."""
    left, right = sides
    step = (right - left) / len(names)
    named = side_by_side(sheet, names, step, chart.highlight)
    title = capital(chart.axis("x").title)
    title_room = sheet.small * LEADING + 2 if title else 0
    bottom = sheet.height - title_room - named.height - GAP - below
    if bottom - top < _LEAST:
        raise DoesNotFitError("the picture is too low for its names and titles", "shorten them")
    if edges and len(names) > 1:
        centres = tuple(left + (right - left) * index / (len(names) - 1) for index in range(len(names)))
    else:
        centres = tuple(left + step * (index + 0.5) for index in range(len(names)))
    draw_names(sheet, named, centres, bottom + below + GAP, chart.highlight, names)
    if title:
        sheet.text(title, (left + right) / 2, sheet.height, size=sheet.small, colour="muted",
                   align="c", anchor="b")  # fmt: skip
    return Field(Box(left, top, right - left, bottom - top), scale([], bottom, top), centres, step)


def draw_names(
    sheet: Sheet, named: Named, centres: Sequence[float], top: float, highlight: str, names: Sequence[str]
) -> None:
    """Names under their marks, the highlighted one in the accent."""
    for index, lines in named.shown:
        lit = names[index] == highlight
        half = max(sheet.measured(line, named.size, bold=lit) for line in lines) / 2
        x = min(max(centres[index], half), sheet.width - half)
        colour = ACCENT if lit else "ink"
        sheet.lines(lines, x, top, size=named.size, colour=colour, bold=lit, align="c", anchor="t")


def key_over(chart: Chart, sheet: Sheet) -> float:
    """A legend drawn, where there are several series; where the plot may begin."""
    series = chart.resolved.series
    return legend(sheet, [s.name for s in series], series_colours(chart), 0.0) if len(series) > 1 else 0.0


def room_for_notes(chart: Chart, sheet: Sheet) -> float:
    """What annotations need above the marks."""
    step = sheet.width / max(1, len(chart.resolved.categories))
    lines = [sheet.wrap(words, max(step * 1.5, _NOTE_WIDTH), most=3) for words in chart.annotate.values()]
    return max((len(part) for part in lines), default=0) * sheet.line


def annotate(
    chart: Chart, sheet: Sheet, field: Field, tops: Sequence[tuple[int, Decimal]], above: float
) -> None:
    """Words over the marks that they speak of; `tops` are the values that marks reach, by category."""
    for name, words in chart.annotate.items():
        if name not in chart.resolved.categories:
            continue
        index = chart.resolved.categories.index(name)
        reached = [field.values.at(value) for category, value in tops if category == index]
        lines = sheet.wrap(words, max(field.step * 1.5, _NOTE_WIDTH), most=3)
        width = max(sheet.measured(line) for line in lines)
        x = min(max(field.centres[index], width / 2), sheet.width - width / 2)
        colour = ACCENT if name == chart.highlight else "ink"
        sheet.lines(lines, x, min(reached, default=field.plot.bottom) - above - 2, colour=colour, align="c",
                    anchor="b")  # fmt: skip


def zero_line(sheet: Sheet, field: Field) -> None:
    """The axis that marks begin at."""
    y = field.values.at(0)
    sheet.rule(field.plot.x, y, field.plot.right, y, "ink")
