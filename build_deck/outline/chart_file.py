"""Columns of a data file: CSV with a header row, or YAML with a list of rows or lists by name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.csv_table import MAX_CELLS, records, row_length
from build_deck.outline.files import in_folder, load
from build_deck.outline.tree import Map, Seq, Str, Value, parse

MAX_BYTES = 1 << 18
"""Bytes that a data file may have: a hundred times what a chart shows."""

Found: TypeAlias = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class DataCell:
    """An entry as written, and where it stands in its file."""

    text: str
    place: Place


Column: TypeAlias = tuple[DataCell, ...]
Columns: TypeAlias = Mapping[str, Column]


def columns_of(name: str, root: Path, place: Place) -> tuple[Columns | None, Found]:
    """The columns of a file in the course folder `root`, by name; `place` is where the outline names it."""
    path, found = in_folder(name, root, place)
    if path is None:
        return None, found
    if path.suffix.lower() not in (".csv", ".tsv", ".yaml", ".yml"):
        message = f"“{name}” is neither CSV nor YAML, by its name"
        return None, (Diagnostic("wrong-file", message, place, "export it as CSV (UTF-8)"),)
    text, found = load(path, name, MAX_BYTES, named_at=place)
    if text is None:
        return None, found
    columns, found = (_from_csv if path.suffix.lower() in (".csv", ".tsv") else _from_yaml)(text, name)
    if columns is not None and not any(columns.values()) and not found:
        return None, (
            Diagnostic("empty", f"the file “{name}” has no rows", place, "fill it, or name another"),
        )
    return columns, found


def numbered(columns: Columns, name: str, place: Place) -> tuple[Column | None, Found]:
    """A column by name, or an error at `place` that suggests one."""
    if name in columns:
        return columns[name], ()
    close = difflib.get_close_matches(name, columns, n=1)
    hint = f"did you mean “{close[0]}”?" if close else "the columns are: " + ", ".join(columns)
    return None, (Diagnostic("unknown-column", f"the file has no column “{name}”", place, hint),)


def _from_csv(text: str, name: str) -> tuple[Columns | None, Found]:
    rows, found = records(text, name)
    if found:
        return None, found
    if not rows:
        return {}, ()
    (head_place, head), body = rows[0], rows[1:]
    found = tuple(row_length(len(row), len(head), place) for place, row in body if len(row) != len(head))
    for index, column in enumerate(head):
        if not column or column in head[:index]:
            said = "leaves a column without a head" if not column else f"has the head “{column}” twice"
            hint = "give each column a head of its own"
            found = (*found, Diagnostic("no-header", f"the first row {said}", head_place, hint))
    if found:
        return None, found
    return {
        column: tuple(DataCell(row[index], place) for place, row in body) for index, column in enumerate(head)
    }, ()


def _from_yaml(text: str, name: str) -> tuple[Columns | None, Found]:
    """Columns of `[{Year: 2016, Planes: 3}, …]` or of `{Year: [2016, …], Planes: [3, …]}`."""
    raw, found = parse(text, name)
    if found or raw is None:
        return (None if found else {}), found
    if (count := _entries(raw)) > MAX_CELLS:
        message = f"the file has {count:,} entries; {MAX_CELLS:,} at most"
        return None, (Diagnostic("too-large", message, raw.place, "show the part of it that matters"),)
    if isinstance(raw, Map):
        return _by_column(raw)
    if isinstance(raw, Seq):
        return _by_row(raw)
    return None, (_shape(raw),)


def _entries(raw: Value) -> int:
    """How many entries a data file has, with those that its rows leave out."""
    parts = raw.values() if isinstance(raw, Map) else raw if isinstance(raw, Seq) else ()
    sizes = [len(part) for part in parts if not isinstance(part, Str)]
    names = {name for part in parts if isinstance(part, Map) for name in part}
    return max(sum(sizes), len(sizes) * len(names))


def _shape(raw: Value) -> Diagnostic:
    return Diagnostic(
        "wrong-type",
        "a data file is a list of rows, or lists by the name of their column",
        raw.place,
        "write each row as `- {Year: 2016, Planes: 3}`",
    )


def _by_row(rows: Seq) -> tuple[Columns | None, Found]:
    wrong = [
        row for row in rows if not isinstance(row, Map) or not all(isinstance(v, Str) for v in row.values())
    ]
    if wrong:
        return None, tuple(_shape(row) for row in wrong)
    names = dict.fromkeys(name for row in rows if isinstance(row, Map) for name in row)
    return {
        name: tuple(_cell(row.get(name), row.place) for row in rows if isinstance(row, Map)) for name in names
    }, ()


def _by_column(raw: Map) -> tuple[Columns | None, Found]:
    wrong = [v for v in raw.values() if not isinstance(v, Seq) or not all(isinstance(e, Str) for e in v)]
    if wrong:
        return None, tuple(_shape(value) for value in wrong)
    columns = {
        name: tuple(_cell(entry, entry.place) for entry in value)
        for name, value in raw.items()
        if isinstance(value, Seq)
    }
    most = max(map(len, columns.values()), default=0)
    found = tuple(
        Diagnostic(
            "unequal-lengths",
            f"“{name}” has {len(column)} entries, but another column has {most}",
            raw[name].place,
            "write ~ for a missing value",
        )
        for name, column in columns.items()
        if len(column) != most
    )
    return (None if found else columns), found


def _cell(value: Value | None, place: Place) -> DataCell:
    """An entry; one that a row leaves out is missing."""
    return DataCell(str(value), value.place) if isinstance(value, Str) else DataCell("", place)
