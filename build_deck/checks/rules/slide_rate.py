"""A lecture with more slides than minutes.

A claim needs about two minutes to be shown, explained and doubted. Counted are the slides of the deck as it
is built, against the lecture's planned `minutes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "slide-rate"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """A lecture planned too fast."""
    planned, slides = subject.lecture.minutes, len(subject.deck.slides)
    if planned is not None and slides > planned:
        yield Diagnostic(
            ID,
            f"{slides} slides in {planned:g} minutes are more than one a minute",
            subject.lecture.place_of("minutes"),
            "drop the slides that the lecture can do without",
            SEVERITY,
        )
