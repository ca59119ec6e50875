"""Rows under one another with their names at the left, over one scale from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from build_deck.figures.colours import ACCENT, series_colours
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.frame import GAP, TICK_GAP, in_rows, legend, upright_ticks
from build_deck.figures.numbers import Numbers, Scale, scale
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart import Chart
from build_deck.theme.style import Box

_LEAST = 80.0
"""Points that the plot is wide at least."""
_NOTE_SHARE = 0.25
"""The part of the width that annotations may take."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A plot with names at its left: its area, its scale, the middle of each row, how far apart they are."""

    plot: Box
    values: Scale
    centres: tuple[float, ...]
    step: float


def framed(sheet: Sheet, chart: Chart, names: Sequence[str], foot: float = 0.0, *, key: bool = True) -> Rows:
    """Names and (where `key`) a legend drawn; the plot right of the names, `foot` points over the
    sheet's end, as yet without a scale."""
    series = chart.resolved.series
    top = 0.0
    if key and len(series) > 1:
        top = legend(sheet, [s.name for s in series], series_colours(chart), top)
    step = (sheet.height - foot - top) / len(names)
    lit = [bool(name) and name == chart.highlight for name in names]
    broken = in_rows(sheet, names, step, bold=lit)
    widths = [
        sheet.measured(line, bold=heavy) for lines, heavy in zip(broken, lit, strict=True) for line in lines
    ]
    widest = max(widths, default=0.0)
    left = widest + 1.5 * GAP
    centres = tuple(top + step * (index + 0.5) for index in range(len(names)))
    for lines, heavy, y in zip(broken, lit, centres, strict=True):
        sheet.lines(lines, widest, y, colour=ACCENT if heavy else "ink", bold=heavy, align="r")
    plot = Box(left, top, sheet.width - left, step * len(names))
    return Rows(plot, scale([], plot.x, plot.right), centres, step)


def bare(
    sheet: Sheet,
    chart: Chart,
    names: Sequence[str],
    values: Sequence[Decimal],
    beside: tuple[float, float],
    *,
    zero: bool = False,
    key: bool = True,
) -> Rows:
    """Rows without an axis, whose marks have so many points left and right of them for their numbers."""
    rows = framed(sheet, chart, names, key=key)
    left, right = rows.plot.x + beside[0], rows.plot.right - beside[1] - _notes_room(chart, sheet)
    if right - left < _LEAST:
        raise DoesNotFitError("names and numbers leave no room for the marks", "shorten the names")
    return replace(rows, values=scale(values, left, right, axis=chart.axis("y"), zero=zero, exact=True))


def with_axis(
    sheet: Sheet,
    chart: Chart,
    names: Sequence[str],
    numbers: Numbers,
    values: Sequence[Decimal],
    *,
    zero: bool = False,
    on_axis: Numbers | None = None,
    key: bool = True,
) -> Rows:
    """Rows over an axis with numbers (written as `on_axis`, where not like values), lines up at them."""
    rows = framed(sheet, chart, names, sheet.small * LEADING + TICK_GAP, key=key)
    ticks = on_axis or numbers
    if rows.plot.w < _LEAST:
        raise DoesNotFitError("the names leave no room for the marks", "shorten them")
    made = _spaced(sheet, chart, values, ticks, rows.plot, zero=zero)
    upright_ticks(sheet, rows.plot, made, ticks)
    return replace(rows, values=made)


def _spaced(
    sheet: Sheet, chart: Chart, values: Sequence[Decimal], numbers: Numbers, plot: Box, *, zero: bool
) -> Scale:
    """A scale whose numbers keep apart and stay on the sheet."""
    axis = chart.axis("y")
    for most in (8, 6, 5, 4, 3, 2):
        trial = scale(values, plot.x, plot.right, axis=axis, zero=zero, most=most)
        widest = max((sheet.measured(word, sheet.small) for word in numbers.ticks(trial.ticks)), default=0.0)
        left, right = max(plot.x, widest / 2), plot.right - widest / 2 - _notes_room(chart, sheet)
        made = scale(values, left, right, axis=axis, zero=zero, most=most)
        places = [made.at(tick) for tick in made.ticks]
        if len(places) < 2 or places[1] - places[0] > widest + 10:
            return made
    raise DoesNotFitError("the numbers of the axis do not fit side by side", "shorten the names of the rows")


def _notes_room(chart: Chart, sheet: Sheet) -> float:
    """The room right of the marks that annotations take."""
    lines = [
        line for words in chart.annotate.values() for line in sheet.wrap(words, sheet.width * _NOTE_SHARE)
    ]
    return max((sheet.measured(line) for line in lines), default=-GAP) + GAP


def annotate(chart: Chart, sheet: Sheet, rows: Rows, ends: dict[int, float], beside: float) -> None:
    """Words right of the rows that they speak of; `ends` says by row where its mark ends."""
    for name, words in chart.annotate.items():
        if name not in chart.resolved.categories:
            continue
        index = chart.resolved.categories.index(name)
        lines = sheet.wrap(words, sheet.width * _NOTE_SHARE)
        widest = max(sheet.measured(line) for line in lines)
        x = min(ends.get(index, rows.plot.x) + beside, sheet.width - widest)
        sheet.lines(lines, x, rows.centres[index], colour=ACCENT if name == chart.highlight else "muted")
