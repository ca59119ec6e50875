"""Slopes: how each of several things went from one point to another."""

from __future__ import annotations

from decimal import Decimal

from build_deck.figures.colours import ACCENT, MUTED
from build_deck.figures.drawing import DoesNotFitError, Dot
from build_deck.figures.frame import GAP, apart
from build_deck.figures.numbers import Numbers, Scale, scale
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart


def slope(chart: Chart, sheet: Sheet) -> None:
    """A line from left to right for each series, named with its numbers at both ends."""
    series = chart.resolved.series
    numbers = Numbers.of(chart, sheet.language)
    start, end = chart.resolved.categories
    pairs = [(s.name, s.values[0], s.values[1]) for s in series]
    values = [v for _, *both in pairs for v in both if v is not None]
    lit = [bool(name) and name == chart.highlight for name, _, _ in pairs]
    lefts = [_words(name, value, numbers, after=False) for name, value, _ in pairs]
    rights = [_words(name, value, numbers, after=True) for name, _, value in pairs]
    widest_left = max(sheet.measured(words, bold=True) for words in lefts)
    widest_right = max(sheet.measured(words, bold=True) for words in rights)
    left, right = widest_left + 2 * GAP, sheet.width - widest_right - 2 * GAP
    if right - left < sheet.width * 0.2:
        raise DoesNotFitError("the names beside the slopes are too long", "shorten them")
    head = sheet.line + GAP
    for name, x in ((start, left), (end, right)):
        colour = ACCENT if name == chart.highlight else "ink"
        sheet.text(name, x, 0, bold=True, colour=colour, align="c", anchor="t")
    at = scale(values, sheet.height - sheet.line / 2, head + sheet.line / 2, axis=chart.axis("y"), exact=True)
    for x in (left, right):
        sheet.rule(x, head, x, sheet.height, "rule", 1)
    for number in sorted(range(len(pairs)), key=lambda index: lit[index]):
        _, first, last = pairs[number]
        colour = ACCENT if lit[number] or not any(lit) else MUTED
        weight = 3.5 if lit[number] else 2
        if first is not None and last is not None:
            sheet.rule(left, at.at(first), right, at.at(last), colour, weight)
        for x, value in ((left, first), (right, last)):
            if value is not None:
                sheet.add(Dot(x, at.at(value), weight + 2, colour, "paper", 1))
    _ends(sheet, [p[1] for p in pairs], lefts, lit, at, left - GAP, head, right=False)
    _ends(sheet, [p[2] for p in pairs], rights, lit, at, right + GAP, head, right=True)


def _words(name: str, value: Decimal | None, numbers: Numbers, *, after: bool) -> str:
    shown = numbers.value(value) if value is not None else ""
    return f"{shown}\N{EN SPACE}{name}".strip() if after else f"{name}\N{EN SPACE}{shown}".strip()


def _ends(
    sheet: Sheet,
    values: list[Decimal | None],
    words: list[str],
    lit: list[bool],
    at: Scale,
    x: float,
    head: float,
    *,
    right: bool,
) -> None:
    """The labels of one side, pushed apart."""
    known = [index for index, value in enumerate(values) if value is not None]
    wanted = [at.at(value) for value in values if value is not None]
    middles = apart(wanted, sheet.line, head, sheet.height)
    for index, y in zip(known, middles, strict=True):
        sheet.text(words[index], x, y, colour=ACCENT if lit[index] else "ink", bold=lit[index],
                   align="l" if right else "r")  # fmt: skip
