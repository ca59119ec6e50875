"""A link does not say where it leads.

“Here” or a raw address is read out letter by letter, and says nothing in a list of links. *Mend it*: link
the words that name what is behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element
from build_deck.audit.sheet import quoted
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "link-text"
SEVERITY = Severity.WARNING
HINT = "link the words that name what is behind it"
_SAYS_NOTHING = re.compile(
    r"\s*((https?:|www\.).*|(click )?here|(this )?link|more|read more|qui|clicca qui|questo link|altro)"
    r"[\s.]*",
    re.IGNORECASE | re.DOTALL,
)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Links in the text of slides and notes, put together from their runs (WCAG 2.1, 2.4.4)."""
    for sheet in (*deck.slides, *deck.notes):
        if not deck.mentions(sheet.part, b"hlinkClick"):
            continue
        texts: dict[tuple[Element | None, str], str] = {}
        for link in sheet.root.iter(f"{A}hlinkClick"):
            properties = link.getparent()
            run = properties.getparent() if properties is not None else None
            if run is None or run.tag not in (f"{A}r", f"{A}fld"):
                continue
            key = (run.getparent(), "|".join(map(str, link.values())))
            texts[key] = texts.get(key, "") + (run.findtext(f"{A}t") or "")
        for text in texts.values():
            if _SAYS_NOTHING.fullmatch(text):
                yield deck.finding(ID, f"{sheet.label}: a link says only {quoted(text)}", HINT, SEVERITY)
