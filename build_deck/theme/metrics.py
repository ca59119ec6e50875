"""Font metrics: how wide characters are and how high lines, without a font at hand.

The metrics of free twins of Office's fonts ship as data (`make_metrics.py` makes it); a theme may name
a font file of its own instead. A width is never too small: what a font lacks counts as wide as any
font that may stand in for it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from build_deck.diagnostics import ThemeError

FAMILIES = {
    "Calibri": "carlito",
    "Carlito": "carlito",
    "Cambria": "caladea",
    "Caladea": "caladea",
    "Arial": "liberation-sans",
    "Liberation Sans": "liberation-sans",
    "Times New Roman": "liberation-serif",
    "Liberation Serif": "liberation-serif",
    "Courier New": "liberation-mono",
    "Liberation Mono": "liberation-mono",
}
"""A family's name, and the data that measures it."""
EAST_ASIAN_LINE = 1.448
"""Natural line in ems where East Asian text stands: Noto Sans CJK's, larger than Microsoft YaHei's 1.32."""
EMOJI_EM = 1.37
"""The widest of Segoe UI Emoji and Noto Color Emoji."""
BOLDER = 1.12
"""How much wider bold may be than the one font file a theme names; Georgia's bold is the widest we know."""
_FILES = (".ttf", ".otf")
_NO_WIDTH = frozenset("\n\v\r\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_SPACES = frozenset("\t\u00a0\u202f")
_FIXED_SPACES = {
    "\u2000": 1 / 2, "\u2001": 1, "\u2002": 1 / 2, "\u2003": 1, "\u2004": 1 / 3, "\u2005": 1 / 4,
    "\u2006": 1 / 6, "\u2008": 1 / 3, "\u2009": 1 / 5, "\u200a": 1 / 8, "\u205f": 1 / 3, "\u3000": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """One style of a family. `ascent`, `descent`, `line_gap` in ems; `advances` in font units.

    Equal only to itself, so that what is measured with it can be cached; `metrics_for` gives the same
    object for the same style.
    """

    family: str
    units_per_em: int
    ascent: float
    descent: float
    line_gap: float
    bearings: tuple[float, ...]
    advances: Mapping[str, int] = field(repr=False)
    pair: Callable[[str, str], int] = field(repr=False)

    @property
    def natural_line(self) -> float:
        """The distance of baselines at 100 % line spacing, in ems."""
        return self.ascent + self.descent + self.line_gap

    def has(self, char: str) -> bool:
        """Whether the font holds the character."""
        return char in self.advances

    def advance(self, char: str) -> float:
        """How far a character moves the pen, in ems; for one that the font lacks, a safe guess."""
        guess = _unfonted(char)
        if guess is not None:
            return guess
        units = self.advances.get(" " if char in _SPACES else char)
        return _absent(char) if units is None else units / self.units_per_em

    def kerning(self, left: str, right: str) -> float:
        """What kerning adds between two characters, in ems; mostly negative."""
        if left in self.advances and right in self.advances:
            return self.pair(left, right) / self.units_per_em
        return 0.0

    def bearing(self, digit: str) -> float:
        """The empty space left of a digit, in ems: what a hanging numeral is moved by."""
        return self.bearings[int(digit)]


def is_east_asian(char: str) -> bool:
    """Whether a character is set full width in an East Asian font (Unicode TR11: wide, fullwidth)."""
    return char >= "\u1100" and not is_emoji(char) and unicodedata.east_asian_width(char) in "WF"


def is_emoji(char: str) -> bool:
    """Whether a character lies in the blocks of pictographs (U+1F000 to U+1FAFF)."""
    return "\U0001f000" <= char <= "\U0001faff"


def _unfonted(char: str) -> float | None:
    """The ems of a character whose width no Latin font decides; else None."""
    if char < "\u00ad":
        return 0.0 if char in _NO_WIDTH else None
    if char in _NO_WIDTH or unicodedata.category(char) in ("Mn", "Me"):
        return 0.0
    if is_emoji(char):
        return EMOJI_EM
    return 1.0 if is_east_asian(char) else None


def _absent(char: str) -> float:
    """The ems of a character that the font lacks: some other font stands in for it."""
    if char in _FIXED_SPACES:
        return _FIXED_SPACES[char]
    # Miscellaneous symbols, dingbats: many systems show them as emoji.
    if "\u2600" <= char <= "\u27bf":
        return EMOJI_EM
    return 0.5 if unicodedata.east_asian_width(char) == "H" else 1.0


@lru_cache(maxsize=64)
def metrics_for(family: str, bold: bool = False, italic: bool = False) -> Metrics:
    """The metrics of a family's style; `family` may be the path of a .ttf or .otf file.

    A file is one style: its bold is taken to be wider by `BOLDER`, its italic as wide. Raises ThemeError
    where nothing measures the family.
    """
    if family.lower().endswith(_FILES):
        return _bolder(measure_file(Path(family))) if bold else measure_file(Path(family))
    if family not in FAMILIES:
        raise ThemeError(
            f"the font “{family}” cannot be measured; known are {', '.join(sorted(FAMILIES))}. "
            "For any other, name its font file (.ttf or .otf) in the theme: `file: fonts/name.ttf`"
        )
    style = "-".join(word for word, on in (("bold", bold), ("italic", italic)) if on) or "regular"
    return _shipped(FAMILIES[family], style)


@lru_cache(maxsize=64)
def _shipped(twin: str, style: str) -> Metrics:
    source = resources.files("build_deck.theme") / "data" / "metrics" / f"{twin}-{style}.json"
    data: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    units = data["units"]
    return Metrics(
        family=twin,
        units_per_em=units,
        ascent=data["lines"][0],
        descent=data["lines"][1],
        line_gap=data["lines"][2],
        bearings=tuple(value / units for value in data["bearings"]),
        advances={char: int(value) for value, chars in data["advances"].items() for char in chars},
        pair=_pairs(data["alike"], data["kerning"]),
    )


def _pairs(alike: list[str], kerning: list[Any]) -> Callable[[str, str], int]:
    """Kerning by pair. A row is spread out when its left is first met: most never are."""
    heads = {char: group[0] for group in alike for char in group}
    packed = {left: row for lefts, row in kerning for left in lefts}
    spread: dict[str, dict[str, int]] = {}

    def pair(left: str, right: str) -> int:
        row = spread.get(left)
        if row is None:
            shares = packed.get(left, {})
            row = {head: int(value) for value, rights in shares.items() for head in rights}
            spread[left] = row
        return row.get(heads.get(right, right), 0)

    return pair


@lru_cache(maxsize=16)
def measure_file(path: Path) -> Metrics:
    """The metrics of a font file of a theme's own, measured with HarfBuzz.

    Raises ThemeError where it cannot be read or is no font, or where uharfbuzz is not installed.
    """
    from build_deck.theme.font_file import FontFile

    font = FontFile(path)
    units = font.units_per_em
    return Metrics(
        family=path.stem,
        units_per_em=units,
        ascent=font.ascent / units,
        descent=font.descent / units,
        line_gap=font.line_gap / units,
        bearings=tuple(font.bearing(digit) / units for digit in "0123456789"),
        advances={char: font.advance(char) for char in font.characters},
        pair=lru_cache(maxsize=65_536)(font.kerning),
    )


def _bolder(regular: Metrics) -> Metrics:
    wider = {char: round(units * BOLDER) for char, units in regular.advances.items()}
    return replace(regular, advances=wider)
