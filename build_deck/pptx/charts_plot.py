"""What a chart's plot area holds: the marks of its kind, and the axes that they stand between."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.pptx.charts_axes import (
    CATEGORIES,
    SECOND_CATEGORIES,
    SECOND_VALUES,
    VALUES,
    axes,
    plot_layout,
    two_sided,
)
from build_deck.pptx.charts_data import Sheet
from build_deck.pptx.charts_series import series
from build_deck.pptx.xml import Xml, el, seq
from build_deck.scene.chart_model import ChartShape
from build_deck.theme.theme import Theme

_STANDARD = {"clustered": "standard", "stacked": "stacked", "full": "percentStacked"}
_BARS = {"clustered": "clustered", "stacked": "stacked", "full": "percentStacked"}
_ONE_COLOUR = el("c:varyColors", {"val": 0})
_A_COLOUR_EACH = el("c:varyColors", {"val": 1})
"""Of slices: each has its own already; so that the legend names them, and one added later is told apart."""
_OVERLAID = 100


def plot_area(shape: ChartShape, sheet: Sheet, theme: Theme) -> Xml:
    """`c:plotArea`: place, marks, axes."""
    bare = el("c:spPr", None, el("a:noFill"), el("a:ln", None, el("a:noFill")))
    return el("c:plotArea", None, plot_layout(shape), _marks(shape, sheet, theme), axes(shape, theme), bare)


def _marks(shape: ChartShape, sheet: Sheet, theme: Theme) -> Xml:
    every = [series(index, shape, sheet, theme) for index in range(len(shape.series))]
    if shape.kind == "combo":
        lines = [made for made, found in zip(every, shape.series, strict=True) if found.as_line]
        bars = [made for made, found in zip(every, shape.series, strict=True) if not found.as_line]
        drawn = [_bars(shape, bars)] if bars else []
        return seq([*drawn, _lines(shape, lines, second=two_sided(shape))] if lines else drawn)
    if shape.kind in ("column", "bar"):
        return _bars(shape, every)
    if shape.kind == "line":
        return _lines(shape, every)
    return _others(shape, every)


def _others(shape: ChartShape, every: Sequence[Xml]) -> Xml:
    match shape.kind:
        case "area":
            grouping = el("c:grouping", {"val": _STANDARD[shape.grouping]})
            return el("c:areaChart", None, grouping, _ONE_COLOUR, *every, _between())
        case "pie":
            return el("c:pieChart", None, _A_COLOUR_EACH, *every, el("c:firstSliceAng", {"val": 0}))
        case "doughnut":
            hole = el("c:holeSize", {"val": shape.hole})
            return el(
                "c:doughnutChart", None, _A_COLOUR_EACH, *every, el("c:firstSliceAng", {"val": 0}), hole
            )
        case "scatter":
            points = el("c:scatterStyle", {"val": "lineMarker"})
            return el("c:scatterChart", None, points, _ONE_COLOUR, *every, _between())
        case "bubble":
            return el("c:bubbleChart", None, _ONE_COLOUR, *every, *_bubbles(), _between())
    style = el("c:radarStyle", {"val": "marker"})
    return el("c:radarChart", None, style, _ONE_COLOUR, *every, _between())


def _bubbles() -> tuple[Xml, ...]:
    """A bubble's area, not its width, is its size; what has none is not drawn."""
    return (
        el("c:bubbleScale", {"val": 100}),
        el("c:showNegBubbles", {"val": 0}),
        el("c:sizeRepresents", {"val": "area"}),
    )


def _bars(shape: ChartShape, every: Sequence[Xml]) -> Xml:
    overlap = shape.overlap if shape.grouping == "clustered" else _OVERLAID
    return el(
        "c:barChart",
        None,
        el("c:barDir", {"val": "bar" if shape.kind == "bar" else "col"}),
        el("c:grouping", {"val": _BARS[shape.grouping]}),
        _ONE_COLOUR,
        *every,
        el("c:gapWidth", {"val": shape.gap}),
        el("c:overlap", {"val": overlap}),
        _between(),
    )


def _lines(shape: ChartShape, every: Sequence[Xml], *, second: bool = False) -> Xml:
    grouping = "standard" if shape.kind == "combo" else _STANDARD[shape.grouping]
    return el(
        "c:lineChart",
        None,
        el("c:grouping", {"val": grouping}),
        _ONE_COLOUR,
        *every,
        el("c:marker", {"val": 1}),
        _between(second=second),
    )


def _between(*, second: bool = False) -> Xml:
    """The axes that marks stand between, by their ids."""
    pair = (SECOND_CATEGORIES, SECOND_VALUES) if second else (CATEGORIES, VALUES)
    return seq(el("c:axId", {"val": ident}) for ident in pair)
