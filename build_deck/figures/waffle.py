"""Waffles: people per hundred, each a square."""

from __future__ import annotations

from decimal import Decimal

from build_deck.figures.colours import named_colours
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.frame import GAP
from build_deck.figures.numbers import Numbers
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart

_SIDE = 10
_MOST = 8
"""Parts that can be told apart in a hundred squares."""


def squares(values: tuple[Decimal, ...]) -> tuple[int, ...]:
    """How many of a hundred squares each value takes: whole ones, the largest remainders rounded up, so
    that together they are as many as the values' sum."""
    whole = [int(value) for value in values]
    wanted = min(100, int(sum(values, Decimal(0)).to_integral_value(rounding="ROUND_HALF_UP")))
    rest = sorted(range(len(values)), key=lambda index: (whole[index] - values[index], index))
    for index in rest[: max(0, wanted - sum(whole))]:
        whole[index] += 1
    return tuple(whole)


def waffle(chart: Chart, sheet: Sheet) -> None:
    """Ten by ten squares, filled row by row, the parts named at their right with their numbers."""
    names = chart.resolved.categories
    values = tuple(value or Decimal(0) for value in chart.resolved.series[0].values)
    if len(names) > _MOST:
        raise DoesNotFitError(f"{len(names)} parts of a waffle cannot be told apart", f"show {_MOST} at most")
    numbers = Numbers.of(chart, sheet.language)
    colours = named_colours(names, chart.highlight)
    side = min(sheet.height, sheet.width * 0.5)
    step = side / _SIDE
    filled = [colour for colour, count in zip(colours, squares(values), strict=True) for _ in range(count)]
    for index in range(_SIDE * _SIDE):
        x, y = (index % _SIDE) * step, (index // _SIDE) * step
        inset = step * 0.06
        colour = filled[index] if index < len(filled) else "wash"
        sheet.rect(x + inset, y + inset, x + step - inset, y + step - inset, colour)
    _names(chart, sheet, names, values, colours, numbers, side)


def _names(
    chart: Chart,
    sheet: Sheet,
    names: tuple[str, ...],
    values: tuple[Decimal, ...],
    colours: tuple[str, ...],
    numbers: Numbers,
    side: float,
) -> None:
    """What the colours mean: number, then name, under each other beside the squares."""
    left = side + 3 * GAP
    swatch = sheet.size * 0.8
    room = sheet.width - left - swatch - GAP
    big = sheet.size + 6
    blocks = []
    for name, value in zip(names, values, strict=True):
        lit = name == chart.highlight
        tight = numbers.value(value)
        unit = chart.unit if chart.unit and not numbers.tight else ""
        words = f"{name}: {chart.annotate[name]}" if name in chart.annotate else name
        blocks.append((f"{tight} {unit}".strip(), sheet.wrap(words, room, bold=lit), lit))
    gap = 1.5 * GAP
    tall = sum(big * 1.2 + len(lines) * sheet.line for _, lines, _ in blocks) + gap * (len(blocks) - 1)
    if tall > sheet.height:
        raise DoesNotFitError(
            "the names of the parts do not fit beside the squares", "shorten them, or show fewer"
        )
    y = (min(sheet.height, side) - tall) / 2
    y = max(0.0, y)
    for (number, lines, lit), colour in zip(blocks, colours, strict=True):
        ink = "accent" if lit else "ink"
        sheet.rect(left, y + 0.2 * big, left + swatch, y + 0.2 * big + swatch, colour)
        sheet.text(number, left + swatch + GAP, y, size=big, bold=True, colour=ink, anchor="t")
        sheet.lines(lines, left + swatch + GAP, y + big * 1.2, colour=ink, bold=lit, anchor="t")
        y += big * 1.2 + len(lines) * sheet.line + gap
