"""A defined term that is spelt in another way.

The course's `glossary` says how names and terms are written, and which spellings are slips (`not`). A term's
name in Chinese or another script carries the language that the glossary gives it. Other capitals are a slip
too, except at the beginning of a sentence; quotations keep their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from build_deck.checks.subject import LectureSubject
from build_deck.checks.words import every
from build_deck.diagnostics import Diagnostic, Severity
from build_deck.outline.course import Term
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text

ID = "term-spelling"
SEVERITY = Severity.WARNING
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
_QUOTED = re.compile("[“„«「][^”“»」]*[”“»」]")


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slips in any text of a lecture, notes too, each spelling once in a text."""
    if not subject.course.glossary:
        return
    for slide in subject.slides:
        quoted = set(_quotations(slide.outline))
        for text in every(slide.outline):
            if text not in quoted:
                for term in subject.course.glossary:
                    yield from _slips(text, term)
                    yield from _own_script(text, term)


def _quotations(slide: Slide) -> Iterator[Text]:
    for holder in (slide, *slide.columns):
        if holder.quote:
            yield holder.quote.text


def _slips(text: Text, term: Term) -> Iterator[Diagnostic]:
    words = _words(text)
    for match in dict.fromkeys(match[0] for match in _pattern(term).finditer(words)):
        if not _is_good(match, term):
            yield Diagnostic(
                ID,
                f"“{match}” is a slip for “{term.term}”",
                text.place,
                f"write “{term.term}”, as the course's glossary does",
                SEVERITY,
            )


def _words(text: Text) -> str:
    """What a text says for itself: code, citations, addresses and what stands in quotation marks left out."""
    own = "".join(" \0 " if span.cites or span.code else span.text for span in text.spans)
    return _ADDRESS.sub(" \0 ", _QUOTED.sub(" \0 ", " ".join(own.split())))


@cache
def _pattern(term: Term) -> re.Pattern[str]:
    """What a term is looked for by: itself, what is good too, and its slips, the longest first."""
    forms = sorted((term.term, *term.also, *term.not_), key=len, reverse=True)
    joined = "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in forms)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _is_good(found: str, term: Term) -> bool:
    plain = " ".join(found.split())
    if any(plain.casefold() == slip.casefold() for slip in term.not_):
        return plain in (term.term, *term.also)
    good = (term.term, *term.also)
    # A sentence, and a cell, begins with a capital; a heading may be all capitals.
    return any(plain in (form, form[:1].upper() + form[1:], form.upper()) for form in good)


def _own_script(text: Text, term: Term) -> Iterator[Diagnostic]:
    if not term.chinese:
        return
    for span in text.spans:
        if term.chinese in span.text and span.lang and span.lang != term.lang:
            yield Diagnostic(
                ID,
                f"“{term.chinese}” is tagged as {span.lang}; the glossary says {term.lang}",
                text.place,
                f"write `[{term.chinese}]{{lang={term.lang}}}`",
                SEVERITY,
            )
