"""A slide that shows more than forty words.

Nobody reads and listens at once. Counted is the body with its captions: not the title, the margin, tables,
citations and notes. Keep what the audience must see, and move the rest to the notes or to another slide. A
slide that goes on on further ones is counted by the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.checks.words import body_words
from build_deck.diagnostics import Diagnostic, Severity

ID = "many-words"
SEVERITY = Severity.WARNING
MOST = 40
"""Words (the course's design rules: at most about 40 on a slide outside tables)."""
_BY_ITSELF = ("opening", "agenda", "references")


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slides with a long body."""
    for slide in subject.slides:
        if slide.outline.kind in _BY_ITSELF:
            continue
        words = body_words(slide.outline)
        pages = max(1, len(slide.pages))
        if words > MOST * pages:
            on_each = f" on {pages} pages" if pages > 1 else ""
            yield Diagnostic(
                ID,
                f"this slide shows {words} words{on_each}; about {MOST} can be read while somebody speaks",
                slide.place,
                "move what you say anyway to the notes",
                SEVERITY,
            )
