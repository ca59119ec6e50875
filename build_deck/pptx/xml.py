"""XML as strings: elements whose attributes and text are escaped where they are made.

`Xml` marks text that is already markup, so that the type checker refuses words which are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
"""The prefixes that a PresentationML part declares on its root (ECMA-376 part 1, annex A)."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is not a Char in XML 1.0, section 2.2."""
_SPECIAL = re.compile("[^\u0020!#-%'-;=?-~\u00a1-\ud7ff]")
"""Whatever might need escaping or refusing; most text has none of it."""
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)

Attributes = Mapping[str, str | int]


class Xml(str):
    """A piece of well-formed markup."""

    __slots__ = ()


EMPTY = Xml()


def text(value: str) -> Xml:
    """Character data. Raises ValueError for a character that XML 1.0 has no way to write."""
    if not _SPECIAL.search(value):
        return Xml(value)
    found = _FORBIDDEN.search(value)
    if found:
        raise ValueError(f"U+{ord(found.group()):04X} cannot be written in a PowerPoint file: {value!r:.60}")
    return Xml(value.translate(_ESCAPES))


def el(name: str, attributes: Attributes | None = None, *children: Xml) -> Xml:
    """An element. Attribute values are escaped; children are markup already."""
    start = name
    if attributes:
        for key, value in attributes.items():
            start += f' {key}="{value if type(value) is int else text(str(value))}"'
    if not children:
        return Xml(f"<{start}/>")
    return Xml(f"<{start}>{''.join(children)}</{name}>")


def seq(parts: Iterable[Xml]) -> Xml:
    """Pieces of markup one after the other."""
    return Xml("".join(parts))


def document(root: Xml) -> bytes:
    """A part's bytes: the XML declaration and the root element."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()


def part_root(name: str, attributes: Attributes | None = None, *children: Xml) -> bytes:
    """A PresentationML or DrawingML part: the root declares the three prefixes of `NAMESPACES`."""
    declared = {f"xmlns:{prefix}": uri for prefix, uri in NAMESPACES.items()}
    return document(el(name, {**declared, **(attributes or {})}, *children))
