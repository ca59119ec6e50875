"""The scene: a deck as frozen data, ready for any renderer.

A slide names the layout it is set in, by value, and fills the layout's placeholders. Text is already
measured and broken into lines; every size that a renderer needs is here, in points.

    Deck ── slides ── Slide ── layout ── Placeholder, Decor       (theme/style.py)
                        ├── shapes ── TextShape, TableShape, PictureShape, GroupShape,
                        │              ChartShape                    (chart_model.py)
                        └── notes ── Paragraph
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

from build_deck.diagnostics import Place
from build_deck.outline.text import Baseline
from build_deck.scene.chart_model import ChartShape
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
