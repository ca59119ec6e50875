"""More than ten minutes in which students only listen.

Attention falls long before the end of an hour. Let a `question` interrupt: a vote, a minute to think, a word
with the neighbour. Time counts from one slide with a question to the next, from the first slide on and up to
the last, the references left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject, Slide
from build_deck.diagnostics import Diagnostic, Severity

ID = "no-activity"
SEVERITY = Severity.WARNING
LONGEST = 10
"""Minutes."""
_ROUNDING = 0.25


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """The slide on which each stretch without a question grows too long."""
    stretch: list[Slide] = []
    for slide in (*subject.slides, None):
        if slide is not None and not slide.has_activity:
            if slide.outline.kind != "references":
                stretch.append(slide)
            continue
        minutes = sum(quiet.minutes for quiet in stretch)
        if minutes > LONGEST + _ROUNDING:
            yield _finding(stretch, minutes)
        stretch = []


def _finding(stretch: list[Slide], minutes: float) -> Diagnostic:
    passed = 0.0
    for slide in stretch:
        passed += slide.minutes
        if passed > LONGEST:
            break
    return Diagnostic(
        ID,
        f"by the end of this slide students have only listened for {passed:.0f} minutes, "
        f"of {minutes:.0f} without a question",
        slide.place,
        "put a `question` before it",
        SEVERITY,
    )
