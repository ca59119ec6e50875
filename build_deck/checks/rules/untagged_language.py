"""Words in a script that the language of the text does not use, without their language.

A screen reader spells them out or leaves them out, and the wrong font is taken. Tag them, like
`[芝麻信用]{lang=zh}`. Single Greek letters, as formulas have them, pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.checks.words import every
from build_deck.diagnostics import Diagnostic, Severity

ID = "untagged-language"
SEVERITY = Severity.WARNING

_SCRIPTS: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = tuple(
    (name, re.compile(pattern), frozenset(languages.split()))
    for name, pattern, languages in (
        ("Japanese", "[\u3041-\u3096\u30a1-\u30fa]+", "ja"),
        ("Korean", "[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+", "ko"),
        ("Chinese", "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+", "zh yue wuu ja ko"),
        ("Cyrillic", "[\u0400-\u052f]{2,}", "ru uk be bg mk sr mn kk ky tg"),
        ("Arabic", "[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]+", "ar fa ur ps ug sd ckb"),
        ("Hebrew", "[\u05d0-\u05ea]+", "he yi"),
        ("Greek", "[\u0370-\u03ff]{2,}", "el grc"),
        ("Devanagari", "[\u0904-\u0939]+", "hi mr ne sa"),
        ("Thai", "[\u0e01-\u0e2e]+", "th"),
        ("Armenian", "[\u0531-\u0587]+", "hy"),
        ("Georgian", "[\u10a0-\u10ff]+", "ka"),
    )
)


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """The first run of each script in each text, notes too, whose language does not use it."""
    for slide in subject.slides:
        for text in every(slide.outline):
            seen: set[str] = set()
            for span in text.spans:
                language = (span.lang or subject.language).partition("-")[0].lower()
                for script, letters, languages in _SCRIPTS:
                    match = letters.search(span.text)
                    if match is None or language in languages or script in seen or span.code:
                        continue
                    seen.add(script)
                    tag = sorted(languages)[0] if script != "Chinese" else "zh"
                    yield Diagnostic(
                        ID,
                        f"“{match[0]}” is in {script} letters, but its language is {language}",
                        text.place,
                        f"tag it with its language: `[{match[0]}]{{lang={tag}}}`",
                        SEVERITY,
                    )
