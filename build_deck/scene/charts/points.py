"""Scatter and bubble charts: points between two axes of numbers, named where the names keep apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import sqrt

from build_deck.outline.chart_numbers import decimals_of, is_grouped
from build_deck.outline.chart_values import ChartSeries
from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartKind, ChartShape, LabelPosition, PointLabel, Series
from build_deck.scene.charts.bars import ticks_width
from build_deck.scene.charts.colours import ACCENT, point_colours, series_colours
from build_deck.scene.charts.frame import (
    GAP,
    ROW,
    Frame,
    across_title,
    axis_title,
    below,
    legend_of,
    limits,
    shape_of,
    tick_style,
    title_style,
    value_axis,
)
from build_deck.scene.charts.lettering import apart, lines_of, width_of
from build_deck.scene.charts.numbers import Numbers
from build_deck.scene.charts.ticks import Scale, nice_scale
from build_deck.theme.style import Box, Style

_DOT = 5.5
"""Half of a point's width, in points."""
_LARGEST = 0.25
"""The largest bubble's width, in parts of the plot's shorter side: PowerPoint's own at a scale of 100 %."""
_SIDES: tuple[LabelPosition, ...] = ("r", "t", "l", "b")
_OFF = 3.0
_STYLES = ("mark-16", "mark-14", "mark-12")
_ANNOTATION = 170.0


@dataclass(frozen=True, slots=True)
class _Field:
    """The plot of two scales, and how wide half of each point is there."""

    plot: Box
    across: Scale
    up: Scale
    largest: Decimal

    def mark(self, series: ChartSeries, index: int) -> Box | None:
        """The square around a point as drawn."""
        x, y = series.xs[index], series.values[index]
        if x is None or y is None:
            return None
        half = _DOT
        if index < len(series.sizes) and (size := series.sizes[index]):
            half = min(self.plot.w, self.plot.h) * _LARGEST / 2 * sqrt(float(size / self.largest))
        left = self.plot.x + self.plot.w * self.across.share(x)
        top = self.plot.bottom - self.plot.h * self.up.share(y)
        return Box(left - half, top - half, 2 * half, 2 * half)


def named_points(frame: Frame) -> ChartShape | None:
    """Every point with its name; None where there is no room for one."""
    return _made(frame, every=True)


def points(frame: Frame) -> ChartShape | None:
    """Points of which only the highlighted and the annotated are named, where they have names."""
    return _made(frame, every=False)


def _made(frame: Frame, *, every: bool) -> ChartShape | None:
    legend = legend_of([series.name for series in frame.values.series], frame)
    if legend is None:
        return None
    kind: ChartKind = "bubble" if frame.chart.kind == "bubble" else "scatter"
    field = _field(frame, legend.height)
    if field is None:
        return None
    labels = _labels(frame, field, every=every)
    if labels is None:
        return None
    colours = series_colours(frame.values, frame.chart.highlight)
    made = [
        Series(
            series.name,
            series.values,
            colours[index],
            series.xs,
            series.sizes,
            point_colours(frame.values, frame.chart.highlight, index),
            tuple(labels[index]),
            marker=True,
            names=series.labels,
        )
        for index, series in enumerate(frame.values.series)
    ]
    title = axis_title(frame)
    at = (frame.box.x, field.plot.y - ROW)
    return shape_of(
        frame,
        kind,
        field.plot,
        made,
        categories=_across_axis(frame, field),
        values=value_axis(frame, field.up, frame.numbers, title, at),
        labels=frame.style("mark-14", "ink"),
        legend=legend,
    )


def _field(frame: Frame, above: float) -> _Field | None:
    """Scales with room for the marks, and the plot between the axes' numbers."""
    sizes = [size for series in frame.values.series for size in series.sizes if size]
    largest = max(sizes, default=Decimal(1))
    spare = Decimal("0.14") if sizes else Decimal("0.04")
    xs = [x for series in frame.values.series for x in series.xs if x is not None]
    across = _roomy(xs, spare, *limits(frame.chart.axis("x")))
    up = _roomy(frame.values.numbers, spare, *limits(frame.chart.axis("y")))
    left = ticks_width(frame, up, frame.numbers)
    box, foot = frame.box, tick_style(frame).leading + GAP
    foot += ROW if across_title(frame) else 0.0
    top = box.y + above + (ROW if axis_title(frame) else tick_style(frame).leading / 2)
    # The last number under the axis reaches half beyond the plot.
    plot = Box(box.x + left, top, box.w - left - 20.0, box.bottom - foot - top)
    return _Field(plot, across, up, largest) if plot.h > 80 and plot.w > 100 else None


