"""The numbers of a chart, read from where its author put them: inline, or in a file of the course.

Every number that is none is an error at its own place; reading goes on, so that all are seen at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from build_deck.diagnostics import Diagnostic, Place, has_errors
from build_deck.outline.chart import Chart, given_in
from build_deck.outline.chart_file import Column, Columns, columns_of, numbered
from build_deck.outline.chart_numbers import is_missing, number
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.outline.tree import Map, Seq, Str, Value, where

POINTS = ("scatter", "bubble")
"""Kinds of two or three numbers a mark."""
RAW = ("histogram", "box")
"""Kinds of lists of numbers that belong to no category."""
MAX_NUMBERS = 2_000
"""Numbers that a chart may have; a slide shows far fewer."""
MAX_SERIES = 100
"""Series that are read; no kind shows as many."""


@dataclass(slots=True)
class _Reader:
    """What reading needs, and what it finds."""

    chart: Chart
    raw: Map
    found: list[Diagnostic] = field(default_factory=list)

    def wrong(self, rule: str, message: str, place: Place, hint: str = "") -> None:
        """Note an error and go on."""
        self.found.append(Diagnostic(rule, message, place, hint))

    def number(self, value: Value, column: str = "") -> Decimal | None:
        """An entry, of a file's column where one is named, as a number; None where it is missing or none."""
        if not isinstance(value, Str):
            kind = "a list" if isinstance(value, Seq) else "a mapping"
            self.wrong("wrong-type", f"a number should stand here, but this is {kind}", value.place)
            return None
        if is_missing(value):
            return None
        try:
            return number(value)
        except ValueError as error:
            shown = value if len(value) <= 40 else f"{value[:39]}…"
            where_it_is = f" in the column “{column}”" if column else ""
            self.wrong("not-a-number", f"“{shown}”{where_it_is} is no number", value.place, str(error))
            return None


def chart_values(chart: Chart, raw: Value, root: Path) -> tuple[ChartValues | None, tuple[Diagnostic, ...]]:
    """The numbers of a chart that `raw` is the tree of, files read from the course folder `root`; or None,
    with what is wrong."""
    if not isinstance(raw, Map) or len(given_in(raw)) != 1:
        return None, ()
    if chart.kind == "flow" and "flows" not in raw:
        return None, ()
    reader = _Reader(chart, raw)
    if chart.data is not None:
        values = _from_file(reader, root)
    elif chart.kind == "flow":
        values = _flows(reader)
    elif isinstance(raw.get("series"), Map):
        values = _series(reader, _mapping(raw["series"]))
    elif "values" in raw:
        values = _values(reader, raw["values"])
    else:
        values = None
        if "series" in raw:
            reader.wrong(
                "wrong-type",
                "`series` should be made of names, each with a list of numbers",
                raw["series"].place,
                "write `series: {Planes: [3, 4, 8]}`",
            )
    if values is not None and values.count > MAX_NUMBERS:
        reader.wrong(
            "too-large",
            f"the chart has {values.count} numbers; {MAX_NUMBERS} is the most",
            chart.place,
            "show a part of them, or their sums",
        )
    return (None if has_errors(reader.found) else values), tuple(reader.found)


def _mapping(value: Value) -> Map:
    return value if isinstance(value, Map) else Map(value.place)


def _values(reader: _Reader, given: Value) -> ChartValues | None:
    """`values`: label: number; for points, label: [x, y]; for raw numbers, a list."""
    kind = reader.chart.kind
    if kind in RAW:
        return _raw_numbers(reader, given)
    if not isinstance(given, Map):
        reader.wrong(
            "wrong-type",
            "`values` should be made of labels and numbers",
            given.place,
            "write `values: {Planes: 3}`",
        )
        return None
    if kind in POINTS:
        points = [_point(reader, entry) for entry in given.values()]
        return ChartValues((), (_of_points("", points, tuple(given)),), (), reader.chart.place)
    numbers = tuple(reader.number(entry) for entry in given.values())
    return ChartValues(tuple(given), (ChartSeries("", numbers),), (), reader.chart.place)


