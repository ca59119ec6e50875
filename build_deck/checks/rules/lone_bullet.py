"""A bullet or step alone on its level.

A list parts one thing into several; one entry alone parts nothing. Join it to the line above it, make it
`text`, or give it company.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.lists import lists
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "lone-bullet"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Lists of one entry."""
    for slide in subject.slides:
        for found in lists(slide):
            if len(found) == 1:
                above = "the bullet above it" if found.level > 1 else "`text`"
                yield Diagnostic(
                    ID,
                    "this bullet stands alone on its level",
                    found[0].place,
                    f"make it part of {above}" if found.level > 1 else f"make it {above}, or add another",
                    SEVERITY,
                )
