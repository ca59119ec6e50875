"""A section of the paper on which no slide draws.

The course says in `paper.sections` what the paper consists of; a slide says in `paper` on which of it it
draws. A section counts as used where one of its subsections is.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import CourseSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "unread-section"
SEVERITY = Severity.WARNING


def check_course(subject: CourseSubject) -> Iterator[Diagnostic]:
    """Sections that no slide of any lecture names."""
    used = {
        section for lecture in subject.lectures for slide in lecture.slides for section in slide.outline.paper
    }
    paper = subject.course.paper
    for number, name in paper.sections.items():
        if not any(section == number or section.startswith(f"{number}.") for section in used):
            yield Diagnostic(
                ID,
                f"no slide draws on section {number} of the paper, “{name}”",
                paper.place,
                f'name it on the slides that do, `paper: "{number}"`, or write one',
                SEVERITY,
            )