def _raw_numbers(reader: _Reader, given: Value) -> ChartValues | None:
    """`values` of a histogram or a box: a list, since labels would be shown nowhere."""
    kind = reader.chart.kind
    if not isinstance(given, Seq):
        reader.wrong(
            "wrong-type",
            f"a {kind} is made of raw numbers, which have no labels",
            given.place,
            "write them as a list: `values: [3, 5, 8]`; what is counted already is a `column` chart",
        )
        return None
    numbers = tuple(reader.number(entry) for entry in given)
    return ChartValues((), (ChartSeries("", numbers),), (), reader.chart.place)


def _series(reader: _Reader, given: Map) -> ChartValues | None:
    """`series`: name: numbers, as many as there are categories."""
    chart = reader.chart
    if chart.kind not in (*POINTS, *RAW) and not chart.categories:
        reader.wrong(
            "missing-key",
            "the numbers of `series` belong to no `categories`",
            given.place,
            "list what they stand for: `categories: [2016, 2017, 2018]`",
        )
        return None
    if len(given) > MAX_SERIES:
        message = f"the chart has {len(given)} series; {MAX_SERIES} is the most that are read"
        reader.wrong("too-large", message, given.place, "show a part of them, or their sums")
        return None
    made = []
    for name, entries in given.items():
        if not isinstance(entries, Seq):
            reader.wrong(
                "wrong-type",
                f"“{name}” should be a list of numbers",
                entries.place,
                "write it in brackets: [3, 4, 8]",
            )
        elif chart.kind in POINTS:
            made.append(_of_points(name, [_point(reader, entry) for entry in entries]))
        else:
            _same_length(reader, name, len(entries), entries.place)
            made.append(ChartSeries(name, tuple(reader.number(entry) for entry in entries)))
    categories = () if chart.kind in (*POINTS, *RAW) else chart.categories
    _twice(reader, categories)
    return ChartValues(categories, tuple(made), (), chart.place)


def _same_length(reader: _Reader, name: str, length: int, place: Place) -> None:
    wanted = len(reader.chart.categories)
    if reader.chart.kind in RAW or length == wanted:
        return
    has = "one number" if length == 1 else f"{length} numbers"
    reader.wrong(
        "unequal-lengths",
        f"“{name}” has {has}, but there are {wanted} categories",
        place,
        "write ~ for a missing value" if length < wanted else "take the numbers away that belong to none",
    )


