"""A figure whose title does not say what it shows.

The title of a picture, chart, diagram, timeline or scale tells what to see in it: a sentence, no topic and
no question, unless the slide puts a question to the students.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.claims import is_question, is_topic
from build_deck.checks.figures import figures
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "figure-message"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slides with a figure and a title that is no claim."""
    for slide in subject.slides:
        title = slide.outline.title
        names = [figure.name for figure in figures(slide)]
        if not names or not title:
            continue
        asks = is_question(title) and not slide.has_activity
        if asks or is_topic(title, subject.language):
            what = "asks what the" if asks else "does not say what the"
            yield Diagnostic(
                ID,
                f"the title “{title.plain}” {what} {names[0]} shows",
                title.place,
                "say it in a sentence, with the number or the part that matters",
                SEVERITY,
            )
