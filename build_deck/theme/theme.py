"""A theme as a value: tokens resolved, fonts with their metrics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_deck.theme.style import Anchor, Box, FontRole, Style


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour token: its hex value ("1B1C22"), and the theme colour that stands for it in a file.

    `slot` is dk1, lt1, dk2, lt2, accent1 … accent6; `lum_mod` and `lum_off` (thousandths of a percent,
    as DrawingML has them) vary it, 100000 and 0 leaving it as it is.
    """

    hex: str
    slot: str
    lum_mod: int = 100_000
    lum_off: int = 0


@dataclass(frozen=True, slots=True)
class Font:
    """A font role: the family a deck names for Latin and for East Asian text, and the family whose
    metrics measure it."""

    latin: str
    east_asian: str
    metrics: str


@dataclass(frozen=True, slots=True)
class Region:
    """A frame of the design: where, in which style steps (largest first), anchored how."""

    box: Box
    styles: tuple[str, ...]
    anchor: Anchor = "t"


@dataclass(frozen=True)
class Theme:
    """How a deck looks. Styles may be looked up by name; a list style is a tuple of three levels."""

    name: str
    dark: bool
    width: float
    height: float
    colours: Mapping[str, Colour]
    slots: Mapping[str, str]
    fonts: Mapping[FontRole, Font]
    styles: Mapping[str, tuple[Style, ...]]
    regions: Mapping[str, Region]