def _twice(reader: _Reader, categories: Sequence[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(categories):
        if name in seen:
            reader.wrong(
                "duplicate-category",
                f"“{name}” is listed twice",
                where(reader.raw, "categories", index),
                "give each category a name of its own",
            )
        seen.add(name)


Point = tuple[Decimal | None, ...]


def _point(reader: _Reader, entry: Value) -> Point:
    """[x, y] or, in a bubble chart, [x, y, size]."""
    wanted = ("x", "y", "size") if reader.chart.kind == "bubble" else ("x", "y")
    if not isinstance(entry, Seq) or len(entry) != len(wanted):
        form = f"[{', '.join(wanted)}]"
        reader.wrong(
            "wrong-type",
            f"a point of a {reader.chart.kind} chart is {form}",
            entry.place,
            f"write {len(wanted)} numbers in brackets",
        )
        return (None,) * len(wanted)
    numbers = tuple(reader.number(part) for part in entry)
    for part, value in zip(entry, numbers, strict=True):
        if value is None and isinstance(part, Str) and is_missing(part):
            reader.wrong(
                "missing-value",
                "a point needs all of its numbers",
                part.place,
                "take the point away, or complete it",
            )
    return numbers


def _of_points(name: str, points: Sequence[Point], labels: tuple[str, ...] = ()) -> ChartSeries:
    xs, ys = (tuple(point[i] for point in points) for i in (0, 1))
    sizes = tuple(point[2] for point in points) if points and len(points[0]) > 2 else ()
    return ChartSeries(name, ys, xs, sizes, labels)


def _flows(reader: _Reader) -> ChartValues | None:
    """`flows`: from -> to: how much."""
    flows = []
    for index, words in enumerate(reader.chart.flows):
        place = where(reader.raw, "flows", index)
        route, _, entry = words.rpartition(":")
        start, _, end = (part.strip() for part in route.partition("->"))
        if not (start and end and entry.strip()):
            reader.wrong(
                "wrong-value", f"“{words}” is no flow", place, "write it like: Court -> Blacklist: 40"
            )
            continue
        amount = reader.number(Str(entry.strip(), place))
        if amount is not None:
            flows.append((start, end, amount))
    return ChartValues((), (), tuple(flows), reader.chart.place)


def _from_file(reader: _Reader, root: Path) -> ChartValues | None:
    """Columns of a file, chosen by name."""
    data = reader.chart.data
    assert data is not None  # noqa: S101 — asked before
    columns, found = columns_of(data.file, root, where(reader.raw, "data", "file"))
    reader.found.extend(found)
    if columns is None:
        return None
    if reader.chart.kind in POINTS:
        return _points_from(reader, columns)
    names = _named(reader, columns, data.categories, "categories")
    if names is None and reader.chart.kind not in RAW:
        if not data.categories:
            reader.wrong(
                "missing-key",
                "`categories` should say which column names the categories",
                where(reader.raw, "data"),
                "the columns are: " + ", ".join(columns),
            )
        for index, wanted_name in enumerate(data.series):
            _named(reader, columns, wanted_name, "series", index)
        return None
    wanted = data.series or tuple(name for name in columns if name != data.categories)
    given = [(name, _named(reader, columns, name, "series", i)) for i, name in enumerate(wanted)]
    series = tuple(ChartSeries(name, _numbers(reader, name, column)) for name, column in given if column)
    seen: set[str] = set()
    for name in names or ():
        if name.text in seen:
            reader.wrong(
                "duplicate-category",
                f"“{name.text}” is listed twice",
                name.place,
                "give each category a row of its own",
            )
        seen.add(name.text)
    return ChartValues(tuple(cell.text for cell in names or ()), series, (), reader.chart.place)


def _numbers(reader: _Reader, name: str, column: Column) -> tuple[Decimal | None, ...]:
    """The numbers of a column. One of words, taken since no `series` are named, is a single error."""
    data = reader.chart.data
    if data is not None and not data.series and name not in (data.x, data.y, data.size):
        words = [cell for cell in column if not is_missing(cell.text)]
        if len(words) > 1 and not any(any(sign.isdigit() for sign in cell.text) for cell in words):
            reader.wrong(
                "not-a-number",
                f"the column “{name}” holds words, not numbers",
                words[0].place,
                "list the columns of numbers as `series`, like `series: [Planes, Trains]`",
            )
            return ()
    return tuple(reader.number(Str(cell.text, cell.place), name) for cell in column)


def _points_from(reader: _Reader, columns: Columns) -> ChartValues | None:
    data = reader.chart.data
    assert data is not None  # noqa: S101 — asked before
    keys = ("x", "y", "size") if reader.chart.kind == "bubble" else ("x", "y")
    parts = []
    for key in keys:
        name = getattr(data, key)
        if not name:
            reader.wrong(
                "missing-key",
                f"`{key}` should say which column holds the {key} values",
                where(reader.raw, "data"),
                "the columns are: " + ", ".join(columns),
            )
        elif column := _named(reader, columns, name, key):
            parts.append(column)
    labels = _named(reader, columns, data.label, "label") if data.label else ()
    if len(parts) != len(keys) or labels is None:
        return None
    numbers = [_numbers(reader, getattr(data, key), column) for key, column in zip(keys, parts, strict=True)]
    for column, read in zip(parts, numbers, strict=True):
        for cell, value in zip(column, read, strict=True):
            if value is None and is_missing(cell.text):
                reader.wrong(
                    "missing-value",
                    "a point needs all of its numbers",
                    cell.place,
                    "take the row away, or complete it",
                )
    sizes = numbers[2] if len(numbers) > 2 else ()
    series = ChartSeries("", numbers[1], numbers[0], sizes, tuple(cell.text for cell in labels))
    return ChartValues((), (series,), (), reader.chart.place)


def _named(reader: _Reader, columns: Columns, name: str, *key: object) -> Column | None:
    """A column by its name; None, with an error where a name was given that is none of them."""
    if not name:
        return None
    column, found = numbered(columns, name, where(reader.raw, "data", *key))
    reader.found.extend(found)
    return column
