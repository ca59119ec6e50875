"""Pies and doughnuts: parts of one whole, each named beside its slice where the names keep apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import cos, hypot, pi, sin, sqrt

from build_deck.scene.chart_model import ChartShape, PointLabel, Series
from build_deck.scene.charts.colours import ACCENT, MOST_KEYED, slice_colours, text_on
from build_deck.scene.charts.frame import GAP, Frame, Legend, legend_style, shape_of
from build_deck.scene.charts.lettering import apart, overlap, width_of
from build_deck.scene.spread import spread
from build_deck.theme.style import Box, Style

_STYLES = ("mark", "mark-16", "mark-14")
_SMALLEST = 110.0
"""Points that a pie is wide at least."""
_LARGEST_SHARE = 0.5
"""Part of the width that a pie with a legend takes at most."""
_HOLE = 58
_KEY = 34.0
"""Points that a legend beside a pie takes beyond its words."""
_OFF = 3.0
_BESIDE = 30.0
"""Points from a ring to its legend."""


@dataclass(frozen=True, slots=True)
class _Slice:
    """A slice: its index, its part of the whole, and the angle of its middle, clockwise from the top."""

    index: int
    part: float
    angle: float


def named_pie(frame: Frame) -> ChartShape | None:
    """A pie with names and numbers around it; None where they would overlap."""
    slices = _slices(frame)
    for name in _STYLES:
        style = frame.style(name, "ink")
        sizes = [_size(frame, one.index, style) for one in slices]
        side, top = max(wide for wide, _ in sizes), max(tall for _, tall in sizes)
        across = min(frame.box.w - 2 * (side + GAP), frame.box.h - 2 * (top + _OFF))
        if across < _SMALLEST:
            continue
        plot = _square(frame.box, across, frame.box.x + frame.box.w / 2)
        places = [_outside(plot, one, size) for one, size in zip(slices, sizes, strict=True)]
        for found in (_stacked(plot, places), _in_columns(frame.box, plot, slices, places)):
            if found is not None and _free(frame.box, plot, found):
                moves = {
                    one.index: (round(new.x - old.x, 2), round(new.y - old.y, 2))
                    for one, new, old in zip(slices, found, places, strict=True)
                }
                return _drawn(frame, "pie", plot, Legend(), style, _named(frame, slices, style, moves))
    return None


def _free(box: Box, plot: Box, labels: Sequence[Box]) -> bool:
    """Whether labels stand in the box, off the pie and off each other."""
    inside = all(
        label.x >= box.x - 0.01
        and label.right <= box.right + 0.01
        and label.y >= box.y - 0.01
        and label.bottom <= box.bottom + 0.01
        for label in labels
    )
    return inside and apart(labels) and not any(_touches(plot, label) for label in labels)


def _stacked(plot: Box, places: Sequence[Box]) -> list[Box]:
    """Labels of which each that overlaps the pie or another one, nearer to the middle, stands above or
    below it."""
    middle = plot.y + plot.h / 2
    lifted = [_lifted(plot, place) for place in places]
    placed: dict[int, Box] = {}
    for n in sorted(range(len(lifted)), key=lambda n: abs(lifted[n].y + lifted[n].h / 2 - middle)):
        label = lifted[n]
        up = label.y + label.h / 2 < middle
        for _ in lifted:
            struck = [other for other in placed.values() if overlap(label, other)]
            if not struck:
                break
            top = min(o.y for o in struck) - label.h if up else max(o.bottom for o in struck)
            label = replace(label, y=top)
        placed[n] = label
    return [placed[n] for n in range(len(lifted))]


def _in_columns(box: Box, plot: Box, slices: Sequence[_Slice], places: Sequence[Box]) -> list[Box] | None:
    """Labels right and left of the pie, pushed apart along its edge; PowerPoint draws lines to them."""
    made = list(places)
    for right in (True, False):
        half = [n for n, one in enumerate(slices) if (one.angle < pi) == right]
        half.sort(key=lambda n: slices[n].angle if right else -slices[n].angle)
        wanted = [places[n].y for n in half]
        tops = spread(wanted, [places[n].h for n in half], 0, box.y, box.bottom)
        if tops is None:
            return None
        for n, top in zip(half, tops, strict=True):
            made[n] = _beside(plot, replace(places[n], y=top), right=right)
    return made


def _beside(plot: Box, label: Box, *, right: bool) -> Box:
    """A label right or left of the pie at its own height."""
    middle_x, middle_y, radius = plot.x + plot.w / 2, plot.y + plot.h / 2, plot.w / 2
    off = max(label.y - middle_y, middle_y - label.bottom, 0.0)
    reach = (sqrt(radius**2 - off**2) if off < radius else 0.0) + GAP
    return replace(label, x=middle_x + reach if right else middle_x - reach - label.w)


def _lifted(plot: Box, label: Box) -> Box:
    """A label moved up, or down under the middle, off the pie."""
    x, y, radius = plot.x + plot.w / 2, plot.y + plot.h / 2, plot.w / 2
    aside = max(label.x - x, x - label.right, 0.0)
    if not _touches(plot, label) or aside >= radius:
        return label
    edge = sqrt(radius**2 - aside**2)
    return replace(label, y=y - edge - label.h if label.y + label.h / 2 < y else y + edge)


def _touches(plot: Box, label: Box) -> bool:
    """Whether a label reaches into the circle of a pie."""
    x, y = plot.x + plot.w / 2, plot.y + plot.h / 2
    near_x, near_y = min(max(x, label.x), label.right), min(max(y, label.y), label.bottom)
    return hypot(near_x - x, near_y - y) < plot.w / 2 - 1


def pie(frame: Frame) -> ChartShape | None:
    """A pie with a legend beside it, numbers in or at the slices that have room."""
    return _with_legend(frame, "pie")


def doughnut(frame: Frame) -> ChartShape | None:
    """A doughnut with a legend beside it; PowerPoint sets no names around one."""
    return _with_legend(frame, "doughnut")


def _slices(frame: Frame) -> list[_Slice]:
    """Every slice that is to be seen: a part of nothing has no slice."""
    values = [value or Decimal(0) for value in frame.values.series[0].values]
    total, before, slices = sum(values), Decimal(0), []
    for index, value in enumerate(values):
        if value:
            middle = float((before + value / 2) / total)
            slices.append(_Slice(index, float(value / total), 2 * pi * middle))
        before += value
    return slices


def _words(frame: Frame, index: int) -> str:
    """What annotated slices say beside their number."""
    return frame.chart.annotate.get(frame.values.categories[index], "").strip()


def _size(frame: Frame, index: int, style: Style) -> tuple[float, float]:
    """Width and height of a label: name and number on one line, and under it what is annotated."""
    lines = [_said(frame, index), _words(frame, index)]
    strong = replace(style, bold=True)
    wide = max(width_of(line, strong, frame.ctx) for line in lines)
    return wide, sum(bool(line) for line in lines) * style.leading


def _said(frame: Frame, index: int) -> str:
    value = frame.values.series[0].values[index] or Decimal(0)
    return f"{frame.values.categories[index]} {frame.numbers.words(value)}"


def _square(box: Box, across: float, centre: float) -> Box:
    return Box(centre - across / 2, box.y + (box.h - across) / 2, across, across)


def _outside(plot: Box, one: _Slice, size: tuple[float, float]) -> Box:
    """Where a label stands outside of its slice: at the end of the ray through the slice's middle, centred
    on it above, below and at the sides, by its corner between these, as LibreOffice sets it too."""
    wide, tall = size
    x, y = sin(one.angle), -cos(one.angle)
    radius = plot.w / 2 + _OFF
    end_x, end_y = plot.x + plot.w / 2 + x * radius, plot.y + plot.h / 2 + y * radius
    return Box(end_x + _edge(x) * wide, end_y + _edge(y) * tall, wide, tall)


def _edge(direction: float) -> float:
    """Where a label begins, in parts of its size: at the ray's end, or before it, or around it."""
    if abs(direction) < sin(pi / 8):
        return -0.5
    return 0.0 if direction > 0 else -1.0


