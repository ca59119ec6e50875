"""A text is too small to be read in a hall.

Body text needs 18 points, the usual floor in state guidance; labels, captions, sources and footers 12.
A layout may make a place for such small text; a slide that shrinks its body may not. *Mend it*: say less,
or go on on another slide; *Reset Slide* takes a size of its own off.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element
from build_deck.audit.runs import Run
from build_deck.audit.sheet import quoted, words
from build_deck.audit.vocabulary import TITLES
from build_deck.diagnostics import Diagnostic, Severity

ID = "text-size"
SEVERITY = Severity.WARNING
HINT = "say less, or go on on another slide; Reset Slide takes a size of its own off"
_BODY, _ANY = 18.0, 12.0
_MAIN = (*TITLES, "subTitle", "obj")
_SENTENCE = 8
"""From so many words on, what stands in a text box is no label."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """The smallest text of each shape on a slide."""
    smallest: dict[tuple[str, int], tuple[float, str]] = {}
    lengths: dict[Element, int] = {}
    for run in deck.runs:
        least = _least(run, lengths)
        key = (run.sheet.part, run.shape.order)
        # Sizes are hundredths of a point; shrunk ones are rounded by PowerPoint.
        if run.size < least - 0.05 and (key not in smallest or run.size < smallest[key][0]):
            said = f"{quoted(run.words)} is set in {run.size:.3g} points, {least:g} is the least"
            smallest[key] = (run.size, f"{run.sheet.at(run.shape)}: {said}")
    for _, message in smallest.values():
        yield deck.finding(ID, message, HINT, SEVERITY)


def _least(run: Run, lengths: dict[Element, int]) -> float:
    """What a text must have at least, in points. `lengths` keeps how many words paragraphs have."""
    shape = run.shape
    if shape.kind in ("ftr", "sldNum", "dt") or run.cell == "head":
        return _ANY
    if run.cell or shape.kind in _MAIN:
        return _BODY
    if shape.ph is not None:
        # A place of the layout's for small text is a label; what the slide itself makes small is not.
        return _BODY if run.here else _ANY
    if run.paragraph not in lengths:
        lengths[run.paragraph] = len(words(run.paragraph).split())
    return _BODY if shape.depth == 0 and lengths[run.paragraph] >= _SENTENCE else _ANY
