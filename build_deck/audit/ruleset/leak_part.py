"""The file holds something that nobody sees: a thumbnail, printer settings, earlier states, data of add-ins.

A thumbnail may show a first slide that was changed since; the others tell of the computer or of earlier
versions. *Mend it*: *File, Info, Check for Issues, Inspect Document*, and save.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-part"
SEVERITY = Severity.WARNING
HINT = "File, Info, Check for Issues, Inspect Document; and save"
_KINDS = {
    "thumbnail": "a thumbnail of its first slide as it once was",
    "printerSettings": "the settings of a printer",
    "custom-properties": "properties of somebody's own",
    "customXml": "data of another program",
    "customXmlProps": "",
    "changesInfo": "a record of who changed what",
    "revisionInfo": "a record of its versions",
    "tags": "marks of an add-in",
    "smartTags": "marks of an add-in",
}
"""Kinds of relationship by their last word, and what stands behind them."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Relationships to such parts, each kind once; then parts that nothing leads to."""
    seen: set[str] = set()
    reached: set[str] = set()
    for _, relations in deck.relating:
        for relation in relations:
            reached.add(relation.target.casefold())
            kind = relation.kind
            if _KINDS.get(kind) and kind not in seen and not relation.external:
                seen.add(kind)
                said = f"the file holds {_KINDS[kind]} ({relation.target})"
                yield deck.finding(ID, said, HINT, SEVERITY)
    for name in deck.parts:
        if name != "[Content_Types].xml" and not name.endswith(".rels") and name.casefold() not in reached:
            said = f"the file holds {name}, which nothing in it leads to"
            yield deck.finding(ID, said, HINT, SEVERITY)
