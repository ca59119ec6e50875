"""A PowerPoint file as a package (ECMA-376 part 2): parts, their types, and what relates to what.

Read from the bytes alone, by code of its own: what a writer does wrong cannot hide itself here.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from build_deck.audit import archive
from build_deck.audit.archive import Archive, Part
from build_deck.audit.markup import Element, Unreadable, is_usual, parse, parser
from build_deck.audit.vocabulary import RELATIONSHIPS, TYPES
from build_deck.diagnostics import Diagnostic, Place, Severity

CONTENT_TYPES = "[Content_Types].xml"
_XML_ENDINGS = (".xml", ".rels")
_VALUE = rb"([ !#-%'-;=?-~]*)"
_ONE = (
    rb'<Relationship Id="' + _VALUE + rb'" Type="' + _VALUE + rb'" Target="' + _VALUE + rb'"'
    rb'( TargetMode="External")?/>'
)  # fmt: skip
_EACH = re.compile(_ONE)
_USUAL_LIST = re.compile(
    rb'<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\s*<Relationships xmlns="'
    + re.escape(RELATIONSHIPS[1:-1].encode())
    + rb'">(?:' + _ONE + rb')*</Relationships>\s*'
)  # fmt: skip
"""How most relationships are written. What is of this form is well-formed XML, and needs no parser: half of
a deck's parts are such lists, of two or three entries."""
_RELATIONSHIP = f"{RELATIONSHIPS}Relationship"
_PLAIN = re.compile(r"(?:\.\./)?[\w-][\w.-]*(?:/[\w-][\w.-]*)*", re.ASCII)
_MOST_ELSEWHERE = archive.MOST_MARKS // 8
"""Elements and attributes in parts with other names; Office gives XML no other."""


class Relation(NamedTuple):
    """A relationship: its id, the last word of its type, and a part's name or an outside address."""

    ident: str
    kind: str
    target: str
    external: bool = False


