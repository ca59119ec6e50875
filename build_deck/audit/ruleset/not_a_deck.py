"""The file is no PowerPoint presentation, or is cut off.

Nothing else can be said of such a file. One that is protected with a password cannot be read either.
*Mend it*: open it in PowerPoint and save it as *PowerPoint Presentation (.pptx)*; a file that was cut off
on its way must be fetched again.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.package import CONTENT_TYPES
from build_deck.audit.sheet import quoted
from build_deck.audit.vocabulary import STRICT, P
from build_deck.diagnostics import Diagnostic, Severity

ID = "not-a-deck"
SEVERITY = Severity.ERROR
HINT = "open it in PowerPoint and save it as a PowerPoint Presentation (.pptx), or fetch it again"
_OTHERS = {
    "wordprocessingml": "a Word document",
    "spreadsheetml": "an Excel workbook",
    "xps": "an XPS document",
}


def check(deck: Deck) -> Iterator[Diagnostic]:
    """The archive, its list of types, its main part."""
    if said := deck.archive.refusal or (not deck.archive.excess and _missing(deck)):
        yield deck.finding(ID, f"the file {said}", HINT, SEVERITY)


def _missing(deck: Deck) -> str:
    """What keeps a whole archive from being a presentation."""
    if not deck.has(CONTENT_TYPES):
        return "is a ZIP archive, but no Office file: it holds no [Content_Types].xml"
    if not deck.main:
        return "does not say which of its parts is the presentation"
    if deck.presentation is not None:
        return ""
    root = deck.xml(deck.main)
    if root is None:
        return f"has a main part, {deck.main}, that cannot be read"
    if str(root.tag).startswith("{" + STRICT):
        return "is saved as Strict Open XML, which few programs read"
    kind = deck.content_type(deck.main)
    other = next((name for sign, name in _OTHERS.items() if sign in kind), "")
    return f"is {other}" if other else f"has {quoted(str(root.tag))} where {P}presentation belongs"
