"""A title that names a topic and claims nothing.

A title that says what the slide shows, in a sentence, can be remembered, and doubted; "Results" cannot be
either. Short titles in which no word could be a verb are found; questions pass, and so do sections, covers
and terms. Say what is to be seen: "Two lists reward and punish" for "Two lists".
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.claims import is_topic
from build_deck.checks.figures import figures
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "topic-title"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Titles of slides without a figure; those of figures are another rule's, `figure-message`."""
    for slide in subject.slides:
        title = slide.outline.title
        if title and not any(figures(slide)) and is_topic(title, subject.language):
            yield Diagnostic(
                ID,
                f"the title “{title.plain}” names a topic and claims nothing",
                title.place,
                "say in a sentence what the slide shows",
                SEVERITY,
            )
