"""What frames a plot: headings, legends, ticks, and the names of categories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_deck.figures.drawing import DoesNotFitError, Rect
from build_deck.figures.measure import SHORTER
from build_deck.figures.numbers import Numbers, Scale, nice_step
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart_numbers import first_round
from build_deck.outline.chart_numbers import titled as said_once
from build_deck.theme.style import Box

GAP = 8.0
TICK_GAP = 6.0
"""From an axis down to its numbers: these then keep clear of the lowest number at a left side."""
_SWATCH = 0.72
"""Side of a legend's square, in ems."""
_NAMES_SHARE = 0.4
"""The part of the width that names beside rows may take."""


def titled(title: str, unit: str, numbers: Numbers) -> str:
    """What stands over an axis: its title and the unit, which tight units say at every number."""
    return said_once(title, "" if numbers.tight else unit)


def legend(
    sheet: Sheet, names: Sequence[str], colours: Sequence[str], top: float, left: float = 0.0
) -> float:
    """Squares with names, side by side in as many lines as they need; where what follows may begin."""
    size = sheet.small
    side, gap = _SWATCH * size, 0.5 * size
    x, y = left, top
    for name, colour in zip(names, colours, strict=True):
        width = side + gap + sheet.measured(name, size)
        if left + width > sheet.width:
            raise DoesNotFitError(f"the name “{name}” is wider than the picture", SHORTER)
        if x > left and x + width > sheet.width:
            x, y = left, y + LEADING * size
        middle = y + LEADING * size / 2
        sheet.add(Rect(x, middle - side / 2, side, side, colour))
        sheet.text(name, x + side + gap, middle, size=size)
        x += width + 2 * size
    return y + LEADING * size + GAP


def key_column(sheet: Sheet, names: Sequence[str], colours: Sequence[str]) -> float:
    """Squares with names under each other in the upper left corner; how wide they are."""
    size = sheet.small
    side, gap = _SWATCH * size, 0.5 * size
    for number, (name, colour) in enumerate(zip(names, colours, strict=True)):
        middle = (number + 0.5) * LEADING * size
        sheet.add(Rect(0, middle - side / 2, side, side, colour))
        sheet.text(name, side + gap, middle, size=size)
    return side + gap + max(sheet.measured(name, size) for name in names) + 2 * GAP


def tick_width(sheet: Sheet, words: Sequence[str]) -> float:
    """The room that numbers need left of a plot."""
    return max((sheet.measured(word, sheet.small) for word in words), default=0.0) + GAP


def level_ticks(sheet: Sheet, plot: Box, scale: Scale, numbers: Numbers, *, right: bool = False) -> None:
    """Numbers beside a plot, with a line across it at each; zero in ink."""
    for tick, word in zip(scale.ticks, numbers.ticks(scale.ticks), strict=True):
        y = scale.at(tick)
        if right:
            sheet.text(word, plot.right + GAP, y, size=sheet.small, colour="muted")
            continue
        sheet.rule(plot.x, y, plot.right, y, "ink" if tick == 0 else "rule")
        sheet.text(word, plot.x - GAP, y, size=sheet.small, colour="muted", align="r")


def upright_ticks(sheet: Sheet, plot: Box, scale: Scale, numbers: Numbers, *, lines: bool = True) -> None:
    """Numbers under a plot, with a line up at each; zero in ink."""
    for tick, word in zip(scale.ticks, numbers.ticks(scale.ticks), strict=True):
        x = scale.at(tick)
        if lines:
            sheet.rule(x, plot.y, x, plot.bottom, "ink" if tick == 0 else "rule")
        sheet.text(word, x, plot.bottom + TICK_GAP, size=sheet.small, colour="muted", align="c", anchor="t")


@dataclass(frozen=True, slots=True)
class Named:
    """The names of categories as set: (index, lines) of those that are shown, and the size of all."""

    shown: tuple[tuple[int, tuple[str, ...]], ...]
    size: float

    @property
    def height(self) -> float:
        """What the tallest takes."""
        return max((len(lines) for _, lines in self.shown), default=0) * self.size * LEADING


def side_by_side(sheet: Sheet, names: Sequence[str], step: float, highlight: str = "") -> Named:
    """Names under marks `step` apart: all, in up to three lines; or, of names that count on, like years,
    each n-th."""
    size = sheet.size
    try:
        return Named(
            tuple((i, sheet.wrap(n, step - 6, size, bold=n == highlight)) for i, n in enumerate(names)), size
        )
    except DoesNotFitError:
        if not all(any(char.isdigit() for char in name) for name in names):
            raise DoesNotFitError(
                f"{len(names)} names do not fit side by side under the picture",
                "make the kind `bar` or `dot`, which have names in rows; or shorten them, or show fewer",
            ) from None
    widest = max(sheet.measured(name, size) for name in names) + 12
    every = int(nice_step(Decimal(max(2, -int(-widest // step))), 1))
    return Named(tuple((i, (names[i],)) for i in range(first_round(names, every), len(names), every)), size)


def in_rows(
    sheet: Sheet, names: Sequence[str], step: float, *, bold: Sequence[bool] = ()
) -> list[tuple[str, ...]]:
    """Names left of rows `step` high, each broken to fit; raises DoesNotFitError where there are too many."""
    size = sheet.size
    most = int((step + 1) // (size * LEADING))
    if most < 1:
        raise DoesNotFitError(
            f"{len(names)} rows do not fit under each other", "show fewer, or part them on two slides"
        )
    room = sheet.width * _NAMES_SHARE
    weights = bold or [False] * len(names)
    return [
        sheet.wrap(name, room, size, bold=heavy, most=min(3, most))
        for name, heavy in zip(names, weights, strict=True)
    ]


def apart(wanted: Sequence[float], size: float, low: float, high: float) -> list[float]:
    """Centres for labels `size` high, near those wanted (in any order), none over another, all between
    `low` and `high`. Raises DoesNotFitError where they are too many."""
    if len(wanted) * size > high - low + 0.01:
        raise DoesNotFitError(f"{len(wanted)} labels do not fit under each other", "show fewer")
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [min(max(wanted[index], low + size / 2), high - size / 2) for index in order]
    for _ in range(60):
        moved = False
        for i in range(1, len(placed)):
            lap = size - (placed[i] - placed[i - 1])
            if lap > 0.01:
                placed[i - 1], placed[i] = placed[i - 1] - lap / 2, placed[i] + lap / 2
                moved = True
        placed[0], placed[-1] = max(placed[0], low + size / 2), min(placed[-1], high - size / 2)
        if not moved:
            break
    for i in range(1, len(placed)):
        placed[i] = max(placed[i], placed[i - 1] + size)
    if placed:
        placed[-1] = min(placed[-1], high - size / 2)
    for i in range(len(placed) - 2, -1, -1):
        placed[i] = min(placed[i], placed[i + 1] - size)
    centres = [0.0] * len(placed)
    for index, centre in zip(order, placed, strict=True):
        centres[index] = centre
    return centres
