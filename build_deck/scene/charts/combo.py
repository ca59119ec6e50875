"""Columns with lines over them, on two axes, each of which says what it measures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from build_deck.outline.chart_numbers import capital, decimals_of, is_grouped
from build_deck.outline.chart_values import ChartSeries
from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartShape, Series
from build_deck.scene.charts.bars import THICKEST_COLUMN, gap_of, ticks_width
from build_deck.scene.charts.categories import names_below
from build_deck.scene.charts.colours import ACCENT, QUIET, series_colours
from build_deck.scene.charts.frame import (
    ROW,
    Frame,
    across_title,
    below,
    legend_of,
    limits,
    measure,
    shape_of,
    title_style,
    value_axis,
)
from build_deck.scene.charts.lettering import SPARE, width_of
from build_deck.scene.charts.numbers import Numbers
from build_deck.scene.charts.ticks import Scale, floor_to, nice_scale, nice_step
from build_deck.theme.colour import contrast
from build_deck.theme.style import Box

_TITLE_SHARE = 0.18
_INSIDE = 6.0
"""Points that a title stays off the chart's edge: LibreOffice squeezes a chart out of which one reaches."""


def combo(frame: Frame) -> ChartShape | None:
    """Columns from zero on the axis at the left, lines on the one at the right."""
    lines = [s for s in frame.values.series if s.name in frame.chart.lines]
    columns = [s for s in frame.values.series if s.name not in frame.chart.lines]
    legend = legend_of([series.name for series in frame.values.series], frame)
    if legend is None:
        return None
    first = _scale(frame, columns, "y", zero=True)
    second = _on_lines_of(first, frame, lines)
    left_numbers, right_numbers = _numbers(frame, columns), _numbers(frame, lines).bare
    left = ticks_width(frame, first, left_numbers)
    right = ticks_width(frame, second, right_numbers)
    names = names_below(frame, frame.box.w - left - right)
    if names is None:
        return None
    box, title = frame.box, across_title(frame)
    top = box.y + legend.height + ROW
    foot = box.bottom - names.room - (ROW if title else 0.0)
    plot = Box(box.x + left, top, box.w - left - right, foot - top)
    if plot.h < 60 or plot.w < 100:
        return None
    categories = Axis(
        title=title,
        style=names.style,
        title_style=title_style(frame),
        title_at=below(frame, plot, title),
        every=names.every,
    )
    words = _short(frame, measure(frame) or _only(columns)), _short(frame, _second(frame, lines))
    wide = width_of(words[1], title_style(frame), frame.ctx) - SPARE
    right_axis = value_axis(frame, second, right_numbers, words[1], (box.right - wide - _INSIDE, top - ROW))
    return shape_of(
        frame,
        "combo",
        plot,
        _series(frame),
        categories=categories,
        values=value_axis(frame, first, left_numbers, words[0], (box.x, top - ROW)),
        second=replace(right_axis, grid=False),
        legend=legend,
        numbers=left_numbers,
        gap=gap_of(plot.w / len(frame.values.categories), len(columns), THICKEST_COLUMN),
    )


def second_title(frame: Frame) -> str:
    """What the line over the chart says of axes whose titles are too long to stand beside it."""
    lines = [s for s in frame.values.series if s.name in frame.chart.lines]
    every = (measure(frame), _second(frame, lines))
    return " · ".join(title for title in every if title and not _short(frame, title))


def _second(frame: Frame, lines: list[ChartSeries]) -> str:
    return capital(frame.chart.axis("y2").title.strip()) or _only(lines)


def _only(series: list[ChartSeries]) -> str:
    """The name of a series that has an axis to itself."""
    return series[0].name if len(series) == 1 else ""


def _short(frame: Frame, title: str) -> str:
    wide = width_of(title, title_style(frame), frame.ctx)
    return title if wide <= frame.box.w * _TITLE_SHARE else ""


def _scale(frame: Frame, series: list[ChartSeries], axis: str, *, zero: bool) -> Scale:
    low, high = limits(frame.chart.axis("y2" if axis == "y2" else "y"))
    values = [value for s in series for value in s.values if value is not None]
    return nice_scale(values, zero=zero, low=low, high=high, most=5)


def _on_lines_of(first: Scale, frame: Frame, lines: list[ChartSeries]) -> Scale:
    """The scale of the lines: with ticks at those of the columns, whose lines across then serve both, unless
    the author set its limits or columns hang below zero."""
    own = _scale(frame, lines, "y2", zero=False)
    if limits(frame.chart.axis("y2")) != (None, None) or first.low < 0:
        return own
    count, step = len(first.ticks) - 1, own.step
    if not count or first.ticks[-1] != first.high:
        return own
    highest = max(value for s in lines for value in s.values if value is not None)
    while (low := floor_to(own.low, step)) + step * count < highest:
        step = nice_step(step * Decimal("1.01"))
    return Scale(low, low + step * count, step)


def _numbers(frame: Frame, series: list[ChartSeries]) -> Numbers:
    """How the numbers of one axis are written; its series may differ from the others in decimals."""
    values: list[Decimal | None] = [value for s in series for value in s.values]
    if frame.chart.format:
        return frame.numbers
    return replace(frame.numbers, decimals=decimals_of(values), grouped=is_grouped(values))


def _colours(frame: Frame) -> tuple[str, ...]:
    """Tokens of the series; columns under a highlighted line are of the quiet colour it stands out from."""
    colours = series_colours(frame.values, frame.chart.highlight)
    if frame.chart.highlight not in frame.chart.lines:
        return colours
    hexes = frame.ctx.theme.colours
    quiet = sorted(QUIET, key=lambda token: -contrast(hexes[token].hex, hexes[ACCENT].hex))
    columns = [series.name for series in frame.values.series if series.name not in frame.chart.lines]
    return tuple(
        quiet[columns.index(series.name) % len(quiet)] if series.name in columns else colours[index]
        for index, series in enumerate(frame.values.series)
    )


def _series(frame: Frame) -> list[Series]:
    colours = _colours(frame)
    return [
        Series(
            series.name,
            series.values,
            colours[index],
            as_line=series.name in frame.chart.lines,
            weight=3.0 if series.name == frame.chart.highlight else 2.25,
            marker=series.name in frame.chart.lines,
        )
        for index, series in enumerate(frame.values.series)
    ]
