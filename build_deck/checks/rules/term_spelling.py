"""A defined term that is spelt in another way.

The course's `glossary` says how names and terms are written, and which spellings are slips (`not`). A term's
name in Chinese or another script carries the language that the glossary gives it. Other capitals are a slip
too, except at the beginning of a sentence; quotations keep their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term, what it is looked for by, and how that begins."""

    term: Term
    pattern: re.Pattern[str]
    beginnings: frozenset[str]


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Slips in any text of a lecture, notes too, each spelling once in a text."""
    if not subject.course.glossary:
        return
    sought = [_Sought(term, _pattern(term), _beginnings(term)) for term in subject.course.glossary]
    for slide in subject.slides:
        quoted = set(_quotations(slide.outline))
        for text in every(slide.outline):
            if text in quoted:
                continue
            words = _words(text)
            low = words.casefold()
            for term in sought:
                # A search for each term would take seconds with a long glossary.
                if any(beginning in low for beginning in term.beginnings):
                    yield from _slips(text, words, term)
                yield from _own_script(text, term.term)


def _quotations(slide: Slide) -> Iterator[Text]:
    for holder in (slide, *slide.columns):
        if holder.quote:
            yield holder.quote.text


def _slips(text: Text, words: str, sought: _Sought) -> Iterator[Diagnostic]:
    term = sought.term
    for match in dict.fromkeys(match[0] for match in sought.pattern.finditer(words)):
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


def _beginnings(term: Term) -> frozenset[str]:
    """How the forms of a term begin: up to their first space or hyphen, in small letters."""
    forms = (term.term, *term.also, *term.not_)
    return frozenset(re.split(r"[\s-]", form.strip(), maxsplit=1)[0].casefold() for form in forms)


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
