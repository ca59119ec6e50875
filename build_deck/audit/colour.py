"""Colours as DrawingML writes them, made plain; and the contrast between two.

Sources: ECMA-376 part 1, 20.1.2.3 (colours and their changes); WCAG 2.1, "contrast ratio" and "relative
luminance".
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable
from functools import lru_cache

from build_deck.audit.geometry import number
from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import A

Rgb = tuple[float, float, float]
"""Red, green and blue from 0 to 1, as sRGB codes them."""

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_NAMED = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF",
    "yellow": "FFFF00", "gray": "808080", "grey": "808080", "silver": "C0C0C0", "navy": "000080",
    "maroon": "800000", "purple": "800080", "teal": "008080", "olive": "808000", "orange": "FFA500",
}  # fmt: skip
"""The commoner of the preset colours (20.1.10.47); others are not judged."""


def rgb(code: str | None) -> Rgb | None:
    """A colour from six hexadecimal digits."""
    if not code or not _HEX.fullmatch(code):
        return None
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def code(colour: Rgb) -> str:
    """Six hexadecimal digits for a colour."""
    return "".join(f"{round(min(1.0, max(0.0, channel)) * 255):02X}" for channel in colour)


def resolved(element: Element, scheme: Callable[[str], Rgb | None]) -> Rgb | None:
    """The colour that an element such as `a:srgbClr` names, with its changes; None if it cannot be told.

    `scheme` tells what a theme's colour name stands for. A colour that lets something shine through
    cannot be told.
    """
    base = _base(element, scheme)
    for change in element:
        amount = number(change.get("val"))
        if base is None or amount is None:
            return None
        base = _changed(base, str(change.tag).rpartition("}")[2], amount / 100_000)
    return base


def _base(element: Element, scheme: Callable[[str], Rgb | None]) -> Rgb | None:
    value = element.get("val", "")
    if element.tag == f"{A}srgbClr":
        return rgb(value)
    if element.tag == f"{A}schemeClr":
        return scheme(value)
    if element.tag == f"{A}sysClr":
        return rgb(element.get("lastClr")) or {"window": (1, 1, 1), "windowText": (0, 0, 0)}.get(value)
    if element.tag == f"{A}prstClr":
        return rgb(_NAMED.get(value))
    if element.tag == f"{A}scrgbClr":
        parts = [number(element.get(each)) for each in ("r", "g", "b")]
        red, green, blue = (_coded((part or 0) / 100_000) for part in parts)
        return None if None in parts else (red, green, blue)
    return None


def _changed(base: Rgb, change: str, amount: float) -> Rgb | None:
    if change in ("lumMod", "lumOff", "satMod", "satOff"):
        hue, light, saturation = colorsys.rgb_to_hls(*base)
        light = _moved(light, change, "lum", amount)
        saturation = _moved(saturation, change, "sat", amount)
        return colorsys.hls_to_rgb(hue, light, saturation)
    if change == "tint":
        # Tint and shade mix with white and black in linear light, as PowerPoint draws them.
        red, green, blue = (_coded(_linear(c) * amount + 1 - amount) for c in base)
        return red, green, blue
    if change == "shade":
        red, green, blue = (_coded(_linear(c) * amount) for c in base)
        return red, green, blue
    if change == "alpha":
        return base if amount >= 1 else None
    return None


def _moved(value: float, change: str, what: str, amount: float) -> float:
    if change == f"{what}Mod":
        value *= amount
    elif change == f"{what}Off":
        value += amount
    return min(1.0, max(0.0, value))


def _linear(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _coded(light: float) -> float:
    light = min(1.0, max(0.0, light))
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


@lru_cache(maxsize=1024)
def luminance(colour: Rgb) -> float:
    """Relative luminance."""
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio, from 1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
