"""Reading a finished deck with zipfile and lxml only, so that no bug of the writer can hide itself."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
REL = f"{{{NS['r']}}}"
A, P = f"{{{NS['a']}}}", f"{{{NS['p']}}}"
TITLES = ("title", "ctrTitle")
Element = etree._Element


@dataclass
class Deck:
    """A file's parts by name, without the leading slash."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, path: Path) -> Deck:
        with zipfile.ZipFile(path) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def changed(self, name: str, change: Callable[[Element], object]) -> Deck:
        """A copy of the deck in which one part was edited."""
        root = etree.fromstring(self.parts[name])
        change(root)
        return Deck({**self.parts, name: etree.tostring(root)})

    def without(self, name: str) -> Deck:
        """A copy of the deck that lacks one part."""
        return Deck({other: data for other, data in self.parts.items() if other != name})

    @cached_property
    def _roots(self) -> dict[str, Element]:
        return {}

    def xml(self, name: str) -> Element:
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.parts[name])
        return self._roots[name]

    def relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """What a part relates to: id, the last word of the type, and the target's part name or address."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        for rel in self.xml(rels) if rels in self.parts else ():
            target = str(rel.get("Target"))
            if rel.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            yield str(rel.get("Id")), str(rel.get("Type")).rpartition("/")[2], target

    def related(self, name: str, kind: str) -> list[str]:
        """The parts of a kind that a part relates to."""
        return [target for _, type, target in self.relations(name) if type == kind]

    @cached_property
    def slide_names(self) -> list[str]:
        """Slides in order of show."""
        targets = {ident: target for ident, _, target in self.relations("ppt/presentation.xml")}
        listed = self.xml("ppt/presentation.xml").iterfind("p:sldIdLst/p:sldId", NS)
        return [targets[str(entry.get(f"{REL}id"))] for entry in listed]

    @property
    def slides(self) -> list[Element]:
        return [self.xml(name) for name in self.slide_names]

    def named(self, folder: str) -> list[str]:
        """The XML parts of a folder below `ppt`."""
        return sorted(n for n in self.parts if posixpath.dirname(n) == f"ppt/{folder}" and n.endswith(".xml"))

    def layout_name(self, slide: str) -> str:
        return self.related(slide, "slideLayout")[0]

    def notes_of(self, slide: str) -> Element | None:
        names = self.related(slide, "notesSlide")
        return self.xml(names[0]) if names else None


def shapes(root: Element) -> list[Element]:
    """Top-level shapes of a slide, layout or master in reading order."""
    tags = {f"{P}{tag}" for tag in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp")}
    return [child for child in root.find("p:cSld/p:spTree", NS) if child.tag in tags]


def placeholder(shape: Element) -> Element | None:
    return shape.find("*/p:nvPr/p:ph", NS)


def key(shape: Element) -> tuple[str, str] | None:
    """What ties a slide's shape to its layout: the title is one of its kind, others have an index."""
    found = placeholder(shape)
    if found is None:
        return None
    type = found.get("type", "obj")
    return ("title", "") if type in TITLES else (type, found.get("idx", "0"))


def kind(shape: Element) -> str:
    found = placeholder(shape)
    return "" if found is None else found.get("type", "obj")


def name(shape: Element) -> str:
    return str(shape.find("*/p:cNvPr", NS).get("name"))


def words(element: Element) -> str:
    """All text below an element, a space between paragraphs and for a line break."""
    return " ".join(
        "".join(t.text or "" if t.tag == f"{A}t" else " " for t in p.iter(f"{A}t", f"{A}br"))
        for p in element.iter(f"{A}p")
    )


def title(slide: Element) -> str:
    return next((words(s) for s in shapes(slide) if kind(s) in TITLES), "")


def slide_words(slide: Element) -> str:
    return " ".join(words(shape) for shape in shapes(slide))
