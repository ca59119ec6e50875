"""A chart does not say in words what it shows.

Whoever cannot see a chart needs its message and its range: a title in the chart or on the slide, and
alternative text with the numbers that matter. *Mend it*: give the slide or the chart a title, and write
into the alternative text what rises or falls, from what to what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.charts import charts
from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted, words
from build_deck.audit.vocabulary import C
from build_deck.diagnostics import Diagnostic, Severity

ID = "chart-described"
SEVERITY = Severity.ERROR
HINT = "give the chart a title, and say in its alternative text what it shows, from what to what"
_SENTENCE = 8
"""Words; below that a text can name a chart, but not tell it."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Titles and alternative text of charts; text that is missing is for the rule `alt-text`."""
    for chart in charts(deck):
        title = chart.root.find(f"{C}chart/{C}title")
        if not chart.slide.title and (title is None or not words(title).strip()):
            yield deck.finding(ID, f"{chart.at}: neither chart nor slide has a title", HINT, SEVERITY)
        said = chart.shape.description.strip()
        # Numbers may stand in words, so that a whole sentence is believed to hold them.
        if said and not re.search(r"\d", said) and len(said.split()) < _SENTENCE:
            message = f"{chart.at}: the alternative text does not say what the chart shows: {quoted(said)}"
            yield deck.finding(ID, message, HINT, SEVERITY)
