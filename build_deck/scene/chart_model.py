"""A native chart in the scene, as `model.py` has the other shapes: its numbers, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from build_deck.theme.style import Box, Placeholder, Style

ChartKind = Literal["column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar", "combo"]
LabelPosition = Literal["ctr", "inEnd", "inBase", "outEnd", "t", "b", "l", "r", ""]
"""Where a label stands at its mark, in PowerPoint's words (ECMA-376 part 1, 21.2.3.10); "" leaves it to
the kind of chart."""


@dataclass(frozen=True, slots=True)
class PointLabel:
    """A label on one mark of a series. `text` "" shows the value in the chart's number format, and stays
    true when the numbers are edited; `show_series` or `show_category` shows the name of the series or the
    category instead, and with `and_value` the value behind it. `style` None is the chart's label style;
    `shift` moves the label down by points, off another one, and `aside` to the right."""

    index: int
    text: str = ""
    position: LabelPosition = ""
    style: Style | None = None
    show_series: bool = False
    show_category: bool = False
    and_value: bool = False
    shift: float = 0
    aside: float = 0


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers and how it is drawn. `values` are those on the value axis, None a missing one;
    `xs` and `sizes` are for scatter and bubble, as long as `values`; so are `names`, which the chart's
    workbook keeps of points with or without a label.

    `colour` is a token; `point_colours` are points (index, token) in another one. Points are labelled only
    where `labels` says so. `as_line` sets a series of a combo as a line on the second axis; `weight` is a
    line's; `marker` draws a line's points. A scatter chart is points alone.
    """

    name: str
    values: tuple[Decimal | None, ...]
    colour: str
    xs: tuple[Decimal | None, ...] = ()
    sizes: tuple[Decimal | None, ...] = ()
    point_colours: tuple[tuple[int, str], ...] = ()
    labels: tuple[PointLabel, ...] = ()
    as_line: bool = False
    weight: float = 2.25
    marker: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartAxis:
    """An axis: limits (None: PowerPoint's own), the step of its tick labels, and how these are set.

    `shown` draws the tick labels, `grid` a line at each; `every` labels each n-th category; `reverse` runs
    the other way, as the categories of bars do that are read from the top. Styles None are the chart's
    label style. `title_at` is the top left corner of the title on the page, set level; None leaves its
    place to PowerPoint, which turns that of an upright axis.
    """

    title: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    major: Decimal | None = None
    number_format: str = "General"
    shown: bool = True
    grid: bool = False
    style: Style | None = None
    title_style: Style | None = None
    every: int = 1
    reverse: bool = False
    title_at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ChartShape:
    """A native chart in a chart placeholder. `box` is all of it, `plot` the area inside its axes, both on
    the page.

    The slide's title is the chart's message, so that it draws no title of its own; `title` names the sheet
    of its workbook. `number_format` is that of values, in a spreadsheet's words. `grouping` is of columns,
    bars and areas: stacked, or stacked to the full hundred. `gap` (between categories, percent of a bar's
    width), `overlap` (of a category's bars, percent) and `hole` (percent of a doughnut's width) are
    PowerPoint's own measures. `legend` is where a legend stands, "" for none, and `legend_box` its place
    (None: where PowerPoint puts it); `label_format` is that of numbers on marks, "" for `number_format`.
    """

    placeholder: Placeholder
    box: Box
    plot: Box
    kind: ChartKind
    grouping: Literal["clustered", "stacked", "full"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    category_axis: ChartAxis | None
    value_axis: ChartAxis | None
    second_axis: ChartAxis | None
    number_format: str
    label_style: Style
    legend: Literal["", "t", "r", "b"]
    legend_style: Style | None
    alt: str
    title: str
    language: str
    gap: int = 60
    overlap: int = 0
    hole: int = 60
    label_format: str = ""
    legend_box: Box | None = None
