"""Columns and bars, side by side: from zero, each with its number where all of them have room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartKind, ChartShape, PointLabel, Series
from build_deck.scene.charts.annotations import annotation
from build_deck.scene.charts.categories import Names, names_below, names_left
from build_deck.scene.charts.colours import ACCENT, point_colours, series_colours
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
from build_deck.scene.charts.lettering import widest, width_of
from build_deck.scene.charts.numbers import Numbers
from build_deck.scene.charts.spots import Spots, lifted
from build_deck.scene.charts.ticks import Scale, floor_to, nice_scale, rounded_up
from build_deck.theme.style import Box, Style

THICKEST_COLUMN, THICKEST_BAR = 110.0, 62.0
"""Points that a column or a bar is wide at most; fewer of them stand further apart."""
_GAP_SHARE = 0.6
"""The gap between categories, in parts of a column."""
_MOST_GAP = 500
_FEW, _SOME = 4, 8
_LARGE_NAMES = 18.0
_TIGHT = 4.0
_REMARK = 120.0
"""Points that words on a mark may be wide, though the mark is narrower."""


def columns(frame: Frame) -> ChartShape | None:
    """Columns, each with its number over it; None where the numbers have no room."""
    return _labelled(frame, "column")


def bars(frame: Frame) -> ChartShape | None:
    """Bars, each with its number behind it; None where the numbers have no room."""
    return _labelled(frame, "bar")


def scaled_columns(frame: Frame) -> ChartShape | None:
    """Columns beside an axis of numbers."""
    return _scaled(frame, "column")


def scaled_bars(frame: Frame) -> ChartShape | None:
    """Bars over an axis of numbers."""
    return _scaled(frame, "bar")


def gap_of(pitch: float, count: int, thickest: float) -> int:
    """PowerPoint's gapWidth for `count` bars in a category `pitch` points wide: in percent of a bar."""
    thick = min(pitch / (count + _GAP_SHARE), thickest)
    return min(_MOST_GAP, round((pitch / thick - count) * 100))


def thickness(pitch: float, count: int, gap: int) -> float:
    """How thick each of `count` bars in a category is."""
    return pitch / (count + gap / 100)


def _styles(count: int, beside: float) -> tuple[str, ...]:
    """The styles that numbers on so many marks may have, largest first; the largest beside names that are
    large themselves."""
    largest = ("mark-28",) if count <= _FEW and beside >= _LARGE_NAMES else ()
    larger = ("number-22",) if count <= _SOME else ()
    return (*largest, *larger, "mark", "mark-16", "mark-14")


def _labelled(frame: Frame, kind: ChartKind) -> ChartShape | None:
    legend = legend_of([series.name for series in frame.values.series], frame)
    if legend is None or limits(frame.chart.axis("y")) != (None, None):
        return None
    title = across_title(frame)
    plot, names = _plot(frame, kind, legend, title, 0.0)
    if plot is None or names is None:
        return None
    axis = _category_axis(frame, kind, names, plot, title)
    for style in _styles(len(frame.values.numbers), names.style.size):
        made = _with_labels(frame, kind, legend, plot, axis, frame.style(style, "ink"))
        if made is not None:
            return made
    return None


def _with_labels(
    frame: Frame, kind: ChartKind, legend: Legend, plot: Box, names: Axis, style: Style
) -> ChartShape | None:
    """The chart with its numbers in a style, if they have room."""
    along, across = (plot.w, plot.h) if kind == "column" else (plot.h, plot.w)
    pitch, count = along / len(frame.values.categories), len(frame.values.series)
    gap = gap_of(pitch, count, THICKEST_COLUMN if kind == "column" else THICKEST_BAR)
    each = pitch if count == 1 else thickness(pitch, count, gap)
    each -= _TIGHT if kind == "column" else 0.0
    labels = _labels(
        frame, style, each if kind == "column" else across / 3, range(len(frame.values.categories))
    )
    wide, tall = _widest(frame, labels, style), _tallest(labels, style)
    if frame.whole is not None:
        strong = replace(style, bold=True)
        wide = max(wide, widest(map(frame.labels.words, frame.whole.numbers), strong, frame.ctx))
    if (wide if kind == "column" else tall) > each:
        return None
    room = (tall + 2 if kind == "column" else wide + GAP) if wide else 0.0
    under = _tallest(_negative(frame, labels), style) + 2 if kind == "column" else room
    scale = _room_for(frame.every.numbers, room / across, under / across)
    if scale is None:
        return None
    return shape_of(
        frame,
        kind,
        plot,
        _series(frame, labels),
        categories=names,
        values=hidden_axis(scale.low, scale.high, frame),
        labels=style,
        legend=legend,
        gap=gap,
    )


