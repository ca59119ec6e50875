"""Font files read with HarfBuzz: advances, kerning of pairs, line metrics. Nothing in a file is trusted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_deck.diagnostics import ThemeError

_MAX_BYTES = 64 << 20
_MAGIC = (b"\0\1\0\0", b"OTTO", b"true")
_FEATURES = dict.fromkeys(("liga", "clig", "dlig", "calt", "rlig"), False) | {"kern": True}
"""PowerPoint kerns and sets no ligatures unless asked to."""


class FontFile:
    """An open font. Lengths are in font units."""

    def __init__(self, path: Path) -> None:
        """Open a font file.

        Raises ThemeError where it is missing, too large, not a TrueType or OpenType font, or a font without
        characters; and where uharfbuzz is not installed.
        """
        try:
            import uharfbuzz
        except ImportError:
            raise ThemeError(
                f"measuring the font file {path.name} needs uharfbuzz: pip install 'build-deck[fonts]'"
            ) from None
        self._hb: Any = uharfbuzz
        face = uharfbuzz.Face(uharfbuzz.Blob(_font_bytes(path)))
        self._font: Any = uharfbuzz.Font(face)
        self.characters: tuple[str, ...] = tuple(chr(c) for c in sorted(face.unicodes) if not _surrogate(c))
        self.units_per_em: int = face.upem
        lines = self._font.get_font_extents("ltr")
        self.ascent: int = lines.ascender
        self.descent: int = -lines.descender
        self.line_gap: int = lines.line_gap
        if face.glyph_count == 0 or not self.characters or self.ascent + self.descent <= 0:
            raise ThemeError(f"the font file {path.name} is damaged, or holds no characters")

    def advance(self, char: str) -> int:
        """The advance width of a character's glyph."""
        glyph = self._font.get_nominal_glyph(ord(char))
        return 0 if glyph is None else max(0, int(self._font.get_glyph_h_advance(glyph)))

    def bearing(self, char: str) -> int:
        """The left side bearing of a character's glyph; 0 for one without outline."""
        glyph = self._font.get_nominal_glyph(ord(char))
        extents = None if glyph is None else self._font.get_glyph_extents(glyph)
        return 0 if extents is None else int(extents.x_bearing)

    def kerning(self, left: str, right: str) -> int:
        """How much nearer (negative) or farther two neighbours stand than their advances say."""
        buffer = self._hb.Buffer()
        buffer.add_str(left + right)
        buffer.guess_segment_properties()
        self._hb.shape(self._font, buffer, _FEATURES)
        shaped = sum(position.x_advance for position in buffer.glyph_positions)
        return int(shaped) - self.advance(left) - self.advance(right)


def _surrogate(code: int) -> bool:
    return 0xD800 <= code <= 0xDFFF


def _font_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _MAX_BYTES:
            raise ThemeError(f"the font file {path.name} is larger than {_MAX_BYTES >> 20} MB")
        data = path.read_bytes()
    except OSError as error:
        raise ThemeError(f"the font file {path} cannot be read: {error.strerror}") from None
    if data[:4] not in _MAGIC:
        raise ThemeError(f"{path.name} is not a TrueType or OpenType font (.ttf or .otf)")
    return data
