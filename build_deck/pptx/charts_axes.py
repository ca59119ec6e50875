"""A chart's axes: categories and values, or values both ways; each with an id that is positive."""

from __future__ import annotations

from dataclasses import dataclass

from build_deck.pptx.charts_data import number
from build_deck.pptx.charts_text import FREE, LEVEL, rich, text_properties
from build_deck.pptx.drawing import outline
from build_deck.pptx.xml import EMPTY, Xml, el, seq
from build_deck.scene.chart_model import ChartAxis, ChartShape
from build_deck.theme.style import Box
from build_deck.theme.theme import Theme

CATEGORIES, VALUES, SECOND_CATEGORIES, SECOND_VALUES = 10, 20, 30, 40
"""The ids of axes, of which each chart has its own."""
_BASE, _GRID = ("ink", 1.0), ("rule", 0.75)
"""The line that marks stand on, and those behind them: colour token and weight in points."""
_FAR = 100
"""The distance of category labels from their axis, in percent of PowerPoint's own."""


@dataclass(frozen=True, slots=True)
class _Use:
    """How an axis stands in its chart: its id and that of the one it crosses, its side, and where on the
    other it stands; whether it is drawn; the line it is drawn in, and the side of its labels."""

    ident: int
    across: int
    side: str
    crosses: str
    drawn: bool = True
    line: tuple[str, float] = ("", 0)
    labels: str = "low"


def axes(shape: ChartShape, theme: Theme) -> Xml:
    """The axes of a chart, none for the round ones."""
    if shape.kind in ("pie", "doughnut"):
        return EMPTY
    if shape.kind in ("scatter", "bubble"):
        return _of_points(shape, theme)
    flipped = shape.kind == "bar"
    below, left = ("l", "b") if flipped else ("b", "l")
    categories, values = shape.category_axis, shape.value_axis
    first = _Use(CATEGORIES, VALUES, below, "autoZero", categories is not None, _BASE)
    # Categories that run the other way would take the values' labels to the other side.
    crosses = "max" if categories and categories.reverse else "autoZero"
    second = _Use(VALUES, CATEGORIES, left, crosses, values is not None, labels="nextTo")
    made = [
        _categories(first, categories or ChartAxis(), shape, theme),
        _values(second, values or ChartAxis(), shape, theme),
    ]
    if shape.second_axis and two_sided(shape):
        hidden = _Use(SECOND_CATEGORIES, SECOND_VALUES, "b", "autoZero", drawn=False)
        right = _Use(SECOND_VALUES, SECOND_CATEGORIES, "r", "max", labels="nextTo")
        made.append(_categories(hidden, ChartAxis(), shape, theme))
        made.append(_values(right, shape.second_axis, shape, theme))
    return seq(made)


def two_sided(shape: ChartShape) -> bool:
    """Whether marks stand on a second pair of axes as well; no axis is there for nothing."""
    lined = {series.as_line for series in shape.series}
    return shape.kind == "combo" and shape.second_axis is not None and len(lined) == 2


def _of_points(shape: ChartShape, theme: Theme) -> Xml:
    """Values both ways, whose lines stand at the least value, not amid the points."""
    across, up = shape.category_axis, shape.value_axis
    first = _Use(CATEGORIES, VALUES, "b", "min", across is not None, _BASE)
    second = _Use(VALUES, CATEGORIES, "l", "min", up is not None, _BASE)
    return seq(
        (
            _values(first, across or ChartAxis(), shape, theme),
            _values(second, up or ChartAxis(), shape, theme),
        )
    )


def _categories(use: _Use, axis: ChartAxis, shape: ChartShape, theme: Theme) -> Xml:
    every = (
        (el("c:tickLblSkip", {"val": axis.every}), el("c:tickMarkSkip", {"val": axis.every}))
        if axis.every > 1
        # One label each, said outright: PowerPoint leaves out those it thinks have no room.
        else (el("c:tickLblSkip", {"val": 1}),)
    )
    return el(
        "c:catAx",
        None,
        *_start(use, axis, shape, theme),
        el("c:auto", {"val": 0}),
        el("c:lblAlgn", {"val": "ctr"}),
        el("c:lblOffset", {"val": _FAR}),
        *every,
        el("c:noMultiLvlLbl", {"val": 1}),
    )


