"""Where a chart's numbers stand in its workbook's sheet, and the same numbers as a chart remembers them.

The chart and its workbook are both written from one `Sheet`, so that “Edit Data” finds what is drawn.

    categories   A: categories   B, C …: a series each
    points       A: x   B: y (C: size; then the points' names) of the first series, the next ones right
                 of it; an x that all series share stands once
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_deck.pptx.xml import Xml, el, text
from build_deck.scene.chart_model import ChartShape, Series

POINTS = ("scatter", "bubble")
"""The kinds whose marks stand at numbers in both directions."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\s]+")
"""What the name of a sheet may not hold, and whitespace."""
_LONGEST_NAME = 31
_RESERVED = frozenset({"history", "cronologia"})
"""What Excel keeps for a sheet of its own, in English and Italian: it repairs a workbook that takes it."""
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN_OUT = 21
"""Digits up to which a number is written without a power of ten."""

Cell = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet: its head, and the cells below it in a number format."""

    head: str
    cells: tuple[Cell, ...]
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class SeriesColumns:
    """The columns of one series, counted from 0: categories or x, values under the series' name, sizes."""

    keys: int
    values: int
    sizes: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The one sheet of a chart's workbook."""

    name: str
    columns: tuple[Column, ...]
    series: tuple[SeriesColumns, ...]

    def strings(self, column: int) -> Xml:
        """The words below a column's head, by reference and as they are now."""
        cells = self.columns[column].cells
        points = [_point(n, xstring(str(cell))) for n, cell in enumerate(cells)]
        return el("c:strRef", None, self._formula(column, cells), _cache("c:strCache", cells, points))

    def head(self, column: int) -> Xml:
        """A column's head, by reference and as it is now."""
        head = self.columns[column].head
        formula = el("c:f", None, text(f"{self._quoted}!${letters(column)}$1"))
        return el("c:strRef", None, formula, _cache("c:strCache", (head,), [_point(0, xstring(head))]))

    def numbers(self, column: int) -> Xml:
        """The numbers below a column's head; a missing one is left out, and counted."""
        found = self.columns[column]
        points = [_point(n, number(cell)) for n, cell in enumerate(found.cells) if isinstance(cell, Decimal)]
        code = el("c:formatCode", None, text(found.number_format))
        cache = _cache("c:numCache", found.cells, points, code)
        return el("c:numRef", None, self._formula(column, found.cells), cache)

    @property
    def _quoted(self) -> str:
        return "'" + self.name.replace("'", "''") + "'"

    def _formula(self, column: int, cells: Sequence[Cell]) -> Xml:
        letter = letters(column)
        end = f":${letter}${len(cells) + 1}" if len(cells) > 1 else ""
        return el("c:f", None, text(f"{self._quoted}!${letter}$2{end}"))


def _cache(tag: str, cells: Sequence[Cell], points: Sequence[Xml], *code: Xml) -> Xml:
    return el(tag, None, *code, el("c:ptCount", {"val": len(cells)}), *points)


def _point(index: int, value: Xml) -> Xml:
    return el("c:pt", {"idx": index}, el("c:v", None, value))


def letters(column: int) -> str:
    """A column's name, counted from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number(value: Decimal) -> Xml:
    """A number as a file holds it, with all its digits. Raises ValueError for one beyond a double's range."""
    if not value.is_finite() or not math.isfinite(float(value)):
        raise ValueError(f"{value} is not a number that a chart can show")
    if abs(value.adjusted()) >= _WRITTEN_OUT:
        return Xml(f"{value:E}")
    return Xml(f"{value:f}")


def xstring(words: str) -> Xml:
    """Words in a cell or a cache; what would be read as a character's code there is escaped (ECMA-376
    part 1, 22.9.2.19 ST_Xstring)."""
    return text(_ESCAPED.sub("_x005F_", words) if "_x" in words else words)


def sheet(shape: ChartShape) -> Sheet:
    """The sheet of a chart. Raises ValueError where its rows are not of one length, or there are none."""
    _check(shape)
    if shape.kind in POINTS:
        return _of_points(shape)
    keys = Column(_title(shape.category_axis), shape.categories)
    values = (Column(series.name, series.values, shape.number_format) for series in shape.series)
    columns = tuple(SeriesColumns(0, n) for n in range(1, len(shape.series) + 1))
    return Sheet(_name(shape.title), (keys, *values), columns)


def _of_points(shape: ChartShape) -> Sheet:
    head, axis = _title(shape.category_axis) or "x", shape.category_axis
    code = axis.number_format if axis else "General"
    shared = len({series.xs for series in shape.series}) == 1
    columns: list[Column] = []
    found = []
    for series in shape.series:
        keys = 0
        if not columns or not shared:
            keys = len(columns)
            columns.append(Column(head, series.xs, code))
        columns.append(Column(series.name, series.values, shape.number_format))
        sizes = None
        if shape.kind == "bubble":
            sizes = len(columns)
            columns.append(Column("○", series.sizes))
        found.append(SeriesColumns(keys, len(columns) - (2 if sizes else 1), sizes))
        if any(series.names):
            columns.append(Column("", series.names))
    return Sheet(_name(shape.title), tuple(columns), tuple(found))


def _title(axis: object) -> str:
    return str(getattr(axis, "title", ""))


def _check(shape: ChartShape) -> None:
    if not shape.series:
        raise ValueError(f"the chart “{shape.title}” has no series")
    for series in shape.series:
        lengths = {len(series.values), *_others(shape, series)}
        if len(lengths) > 1 or 0 in lengths:
            raise ValueError(f"the chart “{shape.title}” has rows of unequal length, or empty ones")
        if any(not 0 <= label.index < len(series.values) for label in series.labels):
            raise ValueError(f"the chart “{shape.title}” labels a point that is not there")


def _others(shape: ChartShape, series: Series) -> tuple[int, ...]:
    """The lengths that must be those of the values."""
    if shape.kind not in POINTS:
        return (len(shape.categories),)
    named = (len(series.names),) if series.names else ()
    sized = (len(series.sizes),) if shape.kind == "bubble" else ()
    return (len(series.xs), *sized, *named)


def _name(title: str) -> str:
    """A name for the sheet, as near to the title as spreadsheets allow."""
    name = _NOT_IN_NAMES.sub(" ", title)
    # They count in the units of UTF-16.
    while len(name.encode("utf-16-le")) > 2 * _LONGEST_NAME:
        name = name[:-1]
    name = name.strip(" '") or "1"
    return f"{name} 1" if name.lower() in _RESERVED else name