def _roomy(values: Sequence[Decimal], spare: Decimal, low: Decimal | None, high: Decimal | None) -> Scale:
    """A scale on which no mark is cut by the edge, unless the author set the limits."""
    least, most = min(values), max(values)
    room = (most - least) * spare
    # Room below takes no scale under zero that only has numbers above it.
    under = least - room if least < 0 or least - room >= 0 else least
    return nice_scale([least, most, under, most + room], zero=False, low=low, high=high)


def _across_axis(frame: Frame, field: _Field) -> Axis:
    title = across_title(frame)
    xs = [x for series in frame.values.series for x in series.xs]
    numbers = Numbers(
        max(decimals_of(xs), field.across.decimals), is_grouped(xs), language=frame.ctx.language
    )
    return Axis(
        title=title,
        minimum=field.across.low,
        maximum=field.across.high,
        major=field.across.step,
        number_format=numbers.of(field.across.decimals).code,
        style=tick_style(frame),
        title_style=title_style(frame),
        title_at=below(frame, field.plot, title),
    )


def _labels(frame: Frame, field: _Field, *, every: bool) -> list[list[PointLabel]] | None:
    """The names of points, each on the first side where it covers neither a point nor another name."""
    for strict in (True,) if every else (True, False):
        for name in _STYLES:
            found = _labels_in(frame, field, frame.style(name, "ink"), every=every, strict=strict)
            if found is not None:
                return found
    return None


def _labels_in(
    frame: Frame, field: _Field, style: Style, *, every: bool, strict: bool
) -> list[list[PointLabel]] | None:
    """The names in a style; where it is not `strict`, those of a few may cover points amid many others."""
    marks = [
        mark
        for s in frame.values.series
        for i in range(len(s.values))
        if strict and (mark := field.mark(s, i)) is not None
    ]
    taken: list[Box] = []
    rows: list[list[PointLabel]] = [[] for _ in frame.values.series]
    for number, index, words, strong in _wanted(frame, style, every=every):
        series = frame.values.series[number]
        mark = field.mark(series, index)
        if mark is None:
            continue
        own = replace(style, colour=ACCENT, bold=True) if strong else style
        wide = width_of(words, own, frame.ctx)
        tall = (words.count("\n") + 1) * own.leading
        others = [other for other in marks if other != mark]
        for side in _SIDES:
            box, shift = _held(_beside(mark, side, wide, tall), side, field.plot)
            inside = frame.box.x <= box.x and box.right <= frame.box.right and box.y >= frame.box.y
            if inside and box.bottom <= field.plot.bottom and apart([box, *taken]) and _clear(box, others):
                taken.append(box)
                rows[number].append(PointLabel(index, words, side, own, shift=shift))
                break
        else:
            return None
    return rows


def _wanted(frame: Frame, style: Style, *, every: bool) -> Iterator[tuple[int, int, str, bool]]:
    """Series, point, words, and whether it is highlighted, of each point to be named; these first, since
    they choose their side first."""
    found = []
    for number, series in enumerate(frame.values.series):
        for index, name in enumerate(series.labels):
            strong = bool(frame.chart.highlight) and name == frame.chart.highlight
            said = frame.chart.annotate.get(name, "").strip()
            if name and (every or strong or said):
                lines = (lines_of(said, style, _ANNOTATION, frame.ctx, 4) or (said,)) if said else ()
                found.append((number, index, "\n".join((name, *lines)), strong))
    yield from sorted(found, key=lambda one: (not one[3], "\n" not in one[2]))


def _beside(mark: Box, side: LabelPosition, wide: float, tall: float) -> Box:
    middle_x, middle_y = mark.x + mark.w / 2, mark.y + mark.h / 2
    match side:
        case "r":
            return Box(mark.right + _OFF, middle_y - tall / 2, wide, tall)
        case "l":
            return Box(mark.x - _OFF - wide, middle_y - tall / 2, wide, tall)
        case "t":
            return Box(middle_x - wide / 2, mark.y - _OFF - tall, wide, tall)
        case _:
            return Box(middle_x - wide / 2, mark.bottom + _OFF, wide, tall)


def _held(box: Box, side: LabelPosition, plot: Box) -> tuple[Box, float]:
    """A label beside its point moved up or down so far that it stands over the axis, and by how much."""
    if side not in ("l", "r"):
        return box, 0.0
    top = max(min(box.y, plot.bottom - box.h), plot.y - box.h / 2)
    return replace(box, y=top), round(top - box.y, 2)


def _clear(box: Box, marks: Sequence[Box]) -> bool:
    return all(apart([box, mark]) for mark in marks)
