"""A chart's stored values do not agree with what it says of them.

PowerPoint draws a chart from values stored beside it until somebody edits its data: marks may be missing
or stand in the wrong place, and a reader of the file fails. *Mend it*: choose *Edit data* in PowerPoint,
or build the deck anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.charts import charts
from build_deck.audit.deck import Deck
from build_deck.audit.geometry import number
from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import C
from build_deck.diagnostics import Diagnostic, Severity

ID = "chart-cache"
SEVERITY = Severity.ERROR
HINT = "choose Edit data in PowerPoint, or build the deck anew"
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every stored list of every chart: its count, its points, its range in the workbook."""
    for chart in charts(deck):
        for cache in chart.root.iter(f"{C}strCache", f"{C}numCache", f"{C}strLit", f"{C}numLit"):
            if said := _wrong(cache):
                yield deck.finding(ID, f"{chart.at}: {said}", HINT, SEVERITY)


def _wrong(cache: Element) -> str:
    declared = cache.find(f"{C}ptCount")
    count = number(declared.get("val")) if declared is not None else None
    indices = [number(point.get("idx")) for point in cache.iterfind(f"{C}pt")]
    if count is None:
        return "a list of stored values does not say how many it holds"
    known = [index for index in indices if index is not None]
    if len(known) != len(indices) or len(set(known)) != len(known):
        return "two stored values have one place, or one has none"
    if any(not 0 <= index < count for index in known):
        return f"{len(known)} values are stored where {count} are declared"
    holder = cache.getparent()
    cells = _cells(holder.findtext(f"{C}f", "") if holder is not None else "")
    if cells is not None and cells != count:
        return f"{count} values are declared for a range of {cells} cells"
    return ""


def _cells(formula: str) -> int | None:
    """How many cells a formula such as `Sheet1!$B$2:$B$5` names, in one row or column."""
    match = _RANGE.fullmatch(formula.rpartition("!")[2].strip())
    if match is None:
        return None
    if match[3] is None:
        return 1
    if match[1] == match[3]:
        return abs(int(match[4]) - int(match[2])) + 1
    return abs(_column(match[3]) - _column(match[1])) + 1 if match[2] == match[4] else None


def _column(letters: str) -> int:
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value
