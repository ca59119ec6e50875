"""A table's rows have other columns than the table.

PowerPoint calls such a file damaged. *Mend it*: build the deck anew, or delete the table and insert it
again.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.geometry import number
from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "table-grid"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or delete the table and insert it again"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Cells of each row against the grid (ECMA-376 part 1, 21.1.3.14)."""
    for slide in deck.slides:
        for shape in slide.all_shapes if slide.holds("graphicFrame") else ():
            for table in shape.element.iter(f"{A}tbl") if shape.tag == "graphicFrame" else ():
                for said in _wrong(table):
                    yield deck.finding(ID, f"{slide.at(shape)}: {said}", HINT, SEVERITY)


def _wrong(table: Element) -> Iterator[str]:
    columns = table.findall(f"{A}tblGrid/{A}gridCol")
    rows = table.findall(f"{A}tr")
    if not columns or not rows:
        yield f"the table has {len(columns)} columns and {len(rows)} rows"
    if any((number(column.get("w")) or 0) <= 0 for column in columns):
        yield "a column of the table has no width"
    for index, row in enumerate(rows, 1):
        cells = len(row.findall(f"{A}tc"))
        if cells != len(columns):
            yield f"row {index} of the table has {cells} cells, its grid {len(columns)} columns"
