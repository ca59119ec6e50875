"""Tables from CSV files (RFC 4180): a header row, then rows of the same length."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline import inline
from build_deck.outline.blocks import Table
from build_deck.outline.files import in_folder, load
from build_deck.outline.text import Text

MAX_CELLS = 5_000
"""Cells that a table from a file may have; a slide shows about a hundred."""

_DELIMITERS = ",;\t"

Row = tuple[Place, tuple[str, ...]]
"""A record and where it begins in its file."""


def filled(table: Table, root: Path, place: Place, language: str) -> tuple[Table, tuple[Diagnostic, ...]]:
    """The table with header and rows read from its CSV file in the course folder `root`.

    A table with a header of its own keeps it, and the file then has none. `place` is where the outline
    names the file. Cells are inline Markdown, as those in the outline are.
    """
    path, found = in_folder(table.csv, root, place)
    if path is None:
        return table, found
    text, found = load(path, table.csv, named_at=place)
    if text is None:
        return table, found
    rows, found = records(text, table.csv)
    if found or not rows:
        return table, found or (
            Diagnostic("empty", f"the file “{table.csv}” has no rows", place, "fill it, or name another"),
        )
    header = table.header or _texts(rows[0], language)
    body = rows if table.header else rows[1:]
    if any(not head for head in header):
        return table, (
            Diagnostic(
                "no-header",
                "the first row leaves a column without a head",
                rows[0][0],
                "give each column a head",
            ),
        )
    made = tuple(_texts(row, language) for row in body)
    return table.model_copy(update={"header": header, "rows": made}), _lengths(body, len(header))


def records(text: str, name: str) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """The records of a CSV text, blank lines left out, each with its place.

    Commas part the cells; or semicolons or tabs, where the first line has more of these, since
    spreadsheets in many languages write them.
    """
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda sign: (first.count(sign), -_DELIMITERS.index(sign)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    cells, line = 0, 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                rows.append((Place(name, line, 1), tuple(cell.strip() for cell in record)))
                cells += len(record)
            line = reader.line_num + 1
            if cells > MAX_CELLS:
                return (), (
                    Diagnostic(
                        "too-large",
                        f"the table has more than {MAX_CELLS} cells",
                        Place(name, line, 1),
                        "show the part of it that matters",
                    ),
                )
    except csv.Error as error:
        return (), (
            Diagnostic(
                "csv",
                f"the file is not proper CSV from this row on ({error})",
                Place(name, line, 1),
                "look for a quotation mark that is not closed or not doubled",
            ),
        )
    return tuple(rows), ()


def _texts(row: Row, language: str) -> tuple[Text, ...]:
    place, cells = row
    return tuple(inline.parse(cell, language, place) if cell else Text((), place) for cell in cells)


def _lengths(rows: Sequence[Row], columns: int) -> tuple[Diagnostic, ...]:
    return tuple(row_length(len(cells), columns, place) for place, cells in rows if len(cells) != columns)


def row_length(cells: int, columns: int, place: Place) -> Diagnostic:
    """A row that is longer or shorter than its header."""
    entries = "one entry" if cells == 1 else f"{cells} entries"
    hint = (
        'write "" for an empty entry'
        if cells < columns
        else "put an entry that holds a comma in quotation marks"
    )
    return Diagnostic(
        "row-length", f"this row has {entries}, but the table has {columns} columns", place, hint
    )
