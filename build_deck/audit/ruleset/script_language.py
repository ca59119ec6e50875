"""A text in another script is tagged with a language that is not written in it.

A screen reader with an English voice passes over Chinese characters, or spells out their codes.
*Mend it*: select the words, *Review, Language, Set Proofing Language*; in an outline write
`[芝麻信用]{lang=zh}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "script-language"
SEVERITY = Severity.ERROR
HINT = "select the words, Review, Language, Set Proofing Language; in an outline: [芝麻信用]{lang=zh}"
_SCRIPTS = (
    ("Chinese", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"), {"zh", "ja", "ko", "yue", "lzh"}),
    ("Japanese", re.compile("[\u3041-\u30fa]"), {"ja"}),
    ("Korean", re.compile("[\uac00-\ud7a3]"), {"ko"}),
    ("Arabic", re.compile("[\u0620-\u064a]"), {"ar", "fa", "ur", "ps", "ug", "ckb", "sd"}),
    ("Hebrew", re.compile("[\u05d0-\u05ea]"), {"he", "yi"}),
    ("Cyrillic", re.compile("[\u0410-\u044f]{2}"),
     {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "uz", "tt", "bs", "az", "sah"}),
    ("Greek", re.compile("[\u0391-\u03c9]{3}"), {"el", "grc"}),
    ("Thai", re.compile("[\u0e01-\u0e2e]"), {"th"}),
    ("Devanagari", re.compile("[\u0904-\u0939]"), {"hi", "mr", "ne", "sa", "kok"}),
)  # fmt: skip
"""A script, signs that show it (few Greek ones may be formulas), and the languages written in it."""
_ANY = re.compile("|".join(signs.pattern for _, signs, _ in _SCRIPTS))
_TEXT = f"{A}t"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Runs on slides and in notes (WCAG 2.1, 3.1.2)."""
    for sheet in (*deck.slides, *deck.notes):
        if deck.is_plain(sheet.part):
            continue
        for text in sheet.root.iter(_TEXT):
            words = text.text or ""
            if words.isascii() or not _ANY.search(words) or (run := text.getparent()) is None:
                continue
            properties = run.find(f"{A}rPr")
            # An East Asian text may have its language in altLang, beside that of its Latin letters.
            tags = (
                [properties.get(key, "") for key in ("lang", "altLang")] if properties is not None else [""]
            )
            for script, signs, languages in _SCRIPTS:
                if signs.search(words) and not any(tag.split("-")[0].lower() in languages for tag in tags):
                    tagged = f"tagged as {tags[0]}" if tags[0] else "without a language"
                    said = f"{sheet.label}: {script} words are {tagged}: {quoted(words)}"
                    yield deck.finding(ID, said, HINT, SEVERITY)
                    break
