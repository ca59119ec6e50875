"""The names of categories: under columns and lines, broken into lines or each n-th; left of bars."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from build_deck.scene.charts.frame import GAP, Frame
from build_deck.scene.charts.lettering import SIZES, lines_of, widest
from build_deck.scene.charts.ticks import nice_step
from build_deck.theme.style import Style

_NARROWER = 0.94
"""Part of a category's width that its name may take, so that no renderer breaks it otherwise."""
_MOST_LEFT = 0.42
"""Part of a chart's width that the names left of bars may take."""
_MOST_WHOLE = 0.5
"""The same where they are not to be broken."""
_APART = 5.0
"""Points between two names, at least."""
_LINE_GAP = 10.0
_SLANT = 0.7072
"""The height of a slanted name, in parts of its width and height: where each n-th is shown, LibreOffice shows
others and turns them by 45°, and leaves all out that have no room so."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names as set: their style, how far the plot is from the edge they stand at, and which are shown."""

    style: Style
    room: float
    every: int = 1


def names_below(frame: Frame, width: float) -> Names | None:
    """Names under a plot of a width, each in the width of its category, at the largest size at which all
    fit. Names that count on, like years, may be shown each n-th. None where neither is possible."""
    names = frame.values.categories
    pitch = width / max(1, len(names))
    for size in SIZES:
        style = frame.style(size, "ink")
        if size == SIZES[-1] and counting(names):
            break
        lines = [lines_of(name, style, min(pitch * _NARROWER, pitch - _APART), frame.ctx) for name in names]
        if all(line is not None for line in lines):
            most = max(len(line) for line in lines if line is not None)
            return Names(style, most * style.leading + GAP)
    if not counting(names):
        return None
    for size in SIZES[:3]:
        style = frame.style(size, "ink")
        wide = widest(names, style, frame.ctx)
        every = int(nice_step(Decimal(ceil((wide + _LINE_GAP) / pitch))))
        if every <= max(2, len(names) // 3):
            room = (wide + style.leading) * _SLANT if every > 1 else style.leading
            return Names(style, room + GAP, every)
    return None


def counting(names: tuple[str, ...]) -> bool:
    """Whether categories are such that those between two can be told: each has a number, as years do."""
    return all(re.search(r"\d", name) for name in names)


def names_left(frame: Frame, height: float, most: float = _MOST_LEFT) -> Names | None:
    """Names left of bars in a plot of a height, at the largest size at which each stands in its row.

    Beside bars that reach below zero they are not broken if that can be: LibreOffice breaks them by their
    distance from zero, and squeezes a chart out of which they reach.
    """
    names = frame.values.categories
    pitch = height / max(1, len(names))
    below_zero = any(number < 0 for number in frame.values.numbers)
    tries = [(size, _MOST_WHOLE, 1) for size in SIZES] if below_zero else []
    for size, share, most_lines in (*tries, *((size, most, 3) for size in SIZES)):
        style = frame.style(size, "ink")
        lines = [lines_of(name, style, frame.box.w * share, frame.ctx, most_lines) for name in names]
        fits = all(line is not None and len(line) * style.leading <= pitch for line in lines)
        if fits:
            words = [part for line in lines if line for part in line]
            return Names(style, widest(words, style, frame.ctx) + GAP)
    return None


def rows_that_fit(frame: Frame, height: float) -> int:
    """How many names stand one under another, at the smallest size but one, if each takes one line."""
    return max(1, int(height / frame.style(SIZES[-2]).leading))
