"""Notes that take longer than the minutes planned for their slide.

The words of the notes at the course's `speaking-rate`, and the minutes of the slide's question, should not
exceed its `minutes` by more than a tenth.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity
from build_deck.scene.timing import questions_of

ID = "long-notes"
SEVERITY = Severity.WARNING
TOLERANCE = 1.1


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slides with minutes of their own that do not suffice."""
    for slide in subject.slides:
        planned = slide.outline.minutes
        if planned is None:
            continue
        activity = sum(question.activity_minutes for question in questions_of(slide.outline))
        needed = slide.outline.notes.words / subject.course.speaking_rate + activity
        if needed > planned * TOLERANCE:
            asked = f", {activity:g} of them for the question" if activity else ""
            yield Diagnostic(
                ID,
                f"notes and question take about {needed:.1f} minutes{asked}; {planned:g} are planned",
                slide.outline.notes.place if slide.outline.notes.words else slide.place,
                "shorten the notes, or plan more `minutes`",
                SEVERITY,
            )
