"""Colour arithmetic: luminance variants as DrawingML defines them, and contrast as WCAG does."""

from __future__ import annotations

import colorsys


def _channels(hex_value: str) -> tuple[float, float, float]:
    red, green, blue = (int(hex_value[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def vary(hex_value: str, lum_mod: int, lum_off: int) -> str:
    """A colour with its HSL luminance modulated and offset (ECMA-376 part 1, 20.1.2.3.20 and .21).

    `hex_value` is six hex digits; the amounts are thousandths of a percent.
    """
    if lum_mod == 100_000 and lum_off == 0:
        return hex_value
    hue, luminance, saturation = colorsys.rgb_to_hls(*_channels(hex_value))
    varied = min(1.0, max(0.0, luminance * lum_mod / 100_000 + lum_off / 100_000))
    return "".join(f"{round(c * 255):02X}" for c in colorsys.hls_to_rgb(hue, varied, saturation))


def luminance(hex_value: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.1, definition of relative luminance)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(hex_value)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.1, definition of contrast ratio)."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
