"""A list of more than six bullets or steps.

A longer list is read, not listened to. Group its entries under two or three heads, or show a table. Counted
is each level by itself, and a list that goes on on further slides by the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.lists import lists
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "many-bullets"
SEVERITY = Severity.WARNING
MOST = 6


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Lists that are long for their pages."""
    for slide in subject.slides:
        for found in lists(slide):
            if len(found) > MOST * max(1, len(slide.pages)):
                yield Diagnostic(
                    ID,
                    f"this list has {len(found)} entries; {MOST} can be taken in",
                    found[0].place,
                    "group them, or make a table of them",
                    SEVERITY,
                )
