"""A description that repeats the caption or the title.

A screen reader reads the caption and the title anyway, and says the same twice. Describe in `alt` what is to
be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.checks.figures import blocks
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity
from build_deck.outline.titles import plain_title

ID = "alt-repeats"
SEVERITY = Severity.WARNING


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Descriptions whose words are those of the caption or the title."""
    for slide in subject.slides:
        title = plain_title(slide.outline)
        for name, block, _ in blocks(slide):
            alt = _bare(str(getattr(block, "alt", "")))
            caption = getattr(block, "caption", None)
            said = {"caption": _bare(caption.plain) if caption else "", "title": _bare(title)}
            for where, words in said.items():
                if alt and alt == words:
                    yield Diagnostic(
                        ID,
                        f"the description of this {name} repeats its {where}",
                        block.place,
                        "say in `alt` what is to be seen",
                        SEVERITY,
                    )
                    break


def _bare(words: str) -> str:
    """Words without capitals and punctuation."""
    return " ".join(re.findall(r"\w+", words.casefold()))
