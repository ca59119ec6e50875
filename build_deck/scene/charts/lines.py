"""Lines and areas over an axis of numbers; lines named at their last point where the names keep apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from build_deck.outline.chart_values import ChartSeries
from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartShape, PointLabel, Series
from build_deck.scene.charts.annotations import annotation
from build_deck.scene.charts.bars import ticks_width
from build_deck.scene.charts.categories import names_below
from build_deck.scene.charts.colours import ACCENT, SERIES, line_colours, series_colours
from build_deck.scene.charts.frame import (
    GAP,
    ROW,
    Frame,
    Legend,
    across_title,
    axis_title,
    below,
    legend_of,
    limits,
    shape_of,
    value_axis,
)
from build_deck.scene.charts.lettering import apart, width_of
from build_deck.scene.charts.ticks import Scale, nice_scale
from build_deck.scene.spread import spread
from build_deck.theme.style import Box, Style

_NAME_SHARE = 0.36
"""Part of the width that names at the end of lines may take."""
_FAR = 26.0
"""Points that a name may stand from its line's end."""
_THICK, _THIN = 3.5, 2.25
_END_STYLES, _FEW = ("mark-20", "mark", "mark-16"), 4
"""How names at the ends of lines are set, the largest first; that only for a few lines."""
_OFF = 6.0
"""Points between a point and its label, as PowerPoint sets them."""


@dataclass(frozen=True, slots=True)
class _Room:
    """Where lines run: their plot, its scale, and the style of names at their ends."""

    plot: Box
    scale: Scale
    count: int

    def at(self, index: int, value: Decimal) -> tuple[float, float]:
        """Where a value of a category is drawn: the first and the last on the plot's edges."""
        part = index / (self.count - 1) if self.count > 1 else 0.5
        x = self.plot.x + part * self.plot.w
        return x, self.plot.bottom - self.plot.h * self.scale.share(value)


def named_lines(frame: Frame) -> ChartShape | None:
    """Lines with their names at their last points; None where the names cannot keep apart."""
    series = frame.values.series
    several = len(series) > 1
    if several and any(_last(each) != len(frame.values.categories) - 1 for each in series):
        return None
    for size in _END_STYLES[len(series) > _FEW :] if several else _END_STYLES[-1:]:
        made = _named(frame, frame.style(size, "ink"), several=several)
        if made is not None:
            return made
    return None


def _named(frame: Frame, style: Style, *, several: bool) -> ChartShape | None:
    """The lines with names in a style."""
    series = frame.values.series
    names = [(_end_words(frame, each), _end_style(frame, each.name, style)) for each in series]
    right = max(width_of(words, own, frame.ctx) for words, own in names) if several else 0.0
    if right > frame.box.w * _NAME_SHARE:
        return None
    plotted = _plotted(frame, Legend(), right + _OFF + GAP if several else 0.0)
    if plotted is None:
        return None
    room, names_axis = plotted
    ends: tuple[tuple[PointLabel, ...], ...] = tuple(() for _ in series)
    if several:
        found = _end_labels(frame, room, style)
        if found is None:
            return None
        ends = tuple((label,) for label in found)
    return _drawn(frame, room, names_axis, Legend(), ends)


def lines(frame: Frame) -> ChartShape | None:
    """Lines with a legend."""
    legend = legend_of([series.name for series in frame.values.series], frame)
    highlighted = frame.chart.highlight in {series.name for series in frame.values.series}
    if legend is None or (highlighted and len(frame.values.series) > len(SERIES)):
        return None
    plotted = _plotted(frame, legend, 0.0)
    if plotted is None:
        return None
    return _drawn(frame, *plotted, legend, tuple(() for _ in frame.values.series))


