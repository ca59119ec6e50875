"""Charts drawn as pictures, and pictures that an author's script draws.

A picture is drawn at the size it is shown in, so that its letters have the size they were measured at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.figures.draw import draw, head_of
from build_deck.figures.drawing import DoesNotFitError, Drawing
from build_deck.figures.numbers import pinned
from build_deck.figures.paint import INSTALL, Painted, available, missing, paint
from build_deck.figures.script import MIN_SIZE, Drawn, ScriptError, figure_theme, run
from build_deck.outline.chart import Chart, ChartAxes
from build_deck.outline.figure import Figure
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.charts.describe import chart_alt
from build_deck.scene.charts.order import ordered, part_of
from build_deck.scene.context import Context
from build_deck.scene.fit import snug, text_shape
from build_deck.scene.model import PictureShape, Reveal, Shape
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box, Placeholder

LEAST = 150.0
"""Points below which a figure says nothing to the last row."""
_HEAD_GAP = 8.0
_ROWS = ("bar", "stacked-bar", "full-bar", "range", "dot")
"""Kinds in rows, which go on on a further slide over the same scale."""
_MOST_PAGES = 6
_PAGE = 0.9
"""The part of a page's height from which on a chart may go on on the next."""
_GOOD = 14.0
"""Points from which on letters are of good size."""


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart block as a picture. `rows` is how many categories each of several slides takes, 0 for all, and
    `height` the room that they were planned for."""

    chart: Chart
    rows: int = 0
    height: float = 0.0

    @property
    def stretch(self) -> float:
        """A figure takes what room there is, down to a least height."""
        return LEAST

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """The whole picture; of rows too many for a slide, as many as go on one."""
        if not available():
            return None
        if self.rows:
            return self._part(box, ctx)
        placement = self._placed(self.chart, box, ctx)
        if placement is not None or not fresh or self.chart.kind not in _ROWS:
            return placement
        shared = self._shared_out(box, ctx)
        return shared.place(box, size, fresh, ctx) if shared else None

    def _drawing(self, chart: Chart, box: Box, ctx: Context) -> Drawing | None:
        _, room = _head(_words_over(chart, ctx), box, ctx)
        if room.h < LEAST / 2:
            return None
        try:
            return draw(chart, room.w, room.h, ctx.theme, ctx.language)
        except DoesNotFitError:
            return None

    def _shared_out(self, box: Box, ctx: Context) -> DrawnChart | None:
        """The chart on several slides over one scale: on as few as let its letters be of good size, else on
        as few as will do. Only where nearly the whole page is its own."""
        if box.h < _PAGE * ctx.theme.region("body").box.h:
            return None
        values = self.chart.resolved
        count = len(values.categories)
        chart = _pinned(self.chart)
        small: DrawnChart | None = None
        for pages in range(2, min(count, _MOST_PAGES) + 1):
            rows = ceil(count / pages)
            drawing = self._drawing(_known(chart.with_values(part_of(values, 0, rows))), box, ctx)
            if drawing is None:
                continue
            shared = DrawnChart(chart, rows, box.h)
            if max(label.size for label in drawing.labels) >= _GOOD:
                return shared
            small = small or shared
        return small

    def _part(self, box: Box, ctx: Context) -> Placement | None:
        # A lower page would only make the letters smaller.
        if box.h < self.height:
            return None
        values = self.chart.resolved
        here = self.chart.with_values(part_of(values, 0, self.rows))
        placement = self._placed(_known(here), box, ctx)
        if placement is None or len(values.categories) <= self.rows:
            return placement
        left = self.chart.with_values(part_of(values, self.rows, len(values.categories)))
        return replace(placement, rest=replace(self, chart=left), rigid=True)

    def _placed(self, chart: Chart, box: Box, ctx: Context) -> Placement | None:
        head, room = _head(_words_over(chart, ctx), box, ctx)
        drawing = self._drawing(chart, box, ctx)
        if drawing is None:
            return None
        _check_letters(drawing, chart.place, ctx)
        alt = chart_alt(chart, chart.resolved, ctx)
        return _placement(head, paint(drawing, ctx.theme), room, alt, box)

    def complain(self, box: Box, ctx: Context) -> None:
        """Say what has no room, or that the package which draws is missing."""
        if not available():
            _report_missing(self.chart.place, ctx)
            return
        _, room = _head(_words_over(self.chart, ctx), box, ctx)
        try:
            draw(self.chart, room.w, room.h, ctx.theme, ctx.language)
        except DoesNotFitError as error:
            ctx.report("chart-does-not-fit", error.message, self.chart.place, error.hint)
        else:
            ctx.report(
                "chart-does-not-fit",
                "the picture of the chart is left no room",
                self.chart.place,
                "move what stands beside it to another slide",
            )


@dataclass(frozen=True, slots=True)
class Scripted:
    """A figure block: what a script of the author's draws."""

    figure: Figure

    @property
    def stretch(self) -> float:
        """A figure takes what room there is, down to a least height."""
        return LEAST

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """The script's figure, drawn to fill the box."""
        if not ctx.outline.scripts_allowed or not available():
            return None
        head, room = _head(_invented(self.figure, ctx), box, ctx)
        if room.h < LEAST / 2:
            return None
        drawn = _run(self.figure, room, ctx)
        if isinstance(drawn, ScriptError):
            return None
        for text in drawn.remarks:
            ctx.found.append(
                Diagnostic("script", f"the script says: {text}", self.figure.place, severity=Severity.WARNING)
            )
        if 0 < drawn.smallest < MIN_SIZE:
            ctx.found.append(_too_small(drawn.smallest, self.figure.place))
        return _placement(head, drawn.picture, room, " ".join(self.figure.alt.split()), box)

    def complain(self, box: Box, ctx: Context) -> None:
        """Say that scripts are not switched on, or what the script failed at."""
        if not ctx.outline.scripts_allowed:
            ctx.report(
                "scripts-off",
                f"this slide runs the script “{self.figure.script}”, and running scripts is switched off",
                self.figure.place,
                "if you trust whoever wrote it, build with `--allow-scripts`, or write "
                "`allow-scripts = true` into your own configuration",
            )
            return
        if not available():
            _report_missing(self.figure.place, ctx)
            return
        _, room = _head(_invented(self.figure, ctx), box, ctx)
        drawn = _run(self.figure, room, ctx)
        if isinstance(drawn, ScriptError):
            place = Place(self.figure.script, drawn.line) if drawn.line else self.figure.place
            ctx.report("script", drawn.message, place, drawn.hint)


