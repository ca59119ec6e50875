"""A slide without notes.

Notes carry what the slide leaves out: the evidence, an example, the question, the way on. Another lecturer
can give the lecture with them, and who missed it can follow it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "no-notes"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slides that the outline has, and whose notes are empty."""
    for slide in subject.slides:
        if not slide.outline.notes.words:
            yield Diagnostic(
                ID,
                "this slide has no notes",
                slide.place,
                "write as `notes` what you say here: claim, evidence, example, question, transition",
                SEVERITY,
            )
