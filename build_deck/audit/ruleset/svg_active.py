"""An SVG picture holds a script, or draws on something outside of itself.

It would run in a viewer, or tell another computer that the deck was opened. *Mend it*: export the picture
without scripts and with everything embedded, and put it in again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element, Unreadable
from build_deck.diagnostics import Diagnostic, Severity

ID = "svg-active"
SEVERITY = Severity.ERROR
HINT = "export the picture without scripts and with everything embedded, and put it in again"
_ACTIVE = ("script", "foreignObject", "iframe", "object", "embed", "handler", "listener")
_URL = re.compile(r"url\(([^)]*)", re.IGNORECASE)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Elements, attributes and styles of every SVG part."""
    for name in deck.parts:
        if not name.lower().endswith(".svg") and deck.content_type(name) != "image/svg+xml":
            continue
        root = deck.read(name)
        if isinstance(root, Unreadable):
            yield deck.finding(ID, f"the picture {name} cannot be read: {root.why}", HINT, SEVERITY)
        elif root is not None:
            for said in dict.fromkeys(_active(root)):
                yield deck.finding(ID, f"the picture {name} {said}", HINT, SEVERITY)


def _active(root: Element) -> Iterator[str]:
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag in _ACTIVE:
            yield f"holds a <{tag}>"
        if tag == "style" and _loads("".join(str(text) for text in element.itertext())):
            yield "has a style that loads something from outside"
        for key, value in element.items():
            attribute = str(key).rpartition("}")[2].lower()
            if attribute.startswith("on"):
                yield f"runs a script on {attribute[2:] or 'an event'}"
            elif (
                attribute in ("href", "src")
                and tag != "a"
                and not str(value).strip().startswith(("#", "data:"))
            ):
                yield f"loads {str(value)[:80]} from outside"
            elif str(value).strip().lower().startswith("javascript:"):
                yield "holds a link that runs a script"
            elif _loads(str(value)):
                yield "draws with something from outside"


def _loads(style: str) -> bool:
    """Whether a style names something that is neither in the drawing nor in the style itself."""
    if "@import" in style.lower():
        return True
    targets = (match[1].strip(" \t\r\n'\"").lower() for match in _URL.finditer(style))
    return any(not target.startswith(("#", "data:")) for target in targets)
