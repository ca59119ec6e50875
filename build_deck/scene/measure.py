"""Measuring text: the width of words in points, kerned, from font metrics."""

from __future__ import annotations

import re
from functools import lru_cache

from build_deck.theme.metrics import EMOJI_EM, Metrics, metrics_for

TAB = 72
"""Points that a tab is wide at most: the distance of default tab stops, one inch."""
_WORD = re.compile(r"\S+|\s")
_EMOJI_STYLE = "\ufe0f"


def width(
    text: str,
    font: Metrics | str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    tracking: float = 0,
    caps: bool = False,
) -> float:
    """How wide text is on one line, in points, trailing spaces included.

    `font` is a family (ThemeError where it cannot be measured) or metrics, which have their own weight
    and slope. `tracking` is added after every character.
    """
    metrics = metrics_for(font, bold, italic) if isinstance(font, str) else font
    words = _WORD.findall(text.upper() if caps else text)
    ems = sum(em_width(metrics, word) for word in words)
    return ems * size + fixed_width(text, tracking)


def fixed_width(text: str, tracking: float) -> float:
    """The part of a text's width that does not grow with its size: tracking and tabs, in points."""
    return tracking * len(text) + (TAB * text.count("\t") if "\t" in text else 0)


@lru_cache(maxsize=65_536)
def em_width(metrics: Metrics, word: str) -> float:
    """How wide a word is in ems, kerned; a tab counts as a space."""
    total = 0.0
    before = ""
    for char in word:
        if char == _EMOJI_STYLE and before:
            # U+FE0F asks for the emoji: © and digits are then not the font's own.
            total += max(0.0, EMOJI_EM - metrics.advance(before))
        else:
            total += metrics.advance(char)
            if before:
                total += metrics.kerning(before, char)
        before = char
    return total
