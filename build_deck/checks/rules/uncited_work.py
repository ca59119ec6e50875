"""A work in the bibliography that no lecture cites.

A list of works that nobody used does not help students. Cite it, on a slide or in notes, or take its entry
out of the bibliography. The other way round, a citation of a work that the bibliography does not have is an
error already when a lecture is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import CourseSubject
from build_deck.diagnostics import Diagnostic, Severity
from build_deck.outline.citations import groups

ID = "uncited-work"
SEVERITY = Severity.WARNING


def check_course(subject: CourseSubject) -> Iterator[Diagnostic]:
    """Entries, in their order, that neither a lecture nor another entry used makes use of."""
    cited = {cite.key for lecture in subject.lectures for group in groups(lecture.lecture) for cite in group}
    cited.add(subject.course.paper.key)
    used = {key for key, _ in subject.bibliography.bibtex(cited & subject.bibliography.keys)}
    for key, work in subject.bibliography.works.items():
        if key not in used:
            yield Diagnostic(
                ID,
                f"no lecture cites `{key}`",
                work.place,
                f"cite it, like `[@{key}]`, or take the entry away",
                SEVERITY,
            )
