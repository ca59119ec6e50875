"""The file names a person or firm that no slide names.

Who made a template, who saved the file last, and for which company, travel along unseen. *Mend it*: *File,
Info, Check for Issues, Inspect Document*, and remove the document's properties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted, words
from build_deck.audit.vocabulary import CP, DC
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-author"
SEVERITY = Severity.WARNING
HINT = "File, Info, Check for Issues, Inspect Document: remove the document's properties"
_MOST = 50
"""Names that are looked for; a deck has fewer authors."""
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Properties of the document; authors whom a slide names are meant to be named."""
    for part, tag, what in (
        ("core-properties", f"{DC}creator", "as its author"),
        ("core-properties", f"{CP}lastModifiedBy", "as who changed it last"),
        ("extended-properties", f"{_EXTENDED}Manager", "as manager"),
        ("extended-properties", f"{_EXTENDED}Company", "as company"),
    ):
        parts = deck.related("", part)
        root = deck.xml(parts[0]) if parts else None
        said = (root.findtext(tag) or "").strip() if root is not None else ""
        names = [name.strip() for name in said.split(";", _MOST)[:_MOST] if name.strip()]
        unnamed = [name for name in names if not _shown(deck, name)]
        if unnamed:
            yield deck.finding(ID, f"the file names {quoted('; '.join(unnamed))} {what}", HINT, SEVERITY)


def _shown(deck: Deck, name: str) -> bool:
    """Whether a slide shows a name, word for word; first slides are looked at first, where it usually is."""
    wanted = _words(name)
    return any(wanted in _words(words(slide.root)) for slide in deck.slides)


def _words(text: str) -> str:
    """A text's words, with a space on either side of each."""
    return " ".join(["", *re.findall(r"\w+", text.casefold()), ""])
