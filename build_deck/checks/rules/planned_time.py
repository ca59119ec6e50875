"""The minutes of the slides do not add up to those of the lecture, within a tenth.

A slide takes its `minutes`, or else the time of its notes and question. Their sum is what `build` calls
estimated; the lecture's `minutes` are planned.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "planned-time"
SEVERITY = Severity.WARNING
TOLERANCE = 0.1


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """A lecture whose plan and slides disagree."""
    planned = subject.lecture.minutes
    if planned is None:
        return
    apart = subject.minutes - planned
    if abs(apart) > planned * TOLERANCE:
        more = "longer" if apart > 0 else "shorter"
        yield Diagnostic(
            ID,
            f"{planned:g} minutes are planned, but the slides take {subject.minutes:.0f}",
            subject.lecture.place_of("minutes"),
            f"they are {abs(apart):.0f} minutes {more}: change slides, their `minutes`, or the plan",
            SEVERITY,
        )
