"""What planning a chart begins with, and what it ends with: a chart's room, and its shape in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil
from typing import Literal

from build_deck.outline.chart import Chart, ChartAxis
from build_deck.outline.chart_numbers import capital, titled
from build_deck.outline.chart_values import ChartValues
from build_deck.scene.chart_model import ChartAxis as Axis
from build_deck.scene.chart_model import ChartKind, ChartShape, Series
from build_deck.scene.charts.lettering import SPARE, label_style, widest, width_of
from build_deck.scene.charts.numbers import Numbers, is_symbol, numbers_of
from build_deck.scene.charts.ticks import Scale
from build_deck.scene.context import Context
from build_deck.theme.style import Box, Placeholder, Style

GAP = 8.0
"""Points between the plot and what stands beside it."""
ROW = 24.0
"""The height of a row of words over or under the plot."""
_TITLE_SHARE = 0.18
"""Part of a chart's width from which LibreOffice breaks the level title of an upright axis (measured)."""
_FOOT_SHARE = 0.8
_LINES = ("line", "combo", "radar")
_NOT_ACROSS = ("bar", "stacked-bar", "full-bar", "radar")
_SWATCH, _LINE_SWATCH = 24.0, 40.0
"""Points that a legend's square or dot, or its piece of a line, takes with the space before the next name."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A chart to be planned: its numbers in order, and the box it has. `whole` are the numbers of all its
    slides, where it goes on: they share a scale and a way to write numbers."""

    chart: Chart
    values: ChartValues
    box: Box
    ctx: Context
    alt: str
    whole: ChartValues | None = None

    @property
    def every(self) -> ChartValues:
        """The numbers that set its scale."""
        return self.whole or self.values

    @property
    def numbers(self) -> Numbers:
        """How its values are written."""
        every = [value for series in self.every.series for value in series.values]
        return numbers_of(self.chart, every, self.ctx.language)

    @property
    def labels(self) -> Numbers:
        """How values are written on their marks."""
        return self.numbers.set_off if self.chart.kind == "bar" else self.numbers

    @property
    def unit(self) -> str:
        """The unit where it is a word, and so said once beside the numbers."""
        return "" if is_symbol(self.chart.unit.strip()) else self.chart.unit.strip()

    @property
    def highlighted(self) -> int | None:
        """The index of the highlighted category."""
        names = self.values.categories
        return names.index(self.chart.highlight) if self.chart.highlight in names else None

    def within(self, box: Box) -> Frame:
        """The same in another box."""
        return replace(self, box=box)

    def style(self, name: str, colour: str = "", *, bold: bool = False) -> Style:
        """A style of labels."""
        return label_style(self.ctx, name, colour, bold=bold)


def measure(frame: Frame) -> str:
    """What the numbers are: the title of their axis, or the name of the only series, with the unit where
    that is a word."""
    return titled(frame.chart.axis("y").title.strip() or _only_name(frame), frame.unit)


def _only_name(frame: Frame) -> str:
    """The name of a series that no legend names; a cloud of points is named apart from its axes."""
    names = [series.name for series in frame.values.series]
    return names[0] if len(names) == 1 and frame.chart.kind not in ("scatter", "bubble") else ""


def axis_title(frame: Frame) -> str:
    """The title of an upright axis of numbers, level over it; "" where the line over the chart says it: where
    there is one, and where the title is so long that renderers would break it."""
    if frame.chart.illustrative or _in_shares(frame):
        # The line over the chart is there anyway.
        return ""
    title = measure(frame)
    wide = width_of(title, title_style(frame), frame.ctx)
    return title if wide <= frame.box.w * _TITLE_SHARE else ""


def foot_title(frame: Frame) -> str:
    """The title of an axis of numbers under its plot; "" where it is too long."""
    return "" if _in_shares(frame) else _short(frame, measure(frame))


def _in_shares(frame: Frame) -> bool:
    """Whether the axis counts in percent, whatever the numbers are."""
    return frame.chart.kind in ("full-column", "full-bar")


def across_title(frame: Frame) -> str:
    """The title of the axis of categories, or of x values, under the plot; "" where it is too long, and
    where that axis is not there, as in bars."""
    if frame.chart.kind in _NOT_ACROSS:
        return ""
    return _short(frame, capital(frame.chart.axis("x").title.strip()))


