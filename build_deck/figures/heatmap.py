"""Heat maps: a table of numbers, each cell the darker the more it is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from build_deck.figures.colours import ACCENT
from build_deck.figures.drawing import DoesNotFitError, Rect
from build_deck.figures.field import draw_names
from build_deck.figures.frame import GAP, in_rows, side_by_side
from build_deck.figures.numbers import Numbers
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import capital

_SHADES = (12, 24, 38, 54, 72, 90)
"""Shares of the colour that a cell may have: steps, since eyes tell no more than about six apart."""
_KEY_STEP = 34.0
_TALLEST = 120.0


def shades(values: Sequence[Decimal]) -> dict[Decimal, str]:
    """The colour of each value: accent for what is positive; in data below zero too, contrast for that."""
    low, high = min(values), max(values)
    if low < 0 < high or high <= 0:
        far = max(abs(low), abs(high))
        return {
            v: _shade("contrast" if v < 0 else "accent", abs(v) / far if far else Decimal(0)) for v in values
        }
    span = high - low
    return {v: _shade("accent", (v - low) / span if span else Decimal("0.5")) for v in values}


def _shade(token: str, part: Decimal) -> str:
    return f"{token}/{_SHADES[min(len(_SHADES) - 1, int(part * len(_SHADES)))]}"


def heatmap(chart: Chart, sheet: Sheet) -> None:
    """Categories across, series down; numbers in the cells where they fit, else a key under them."""
    series, names = chart.resolved.series, chart.resolved.categories
    numbers = Numbers.of(chart, sheet.language)
    values = [v for s in series for v in s.values if v is not None]
    title = capital(chart.axis("x").title)
    rows = [s.name for s in series]
    lit_row = [bool(name) and name == chart.highlight for name in rows]
    broken = in_rows(sheet, rows, sheet.height / len(rows) * 0.8, bold=lit_row)
    left = max((sheet.measured(line, bold=True) for lines in broken for line in lines), default=0.0)
    left += GAP if left else 0
    step = (sheet.width - left) / len(names)
    named = side_by_side(sheet, names, step, chart.highlight)
    widest = max(sheet.measured(numbers.value(v), bold=True) for v in values)
    direct = widest <= step - 6
    below = named.height + GAP + (sheet.small * LEADING + 2 if title else 0)
    below += 0 if direct else 1.4 * sheet.line + GAP
    tall = (sheet.height - below) / len(rows)
    if tall < sheet.line:
        raise DoesNotFitError(
            f"{len(rows)} rows do not fit under each other", "show fewer, or part them on two slides"
        )
    tall = min(tall, _TALLEST)
    colours = shades(values)
    centres = [left + step * (index + 0.5) for index in range(len(names))]
    for number, s in enumerate(series):
        y = tall * number
        sheet.lines(broken[number], left - GAP, y + tall / 2, colour=ACCENT if lit_row[number] else "ink",
                    bold=lit_row[number], align="r")  # fmt: skip
        for index, value in enumerate(s.values):
            _cell(sheet, centres[index], y, step, tall, value, colours, numbers, direct=direct)
    bottom = tall * len(rows)
    draw_names(sheet, named, centres, bottom + GAP, chart.highlight, names)
    _frame(sheet, chart, left, step, tall)
    if title:
        sheet.text(title, left, bottom + GAP + named.height + 2, size=sheet.small, colour="muted", anchor="t")
    if not direct:
        _key(sheet, colours, numbers, left, bottom + below - 1.4 * sheet.line)


def _cell(
    sheet: Sheet,
    x: float,
    y: float,
    step: float,
    tall: float,
    value: Decimal | None,
    colours: dict[Decimal, str],
    numbers: Numbers,
    *,
    direct: bool,
) -> None:
    left, gap = x - step / 2, 1.0
    if value is None:
        sheet.add(Rect(left + gap, y + gap, step - 2 * gap, tall - 2 * gap, "", "rule", 1))
        if direct:
            sheet.text("–", x, y + tall / 2, colour="muted", align="c")
        return
    sheet.rect(left + gap, y + gap, left + step - gap, y + tall - gap, colours[value])
    if direct:
        sheet.text_on(numbers.value(value), x, y + tall / 2, colours[value])


def _frame(sheet: Sheet, chart: Chart, left: float, step: float, tall: float) -> None:
    """A frame about the column or row that is highlighted."""
    names, rows = chart.resolved.categories, [s.name for s in chart.resolved.series]
    if chart.highlight in names:
        x = left + step * names.index(chart.highlight)
        sheet.add(Rect(x, 0, step, tall * len(rows), "", "ink", 2))
    elif chart.highlight and chart.highlight in rows:
        sheet.add(Rect(left, tall * rows.index(chart.highlight), step * len(names), tall, "", "ink", 2))


def _key(sheet: Sheet, colours: dict[Decimal, str], numbers: Numbers, left: float, y: float) -> None:
    """Which shade stands for which numbers: the shades in order, the least and the greatest named."""
    ordered = sorted(colours)
    used = list(dict.fromkeys(colours[value] for value in ordered))
    low, high = numbers.value(ordered[0]), numbers.value(ordered[-1])
    box = sheet.text(low, left, y + sheet.line / 2, size=sheet.small)
    x = box.right + 6
    for shade in used:
        sheet.rect(x, y, x + _KEY_STEP, y + sheet.line, shade)
        x += _KEY_STEP
    sheet.text(high, x + 6, y + sheet.line / 2, size=sheet.small)
