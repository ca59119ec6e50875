"""XML from a file that nobody vouches for: parsed without entities, networks or anything huge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

Element = etree._Element

_DECLARED = re.compile(r"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS = ("utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "us-ascii", "ascii")
"""Those that packages may use (ECMA-376 part 2, 6.2.5), and ASCII, which is UTF-8."""


_USUAL = b'<?xml version="1.0" encoding="UTF-8"'
"""How nearly every part begins."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a part is not used: it declares a document type, or cannot be parsed."""

    why: str
    declares: bool = False


def parser() -> etree.XMLParser:
    """A parser that resolves no entity, asks no network and keeps libxml2's limits on depth and size."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        collect_ids=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )


def parse(data: bytes, by: etree.XMLParser) -> Element | Unreadable:
    """The root of a part, or why there is none. A document type is refused before anything is parsed."""
    if not is_usual(data):
        start = _start(data)
        if start is None:
            return Unreadable("it is not in UTF-8 or UTF-16")
        if (declared := _DECLARED.match(start)) and declared[1].lower() not in _ENCODINGS:
            return Unreadable(f"it declares the encoding {declared[1]!r}; UTF-8 and UTF-16 are allowed")
    if _declares_type(data):
        return Unreadable("it declares a document type, which may hide entities", declares=True)
    try:
        return etree.fromstring(data, by)
    except etree.XMLSyntaxError as error:
        return Unreadable(_first_line(error))


def child(element: Element, tag: str) -> Element | None:
    """The first child of a tag; what `find` does for a plain tag, without reading it as a path."""
    return next(element.iterchildren(tag), None)


def below(element: Element, *tags: str) -> Element | None:
    """The first element down a path of tags, each a child of the one before."""
    for each in element.iterchildren(tags[0]):
        found = below(each, *tags[1:]) if len(tags) > 1 else each
        if found is not None:
            return found
    return None


def is_usual(data: bytes) -> bool:
    """Whether it begins as nearly every part does: in UTF-8, as it says itself."""
    return data.startswith(_USUAL)


def _is_wide(data: bytes) -> bool:
    """Whether it is UTF-16."""
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:4]


def _start(data: bytes) -> str | None:
    """The beginning as text, as far as the declaration can reach; None for other encodings."""
    if _is_wide(data):
        kind = "utf-16-be" if data[:1] in (b"\xfe", b"\x00") else "utf-16-le"
        return data[:800].decode(kind, "replace").lstrip("\ufeff")
    begin = data[:400].removeprefix(b"\xef\xbb\xbf")
    return begin.decode("latin-1") if begin.lstrip(b" \t\r\n")[:1] in (b"<", b"") else None


def _declares_type(data: bytes) -> bool:
    """Whether a document type stands before the root element."""
    if _is_wide(data):
        # In UTF-16 the sign is refused wherever it stands: no program writes it but to declare one.
        return any("<!DOCTYPE".encode(kind) in data for kind in ("utf-16-le", "utf-16-be"))
    at = data.find(b"<!DOCTYPE")
    return 0 <= at < _root_at(data)


def _root_at(data: bytes) -> int:
    """Where the root element begins: behind the declaration, comments and instructions."""
    at = 0
    while (at := data.find(b"<", at)) >= 0:
        if data.startswith(b"<?", at):
            end = data.find(b"?>", at)
        elif data.startswith(b"<!--", at):
            end = data.find(b"-->", at)
        elif data.startswith(b"<!", at):
            end = data.find(b">", at)
        else:
            return at
        if end < 0:
            break
        at = end
    return len(data)


def _first_line(error: etree.XMLSyntaxError) -> str:
    words = (error.msg or "it is not well-formed").split("\n")[0]
    return f"{words[:200]}"
