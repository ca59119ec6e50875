"""A list of more than two levels.

The third level is an outline of a text. What it says belongs in the notes, or on a slide of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.lists import lists
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "many-levels"
SEVERITY = Severity.WARNING
MOST = 2


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """The first bullet of each list on a level too deep."""
    for slide in subject.slides:
        for found in lists(slide):
            if found.level == MOST + 1:
                yield Diagnostic(
                    ID,
                    f"this list is on level {found.level}; {MOST} levels can be seen at a glance",
                    found[0].place,
                    "move it up, to the notes, or to a slide of its own",
                    SEVERITY,
                )