def _named(
    frame: Frame, slices: Sequence[_Slice], style: Style, moves: Mapping[int, tuple[float, float]]
) -> tuple[PointLabel, ...]:
    labels = []
    for one in slices:
        own = replace(style, colour=ACCENT, bold=True) if one.index == frame.highlighted else None
        aside, shift = (0.0 if abs(move) < 0.5 else move for move in moves[one.index])
        label = PointLabel(
            one.index, "", "outEnd", own, show_category=True, and_value=True, shift=shift, aside=aside
        )
        if words := _words(frame, one.index):
            said = f"{_said(frame, one.index)}\n{words}"
            label = replace(label, text=said, show_category=False, and_value=False)
        labels.append(label)
    return tuple(labels)


def _with_legend(frame: Frame, kind: str) -> ChartShape | None:
    """Numbers stand in their slices where these are large enough, else outside them where the kind lets
    them and they keep apart."""
    style = legend_style(frame)
    names = frame.values.categories
    wide = max(width_of(name, style, frame.ctx) for name in names) + _KEY
    tall = len(names) * (style.leading + 4)
    room = frame.box.w - wide - GAP
    if len(names) > MOST_KEYED or wide > frame.box.w * _LARGEST_SHARE or tall > frame.box.h:
        return None
    label = frame.style("mark-16", bold=True)
    margin = label.leading + _OFF if kind == "pie" else 0.0
    across = min(room - 2 * margin, frame.box.h - 2 * margin)
    if across < _SMALLEST:
        return None
    # The ring at the text's left edge, its legend near it.
    plot = _square(frame.box, across, frame.box.x + margin + across / 2)
    labels = _numbers(frame, kind, plot, label)
    if labels is None:
        return None
    beside = min(plot.right + margin + _BESIDE, frame.box.right - wide)
    key = Box(beside, plot.y + (plot.h - tall) / 2, wide, tall)
    return _drawn(frame, kind, plot, Legend("r", box=key), label, labels)


