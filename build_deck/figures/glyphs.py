"""Letters as outlines, set with the very metrics they were measured with."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from build_deck.figures.fonts import Face, east_asian

if TYPE_CHECKING:
    from matplotlib.path import Path

_UNITS = 64
"""FreeType's coordinates are 64ths of a unit; matplotlib divides by that even where nothing is scaled."""


def outline(text: str, size: float, face: Face) -> Path | None:
    """The outlines of a line of text, its baseline beginning at (0, 0), y upwards; None for blanks."""
    import numpy as np
    from matplotlib.path import Path

    vertices, codes = [], []
    pen, before = 0.0, ""
    for char in text:
        pen += face.metrics.kerning(before, char) if before else 0.0
        points, kinds = _glyph(face.path, char)
        if len(points):
            vertices.append(points * size + (pen * size, 0))
            codes.append(kinds)
        pen += face.metrics.advance(char)
        before = char
    return Path(np.concatenate(vertices), np.concatenate(codes)) if vertices else None


def missing(text: str, face: Face) -> str:
    """The characters of a text that no font at hand has an outline for."""
    return "".join(char for char in dict.fromkeys(text) if not _path_of(face.path, char))


def _path_of(path: str, char: str) -> str:
    """The font that draws a character: the figure's, else an East Asian one; "" where neither can."""
    if char in _characters(path) or char.isspace() or ord(char) in _INVISIBLE:
        return path
    other = east_asian()
    return other if other and char in _characters(other) else ""


_INVISIBLE = frozenset((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0F, 0xFEFF))


@lru_cache(maxsize=4096)
def _glyph(path: str, char: str) -> tuple[Any, Any]:
    """A glyph's points in ems and the codes of its path."""
    from matplotlib.ft2font import LoadFlags

    source = _path_of(path, char)
    if not source or char not in _characters(source):
        return (), ()
    font = _font(source)
    font.load_char(ord(char), flags=LoadFlags.NO_SCALE)
    points, codes = font.get_path()
    return points * (_UNITS / font.units_per_EM), codes


@lru_cache(maxsize=16)
def _characters(path: str) -> frozenset[str]:
    return frozenset(chr(code) for code in _font(path).get_charmap())


@lru_cache(maxsize=16)
def _font(path: str) -> Any:
    from matplotlib.ft2font import FT2Font

    return FT2Font(path)
