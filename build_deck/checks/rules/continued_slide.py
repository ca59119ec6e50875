"""A slide that goes on on more than one further slide.

Whoever listens loses the thread where one title stands over three pages. Make slides of it that claim
something each.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "continued-slide"
SEVERITY = Severity.WARNING
MOST = 2
"""Pages: the slide, and one on which it goes on."""


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slides of many pages; the references, which are there to be looked up, may go on."""
    for slide in subject.slides:
        if slide.outline.kind != "references" and len(slide.pages) > MOST:
            yield Diagnostic(
                ID,
                f"this slide takes {len(slide.pages)} pages",
                slide.place,
                "make several slides of it, each with a claim of its own",
                SEVERITY,
            )
