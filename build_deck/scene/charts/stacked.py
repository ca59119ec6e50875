"""Columns and bars of parts upon each other, up to their sum or to the full hundred percent.

Each part has its number in it where all of them have room; otherwise an axis of numbers stands beside.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from build_deck.outline.chart_values import ChartSeries
from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartShape, PointLabel, Series
from build_deck.scene.charts.bars import THICKEST_BAR, THICKEST_COLUMN, gap_of, thickness, ticks_width
from build_deck.scene.charts.categories import Names, names_below, names_left
from build_deck.scene.charts.colours import point_colours, series_colours, text_on
from build_deck.scene.charts.frame import (
    GAP,
    ROW,
    Frame,
    Legend,
    across_title,
    axis_title,
    below,
    foot_title,
    hidden_axis,
    legend_of,
    limits,
    shape_of,
    tick_style,
    value_axis,
)
from build_deck.scene.charts.lettering import width_of
from build_deck.scene.charts.numbers import Numbers
from build_deck.scene.charts.ticks import Scale, nice_scale
from build_deck.theme.style import Box, Style

_STYLES = ("mark", "mark-16", "mark-14")
_UNDER = Decimal("0.03")
_PERCENT = Numbers(behind="%")
_HUNDRED = Scale(Decimal(0), Decimal(1), Decimal("0.25"))


def labelled(frame: Frame) -> ChartShape | None:
    """Every part with its number in it; None where one has no room, or where the numbers alone would not
    say what share they are."""
    if limits(frame.chart.axis("y")) != (None, None) or (_full(frame) and frame.chart.unit.strip() != "%"):
        return None
    scale = _HUNDRED if _full(frame) else _whole(frame)
    for name in _STYLES:
        made = _made(frame, scale, frame.style(name, bold=True), shown=False)
        if made is not None:
            return made
    return None


def scaled(frame: Frame) -> ChartShape | None:
    """The parts beside an axis of numbers, each with its number where there is room for it."""
    low, high = limits(frame.chart.axis("y"))
    scale = _HUNDRED if _full(frame) else nice_scale(sums(frame), zero=True, low=low, high=high)
    return _made(frame, scale, frame.style("mark-14", bold=True), shown=True)


def sums(frame: Frame) -> list[Decimal]:
    """How far the parts of each category reach, above zero and below."""
    reached = [Decimal(0)]
    for index in range(len(frame.every.categories)):
        parts = [series.values[index] for series in frame.every.series]
        reached.append(sum((p for p in parts if p is not None and p > 0), Decimal(0)))
        reached.append(sum((p for p in parts if p is not None and p < 0), Decimal(0)))
    return reached


def _full(frame: Frame) -> bool:
    return frame.chart.kind.startswith("full")


def _upright(frame: Frame) -> bool:
    return frame.chart.kind.endswith("column")


def _whole(frame: Frame) -> Scale:
    """From the lowest reach to the highest: no number stands outside. Below zero a little is spare, so that
    no column stands on the names."""
    reached = sums(frame)
    low, high = min(reached), max(reached)
    low -= (high - low) * _UNDER if _upright(frame) and low < 0 else 0
    return Scale(low, high, high - low) if low < high else Scale(Decimal(0), Decimal(1), Decimal(1))


def _made(frame: Frame, scale: Scale, style: Style, *, shown: bool) -> ChartShape | None:
    legend = legend_of([series.name for series in frame.values.series], frame)
    if legend is None:
        return None
    plot, names = _plot(frame, legend, scale, shown=shown)
    if plot is None or names is None:
        return None
    along, across = (plot.w, plot.h) if _upright(frame) else (plot.h, plot.w)
    pitch = along / len(frame.values.categories)
    gap = gap_of(pitch, 1, THICKEST_COLUMN if _upright(frame) else THICKEST_BAR)
    series = [
        _series(frame, index, scale, style, (thickness(pitch, 1, gap), across))
        for index in range(len(frame.values.series))
    ]
    every = all(len(made.labels) == sum(1 for value in made.values if value) for made in series)
    if not every and not shown:
        return None
    values = hidden_axis(scale.low, scale.high, frame)
    if shown:
        values = _axis(frame, scale, plot, labelled=any(made.labels for made in series))
    title = across_title(frame)
    categories = Axis(
        title=title if _upright(frame) or not shown else "",
        style=names.style,
        title_style=frame.style("mark-14", "muted"),
        title_at=below(frame, plot, title),
        every=names.every,
        reverse=not _upright(frame),
    )
    return shape_of(
        frame,
        "column" if _upright(frame) else "bar",
        plot,
        series,
        categories=categories,
        values=values,
        grouping="full" if _full(frame) else "stacked",
        labels=style,
        legend=legend,
        gap=gap,
        overlap=100,
    )


def _axis(frame: Frame, scale: Scale, plot: Box, *, labelled: bool) -> Axis:
    title = axis_title(frame) if _upright(frame) else foot_title(frame)
    numbers = frame.numbers.bare if labelled else frame.numbers
    at = (frame.box.x, plot.y - ROW) if _upright(frame) else below(frame, plot, title) or (0.0, 0.0)
    axis = value_axis(frame, scale, numbers, title, at)
    # The axis of shares counts in parts of one, whatever the numbers are.
    return replace(axis, number_format="0%") if _full(frame) else axis


def _plot(frame: Frame, legend: Legend, scale: Scale, *, shown: bool) -> tuple[Box | None, Names | None]:
    box, title = frame.box, across_title(frame)
    top = box.y + legend.height
    names: Names | None
    if _upright(frame):
        shares = replace(scale, low=Decimal(0), high=Decimal(100), step=Decimal(25))
        used, numbers = (shares, _PERCENT) if _full(frame) else (scale, frame.numbers)
        left = ticks_width(frame, used, numbers) if shown else 0.0
        top += ROW if shown and axis_title(frame) else (tick_style(frame).leading / 2 if shown else 0.0)
        names = names_below(frame, box.w - left)
        if names is None:
            return None, None
        plot = Box(box.x + left, top, box.w - left, box.bottom - names.room - (ROW if title else 0.0) - top)
    else:
        foot = (tick_style(frame).leading + GAP + (ROW if foot_title(frame) else 0.0)) if shown else 0.0
        foot += ROW if title and not shown else 0.0
        names = names_left(frame, box.bottom - foot - top)
        if names is None:
            return None, None
        # The last number under the axis reaches half beyond the plot.
        right = 16.0 if shown else 0.0
        plot = Box(box.x + names.room, top, box.w - names.room - right, box.bottom - foot - top)
    return (plot, names) if plot.h > 60 and plot.w > 80 else (None, None)


def _series(frame: Frame, index: int, scale: Scale, style: Style, room: tuple[float, float]) -> Series:
    """A series with a label on each of its parts that has room for it; `room` is how thick a column is and
    how long it can be, in points."""
    series = frame.values.series[index]
    token = series_colours(frame.values, frame.chart.highlight)[index]
    points = point_colours(frame.values, frame.chart.highlight, index)
    labels = []
    for n, value in enumerate(series.values):
        if not value:
            continue
        own = replace(style, colour=text_on(dict(points).get(n, token), frame.ctx))
        if _has_room(frame, series, n, scale, own, room):
            labels.append(PointLabel(n, "", "ctr", own))
    return Series(series.name, series.values, token, point_colours=points, labels=tuple(labels))


def _has_room(
    frame: Frame, series: ChartSeries, index: int, scale: Scale, style: Style, room: tuple[float, float]
) -> bool:
    value = series.values[index] or Decimal(0)
    thick, across = room
    if _full(frame):
        total = sum((s.values[index] or Decimal(0) for s in frame.values.series), Decimal(0))
        length = across * float(value / total)
    else:
        length = across * float(abs(value) / (scale.high - scale.low))
    wide, tall = width_of(frame.numbers.words(value), style, frame.ctx) + 4, style.size * 1.1
    return (wide <= thick and tall <= length) if _upright(frame) else (wide <= length and tall <= thick)
