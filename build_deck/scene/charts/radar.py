"""Radar charts: a few qualities around a centre, one outline for each thing compared."""

from __future__ import annotations

from math import cos, pi, sin

from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartShape, PointLabel, Series
from build_deck.scene.charts.colours import line_colours, point_colours
from build_deck.scene.charts.frame import GAP, Frame, legend_of, limits, shape_of
from build_deck.scene.charts.lettering import SIZES, apart, width_of
from build_deck.scene.charts.ticks import Scale, nice_scale
from build_deck.theme.style import Box, Style

_SMALLEST = 120.0


def radar(frame: Frame) -> ChartShape | None:
    """The names around, the numbers along the first spoke."""
    legend = legend_of([series.name for series in frame.values.series], frame)
    if legend is None:
        return None
    low, high = limits(frame.chart.axis("y"))
    scale = nice_scale(frame.values.numbers, zero=True, low=low, high=high, most=4)
    box = Box(frame.box.x, frame.box.y + legend.height, frame.box.w, frame.box.h - legend.height)
    for name in SIZES:
        style = frame.style(name, "ink")
        plot = _circle(frame, box, style)
        if plot is not None:
            return shape_of(
                frame,
                "radar",
                plot,
                _series(frame),
                categories=Axis(style=style),
                values=_axis(frame, scale),
                labels=frame.style("mark-14", "ink"),
                legend=legend,
            )
    return None


def _axis(frame: Frame, scale: Scale) -> Axis:
    return Axis(
        minimum=scale.low,
        maximum=scale.high,
        major=scale.step,
        number_format=frame.numbers.of(scale.decimals).code,
        grid=True,
        style=frame.style("mark-12", "muted"),
    )


def _circle(frame: Frame, box: Box, style: Style) -> Box | None:
    """The largest circle around which the names stand inside the box without touching each other."""
    names = frame.values.categories
    sizes = [(width_of(name, style, frame.ctx), style.leading) for name in names]
    across = min(box.h - 2 * (style.leading + GAP), box.w - 2 * GAP)
    while across >= _SMALLEST:
        plot = Box(box.x + (box.w - across) / 2, box.y + (box.h - across) / 2, across, across)
        labels = [_around(plot, n, len(names), size) for n, size in enumerate(sizes)]
        inside = all(each.x >= box.x and each.right <= box.right for each in labels)
        if inside and apart(labels):
            return plot
        across -= 10.0
    return None


def _around(plot: Box, number: int, count: int, size: tuple[float, float]) -> Box:
    angle = 2 * pi * number / count
    x, y, (wide, tall) = sin(angle), -cos(angle), size
    radius = plot.w / 2 + GAP
    centre_x, centre_y = plot.x + plot.w / 2, plot.y + plot.h / 2
    return Box(
        centre_x + x * radius + (x - 1) * wide / 2, centre_y + y * radius + (y - 1) * tall / 2, wide, tall
    )


def _series(frame: Frame) -> list[Series]:
    """Outlines; the number of a highlighted quality stands at its point where there is one outline."""
    colours = line_colours(frame.values, frame.chart.highlight)
    alone = len(frame.values.series) == 1
    made = []
    for index, series in enumerate(frame.values.series):
        strong = alone or series.name == frame.chart.highlight
        labels: tuple[PointLabel, ...] = ()
        if alone and frame.highlighted is not None:
            own = frame.style("mark-16", "accent", bold=True)
            labels = (PointLabel(frame.highlighted, "", "outEnd", own),)
        made.append(
            Series(
                series.name,
                series.values,
                colours[index],
                point_colours=point_colours(frame.values, frame.chart.highlight, index),
                labels=labels,
                weight=3.0 if strong else 2.25,
                marker=True,
            )
        )
    return made
