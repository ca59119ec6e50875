"""A slide that claims something without a citation or a section of the paper.

Whoever doubts a claim must be able to look it up. Cite a work, like `[@liang2018]`, or name sections as
`paper: "2.1"`; what is your own is said in the `margin`, with what it rests on. Where a course has neither
paper nor bibliography, nothing is found. Questions to the students need no source; figures are another
rule's, `figure-source`.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.figures import figures
from build_deck.checks.sources import has_source
from build_deck.checks.subject import LectureSubject, Slide
from build_deck.diagnostics import Diagnostic, Severity

ID = "uncited-claim"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slides with content of their own, in a course that has sources."""
    if not (subject.course.bibliography or subject.course.paper.title or subject.course.paper.key):
        return
    for slide in subject.slides:
        if _claims(slide) and not has_source(slide):
            yield Diagnostic(
                ID,
                "this slide says neither a work nor a section of the paper for its claim",
                slide.place,
                'cite a work, like `[@key]`, or name sections, like `paper: "2.1"`',
                SEVERITY,
            )


def _claims(slide: Slide) -> bool:
    if slide.outline.kind == "source_check":
        return True
    return slide.is_content and not slide.has_activity and not any(figures(slide))
