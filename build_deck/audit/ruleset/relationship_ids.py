"""Something refers to a relationship that its part does not have, or two have one id.

A picture, link, chart or slide that is referred to cannot be found: PowerPoint calls the file damaged.
*Mend it*: build the deck anew, or let PowerPoint repair it and save it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from build_deck.audit.deck import Deck
from build_deck.audit.markup import is_usual
from build_deck.audit.vocabulary import R_URI
from build_deck.diagnostics import Diagnostic, Severity

ID = "relationship-ids"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or let PowerPoint repair it and save it"
_URI = R_URI.encode()
_DECLARED = b' xmlns:r="' + _URI + b'"'
_REFERENCES = etree.XPath("//@r:*", namespaces={"r": R_URI}, smart_strings=False)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every reference in every part."""
    for name in deck.xml_names:
        root = deck.xml(name) if not name.endswith(".rels") else None
        if root is None:
            continue
        idents = [relation.ident for relation in deck.relations(name)]
        known = set(idents)
        for ident, count in Counter(idents).items() if len(known) != len(idents) else ():
            if count > 1:
                said = f"{deck.called(name)} ({name}) has {count} relationships with the id {ident}"
                yield deck.finding(ID, said, HINT, SEVERITY)
        referred = _REFERENCES(root) if _may_refer(deck.parts[name].whole or b"") else ()
        for ident in dict.fromkeys(map(str, referred)) if referred and isinstance(referred, list) else ():
            if ident and ident not in known:
                said = f"{deck.called(name)} ({name}) refers to {ident}, which leads nowhere"
                yield deck.finding(ID, said, HINT, SEVERITY)


def _may_refer(data: bytes) -> bool:
    """Whether any attribute of a part can be a reference. Most parts name the namespace and never use it,
    which their bytes tell sooner than their trees."""
    usual = is_usual(data) and b"&#" not in data and b"\t" not in data and data.count(b"\n") < 2
    if not usual or data.count(_URI) != 1 or _DECLARED not in data:
        return not usual or _URI in data
    return b" r:" in data
