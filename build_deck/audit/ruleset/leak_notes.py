"""An edition for students holds the speaker's notes.

Looked for with `--student` only. Notes may hold answers, times and remarks that are for the speaker.
*Mend it*: *File, Info, Check for Issues, Inspect Document, Presentation Notes*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-notes"
SEVERITY = Severity.ERROR
HINT = "File, Info, Check for Issues, Inspect Document: remove the presentation notes"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Words on pages of notes, other than their footers and numbers."""
    for page in deck.notes if deck.student else ():
        said = " ".join(
            shape.words for shape in page.all_shapes if shape.kind not in ("sldNum", "ftr", "dt", "hdr")
        )
        if said.strip():
            message = f"slide {page.number} has notes in an edition for students: {quoted(said)}"
            yield deck.finding(ID, message, HINT, SEVERITY)
