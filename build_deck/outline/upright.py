"""Photographs as they are meant to be seen, without what they tell of their maker.

Cameras note in a photograph's metadata (EXIF) which side is up, where it was taken, when and with what.
PowerPoint, LibreOffice and phones disagree on the first, and the rest is nobody's business once a deck is
handed out. So a turned photograph is turned, and metadata are taken away; pixels that need no turning
are left as they are, byte for byte.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import PIL.Image

_ORIENTATION = 0x0112
"""EXIF 2.3, tag 274: 1 is upright, 2 to 8 are turned or mirrored."""
_SIDEWAYS = (5, 6, 7, 8)
"""The orientations whose rows are columns."""
_JPEG = ("JPEG", "MPO")
"""Pillow's names of JPEG files, with one picture or with more."""
_QUALITY = 92
_TELLING_SEGMENTS = frozenset({0xE1, 0xED, 0xFE})
"""JPEG's APP1 (EXIF, XMP), APP13 (IPTC) and comments."""
_TELLING_CHUNKS = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
"""PNG's chunks of metadata (PNG 3rd edition, 11.3)."""
_SCAN = 0xDA


def upright(picture: PIL.Image.Image, data: bytes) -> bytes:
    """The bytes of a decoded JPEG or PNG `picture`, turned upright and without metadata.

    A turned JPEG is compressed anew; its colour profile stays. Other formats are given back as they are.
    """
    if picture.format in _JPEG:
        return _bare_jpeg(data if _orientation(picture) == 1 else _turned(data))
    if picture.format == "PNG":
        return _bare_png(data)
    return data


def sideways(picture: PIL.Image.Image) -> bool:
    """Whether the rows of a picture's file are its columns as it is meant to be seen."""
    return picture.format in _JPEG and _orientation(picture) in _SIDEWAYS


def _orientation(picture: PIL.Image.Image) -> int:
    found: object = picture.getexif().get(_ORIENTATION, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _turned(data: bytes) -> bytes:
    import PIL.Image
    import PIL.ImageOps

    picture = PIL.Image.open(io.BytesIO(data), formats=("JPEG",))
    profile = picture.info.get("icc_profile")
    turned = PIL.ImageOps.exif_transpose(picture)
    target = io.BytesIO()
    turned.save(target, "JPEG", quality=_QUALITY, icc_profile=profile, exif=b"")
    return target.getvalue()


def _bare_jpeg(data: bytes) -> bytes:
    """A JPEG without the segments before its first scan that tell of its making (ITU-T T.81, B.1.1)."""
    kept = bytearray(data[:2])
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker not in _TELLING_SEGMENTS:
            kept += data[at : at + 2 + length]
        at += 2 + length
    return bytes(kept + data[at:])


def _bare_png(data: bytes) -> bytes:
    """A PNG without the chunks that tell of its making."""
    kept = bytearray(data[:8])
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        if data[at + 4 : at + 8] not in _TELLING_CHUNKS:
            kept += data[at : at + 12 + length]
        at += 12 + length
    return bytes(kept)
