"""A table has merged cells.

Screen readers lose count of rows and columns. *Mend it*: split the cells, and write what they say into
each of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "table-merged"
SEVERITY = Severity.ERROR
HINT = "split the cells, and write what they say into each of them"
_MERGING = {"gridSpan", "rowSpan", "hMerge", "vMerge"}


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Tables on slides (Accessibility Checker: use simple table structure)."""
    for slide in deck.slides:
        for shape in slide.all_shapes if slide.holds("graphicFrame") else ():
            if shape.tag != "graphicFrame":
                continue
            cells = shape.element.iter(f"{A}tc")
            if merged := sum(bool(_MERGING & set(cell.keys())) for cell in cells):
                count = "a cell of the table is" if merged == 1 else f"{merged} cells of the table are"
                said = f"{slide.at(shape)}: {count} merged"
                yield deck.finding(ID, said, HINT, SEVERITY)
