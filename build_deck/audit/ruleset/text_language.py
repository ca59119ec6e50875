"""A text does not say its language.

Screen readers would read it with the voice of another one, and the spelling is checked by the wrong
dictionary. *Mend it*: select the text, *Review, Language, Set Proofing Language*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element
from build_deck.audit.sheet import quoted, words
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "text-language"
SEVERITY = Severity.ERROR
HINT = "select the text, Review, Language, Set Proofing Language"
_TRIED = 20
"""Silent texts among which one is looked for that can be shown."""
_RUN, _FIELD, _PROPERTIES, _END = f"{A}r", f"{A}fld", f"{A}rPr", f"{A}endParaRPr"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""BCP 47, as far as Office writes it."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Runs, fields and ends of paragraphs on every sheet; one finding for each sheet (WCAG 2.1, 3.1.2)."""
    for sheet in deck.sheets:
        silent: list[Element] = []
        tags: dict[str, None] = {}
        for each, properties in _texts(sheet.root):
            if properties is not None and (tag := properties.get("lang")):
                tags[tag] = None
            else:
                silent.append(each)
        if silent:
            texts = (words(_paragraph(each)).strip() for each in silent[:_TRIED])
            example = next((f": {quoted(text)}" for text in texts if text), "")
            count = "a text says" if len(silent) == 1 else f"{len(silent)} texts say"
            yield deck.finding(ID, f"{sheet.label}: {count} no language{example}", HINT, SEVERITY)
        for tag in tags:
            if not _TAG.fullmatch(tag):
                yield deck.finding(ID, f"{sheet.label}: {quoted(tag)} is no language", HINT, SEVERITY)


def _texts(root: Element) -> list[tuple[Element, Element | None]]:
    """Runs, fields and ends of paragraphs, each with what says its language, in one walk over a sheet."""
    found: list[tuple[Element, Element | None]] = []
    places: dict[Element | None, int] = {}
    for each in root.iter(_RUN, _FIELD, _PROPERTIES, _END):
        tag = each.tag
        if tag == _END:
            found.append((each, each))
        elif tag != _PROPERTIES:
            places[each] = len(found)
            found.append((each, None))
        elif (at := places.pop(each.getparent(), None)) is not None:
            # The first of its properties counts.
            found[at] = (found[at][0], each)
    return found


def _paragraph(element: Element) -> Element:
    return next(element.iterancestors(f"{A}p"), element)