def _values(use: _Use, axis: ChartAxis, shape: ChartShape, theme: Theme) -> Xml:
    edge_to_edge = shape.kind in ("area", "line") and len(shape.categories) > 1
    between = "midCat" if edge_to_edge or shape.kind in ("scatter", "bubble") else "between"
    return el(
        "c:valAx",
        None,
        *_start(use, axis, shape, theme),
        el("c:crossBetween", {"val": between}),
        el("c:majorUnit", {"val": number(axis.major)}) if axis.major is not None else EMPTY,
    )


def _start(use: _Use, axis: ChartAxis, shape: ChartShape, theme: Theme) -> list[Xml]:
    """What axes of both kinds begin with, in the schema's order (ECMA-376 part 1, 21.2.2.25)."""
    style = axis.style or shape.label_style
    return [
        el("c:axId", {"val": use.ident}),
        _scaling(axis),
        el("c:delete", {"val": int(not use.drawn)}),
        el("c:axPos", {"val": use.side}),
        el("c:majorGridlines", None, _line(_GRID, theme)) if axis.grid else EMPTY,
        _title(use, axis, shape, theme) if axis.title and use.drawn else EMPTY,
        el("c:numFmt", {"formatCode": axis.number_format, "sourceLinked": 0}),
        el("c:majorTickMark", {"val": "none"}),
        el("c:minorTickMark", {"val": "none"}),
        el("c:tickLblPos", {"val": use.labels if axis.shown else "none"}),
        _line(use.line, theme),
        # LibreOffice leaves out labels only where it may also turn them.
        text_properties(style, theme, shape.language, turn=FREE if axis.every > 1 else LEVEL),
        el("c:crossAx", {"val": use.across}),
        el("c:crosses", {"val": use.crosses}),
    ]


def _line(rule: tuple[str, float], theme: Theme) -> Xml:
    return el("c:spPr", None, outline(*rule, theme))


def _scaling(axis: ChartAxis) -> Xml:
    return el(
        "c:scaling",
        None,
        el("c:orientation", {"val": "maxMin" if axis.reverse else "minMax"}),
        el("c:max", {"val": number(axis.maximum)}) if axis.maximum is not None else EMPTY,
        el("c:min", {"val": number(axis.minimum)}) if axis.minimum is not None else EMPTY,
    )


def _title(use: _Use, axis: ChartAxis, shape: ChartShape, theme: Theme) -> Xml:
    """An axis's title; at the side it is turned, unless the scene has a place for it."""
    upwards = use.side in ("l", "r") and axis.title_at is None
    style = axis.title_style or axis.style or shape.label_style
    return el(
        "c:title",
        None,
        rich(axis.title, style, theme, shape.language, upwards=upwards),
        el("c:layout", None, _corner(axis.title_at, shape.box)) if axis.title_at else EMPTY,
        el("c:overlay", {"val": 0}),
    )


def _corner(at: tuple[float, float], box: Box) -> Xml:
    """A place in a chart, by the top left corner of what stands there."""
    x, y = (at[0] - box.x) / box.w, (at[1] - box.y) / box.h
    modes = (el("c:xMode", {"val": "edge"}), el("c:yMode", {"val": "edge"}))
    return el("c:manualLayout", None, *modes, el("c:x", {"val": share(x)}), el("c:y", {"val": share(y)}))


def share(part: float) -> str:
    """A share of a chart's width or height, to a thousandth of a point."""
    return f"{part:.6f}".rstrip("0").rstrip(".") or "0"


def plot_layout(shape: ChartShape) -> Xml:
    """The place of the plot inside its axes, so that what the scene measured stands where it says."""
    return el("c:layout", None, place_in(shape.box, shape.plot, el("c:layoutTarget", {"val": "inner"})))


def place_in(box: Box, part: Box, *target: Xml) -> Xml:
    """The place of a part of a chart in shares of the chart's width and height."""
    places = (
        ("x", (part.x - box.x) / box.w),
        ("y", (part.y - box.y) / box.h),
        ("w", part.w / box.w),
        ("h", part.h / box.h),
    )
    return el(
        "c:manualLayout",
        None,
        *target,
        el("c:xMode", {"val": "edge"}),
        el("c:yMode", {"val": "edge"}),
        *(el(f"c:{side}", {"val": share(value)}) for side, value in places),
    )