def _numbers(frame: Frame, kind: str, plot: Box, style: Style) -> tuple[PointLabel, ...] | None:
    """The numbers of a pie with a legend; None where one has no room in or at its slice."""
    colours = slice_colours(len(frame.values.categories), frame.highlighted, keyed=True)
    labels, boxes = [], []
    for one in _slices(frame):
        value = frame.values.series[0].values[one.index] or Decimal(0)
        wide = width_of(frame.numbers.words(value), style, frame.ctx)
        ring = plot.w / 2 * (1 - _HOLE / 100) if kind == "doughnut" else plot.w / 2
        middle = plot.w / 2 - ring / 2 if kind == "doughnut" else plot.w / 3.2
        arc = 2 * pi * middle * one.part
        inside = wide <= (ring if kind == "doughnut" else ring * 0.62) and max(wide, style.size) * 1.05 <= arc
        if inside:
            own = replace(style, colour=text_on(colours[one.index], frame.ctx))
            labels.append(PointLabel(one.index, "", "" if kind == "doughnut" else "ctr", own))
        elif kind == "doughnut":
            # A ring has no place outside; the notes list its numbers.
            continue
        else:
            boxes.append(_outside(plot, one, (wide, style.leading)))
            labels.append(PointLabel(one.index, "", "outEnd", replace(style, colour="ink")))
    return tuple(labels) if apart(boxes) else None


def _drawn(
    frame: Frame, kind: str, plot: Box, legend: Legend, style: Style, labels: tuple[PointLabel, ...]
) -> ChartShape:
    count = len(frame.values.categories)
    colours = slice_colours(count, frame.highlighted, keyed=bool(legend.side))
    series = frame.values.series[0]
    made = Series(
        series.name,
        series.values,
        colours[0],
        point_colours=tuple(enumerate(colours)),
        labels=labels,
    )
    return shape_of(
        frame,
        "doughnut" if kind == "doughnut" else "pie",
        plot,
        [made],
        labels=style,
        legend=legend,
        hole=_HOLE,
    )
