"""Box plots: how lists of numbers spread, a row each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from build_deck.figures.colours import ACCENT, MUTED
from build_deck.figures.drawing import Dot, Rect
from build_deck.figures.numbers import Numbers, present
from build_deck.figures.quartiles import Summary, quantile, summary
from build_deck.figures.rows import Rows, with_axis
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartSeries

_FEW = 5
"""Numbers up to which a box would pretend to know more than they say: each is a dot then."""
_TALLEST = 56.0


def boxes(chart: Chart, sheet: Sheet) -> None:
    """Medians, middle halves and whiskers over an axis; few numbers are dots."""
    series = _ordered(chart)
    numbers = Numbers.of(chart, sheet.language).once
    names = [s.name for s in series]
    values = present(v for s in series for v in s.values)
    rows = with_axis(sheet, chart, names, numbers, values, key=False)
    tall = min(rows.step * 0.5, _TALLEST)
    for s, y in zip(series, rows.centres, strict=True):
        known = present(s.values)
        colour = ACCENT if not chart.highlight or s.name == chart.highlight else MUTED
        if len(known) > _FEW:
            _box(sheet, rows, y, tall, summary(known), colour, numbers)
            continue
        for value in known:
            sheet.add(Dot(rows.values.at(value), y, 5, colour, "paper", 1))


def _ordered(chart: Chart) -> tuple[ChartSeries, ...]:
    """The lists in the order that the chart asks for, by their medians; one without numbers stands last."""
    if not chart.sort:
        return chart.resolved.series
    turn = -1 if chart.sort == "descending" else 1

    def key(series: ChartSeries) -> tuple[bool, Decimal]:
        known = sorted(present(series.values))
        return not known, turn * quantile(known, Decimal("0.5")) if known else Decimal(0)

    return tuple(sorted(chart.resolved.series, key=key))


def _box(
    sheet: Sheet, rows: Rows, y: float, tall: float, said: Summary, colour: str, numbers: Numbers
) -> None:
    """One box with its whiskers, its outliers as dots, and its median's number where there is room."""
    at = rows.values.at
    upper, lower = y - tall / 2, y + tall / 2
    for near, far in ((said.lower, said.low), (said.upper, said.high)):
        sheet.rule(at(near), y, at(far), y, "muted", 1.5)
        sheet.rule(at(far), y - tall / 4, at(far), y + tall / 4, "muted", 1.5)
    left, right = at(said.lower), at(said.upper)
    sheet.add(Rect(left, upper, max(right - left, 1), tall, f"{colour}/30", colour, 1.5))
    sheet.rule(at(said.median), upper, at(said.median), lower, colour, 4)
    for value in said.outliers:
        sheet.add(Dot(at(value), y, 3.5, "paper", "muted", 1.25))
    if rows.step - tall > 2 * sheet.line - 4:
        middle = replace(numbers, decimals=_decimals(said.median, numbers)).value(said.median)
        ink = ACCENT if colour == ACCENT else "ink"
        sheet.text(middle, at(said.median), upper - 2, colour=ink, bold=True, align="c", anchor="b")


def _decimals(median: Decimal, numbers: Numbers) -> int:
    """A median between two numbers has one decimal more than they have."""
    exact = max(0, -int(median.normalize().as_tuple().exponent))
    return max(numbers.decimals, min(exact, numbers.decimals + 1))
