"""The package: parts, their relationships and content types, zipped (ECMA-376 part 2, OPC).

The same parts give the same bytes: fixed times, fixed order, no traces of the machine.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from build_deck.pptx.xml import Xml, document, el

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP member can have."""
_URI_CHARACTERS = "%/:=&?~#+!$,;'@()*"
"""What an address may hold besides letters, digits and -._ (RFC 3986, 2.2 and 2.3); brackets only around
the number of a host."""
_HOST_NUMBER = re.compile(r"(https?://\[[0-9A-Fa-f:.]+\])(.*)", re.IGNORECASE | re.DOTALL)
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another, or to an address outside (`external`)."""

    id: str
    kind: str
    target: str
    external: bool = False


class Relationships:
    """The relationships of one part while it is written; equal ones are one."""

    __slots__ = ("_ids",)

    def __init__(self) -> None:
        """Begin without any."""
        self._ids: dict[tuple[str, str, bool], str] = {}

    def add(self, kind: str, target: str) -> str:
        """The id of a relationship to the part named `target`; `kind` is the last word of its type."""
        return self._ids.setdefault((kind, target, False), f"rId{len(self._ids) + 1}")

    def link(self, address: str) -> str:
        """The id of a hyperlink to an address. What a URI cannot hold is percent-encoded: some
        readers open no package at all in which one target is not a URI."""
        key = ("hyperlink", _uri(address), True)
        return self._ids.setdefault(key, f"rId{len(self._ids) + 1}")

    def all(self) -> tuple[Relationship, ...]:
        """The relationships, in the order in which they were asked for."""
        return tuple(Relationship(ident, *key) for key, ident in self._ids.items())


def _uri(address: str) -> str:
    found = _HOST_NUMBER.fullmatch(address)
    host, rest = found.groups() if found else ("", address)
    # A second # would begin a second fragment.
    before, sign, fragment = rest.partition("#")
    whole = f"{before}{sign}{fragment.replace('#', '%23')}"
    return host + quote(_LONE_PERCENT.sub("%25", whole), safe=_URI_CHARACTERS)


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its name ("/ppt/slides/slide1.xml"), its content type, its bytes, its relationships.

    The parts of a type that packs itself (a PNG, a workbook) are stored as they are.
    """

    name: str
    content_type: str
    data: bytes
    relationships: tuple[Relationship, ...] = ()

    @property
    def extension(self) -> str:
        """The end of its name, without the dot."""
        return self.name.rpartition(".")[2]

    @property
    def media(self) -> bool:
        """Whether it is a file of its own, a picture or a workbook, which a default content type serves."""
        return self.content_type.startswith("image/") or self.extension == "xlsx"


def pack(parts: Sequence[Part], root: Iterable[Relationship]) -> bytes:
    """A package of parts, in their order. `root` are the relationships of the package itself.

    Raises ValueError where two parts have one name.
    """
    names = {part.name for part in parts}
    if len(names) != len(parts):
        raise ValueError("two parts of the package have the same name")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, "/[Content_Types].xml", _content_types(parts))
        _add(archive, "/_rels/.rels", _relationships("/", root))
        for part in parts:
            _add(archive, part.name, part.data, stored=part.media and part.extension != "svg")
            if part.relationships:
                folder, name = posixpath.split(part.name)
                _add(archive, f"{folder}/_rels/{name}.rels", _relationships(folder, part.relationships))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, *, stored: bool = False) -> None:
    info = zipfile.ZipInfo(name[1:], _EPOCH)
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    # Otherwise Windows and Unix would each leave their own mark.
    info.create_system = 0
    archive.writestr(info, data)


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    overrides: list[Xml] = []
    for part in parts:
        if part.media:
            defaults[part.extension] = part.content_type
        else:
            overrides.append(el("Override", {"PartName": part.name, "ContentType": part.content_type}))
    entries = (el("Default", {"Extension": key, "ContentType": value}) for key, value in defaults.items())
    return document(el("Types", {"xmlns": f"{_PACKAGE}content-types"}, *entries, *overrides))


def _relationships(folder: str, relationships: Iterable[Relationship]) -> bytes:
    entries = (_relationship(folder, relationship) for relationship in relationships)
    return document(el("Relationships", {"xmlns": f"{_PACKAGE}relationships"}, *entries))


def _relationship(folder: str, rel: Relationship) -> Xml:
    base = f"{_PACKAGE}relationships/" if rel.kind.startswith("metadata/") else _OFFICE
    attributes = {"Id": rel.id, "Type": f"{base}{rel.kind}"}
    if rel.external:
        return el("Relationship", {**attributes, "Target": rel.target, "TargetMode": "External"})
    return el("Relationship", {**attributes, "Target": _relative(rel.target, folder)})


def _relative(name: str, folder: str) -> str:
    """A part's name as seen from a folder; `posixpath.relpath` would be five times slower."""
    if name.startswith(f"{folder.rstrip('/')}/"):
        return name[len(folder.rstrip("/")) + 1 :]
    return f"..{name.removeprefix('/ppt')}"
