"""A link whose words do not say where it leads, like "here".

Screen readers list links by their words alone (WCAG 2.1, 2.4.4). Link the words that name the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from build_deck.checks.subject import LectureSubject
from build_deck.checks.words import every
from build_deck.diagnostics import Diagnostic, Severity

ID = "link-text"
SEVERITY = Severity.WARNING
_EMPTY = frozenset(
    (
        "here", "click", "click here", "this", "this link", "this page", "link", "the link", "more",
        "read more", "learn more", "see here", "see", "source", "website", "url", "page",
        "qui", "clicca qui", "leggi", "leggi di più", "di più", "questo link", "sito",
        "hier", "mehr", "ici", "cliquez ici", "aquí", "haz clic aquí", "más",
    )
)  # fmt: skip


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Links, also in notes, that could lead anywhere."""
    for slide in subject.slides:
        for text in every(slide.outline):
            for link, spans in groupby(text.spans, key=lambda span: span.link):
                words = "".join(span.text for span in spans)
                if link and words.strip(" .:,;!()[]→»>").casefold() in _EMPTY:
                    yield Diagnostic(
                        ID,
                        f"the link “{words}” does not say where it leads",
                        text.place,
                        "link the words that name the page",
                        SEVERITY,
                    )
