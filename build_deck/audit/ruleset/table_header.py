"""A table has no header row, or a column of it has no head.

Screen readers say the head of a column with each cell. *Mend it*: *Table Design, Header Row*, and write a
word into each cell of the first row.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import words
from build_deck.audit.vocabulary import YES, A
from build_deck.diagnostics import Diagnostic, Severity

ID = "table-header"
SEVERITY = Severity.ERROR
HINT = "Table Design, Header Row; and a word in each cell of the first row"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Tables on slides (Accessibility Checker; WCAG 2.1, 1.3.1)."""
    for slide in deck.slides:
        for shape in slide.all_shapes if slide.holds("graphicFrame") else ():
            for table in shape.element.iter(f"{A}tbl") if shape.tag == "graphicFrame" else ():
                about, first = table.find(f"{A}tblPr"), table.find(f"{A}tr")
                if about is None or about.get("firstRow") not in YES:
                    yield deck.finding(ID, f"{slide.at(shape)}: the table has no header row", HINT, SEVERITY)
                    continue
                heads = (
                    [words(cell).strip() for cell in first.iterfind(f"{A}tc")] if first is not None else []
                )
                if empty := [index for index, head in enumerate(heads, 1) if not head]:
                    said = f"{slide.at(shape)}: column {empty[0]} of the table has no head"
                    yield deck.finding(ID, said, HINT, SEVERITY)
