"""Document properties: what the file says of itself. No clock, no machine, no last editor."""

from __future__ import annotations

import datetime

from build_deck.pptx.package import Part
from build_deck.pptx.text import language
from build_deck.pptx.xml import Xml, document, el, text
from build_deck.scene.model import Deck

CORE_NAME = "/docProps/core.xml"
APP_NAME = "/docProps/app.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_CORE_NAMESPACES = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(deck: Deck) -> Part:
    """Title, authors, language, keywords, subject and licence (ECMA-376 part 2, 11).

    The schema has no place for rights, so that the licence stands in the description. Its dates are
    the lecture's, where that is known.
    """
    said = {
        "dc:title": deck.title,
        "dc:subject": deck.subject,
        "dc:creator": "; ".join(deck.authors),
        "cp:keywords": ", ".join(deck.keywords),
        "dc:description": f"Licence: {deck.licence}" if deck.licence else "",
        "dc:language": language(deck.language),
    }
    entries = [el(tag, None, text(value)) for tag, value in said.items() if value]
    if deck.date:
        entries += [_moment(f"dcterms:{name}", deck.date) for name in ("created", "modified")]
    return Part(CORE_NAME, _CORE_TYPE, document(el("cp:coreProperties", _CORE_NAMESPACES, *entries)))


def _moment(tag: str, date: datetime.date) -> Xml:
    day = datetime.date(date.year, date.month, date.day)
    return el(tag, {"xsi:type": "dcterms:W3CDTF"}, text(f"{day.isoformat()}T00:00:00Z"))


def app_part(deck: Deck) -> Part:
    """What the deck holds, in numbers."""
    said = {
        "TotalTime": "0",
        "Application": "build_deck",
        "PresentationFormat": "Widescreen",
        "Slides": str(len(deck.slides)),
        "Notes": str(sum(1 for slide in deck.slides if slide.notes)),
        "HiddenSlides": "0",
    }
    entries = (el(tag, None, text(value)) for tag, value in said.items())
    return Part(APP_NAME, _APP_TYPE, document(el("Properties", {"xmlns": _APP_NAMESPACE}, *entries)))