def _short(frame: Frame, title: str) -> str:
    """A title that stands on one line under a plot; a longer one stands in the line over the chart."""
    wide = width_of(title, title_style(frame), frame.ctx)
    return title if wide <= frame.box.w * _FOOT_SHARE else ""


def limits(axis: ChartAxis) -> tuple[Decimal | None, Decimal | None]:
    """The limits that the author set for an axis."""
    low, high = axis.from_, axis.to
    return (None if low is None else Decimal(str(low))), (None if high is None else Decimal(str(high)))


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend over the plot, or none; its height with the space under it."""

    side: Literal["", "t", "r"] = ""
    height: float = 0.0
    box: Box | None = None


def legend_of(names: Sequence[str], frame: Frame) -> Legend | None:
    """A legend at the top for several named series; None where its rows would take too much."""
    if len(names) < 2:
        return Legend()
    style, box = legend_style(frame), frame.box
    # Renderers set names in columns of one width.
    wide = widest(names, style, frame.ctx) + (_LINE_SWATCH if frame.chart.kind in _LINES else _SWATCH)
    if wide > box.w:
        return None
    columns = min(len(names), int(box.w / wide))
    columns = ceil(len(names) / ceil(len(names) / columns))
    height = ceil(len(names) / columns) * (style.leading + 4)
    place = Box(box.x, box.y, columns * wide, height)
    return Legend("t", height + GAP, place) if height + GAP < box.h / 3 else None


def legend_style(frame: Frame) -> Style:
    """How names in a legend are set."""
    return frame.style("mark-16", "ink")


def tick_style(frame: Frame) -> Style:
    """How numbers along an axis are set."""
    return frame.style("mark-16" if frame.box.h > 200 and frame.box.w > 300 else "mark-14", "muted")


def title_style(frame: Frame) -> Style:
    """How the title of an axis is set."""
    return frame.style("mark-14", "muted")


def value_axis(frame: Frame, scale: Scale, numbers: Numbers, title: str, at: tuple[float, float]) -> Axis:
    """An axis of numbers that shows its ticks, its title level over it."""
    return Axis(
        title=title,
        minimum=scale.low,
        maximum=scale.high,
        major=scale.step,
        number_format=numbers.of(scale.decimals).code,
        grid=True,
        style=tick_style(frame),
        title_style=title_style(frame),
        title_at=at if title else None,
    )


def hidden_axis(low: Decimal, high: Decimal, frame: Frame) -> Axis:
    """An axis of numbers that only sets the scale: every mark has its number."""
    return Axis(minimum=low, maximum=high, shown=False, style=tick_style(frame))


def below(frame: Frame, plot: Box, title: str) -> tuple[float, float] | None:
    """The place of a title under the plot, at the foot of the box, in the middle of the plot."""
    if not title:
        return None
    style = title_style(frame)
    wide = width_of(title, style, frame.ctx) - SPARE
    left = min(max(plot.x + (plot.w - wide) / 2, frame.box.x), frame.box.right - wide)
    # Renderers set a title a little lower than its place, and squeeze a chart out of which it reaches.
    return left, frame.box.bottom - ROW


def shape_of(
    frame: Frame,
    kind: ChartKind,
    plot: Box,
    series: Sequence[Series],
    *,
    categories: Axis | None = None,
    values: Axis | None = None,
    second: Axis | None = None,
    grouping: Literal["clustered", "stacked", "full"] = "clustered",
    labels: Style | None = None,
    legend: Legend | None = None,
    numbers: Numbers | None = None,
    gap: int = 60,
    overlap: int = 0,
    hole: int = 60,
) -> ChartShape:
    """The chart as the scene has it."""
    side = legend.side if legend else ""
    return ChartShape(
        placeholder=Placeholder(-1, "chart", "Chart", frame.box, ()),
        box=frame.box,
        plot=plot,
        kind=kind,
        grouping=grouping,
        categories=frame.values.categories,
        series=tuple(series),
        category_axis=categories,
        value_axis=values,
        second_axis=second,
        number_format=(numbers or frame.numbers).code,
        label_format=(numbers or frame.labels).code,
        label_style=labels or frame.style("mark-16", "ink"),
        legend=side,
        legend_style=legend_style(frame) if side else None,
        alt=frame.alt,
        title=measure(frame) or frame.ctx.words["chart"],
        language=frame.ctx.language,
        gap=gap,
        overlap=overlap,
        hole=hole,
        legend_box=legend.box if legend else None,
    )