def areas(frame: Frame) -> ChartShape | None:
    """Areas from zero, several of them upon each other, with a legend."""
    legend = legend_of([series.name for series in frame.values.series], frame)
    plotted = _plotted(frame, legend, GAP, stacked=True) if legend is not None else None
    if legend is None or plotted is None:
        return None
    room, names = plotted
    colours = series_colours(frame.values, frame.chart.highlight)
    series = [Series(s.name, s.values, colours[i]) for i, s in enumerate(frame.values.series)]
    title = axis_title(frame)
    return shape_of(
        frame,
        "area",
        room.plot,
        series,
        categories=names,
        values=value_axis(frame, room.scale, frame.numbers, title, (frame.box.x, room.plot.y - ROW)),
        grouping="stacked" if len(series) > 1 else "clustered",
        legend=legend,
    )


def _last(series: ChartSeries) -> int:
    """The index of the last value there is."""
    return max((i for i, value in enumerate(series.values) if value is not None), default=-1)


def _plotted(
    frame: Frame, legend: Legend, right: float, *, stacked: bool = False
) -> tuple[_Room, Axis] | None:
    """The plot with its scale and the axis of categories, with `right` points kept free beside it."""
    low, high = limits(frame.chart.axis("y"))
    values = _sums(frame) if stacked else frame.values.numbers
    scale = nice_scale(values, zero=stacked, low=low, high=high)
    left = ticks_width(frame, scale, frame.numbers)
    box, title = frame.box, across_title(frame)
    # The first and the last name stand in the middle of the plot's edges.
    count = len(frame.values.categories)
    widths = (width_of(name, frame.style("mark", "ink"), frame.ctx) for name in frame.values.categories)
    half = min(max(widths), box.w / count) / 2
    left, right = max(left, half), max(right, half)
    width = box.w - left - right
    names = names_below(frame, width)
    if names is None:
        return None
    top = box.y + legend.height + (ROW if axis_title(frame) else names.style.leading / 2)
    foot = box.bottom - (ROW if title else 0.0) - names.room
    plot = Box(box.x + left, top, width, foot - top)
    if plot.h < 60 or plot.w < 80:
        return None
    axis = Axis(
        title=title,
        style=names.style,
        title_style=frame.style("mark-14", "muted"),
        title_at=below(frame, plot, title),
        every=names.every,
    )
    return _Room(plot, scale, count), axis


def _sums(frame: Frame) -> list[Decimal]:
    """The height of stacked areas at each category."""
    series = frame.values.series
    return [
        sum((s.values[i] or Decimal(0) for s in series), Decimal(0))
        for i in range(len(frame.values.categories))
    ]


def _end_style(frame: Frame, name: str, style: Style) -> Style:
    strong = bool(frame.chart.highlight) and name == frame.chart.highlight
    return replace(style, colour=ACCENT, bold=True) if strong else style


def _end_words(frame: Frame, series: ChartSeries) -> str:
    """What stands at the end of a line: its name, and the number that it comes to."""
    value = series.values[_last(series)]
    return series.name if value is None else f"{series.name} {frame.numbers.words(value)}"


def _end_labels(frame: Frame, room: _Room, style: Style) -> list[PointLabel] | None:
    """The names at the ends of the lines, pushed apart where they would overlap."""
    order = sorted(range(len(frame.values.series)), key=lambda i: _height(frame.values.series[i], room))
    wanted = [_height(frame.values.series[i], room) - style.leading / 2 for i in order]
    heights = [style.leading] * len(order)
    edges = spread(wanted, heights, 0.0, frame.box.y, room.plot.bottom + style.leading)
    if edges is None:
        return None
    labels: dict[int, PointLabel] = {}
    for index, edge, ideal in zip(order, edges, wanted, strict=True):
        shift = round(edge - ideal, 2)
        if abs(shift) > _FAR:
            return None
        series = frame.values.series[index]
        own = _end_style(frame, series.name, style)
        # Names in ink say by their place alone which line they are; coloured ones say it twice.
        if own == style and frame.chart.highlight not in {s.name for s in frame.values.series}:
            own = replace(style, bold=True, colour=line_colours(frame.values, "")[index])
        shift = shift if abs(shift) > 0.5 else 0.0
        label = PointLabel(_last(series), "", "r", own, show_series=True, and_value=True, shift=shift)
        labels[index] = label
    return [labels[index] for index in range(len(order))]


