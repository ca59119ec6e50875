"""Columns: side by side, stacked, or stacked to the full hundred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_deck.figures.colours import ACCENT, bar_colours
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.field import Field, annotate, framed, key_over, plot_over, room_for_notes, zero_line
from build_deck.figures.numbers import Numbers, scale
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.figures.stacks import Segment, number_size, on_axis, segments, tops
from build_deck.outline.chart import Chart

_FILLED = 0.66
"""The part of a category's width that its columns take."""
_WIDEST = 96.0


def columns(chart: Chart, sheet: Sheet) -> None:
    """Columns from zero; side by side, stacked, or stacked to the full hundred."""
    bars = segments(chart)
    numbers = Numbers.of(chart, sheet.language)
    top = key_over(chart, sheet)
    lift = room_for_notes(chart, sheet)
    named = chart.resolved.categories
    clustered = not chart.kind.startswith(("stacked", "full"))
    colours = bar_colours(chart, bars)
    if sheet.on_marks:
        field = _labelled(chart, sheet, bars, numbers, named, top, lift)
    else:
        ends = [end for bar in bars for end in (bar.start, bar.end)]
        field = framed(sheet, chart, ends, on_axis(numbers, chart), named, top + lift, zero=True)
    size = number_size(sheet.size, bars) if sheet.on_marks and clustered else sheet.size
    alone = len(chart.resolved.series) == 1 and len(set(colours)) > 1
    for bar, colour in zip(bars, colours, strict=True):
        left, right = sides_of(bar, field, clustered)
        sheet.rect(left, field.values.at(bar.start), right, field.values.at(bar.end), colour)
        if sheet.on_marks or (alone and colour == ACCENT):
            _value_label(sheet, bar, field, numbers, (left, right), colour, size, clustered=clustered)
    zero_line(sheet, field)
    above = size * LEADING if clustered and (sheet.on_marks or alone) else 0
    annotate(chart, sheet, field, tops(bars), above)


def _labelled(
    chart: Chart,
    sheet: Sheet,
    bars: Sequence[Segment],
    numbers: Numbers,
    names: Sequence[str],
    top: float,
    lift: float,
) -> Field:
    """A plot without numbers at its side, where each mark has room for its own."""
    stacked = chart.kind.startswith(("stacked", "full"))
    step = sheet.width / len(names)
    _check_widths(sheet, bars, numbers, step, stacked=stacked)
    line = 0.0 if stacked else number_size(sheet.size, bars) * LEADING
    below = line if any(bar.end < 0 for bar in bars) else 0
    trial = plot_over(sheet, chart, names, (0, sheet.width), top + lift + line, below)
    ends = [end for bar in bars for end in (bar.start, bar.end)]
    limits = chart.axis("y")
    made = scale(ends, trial.plot.bottom, trial.plot.y, axis=limits, zero=True, exact=True)
    if stacked:
        for bar in bars:
            if bar.value and abs(made.at(bar.end) - made.at(bar.start)) < sheet.line:
                raise DoesNotFitError("a part of a column is too low for its number", "show fewer")
    return replace(trial, values=made)


def _check_widths(
    sheet: Sheet, bars: Sequence[Segment], numbers: Numbers, step: float, *, stacked: bool
) -> None:
    size = sheet.size if stacked else number_size(sheet.size, bars)
    for bar in bars:
        wide = min(step * _FILLED, _WIDEST * bar.count) / bar.count
        room = wide - 8 if stacked else (wide - 2 if bar.count > 1 else step - 4)
        if sheet.measured(numbers.value(bar.value), size, bold=True) > room:
            raise DoesNotFitError("a number is wider than its column", "show fewer")


def sides_of(bar: Segment, field: Field, clustered: bool) -> tuple[float, float]:
    """The left and the right edge of a column."""
    wide = min(field.step * _FILLED, _WIDEST * (bar.count if clustered else 1))
    left = field.centres[bar.category] - wide / 2
    if not clustered:
        return left, left + wide
    one = wide / bar.count
    gap = 1.0 if bar.count > 1 else 0.0
    return left + one * bar.place + gap, left + one * (bar.place + 1) - gap


def _value_label(
    sheet: Sheet,
    bar: Segment,
    field: Field,
    numbers: Numbers,
    sides: tuple[float, float],
    colour: str,
    size: float,
    *,
    clustered: bool,
) -> None:
    x = sum(sides) / 2
    words = numbers.value(bar.value)
    if not clustered:
        if bar.value:
            middle = (field.values.at(bar.start) + field.values.at(bar.end)) / 2
            sheet.text_on(words, x, middle, colour)
        return
    lit = colour == ACCENT
    y = field.values.at(bar.end)
    below = bar.end < 0
    sheet.text(
        words, x, y + 2 if below else y - 1, size=size, colour=ACCENT if lit else "ink", bold=lit, align="c",
        anchor="t" if below else "b",
    )  # fmt: skip
