"""A slide lacks its footer or number, or they are not read last.

Who listens needs to know which slide this is, and nobody wants to hear the footer before the text.
*Mend it*: *Insert, Header & Footer, Apply to All*; then move both to the end in the Reading Order Pane.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "footer-last"
SEVERITY = Severity.WARNING
HINT = "Insert, Header & Footer, Apply to All; then move both to the end in the Reading Order Pane"
_FOOT = ("ftr", "sldNum", "dt")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Footer and number of every slide: there, filled, a field, and behind everything else."""
    for slide in deck.slides:
        if said := "; ".join(_wrong(slide)):
            yield deck.finding(ID, f"{slide.label}: {said}", HINT, SEVERITY)


def _wrong(slide: Sheet) -> Iterator[str]:
    read = [shape for shape in slide.shapes if not shape.decorative]
    found: dict[str, Shape] = {shape.kind: shape for shape in read}
    for kind, what in (("ftr", "footer"), ("sldNum", "slide number")):
        if kind not in found:
            yield f"there is no {what}"
        elif not found[kind].words.strip():
            yield f"the {what} is empty"
    number = found.get("sldNum")
    if number is not None and all(f.get("type") != "slidenum" for f in number.element.iter(f"{A}fld")):
        yield "the slide number is typed, not a field"
    feet = [index for index, shape in enumerate(read) if shape.kind in _FOOT]
    if feet and feet[0] != len(read) - len(feet):
        yield "footer and number are not read last"
