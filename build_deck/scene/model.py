"""The scene: a deck as frozen data, ready for any renderer.

A slide names the layout it is set in, by value, and fills the layout's placeholders. Text is already
measured and broken into lines; every size that a renderer needs is here, in points.

    Deck ── slides ── Slide ── layout ── Placeholder, Decor       (theme/style.py)
                        ├── shapes ── TextShape, TableShape, PictureShape, ChartShape, GroupShape
                        └── notes ── Paragraph
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from build_deck.diagnostics import Place
from build_deck.outline.text import Baseline
from build_deck.theme.style import Align, Anchor, Box, FontRole, Layout, Placeholder, Style
from build_deck.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one dress; "" and None inherit. `text` may hold "\\n": a line break.

    `lang` is always set (a BCP 47 tag). `link` is an absolute address.
    """

    text: str
    lang: str
    bold: bool | None = None
    italic: bool | None = None
    strike: bool = False
    baseline: Baseline = ""
    font: FontRole | None = None
    colour: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as set: its runs, and the lines they break into at its frame's width.

    `level` counts from 0. `bullet` False takes away a bullet that the level would have (a paragraph
    continued from the slide before); `start` is the first number where automatic numbering does not
    begin at 1.
    """

    runs: tuple[Run, ...]
    level: int = 0
    bullet: bool = True
    start: int = 1
    lines: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The paragraph's characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class TextShape:
    """Text in a placeholder of the slide's layout; `height` is what the text takes."""

    placeholder: Placeholder
    paragraphs: tuple[Paragraph, ...]
    height: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: paragraphs in one style. `header` cells head a column."""

    paragraphs: tuple[Paragraph, ...]
    style: Style
    align: Align = "l"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its height, the rule under it (colour token, weight; weight 0 is none), its fill."""

    cells: tuple[Cell, ...]
    height: float
    rule: str = "rule"
    weight: float = 0
    fill: str = ""


@dataclass(frozen=True, slots=True)
class TableShape:
    """A native table in a table placeholder; the first row is the header.

    `columns` are widths; `cell_right` is the inset right of each cell but a row's last, other
    insets are zero.
    `accent` is the index of the column that carries the argument, its header ruled in the accent.
    """

    placeholder: Placeholder
    box: Box
    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    alt: str
    cell_right: float = 24
    accent: int | None = None


@dataclass(frozen=True, slots=True)
class PictureShape:
    """A picture in a picture placeholder. `data` is the file's bytes, `media_type` its real type.

    `crop` is the part cut off at left, top, right, bottom, as fractions. `svg` is the same picture as
    vectors, for viewers that show these; the others show `data`.
    """

    placeholder: Placeholder
    box: Box
    data: bytes = field(repr=False)
    media_type: str
    alt: str
    decorative: bool = False
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    svg: bytes = field(default=b"", repr=False)


Geometry = Literal["rect", "round", "ellipse", "diamond", "hexagon", "parallelogram", "document"]
"""The shapes of nodes; PowerPoint's presets of like name."""


@dataclass(frozen=True, slots=True)
class Node:
    """A native shape with text inside a group. `ident` is unique in the group; `style` sets its text;
    fill and line are colour tokens, "" for none. Insets are those of the text, left, top, right, bottom,
    inside the part of the shape that PowerPoint sets text in."""

    ident: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    style: Style
    geometry: Geometry = "rect"
    fill: str = ""
    line: str = ""
    weight: float = 1
    anchor: Anchor = "m"
    insets: tuple[float, float, float, float] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn in a group that has no text: a bar, a dot, an axis; always decorative."""

    kind: Literal["rect", "oval", "rule"]
    box: Box
    fill: str = ""
    line: str = ""
    weight: float = 1


@dataclass(frozen=True, slots=True)
class Connector:
    """A line between two nodes of its group, glued to connection sites at both ends (0 top, 1 left,
    2 bottom, 3 right, as PowerPoint numbers those of a rectangle). `points` is the path as drawn, from
    end to end, on the page; of a curve, the corners that it rounds. `kind` names the preset that gives it:
    an elbow has horizontals and verticals by turns, five at most; a curve three. An `arrow` stands at the
    end, another at the start where `arrow_back`. `words` say what it is to who cannot see it: by themselves
    the nodes at its ends; "" for a piece of a way whose first piece speaks for all."""

    start: str
    start_site: int
    end: str
    end_site: int
    points: tuple[tuple[float, float], ...]
    kind: Literal["straight", "elbow", "curved"] = "straight"
    colour: str = "muted"
    weight: float = 1.25
    arrow: bool = True
    arrow_back: bool = False
    words: str | None = None


@dataclass(frozen=True, slots=True)
class GroupShape:
    """Native shapes that belong together: a scale, say. Parts stand in reading order; nodes
    that are labels have no fill and no line. It fills no placeholder."""

    name: str
    box: Box
    parts: tuple[Node | Mark | Connector, ...]
    alt: str


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


Shape = TextShape | TableShape | PictureShape | ChartShape | GroupShape


@dataclass(frozen=True, slots=True)
class Reveal:
    """One click of a build: what appears. `shape` is an index into the slide's shapes; `paragraphs` are
    the first and last paragraph of it that appear (None: the whole shape); `parts` are indices into a
    group's parts."""

    shape: int
    paragraphs: tuple[int, int] | None = None
    parts: tuple[int, ...] = ()
    with_previous: bool = False


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: shapes stand in reading order, the title first; footer and number come last."""

    id: str
    layout: Layout
    shapes: tuple[Shape, ...]
    notes: tuple[Paragraph, ...] = ()
    minutes: float = 0
    place: Place = Place()
    reveal: tuple[Reveal, ...] = ()

    @property
    def title(self) -> str:
        """The title's words, or "" where there is no title placeholder filled."""
        for shape in self.shapes:
            if isinstance(shape, TextShape) and shape.placeholder.type in ("title", "ctrTitle"):
                return " ".join("\n".join(p.plain for p in shape.paragraphs).split())
        return ""


@dataclass(frozen=True, slots=True)
class Section:
    """A named run of slides, as PowerPoint shows them: its name and how many slides it has."""

    name: str
    slides: int


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck. Sections cover each slide once."""

    title: str
    slug: str
    language: str
    theme: Theme
    slides: tuple[Slide, ...]
    sections: tuple[Section, ...]
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    licence: str = ""
    date: datetime.date | None = None
