"""Decks as members of a ZIP archive, to be broken one thing at a time."""

from __future__ import annotations

import fnmatch
import io
import posixpath
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

Element = etree._Element
Change = Callable[[Element], object]
Found = Callable[..., list[str]]
"""What one rule says of a deck."""
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}
A, P, R = (f"{{{NS[prefix]}}}" for prefix in "apr")
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Draft:
    """Names and bytes in order; a name may be there twice."""

    members: tuple[tuple[str, bytes], ...]

    @classmethod
    def of(cls, data: bytes) -> Draft:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return cls(tuple((info.filename, archive.read(info)) for info in archive.infolist()))

    @property
    def data(self) -> bytes:
        """The deck as a file."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.members:
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return made.getvalue()

    def __getitem__(self, name: str) -> bytes:
        return dict(self.members)[name]

    def names(self, pattern: str) -> list[str]:
        """Names that a pattern fits, in the order of their numbers."""
        found = [name for name, _ in self.members if fnmatch.fnmatchcase(name, pattern)]
        return sorted(found, key=lambda name: [int(n) for n in re.findall(r"\d+", name)])

    def root(self, name: str) -> Element:
        return etree.fromstring(self[name])

    def holding(self, xpath: str, pattern: str = "ppt/slides/slide*.xml") -> str:
        """The first part in which an xpath finds something."""
        return next(name for name in self.names(pattern) if self.root(name).xpath(xpath, namespaces=NS))

    # ---- changes

    def replaced(self, name: str, content: bytes) -> Draft:
        assert name in dict(self.members)
        return Draft(tuple((n, content if n == name else c) for n, c in self.members))

    def added(self, name: str, content: bytes) -> Draft:
        return Draft((*self.members, (name, content)))

    def without(self, name: str) -> Draft:
        assert name in dict(self.members)
        return Draft(tuple((n, c) for n, c in self.members if n != name))

    def edited(self, name: str, xpath: str, change: Change) -> Draft:
        """Changes the first thing that an xpath finds in a part."""
        root = self.root(name)
        found = root.xpath(xpath, namespaces=NS)
        assert found, f"{name} holds no {xpath}"
        change(found[0])
        return self.replaced(name, etree.tostring(root))

    def on_slide(self, xpath: str, change: Change) -> Draft:
        """Changes the first thing that an xpath finds on any slide."""
        return self.edited(self.holding(xpath), xpath, change)

    def related(
        self, owner: str, kind: str, target: str, *, external: bool = False, ident: str = "rId900"
    ) -> Draft:
        """A part with one relationship more; `kind` is the last word of its type, or a whole one."""
        name = rels(owner)
        type = kind if ":" in kind else RELATION + kind
        mode = ' TargetMode="External"' if external else ""
        line = f'<Relationship Id="{ident}" Type="{type}" Target="{target}"{mode}/>'
        if name not in dict(self.members):
            return self.added(name, f'<Relationships xmlns="{NS["rel"]}">{line}</Relationships>'.encode())
        return self.replaced(
            name, self[name].replace(b"</Relationships>", line.encode() + b"</Relationships>")
        )

    def typed(self, name: str, kind: str) -> Draft:
        """The list of types with an override more."""
        line = f'<Override PartName="/{name}" ContentType="{kind}"/>'
        return self.replaced(TYPES, self[TYPES].replace(b"</Types>", line.encode() + b"</Types>"))

    def default(self, ending: str, kind: str) -> Draft:
        """The list of types with an ending more."""
        line = f'<Default Extension="{ending}" ContentType="{kind}"/>'.encode()
        return self.replaced(TYPES, re.sub(rb"(<Types[^>]*>)", rb"\1" + line, self[TYPES], count=1))


def rels(owner: str) -> str:
    folder, base = posixpath.split(owner)
    return posixpath.join(folder, "_rels", f"{base}.rels")


# ---- what a change does to an element


def put(attribute: str, value: str) -> Change:
    return lambda element: element.set(attribute, value)


def drop(attribute: str) -> Change:
    return lambda element: element.attrib.pop(attribute)


def say(text: str) -> Change:
    return lambda element: setattr(element, "text", text)


def remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def move_last(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.append(element)


def twice(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.append(etree.fromstring(etree.tostring(element)))


def insert(xml: str, at: int = 0) -> Change:
    """Puts an element, written with the prefixes of NS, into another."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return lambda element: element.insert(at, etree.fromstring(f"<x {names}>{xml}</x>")[0])


def fill_with(colour: str) -> Change:
    return insert(f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>')
