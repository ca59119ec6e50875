"""A theme as a value: tokens resolved, styles by name, frames by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from build_deck.diagnostics import ThemeError
from build_deck.theme.style import Anchor, Box, Decor, FontRole, Style

_T = TypeVar("_T")


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
    """A font role: the family a deck names for Latin and for East Asian text. `file` is a font file
    to measure where the family is not one whose metrics are shipped."""

    latin: str
    east_asian: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A frame of the design: where, in which style steps (largest first), anchored how."""

    box: Box
    styles: tuple[str, ...]
    anchor: Anchor = "t"


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: colour token and weight in points."""

    colour: str
    weight: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What lies under a kind of slide: a background and fixed decoration."""

    background: str
    decor: tuple[Decor, ...]


@dataclass(frozen=True, eq=False)
class Theme:
    """How a deck looks. Everything is looked up by name; `styles` hold one to three levels each."""

    name: str
    dark: bool
    width: float
    height: float
    slots: Mapping[str, str]
    colours: Mapping[str, Colour]
    fonts: Mapping[FontRole, Font]
    styles: Mapping[str, tuple[Style, ...]]
    rules: Mapping[str, Rule]
    sheets: Mapping[str, Sheet]
    regions: Mapping[str, Region]

    def levels(self, name: str) -> tuple[Style, ...]:
        """The levels of a style. Raises ThemeError for a name that the theme lacks."""
        return _look_up(self.styles, name, "style", self.name)

    def style(self, name: str) -> Style:
        """The first level of a style."""
        return self.levels(name)[0]

    def region(self, name: str) -> Region:
        """A frame by name."""
        return _look_up(self.regions, name, "region", self.name)

    def sheet(self, name: str) -> Sheet:
        """A sheet by name."""
        return _look_up(self.sheets, name, "sheet", self.name)

    def rule(self, name: str) -> Rule:
        """A rule by name."""
        return _look_up(self.rules, name, "rule", self.name)


def _look_up(table: Mapping[str, _T], name: str, what: str, theme: str) -> _T:
    try:
        return table[name]
    except KeyError:
        raise ThemeError(f"the theme “{theme}” has no {what} `{name}`") from None