def _height(series: ChartSeries, room: _Room) -> float:
    last = _last(series)
    value = series.values[last]
    return room.at(last, value)[1] if value is not None else room.plot.bottom


def _drawn(
    frame: Frame, room: _Room, names: Axis, legend: Legend, ends: Sequence[tuple[PointLabel, ...]]
) -> ChartShape:
    colours = line_colours(frame.values, frame.chart.highlight)
    marked = _marked(frame, room, ends)
    made = []
    for index, series in enumerate(frame.values.series):
        strong = series.name == frame.chart.highlight or len(frame.values.series) == 1
        dots = (*marked[index], *ends[index])
        points = tuple((label.index, ACCENT if strong else colours[index]) for label in dots)
        made.append(
            Series(
                series.name,
                series.values,
                colours[index],
                point_colours=points,
                labels=(*ends[index], *marked[index]),
                weight=_THICK if strong else _THIN,
            )
        )
    title = axis_title(frame)
    numbers = frame.numbers.bare if any(marked) else frame.numbers
    return shape_of(
        frame,
        "line",
        room.plot,
        made,
        categories=names,
        values=value_axis(frame, room.scale, numbers, title, (frame.box.x, room.plot.y - ROW)),
        labels=frame.style("mark-16", "ink"),
        legend=legend,
    )


def _marked(
    frame: Frame, room: _Room, ends: Sequence[tuple[PointLabel, ...]]
) -> list[tuple[PointLabel, ...]]:
    """Points with a label of their own: the highlighted category's, annotated ones, and where nothing is
    marked the last point of a single line."""
    values, chart = frame.values, frame.chart
    style = frame.style("mark-16", "ink")
    wanted = {i for i, name in enumerate(values.categories) if name in chart.annotate}
    if frame.highlighted is not None:
        wanted.add(frame.highlighted)
    if not wanted and len(values.series) == 1:
        wanted.add(_last(values.series[0]))
    rows: list[tuple[PointLabel, ...]] = []
    boxes: list[Box] = []
    for series, end in zip(values.series, ends, strict=True):
        row = []
        for index in sorted(wanted):
            value = series.values[index]
            if value is None or index in {label.index for label in end}:
                continue
            strong = frame.highlighted == index or series.name == chart.highlight or len(values.series) == 1
            own = replace(style, colour=ACCENT if strong else "ink", bold=True)
            words = annotation(frame, series, index, own, 150.0)
            if not words and frame.highlighted != index and len(values.series) > 1:
                continue
            label = PointLabel(index, words, "t", own)
            shown = words or frame.numbers.words(value)
            x, y = room.at(index, value)
            wide, tall = width_of(shown, own, frame.ctx), (shown.count("\n") + 1) * own.leading
            # Over the first and the last point it stands as far inside as it has to.
            start = min(max(x - wide / 2, frame.box.x), frame.box.right - wide)
            label = replace(label, aside=round(start - x + wide / 2, 2))
            box = Box(start, y - _OFF - tall, wide, tall)
            if box.y < frame.box.y or _rises(series, index):
                under = Box(box.x, y + _OFF, wide, tall)
                if under.bottom <= room.plot.bottom:
                    label, box = replace(label, position="b"), under
            if apart([*boxes, box]):
                boxes.append(box)
                row.append(label)
        rows.append(tuple(row))
    return rows


def _rises(series: ChartSeries, index: int) -> bool:
    """Whether a point is a valley, over which its own line would run through a label."""
    value = series.values[index]
    beside = [
        other
        for n in (index - 1, index + 1)
        if 0 <= n < len(series.values) and (other := series.values[n]) is not None
    ]
    return value is not None and bool(beside) and all(other > value for other in beside)