def _scaled(frame: Frame, kind: ChartKind) -> ChartShape | None:
    legend = legend_of([series.name for series in frame.values.series], frame)
    if legend is None:
        return None
    low, high = limits(frame.chart.axis("y"))
    scale = nice_scale(frame.every.numbers, zero=True, low=low, high=high)
    title = across_title(frame)
    across = axis_title(frame) if kind == "column" else foot_title(frame)
    numbers = frame.numbers
    if kind == "column":
        over = max(ROW if across else 0.0, _over(frame))
        plot, names = _plot(frame, kind, legend, title, ticks_width(frame, scale, numbers), head=over)
    else:
        # The numbers stand under the plot, and the title of their axis under these.
        plot, names = _plot(frame, kind, legend, "", 0.0, foot=tick_style(frame).leading + GAP)
        if plot is not None and across:
            plot = replace(plot, h=plot.h - ROW)
            names = names_left(frame, plot.h)
    if plot is None or names is None:
        return None
    along = plot.w if kind == "column" else plot.h
    pitch, count = along / len(frame.values.categories), len(frame.values.series)
    gap = gap_of(pitch, count, THICKEST_COLUMN if kind == "column" else THICKEST_BAR)
    labels = _few_labels(frame, kind, plot, scale)
    ticks = numbers.bare if any(labels) else numbers
    at = (frame.box.x, plot.y - ROW) if kind == "column" else below(frame, plot, across) or (plot.x, plot.y)
    return shape_of(
        frame,
        kind,
        plot,
        _series(frame, labels),
        categories=_category_axis(frame, kind, names, plot, title if kind == "column" else ""),
        values=value_axis(frame, scale, ticks, across, at),
        labels=frame.style("mark-16", "ink"),
        legend=legend,
        gap=gap,
    )


def ticks_width(frame: Frame, scale: Scale, numbers: Numbers) -> float:
    """The room that numbers along an axis at the side take."""
    written = numbers.of(scale.decimals)
    return widest((written.words(tick) for tick in scale.ticks), tick_style(frame), frame.ctx) + GAP


def _plot(
    frame: Frame,
    kind: ChartKind,
    legend: Legend,
    title: str,
    left: float,
    *,
    foot: float = 0.0,
    head: float = 0.0,
) -> tuple[Box | None, Names | None]:
    """The area inside the axes, and the names beside it; None where too little is left."""
    box = frame.box
    top = box.y + legend.height + head
    bottom = box.bottom - foot - (ROW if title else 0.0)
    if kind == "column":
        names = names_below(frame, box.w - left)
        if names is None:
            return None, None
        plot = Box(box.x + left, top, box.w - left, bottom - names.room - top)
    else:
        names = names_left(frame, bottom - top)
        if names is None:
            return None, None
        plot = Box(box.x + names.room, top, box.w - names.room, bottom - top)
    return (plot, names) if plot.h > 60 and plot.w > 80 else (None, None)


def _category_axis(frame: Frame, kind: ChartKind, names: Names, plot: Box, title: str) -> Axis:
    return Axis(
        title=title,
        style=names.style,
        title_style=frame.style("mark-14", "muted"),
        title_at=below(frame, plot, title),
        every=names.every,
        reverse=kind == "bar",
    )


