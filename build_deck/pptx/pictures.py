"""Pictures: each distinct file once in the package, and the shapes that show them."""

from __future__ import annotations

import hashlib

from build_deck.pptx.drawing import identity, transform
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.placeholders import reference
from build_deck.pptx.xml import EMPTY, Xml, el
from build_deck.scene.model import PictureShape

_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_SVG = "image/svg+xml"
_LOCKED = el("p:cNvPicPr", None, el("a:picLocks", {"noGrp": 1, "noChangeAspect": 1}))
_STRETCHED = el("a:stretch", None, el("a:fillRect"))
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMES = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_WHOLE = 100_000
"""All of a side, in thousandths of a percent."""


class Media:
    """The picture files of a deck, numbered in order of first use; the same bytes are one part."""

    __slots__ = ("_parts",)

    def __init__(self) -> None:
        """Begin without any."""
        self._parts: dict[bytes, Part] = {}

    def add(self, data: bytes, media_type: str) -> str:
        """The name of the part that holds `data`. Raises ValueError for a type PowerPoint may not show."""
        if media_type not in _EXTENSIONS:
            raise ValueError(f"a picture of type {media_type!r}; known are {', '.join(_EXTENSIONS)}")
        return self._part(data, media_type, _EXTENSIONS[media_type])

    def add_svg(self, data: bytes) -> str:
        """The name of the part that holds vectors, which stand beside a picture that every viewer shows."""
        return self._part(data, _SVG, "svg")

    def _part(self, data: bytes, media_type: str, extension: str) -> str:
        # A name for equal bytes, not a seal.
        digest = hashlib.sha1(data, usedforsecurity=False).digest()
        if digest not in self._parts:
            # The author's file name stays at home.
            name = f"/ppt/media/image{len(self._parts) + 1}.{extension}"
            self._parts[digest] = Part(name, media_type, data)
        return self._parts[digest].name

    def parts(self) -> tuple[Part, ...]:
        """The pictures as parts."""
        return tuple(self._parts.values())


def picture(ident: int, shape: PictureShape, media: Media, relationships: Relationships) -> Xml:
    """A picture in its placeholder, cropped; it says its own place only where that differs."""
    blip = _blip(shape, media, relationships)
    frame = shape.placeholder
    return el(
        "p:pic",
        None,
        el(
            "p:nvPicPr",
            None,
            identity(ident, f"{frame.name} {ident}", alt=shape.alt, decorative=shape.decorative),
            _LOCKED,
            el("p:nvPr", None, el("p:ph", reference(frame))),
        ),
        el("p:blipFill", None, blip, _crop(shape), _STRETCHED),
        el("p:spPr") if shape.box == frame.box else el("p:spPr", None, transform(shape.box)),
    )


def _blip(shape: PictureShape, media: Media, relationships: Relationships) -> Xml:
    """The file shown, and where there are vectors the extension that names them ([MS-ODRAWXML] 2.2.9)."""
    embed = {"r:embed": relationships.add("image", media.add(shape.data, shape.media_type))}
    if not shape.svg:
        return el("a:blip", embed)
    vectors = {"xmlns:asvg": _SVG_NAMES, "r:embed": relationships.add("image", media.add_svg(shape.svg))}
    extension = el("a:ext", {"uri": _SVG_EXTENSION}, el("asvg:svgBlip", vectors))
    return el("a:blip", embed, el("a:extLst", None, extension))


def _crop(shape: PictureShape) -> Xml:
    if not any(shape.crop):
        return EMPTY
    sides = zip("ltrb", shape.crop, strict=True)
    return el("a:srcRect", {side: round(part * _WHOLE) for side, part in sides})
