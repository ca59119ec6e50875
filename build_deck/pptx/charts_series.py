"""The series of charts: names, numbers, labels, and how each kind of mark is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from build_deck.pptx.charts_data import Sheet
from build_deck.pptx.charts_labels import labels
from build_deck.pptx.drawing import emu, fill, outline
from build_deck.pptx.xml import EMPTY, Xml, el, seq
from build_deck.scene.chart_model import ChartShape, Series
from build_deck.theme.theme import Theme

_ROUND = ("pie", "doughnut")
_DOT = {"line": 7, "combo": 7, "radar": 7, "scatter": 11}
"""The sizes of points, in points; one that stands alone or is singled out is larger."""
_SINGLED_OUT = 3
_PARTING, _THIN = 1.5, 0.75
"""Weights of the line in the ground's colour that parts slices and bubbles, and stacked segments."""
_NO_MARKER = el("c:marker", None, el("c:symbol", {"val": "none"}))
_NO_LINE = el("c:spPr", None, el("a:ln", None, el("a:noFill")))
_UNINVERTED = el("c:invertIfNegative", {"val": 0})


def series(index: int, shape: ChartShape, sheet: Sheet, theme: Theme) -> Xml:
    """`c:ser` of the series of an index, in the order that the schema of its kind wants."""
    found = shape.series[index]
    lined = _is_line(shape, found)
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": index}),
        el("c:order", {"val": index}),
        el("c:tx", None, sheet.head(sheet.series[index].values)),
        _look(shape, found, found.colour, theme, parted=not _stands(shape, index)),
        _general_marker(shape, found, theme) if lined else EMPTY,
        _UNINVERTED if shape.kind in ("column", "bar", "bubble") or _is_bar(shape, found) else EMPTY,
        seq(_points(shape, index, theme)),
        labels(shape, found, theme),
        *_numbers(index, shape, sheet),
        _end(shape, found),
    )


def _is_line(shape: ChartShape, found: Series) -> bool:
    return shape.kind in ("line", "scatter", "radar") or (shape.kind == "combo" and found.as_line)


def _is_bar(shape: ChartShape, found: Series) -> bool:
    return shape.kind in ("column", "bar") or (shape.kind == "combo" and not found.as_line)


def _end(shape: ChartShape, found: Series) -> Xml:
    """What follows the numbers: lines are straight, bubbles flat."""
    if shape.kind == "bubble":
        return el("c:bubble3D", {"val": 0})
    smooth = shape.kind in ("line", "scatter") or (shape.kind == "combo" and found.as_line)
    return el("c:smooth", {"val": 0}) if smooth else EMPTY


def _numbers(index: int, shape: ChartShape, sheet: Sheet) -> Iterable[Xml]:
    columns = sheet.series[index]
    if shape.kind not in ("scatter", "bubble"):
        yield el("c:cat", None, sheet.strings(columns.keys))
        yield el("c:val", None, sheet.numbers(columns.values))
        return
    yield el("c:xVal", None, sheet.numbers(columns.keys))
    yield el("c:yVal", None, sheet.numbers(columns.values))
    if columns.sizes is not None:
        yield el("c:bubbleSize", None, sheet.numbers(columns.sizes))


def _look(shape: ChartShape, found: Series, token: str, theme: Theme, *, parted: bool = True) -> Xml:
    """How a series, or one point of it, is drawn in a colour; `parted` from what it is stacked upon."""
    if shape.kind == "scatter":
        return _NO_LINE
    if _is_line(shape, found):
        return el("c:spPr", None, _stroke(token, found.weight, theme))
    return el("c:spPr", None, fill(token, theme), _parting(shape, found, theme, parted=parted))


def _stroke(token: str, weight: float, theme: Theme) -> Xml:
    return el("a:ln", {"w": emu(weight), "cap": "rnd"}, fill(token, theme), el("a:round"))


def _parting(shape: ChartShape, found: Series, theme: Theme, *, parted: bool) -> Xml:
    """Neighbours that touch are told apart by more than their colours."""
    if shape.kind == "bubble" or (shape.kind in _ROUND and len(found.values) > 1):
        return outline("paper", _PARTING, theme)
    stacked = shape.grouping != "clustered" and shape.kind not in _ROUND
    return outline("paper" if stacked and parted else "", _THIN, theme)


def _standing(shape: ChartShape, index: int) -> set[int]:
    """Points of a stacked series that stand on the axis, or are nothing: a line around them in the ground's
    colour would part them from no other, and cut the axis."""
    if shape.grouping == "clustered" or shape.kind not in ("column", "bar"):
        return set()
    below = [series.values for series in shape.series[:index]]
    return {
        n
        for n, value in enumerate(shape.series[index].values)
        if not value or not any(value * (values[n] or 0) > 0 for values in below)
    }


def _stands(shape: ChartShape, index: int) -> bool:
    """Whether the whole of a stacked series stands on the axis."""
    if index == 0 and shape.kind == "area":
        return True
    values = shape.series[index].values
    return bool(values) and len(_standing(shape, index)) == len(values)


def _general_marker(shape: ChartShape, found: Series, theme: Theme) -> Xml:
    if shape.kind == "scatter" or found.marker:
        return _marker(found.colour, _DOT[shape.kind], theme)
    return _NO_MARKER


def _marker(token: str, size: int, theme: Theme) -> Xml:
    look = el("c:spPr", None, fill(token, theme), outline("paper", _THIN, theme))
    return el("c:marker", None, el("c:symbol", {"val": "circle"}), el("c:size", {"val": size}), look)


def _points(shape: ChartShape, series_index: int, theme: Theme) -> Iterable[Xml]:
    """`c:dPt` for the points that are drawn otherwise than their series, in order."""
    found = shape.series[series_index]
    colours = dict(found.point_colours)
    if shape.kind in _ROUND:
        # Each slice has an entry, so that a colour can be given to it in PowerPoint.
        colours = {n: colours.get(n, found.colour) for n in range(len(found.values))}
    if not _is_line(shape, found):
        uninverted = _UNINVERTED if shape.kind not in (*_ROUND, "area") else EMPTY
        flat = el("c:bubble3D", {"val": 0})
        standing = _standing(shape, series_index)
        alone = standing if not _stands(shape, series_index) else set()
        for index in sorted(colours.keys() | {n for n in alone if found.values[n] is not None}):
            parted = index not in standing
            look = _look(shape, found, colours.get(index, found.colour), theme, parted=parted)
            yield el("c:dPt", None, el("c:idx", {"val": index}), uninverted, flat, look)
        return
    alone = set() if shape.kind == "scatter" or found.marker else set(_alone(found.values))
    for index in sorted(alone | colours.keys()):
        token = colours.get(index, found.colour)
        dot = _marker(token, _DOT[shape.kind] + (_SINGLED_OUT if index in colours else 0), theme)
        # The line that leads to the point stays as it is.
        look = _look(shape, found, found.colour, theme)
        yield el("c:dPt", None, el("c:idx", {"val": index}), dot, el("c:bubble3D", {"val": 0}), look)


def _alone(values: tuple[Decimal | None, ...]) -> Iterable[int]:
    """Points of a line between two gaps, which no line leads to: they would not be seen."""
    padded = (None, *values, None)
    for index, value in enumerate(values):
        if value is not None and padded[index] is None and padded[index + 2] is None:
            yield index
