"""A chart has no workbook of its own.

*Edit data* in PowerPoint fails: the chart can be seen, but nobody can correct a number. A workbook that is
only linked is missing on every other computer. *Mend it*: build the deck anew, or make the chart again
in PowerPoint.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from build_deck.audit.charts import Chart, charts
from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import C, R
from build_deck.diagnostics import Diagnostic, Severity

ID = "chart-workbook"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or make the chart again in PowerPoint"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """The workbook of every chart is embedded, and is one."""
    for chart in charts(deck):
        if said := _wrong(deck, chart):
            yield deck.finding(ID, f"{chart.at}: {said}", HINT, SEVERITY)


def _wrong(deck: Deck, chart: Chart) -> str:
    data = chart.root.find(f"{C}externalData")
    relation = deck.relation(chart.part, data.get(f"{R}id")) if data is not None else None
    if relation is None:
        return "the chart has no workbook"
    if relation.external:
        return "the chart's workbook is a file elsewhere"
    part = deck.parts.get(relation.target)
    if part is None or part.whole is None:
        return "" if part is not None else "the chart's workbook is missing"
    try:
        # Only the directory is looked at; nothing is unpacked.
        with zipfile.ZipFile(io.BytesIO(part.whole)) as book:
            names = set(book.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return "the chart's workbook is damaged"
    return "" if "[Content_Types].xml" in names else "the chart's workbook is none"
