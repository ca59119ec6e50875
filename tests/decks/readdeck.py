"""Reading a finished deck with zipfile and lxml only, so that no bug of the writer can hide itself."""

from __future__ import annotations

import posixpath
import zipfile
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
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass
class Deck:
    path: Path

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(self.path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that a part relates to, by the last word of the relationship type."""
        folder, base = posixpath.split(name)
        rels = f"{folder}/_rels/{base}.rels"
        if rels not in self.parts:
            return []
        return [
            posixpath.normpath(posixpath.join("/" + folder, rel.get("Target"))).lstrip("/")
            for rel in self.xml(rels)
            if rel.get("Type").endswith("/" + kind) and rel.get("TargetMode") != "External"
        ]

    @cached_property
    def slide_names(self) -> list[str]:
        """Slides in order of show."""
        root = self.xml("ppt/presentation.xml")
        rels = {r.get("Id"): r.get("Target") for r in self.xml("ppt/_rels/presentation.xml.rels")}
        return [
            posixpath.normpath(posixpath.join("ppt", rels[s.get(REL + "id")])).replace("ppt//ppt", "ppt").lstrip("/")
            for s in root.iterfind("p:sldIdLst/p:sldId", NS)
        ]

    @cached_property
    def slides(self) -> list[etree._Element]:
        return [self.xml(name if name in self.parts else name.removeprefix("ppt/")) for name in self.slide_names]

    def layout_of(self, slide: str) -> etree._Element:
        return self.xml(self.related(slide, "slideLayout")[0])

    def notes_of(self, slide: str) -> etree._Element | None:
        names = self.related(slide, "notesSlide")
        return self.xml(names[0]) if names else None


def shapes(slide: etree._Element) -> list[etree._Element]:
    """Top-level shapes in reading order."""
    tree = slide.find("p:cSld/p:spTree", NS)
    tags = {f"{{{NS['p']}}}{t}" for t in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp")}
    return [child for child in tree if child.tag in tags]


def placeholder(shape: etree._Element) -> etree._Element | None:
    return shape.find("*/p:nvPr/p:ph", NS)


def kind(shape: etree._Element) -> str:
    found = placeholder(shape)
    return "" if found is None else found.get("type", "obj")


def words(element: etree._Element) -> str:
    """All text below an element, a space between paragraphs."""
    return " ".join(
        "".join(t.text or "" for t in p.iterfind(".//a:t", NS)) for p in element.iterfind(".//a:p", NS)
    )


def title(slide: etree._Element) -> str:
    return next((words(s) for s in shapes(slide) if kind(s) in ("title", "ctrTitle")), "")
