"""What the bytes of a picture say of themselves: which format, how many pixels, whether they are whole."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from build_deck.audit.archive import Part

_TIFF = (b"II*\x00", b"MM\x00*")
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
FORMATS = {
    "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "jpe": "jpeg", "jfif": "jpeg", "gif": "gif", "bmp": "bmp",
    "dib": "bmp", "tif": "tiff", "tiff": "tiff", "emf": "emf", "wmf": "wmf", "webp": "webp", "wdp": "jpeg xr",
    "svg": "svg",
}  # fmt: skip
"""What a file's name says that it is, by its ending."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A format ("" where it is none that is known), pixels (0: not known), and what is wrong with it."""

    format: str
    width: int = 0
    height: int = 0
    wrong: str = ""


def look(part: Part) -> PictureFile:
    """What a picture is by its own bytes."""
    head, tail = part.head, part.tail
    kind = _format(head)
    if kind == "png":
        width, height = struct.unpack(">2L", head[16:24]) if len(head) >= 24 else (0, 0)
        return PictureFile(kind, width, height, _png_wrong(part))
    if kind == "gif":
        width, height = struct.unpack("<2H", head[6:10]) if len(head) >= 10 else (0, 0)
        wrong = "" if tail.rstrip(b"\x00").endswith(b";") else "is cut off"
        return PictureFile(kind, width, height, wrong)
    if kind == "jpeg":
        # Cameras and phones may put something of their own behind the end.
        return PictureFile(kind, wrong="" if b"\xff\xd9" in tail[-65536:] else "is cut off")
    if kind in ("bmp", "webp"):
        size = struct.unpack("<L", head[2:6] if kind == "bmp" else head[4:8])[0] if len(head) >= 12 else 0
        whole = part.size >= size + (8 if kind == "webp" else 0)
        return PictureFile(kind, wrong="" if whole else "is cut off")
    return PictureFile(kind)


def _format(head: bytes) -> str:
    if head.startswith(_PNG):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if head.startswith(b"BM"):
        return "bmp"
    if head.startswith((*_TIFF, b"II\xbc\x01")):
        return "jpeg xr" if head.startswith(b"II\xbc") else "tiff"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(b"\x01\x00\x00\x00") and head[40:44] == b" EMF":
        return "emf"
    if head.startswith((b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00")):
        return "wmf"
    return "svg" if b"<svg" in head[:4096] else ""


def _png_wrong(part: Part) -> str:
    """Chunk by chunk where all bytes are at hand (PNG, third edition, 5.3), else the end alone."""
    if not part.tail.endswith(_PNG_END):
        return "is cut off" if _PNG_END not in part.tail else ""
    data = part.whole
    if data is None:
        return ""
    at = len(_PNG)
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">L4s", data, at)
        if name == b"IEND":
            return ""
        at += 12 + length
    return "is damaged inside"