def _labels(frame: Frame, style: Style, width: float, indices: Sequence[int]) -> list[list[PointLabel]]:
    """For each series its labels: the number, with words where a mark is annotated; the highlighted in
    the accent."""
    rows = []
    for series in frame.values.series:
        row = []
        for index in indices:
            if series.values[index] is None:
                continue
            strong = frame.chart.highlight in (series.name, frame.values.categories[index])
            own = replace(style, colour=ACCENT, bold=True) if strong and frame.chart.highlight else None
            words = annotation(frame, series, index, own or style, width)
            row.append(PointLabel(index, words, "outEnd", own))
        rows.append(row)
    return rows


def _over(frame: Frame) -> float:
    """The room over columns that labels on a few need, were these the highest: LibreOffice squeezes a chart
    out of which a label reaches."""
    if len(frame.values.series) > 1:
        return ROW if _wanted(frame) else 0.0
    style = frame.style("mark-16", "ink", bold=True)
    width = max(frame.box.w * 0.85 / len(frame.values.categories) * 3, _REMARK)
    [row] = _labels(frame, style, width, _wanted(frame))
    return _tallest([row], style)


def _wanted(frame: Frame) -> list[int]:
    """The marks that have labels beside an axis: the highlighted and the annotated."""
    chosen = {*frame.chart.annotate, frame.chart.highlight}
    return [index for index, name in enumerate(frame.values.categories) if name in chosen]


def _few_labels(frame: Frame, kind: ChartKind, plot: Box, scale: Scale) -> list[list[PointLabel]]:
    """Beside an axis: labels on the highlighted and annotated marks alone, where they have room."""
    values, wanted = frame.values, _wanted(frame)
    pitch = (plot.w if kind == "column" else plot.h) / len(values.categories)
    style = frame.style("mark-16", "ink")
    if len(values.series) > 1:
        rows = _labels(frame, style, pitch / len(values.series), wanted)
        fits = _widest(frame, rows, style) <= pitch / len(values.series)
        return rows if fits else [[] for _ in rows]
    [row] = _labels(frame, style, max(pitch * 3, _REMARK), wanted)
    return [lifted(row, Spots(frame, plot, scale, kind == "column"), style)]


def _widest(frame: Frame, labels: Sequence[Sequence[PointLabel]], style: Style) -> float:
    """The width of the widest label."""
    found = 0.0
    for series, row in zip(frame.values.series, labels, strict=True):
        for label in row:
            value = series.values[label.index]
            words = label.text or (frame.labels.words(value) if value is not None else "")
            found = max(found, width_of(words, label.style or style, frame.ctx))
    return found


def _tallest(labels: Sequence[Sequence[PointLabel]], style: Style) -> float:
    return max(((label.text.count("\n") + 1) * style.leading for row in labels for label in row), default=0.0)


def _negative(frame: Frame, labels: Sequence[Sequence[PointLabel]]) -> list[list[PointLabel]]:
    """The labels of marks below zero."""
    rows = zip(frame.values.series, labels, strict=True)
    return [[label for label in row if (series.values[label.index] or 0) < 0] for series, row in rows]


def _room_for(values: Sequence[Decimal], above: float, under: float) -> Scale | None:
    """A scale on which marks from zero leave the share `above` of it free beyond the longest, and `under`
    below the lowest, where any reaches to there; None where more than half would be free."""
    low, high = min(Decimal(0), *values, Decimal(0)), max(Decimal(0), *values, Decimal(0))
    if low == high:
        return Scale(Decimal(0), Decimal(1), Decimal(1))
    above, under = above if high > 0 else 0.0, under if low < 0 else 0.0
    if above + under > 0.5:
        return None
    span = (high - low) / Decimal(str(1 - above - under))
    top = rounded_up(high + span * Decimal(str(round(above, 6)))) if high > 0 else Decimal(0)
    foot = -rounded_up(-low + span * Decimal(str(round(under, 6)))) if low < 0 else Decimal(0)
    return Scale(foot, top, floor_to(top - foot, Decimal(1)) or top - foot)


def _series(frame: Frame, labels: Sequence[Sequence[PointLabel]]) -> list[Series]:
    colours = series_colours(frame.values, frame.chart.highlight)
    return [
        Series(
            series.name,
            series.values,
            colours[index],
            point_colours=point_colours(frame.values, frame.chart.highlight, index),
            labels=tuple(labels[index]),
        )
        for index, series in enumerate(frame.values.series)
    ]
