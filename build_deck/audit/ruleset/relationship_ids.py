"""Something refers to a relationship that its part does not have, or two have one id.

A picture, link, chart or slide that is referred to cannot be found: PowerPoint calls the file damaged.
*Mend it*: build the deck anew, or let PowerPoint repair it and save it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import R_URI
from build_deck.diagnostics import Diagnostic, Severity

ID = "relationship-ids"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or let PowerPoint repair it and save it"
_REFERENCES = etree.XPath("//@r:*", namespaces={"r": R_URI}, smart_strings=False)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every reference in every part."""
    for name in deck.xml_names:
        root = deck.xml(name)
        if root is None or name.endswith(".rels"):
            continue
        counts = Counter(relation.ident for relation in deck.relations(name))
        for ident, count in counts.items():
            if count > 1:
                said = f"{deck.called(name)} ({name}) has {count} relationships with the id {ident}"
                yield deck.finding(ID, said, HINT, SEVERITY)
        referred = _REFERENCES(root)
        for ident in dict.fromkeys(map(str, referred)) if isinstance(referred, list) else ():
            if ident and ident not in counts:
                said = f"{deck.called(name)} ({name}) refers to {ident}, which leads nowhere"
                yield deck.finding(ID, said, HINT, SEVERITY)