class Package:
    """A file to be audited. Nothing here raises: what is broken is absent, and a rule says so."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.place = Place(name)
        self.archive: Archive = archive.read(data)
        self._parser = parser()
        self._parsed: dict[str, Element | Unreadable] = {}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self._marks = 0
        self._by_ident: dict[str, dict[str, Relation]] = {}
        self._type_of: dict[str, str] = {}
        self._lists: dict[str, list[tuple[bytes, ...]] | None] = {}

    # ---- what a rule says

    def finding(
        self, rule: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Diagnostic:
        """A finding in this file."""
        return Diagnostic(rule, message, self.place, hint, severity)

    # ---- parts

    @property
    def parts(self) -> Mapping[str, Part]:
        """What could be read, by the name of the member."""
        return self.archive.parts

    @cached_property
    def _by_folded(self) -> Mapping[str, str]:
        return {name.casefold(): name for name in self.parts}

    def has(self, name: str) -> bool:
        """Whether there is a part of this name, which capitals do not tell apart (part 2, 6.2.2.3)."""
        return name in self.parts or name.casefold() in self._by_folded

    def read(self, name: str) -> Element | Unreadable | None:
        """A part's root element, or why it cannot be used; None where there is no such part."""
        if name not in self._parsed:
            part = self.parts.get(name) or self.parts.get(self._by_folded.get(name.casefold(), ""))
            if part is None or part.whole is None:
                return None
            self._parsed[name] = self._parse(name, part.whole)
        return self._parsed[name]

    def mentions(self, name: str, sign: bytes) -> bool:
        """Whether a part's bytes hold a sign, so that looking through its tree is worth while.

        Names stand in UTF-8 as they are, since XML lets nobody escape them; of other encodings it is said
        that they hold everything.
        """
        part = self.parts.get(name)
        data = part.whole if part is not None else None
        return data is None or sign in data or not is_usual(data)

    def is_plain(self, name: str) -> bool:
        """Whether a part holds nothing but ASCII, in whatever way it might be written."""
        part = self.parts.get(name)
        data = part.whole if part is not None else None
        return data is not None and data.isascii() and b"&#" not in data and is_usual(data)

    def _parse(self, name: str, data: bytes) -> Element | Unreadable:
        """A part's root. What is XML by its name the archive has counted; the rest is counted here."""
        if not name.lower().endswith(archive.XML_ENDINGS):
            self._marks += archive.marks(data)
            if self._marks > _MOST_ELSEWHERE:
                return Unreadable("XML in parts that are not named as XML holds far too many elements")
        return parse(data, self._parser)

    def xml(self, name: str) -> Element | None:
        """A part's root element; None where there is none to be had."""
        found = self.read(name)
        return None if isinstance(found, Unreadable) else found

    @cached_property
    def unreadable(self) -> tuple[tuple[str, Unreadable], ...]:
        """Parts that are XML and cannot be used, with the reason."""
        names = (name for name in self.xml_names if self._usual_list(name) is None)
        found = ((name, self.read(name)) for name in names)
        return tuple((name, what) for name, what in found if isinstance(what, Unreadable))

    @cached_property
    def xml_names(self) -> tuple[str, ...]:
        """Every part that is XML by its name or its type."""
        return tuple(name for name in self.parts if self._is_xml(name))

    def _is_xml(self, name: str) -> bool:
        return name.lower().endswith(_XML_ENDINGS) or self.content_type(name).endswith("+xml")

    # ---- types

    @cached_property
    def _types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        defaults: dict[str, str] = {}
        overrides: dict[str, str] = {}
        root = self.xml(CONTENT_TYPES)
        for each in root if root is not None else ():
            said = each.get("ContentType", "")
            if each.tag == f"{TYPES}Default":
                defaults[each.get("Extension", "").casefold()] = said
            elif each.tag == f"{TYPES}Override":
                overrides[each.get("PartName", "").lstrip("/").casefold()] = said
        return defaults, overrides

    def content_type(self, name: str) -> str:
        """What the package says that a part is; "" where it says nothing."""
        if name not in self._type_of:
            defaults, overrides = self._types
            folded = name.casefold()
            self._type_of[name] = overrides.get(folded) or defaults.get(folded.rpartition(".")[2], "")
        return self._type_of[name]

    # ---- relationships

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What a part relates to; "" is the package itself."""
        if name not in self._relations:
            self._relations[name] = tuple(self._read_relations(name))
        return self._relations[name]

    @cached_property
    def relating(self) -> tuple[tuple[str, tuple[Relation, ...]], ...]:
        """Every part that relates to anything, with its relationships; the package itself is the first."""
        found = ((name, self.relations(name)) for name in ("", *self.parts))
        return tuple((name, relations) for name, relations in found if relations)

    def _usual_list(self, listed: str) -> list[tuple[bytes, ...]] | None:
        """The entries of a list of relationships, by its own name, if it is written as most are."""
        if listed not in self._lists:
            part = self.parts.get(listed) if listed.endswith(".rels") else None
            data = part.whole if part is not None else None
            usual = data is not None and _USUAL_LIST.fullmatch(data) is not None
            self._lists[listed] = _EACH.findall(data) if usual and data is not None else None
        return self._lists[listed]

    def _read_relations(self, name: str) -> Iterator[Relation]:
        listed = relations_name(name)
        folder = name.rpartition("/")[0]
        if (usual := self._usual_list(listed)) is not None:
            for entry in usual:
                ident, kind, target = (each.decode("ascii") for each in entry[:3])
                external = bool(entry[3])
                target = target if external else resolved(folder, target)
                yield Relation(ident, kind.rpartition("/")[2], target, external)
            return
        root = self.xml(listed) if self.has(listed) else None
        for each in root if root is not None else ():
            if each.tag != _RELATIONSHIP:
                continue
            said = dict(each.items())
            target, external = str(said.get("Target", "")), said.get("TargetMode") == "External"
            if not external:
                target = resolved(folder, target)
            kind = str(said.get("Type", "")).rpartition("/")[2]
            yield Relation(str(said.get("Id", "")), kind, target, external)

    def relation(self, name: str, ident: str | None) -> Relation | None:
        """A part's relationship by its id."""
        if name not in self._by_ident:
            self._by_ident[name] = {each.ident: each for each in reversed(self.relations(name))}
        return self._by_ident[name].get(ident or "")

    def related(self, name: str, kind: str) -> tuple[str, ...]:
        """The parts of a kind that a part relates to, as far as they exist."""
        return tuple(
            self._by_folded.get(each.target.casefold(), each.target)
            for each in self.relations(name)
            if each.kind == kind and not each.external and self.has(each.target)
        )


def relations_name(name: str) -> str:
    """The member that holds a part's relationships (part 2, 6.5.2)."""
    folder, slash, base = name.rpartition("/")
    return f"{folder}{slash}_rels/{base}.rels"


def resolved(folder: str, target: str) -> str:
    """A relationship's target as the name of a part, without a fragment."""
    if _PLAIN.fullmatch(target) and not folder.startswith("/"):
        # As nearly all are; the general way takes ten times as long.
        up = target.startswith("../")
        start = folder.rpartition("/")[0] if up else folder
        rest = target[3:] if up else target
        return f"{start}/{rest}" if start else rest
    target = target.partition("#")[0]
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/") if target else ""
