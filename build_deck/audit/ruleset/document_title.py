"""The document does not say its title or its language.

Windows, browsers and screen readers name an open file by its title, not by its file's name. *Mend it*:
*File, Info, Properties: Title*; the language is set by the program that writes the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import DC
from build_deck.diagnostics import Diagnostic, Severity

ID = "document-title"
SEVERITY = Severity.ERROR
HINT = "File, Info, Properties: Title"
_STOCK = ("PowerPoint Presentation", "Presentation", "PowerPoint-Präsentation", "Présentation PowerPoint",
          "Presentazione standard di PowerPoint", "Presentazione di PowerPoint")  # fmt: skip
"""What PowerPoint writes where nobody writes anything."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """`dc:title` and `dc:language` (WCAG 2.1, 2.4.2 and 3.1.1)."""
    names = deck.related("", "core-properties")
    core = deck.xml(names[0]) if names else None
    title = (core.findtext(f"{DC}title") or "").strip() if core is not None else ""
    if not title or title in _STOCK:
        yield deck.finding(ID, "the document does not say its title", HINT, SEVERITY)
    if core is None or not (core.findtext(f"{DC}language") or "").strip():
        # PowerPoint itself has no field for it: the author can do nothing.
        said = "the document does not say its language"
        yield deck.finding(ID, said, "build the deck anew, or set dc:language", Severity.WARNING)
