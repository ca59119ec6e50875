"""The file holds macros, controls or programs, or a link that runs one.

A deck for a lecture needs none of them, and whoever opens it runs them. *Mend it*: save it as a
*PowerPoint Presentation (.pptx)* without macros, and take embedded objects and actions out.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "active-content"
SEVERITY = Severity.ERROR
HINT = "save it as .pptx without macros, and take embedded objects and actions out"
_KINDS = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "control": "an ActiveX control",
    "activeXControlBinary": "an ActiveX control",
    "oleObject": "an embedded object",
    "attachedToolbars": "toolbars",
    "customUI": "buttons of its own for the ribbon",
    "webextension": "a web add-in",
}
_RUNNING = ("ppaction://program", "ppaction://macro", "ppaction://ole")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Relationships that stand for something that runs, and actions on clicks."""
    for part, relations in deck.relating:
        for what in dict.fromkeys([_KINDS.get(relation.kind) for relation in relations]):
            if what:
                yield deck.finding(ID, f"{deck.called(part)} holds {what}", HINT, SEVERITY)
    for sheet in deck.sheets:
        if not deck.mentions(sheet.part, b"hlink"):
            continue
        for link in sheet.root.iter(f"{A}hlinkClick", f"{A}hlinkHover"):
            if link.get("action", "").lower().startswith(_RUNNING):
                said = f"{sheet.label}: a link runs {link.get('action', '')[:80]}"
                yield deck.finding(ID, said, HINT, SEVERITY)
