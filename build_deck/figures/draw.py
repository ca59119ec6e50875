"""A chart's data → a drawing: at the largest size of labels at which all fit and none meets another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from build_deck.figures import (
    bars,
    boxes,
    columns,
    combo,
    flow,
    heatmap,
    histogram,
    lines,
    multiples,
    pies,
    points,
    radar,
    ranges,
    slope,
    waffle,
)
from build_deck.figures.drawing import DoesNotFitError, Drawing, collision, outside
from build_deck.figures.fonts import faces_for
from build_deck.figures.frame import titled
from build_deck.figures.numbers import Numbers
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import capital
from build_deck.theme.theme import Theme

_TRIES = (
    (18.0, True), (16.0, True), (14.0, True),
    (18.0, False), (16.0, False), (14.0, False),
    (12.0, True), (12.0, False),
)  # fmt: skip
"""Points of the main labels, tried from the largest, with numbers on the marks and, where these have no room
in good size, at an axis; under 12 points nothing is read from the last row."""

_KINDS: Mapping[str, Callable[[Chart, Sheet], None]] = {
    "column": columns.columns,
    "stacked-column": columns.columns,
    "full-column": columns.columns,
    "bar": bars.bars,
    "stacked-bar": bars.bars,
    "full-bar": bars.bars,
    "line": lines.lines,
    "area": lines.areas,
    "combo": combo.combo,
    "pie": pies.pie,
    "doughnut": pies.pie,
    "scatter": points.points,
    "bubble": points.points,
    "radar": radar.radar,
    "histogram": histogram.histogram,
    "box": boxes.boxes,
    "heatmap": heatmap.heatmap,
    "range": ranges.ranges,
    "dot": ranges.dots,
    "slope": slope.slope,
    "waffle": waffle.waffle,
    "flow": flow.flow,
    "multiples": multiples.multiples,
}
"""Every kind of chart there is."""


_SELF_SAID = frozenset(("combo", "waffle"))
"""Kinds that say inside the picture what the numbers are."""
_WITHOUT_ACROSS = frozenset(
    ("slope", "multiples", "radar", "bar", "stacked-bar", "full-bar", "range", "dot", "box")
)  # fmt: skip
"""Kinds with no place in the picture for the title of the categories' axis."""


def head_of(chart: Chart, words: Mapping[str, str], language: str) -> str:
    """What a line over the picture says its numbers are; "" where the picture says it itself, or nothing."""
    if chart.kind in _SELF_SAID:
        return ""
    title = "" if chart.kind in ("pie", "doughnut", "flow") else chart.axis("y").title
    if chart.kind == "histogram":
        return capital(title) or words["count"]
    numbers = Numbers.of(chart, language)
    said = titled(title, chart.unit, numbers.once if chart.kind == "box" else numbers)
    across = capital(chart.axis("x").title) if chart.kind in _WITHOUT_ACROSS else ""
    return " · ".join(part for part in (said, across) if part)


def draw(chart: Chart, width: float, height: float, theme: Theme, language: str) -> Drawing:
    """The chart on a sheet of so many points, to stand under a line with the words of `head_of`.

    Raises DoesNotFitError where even the smallest labels have no room, and ThemeError for a theme's font file
    that cannot be used.
    """
    faces = faces_for(theme)
    reason: DoesNotFitError | None = None
    for size, on_marks in _TRIES:
        sheet = Sheet(width, height, size, theme, faces, language, on_marks=on_marks)
        try:
            _KINDS[chart.kind](chart, sheet)
            _check(sheet.drawing)
        except DoesNotFitError as error:
            reason = error
            continue
        return sheet.drawing
    assert reason is not None  # noqa: S101 — there is a size, and it failed
    raise reason


def _check(drawing: Drawing) -> None:
    """Whatever a kind takes care of: in the end no label leaves the sheet or covers another."""
    if label := outside(drawing):
        raise DoesNotFitError(f"“{label.text}” does not fit into the picture", "shorten it, or show less")
    if met := collision(drawing.labels):
        one, other = met
        raise DoesNotFitError(
            f"“{one.text}” and “{other.text}” have no room side by side in the picture",
            "shorten them, or show less",
        )