def _run(figure: Figure, room: Box, ctx: Context) -> Drawn | ScriptError:
    """What the script draws for a box, run once for it."""
    key = (figure.script, room.w, room.h)
    if key not in ctx.scripts:
        handed = figure_theme(ctx.theme, room.w, room.h)
        try:
            ctx.scripts[key] = run(figure.code, figure.script, figure.path, handed)
        except ScriptError as error:
            ctx.scripts[key] = error
    return ctx.scripts[key]


def _words_over(chart: Chart, ctx: Context) -> str:
    """What the line over a chart says: what its numbers are, and whether they are invented."""
    said = (head_of(chart, ctx.words, ctx.language), _invented(chart, ctx))
    return " · ".join(part for part in said if part)


def _invented(block: Chart | Figure, ctx: Context) -> str:
    return ctx.words["illustrative"] if block.illustrative else ""


def _head(words: str, box: Box, ctx: Context) -> tuple[Shape | None, Box]:
    """The line over a figure, where it says something; and the room under it."""
    if not words:
        return None, box
    levels = ctx.theme.levels("small")
    setting = typeset([Item(plain_text(words))], levels, box.w, ctx)
    tall = snug(setting)
    shape = text_shape("Measure", levels, setting, Box(box.x, box.y, box.w, tall))
    taken = tall + _HEAD_GAP
    return shape, Box(box.x, box.y + taken, box.w, box.h - taken)


def _placement(head: Shape | None, picture: Painted, room: Box, alt: str, box: Box) -> Placement:
    placeholder = Placeholder(-1, "pic", "Figure", room, ())
    shown = PictureShape(placeholder, room, picture.png, "image/png", alt, svg=picture.svg)
    shapes: tuple[Shape, ...] = (head, shown) if head else (shown,)
    reveal = tuple(Reveal(index, with_previous=index > 0) for index in range(len(shapes)))
    return Placement(shapes, box.h, rigid=True, reveal=reveal)


def _check_letters(drawing: Drawing, place: Place, ctx: Context) -> None:
    """Characters that no font here can draw are reported rather than shown as empty boxes."""
    if lacking := missing(drawing, ctx.theme):
        ctx.report(
            "no-glyph",
            f"no font on this machine can draw “{lacking}” in a picture",
            place,
            "install a font with these characters, like Noto Sans CJK, or write them in the text instead",
        )


def _report_missing(place: Place, ctx: Context) -> None:
    ctx.report("missing-package", "drawing this picture needs matplotlib", place, INSTALL)


def _too_small(size: float, place: Place) -> Diagnostic:
    return Diagnostic(
        "small-text",
        f"the figure has text of {size:g} pt; under {MIN_SIZE:g} pt nobody reads it in a hall",
        place,
        "use the sizes that the script is handed: `theme.text_size`, `theme.small_size`",
        Severity.WARNING,
    )


def _known(chart: Chart) -> Chart:
    """The chart of a part, whose highlight and annotations are only those that the part has."""
    categories = chart.resolved.categories
    notes = {name: words for name, words in chart.annotate.items() if name in categories}
    return chart.model_copy(update={"annotate": notes}) if notes != chart.annotate else chart


def _pinned(chart: Chart) -> Chart:
    """The chart with the limits of its numbers' axis written down, so that its parts share them."""
    axis = chart.axis("y")
    low, high = pinned(chart)
    limits = axis.model_copy(update={"from_": low, "to": high})
    axes = chart.axes or ChartAxes.model_construct(x=None, y=None, y2=None)
    return chart.model_copy(update={"axes": axes.model_copy(update={"y": limits})})


def drawn(chart: Chart) -> DrawnChart:
    """A chart of the outline to be drawn, its categories in the order it asks for."""
    return DrawnChart(chart.with_values(ordered(chart)))


def scripted(figure: Figure) -> Scripted:
    """A figure of the outline."""
    return Scripted(figure)
