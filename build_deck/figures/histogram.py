"""Histograms: how many numbers fall into each of equal ranges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_deck.figures.colours import ACCENT, series_colours
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.frame import TICK_GAP, level_ticks, tick_width, titled, upright_ticks
from build_deck.figures.numbers import Numbers, Scale, nearest_step, nice_step, present, scale
from build_deck.figures.sheet import LEADING, Sheet
from build_deck.outline.chart import Chart
from build_deck.theme.style import Box


@dataclass(frozen=True, slots=True)
class Bins:
    """Equal ranges from `start` on, `width` wide, and how many numbers fall into each. A number on a border
    belongs to the range that begins with it; the last range holds its end too."""

    start: Decimal
    width: Decimal
    counts: tuple[int, ...]

    @property
    def edges(self) -> tuple[Decimal, ...]:
        """Where ranges begin, and where the last ends."""
        return tuple(self.start + self.width * number for number in range(len(self.counts) + 1))


def bins_of(values: Sequence[Decimal], wanted: int | None, limits: tuple[Decimal, Decimal]) -> Bins:
    """Ranges with round borders, about as many as wanted; without a wish as many as Sturges' rule
    (1926) gives. They hold all from the lower to the upper limit."""
    low, high = limits
    count = wanted or math.ceil(math.log2(max(2, len(values)))) + 1
    width = nearest_step(high - low, count) if high > low else Decimal(1)
    start = (low / width).to_integral_value(rounding="ROUND_FLOOR") * width
    total = max(1, math.ceil((high - start) / width))
    counts = [0] * total
    for value in values:
        counts[min(total - 1, int((value - start) / width))] += 1
    return Bins(start, width, tuple(counts))


def histogram(chart: Chart, sheet: Sheet) -> None:
    """Bars that touch, a panel for each series, one under another over the same axis."""
    series = chart.resolved.series
    numbers = Numbers.of(chart, sheet.language)
    values = present(v for s in series for v in s.values)
    made = [bins_of(present(s.values), chart.bins, (min(values), max(values))) for s in series]
    words = titled(chart.axis("x").title, chart.unit, numbers)
    bottom = sheet.height - sheet.small * LEADING - TICK_GAP - (sheet.small * LEADING + 2 if words else 0)
    tall = bottom / len(series)
    named = len(series) > 1
    if tall < (5 if named else 4) * sheet.line:
        raise DoesNotFitError(f"{len(series)} histograms do not fit under each other", "show fewer series")
    counting = Numbers(0, False, sheet.language)
    most = max(max(bins.counts) for bins in made)
    direct = _numbers_fit(sheet, made[0], most)
    across = _across(sheet, made[0].edges, numbers, 0 if direct else tick_width(sheet, [str(2 * most)]))
    colours = series_colours(chart) if named else ("series-1",)
    head = 2 * sheet.line if named else sheet.line
    for number, (s, bins) in enumerate(zip(series, made, strict=True)):
        top = tall * number
        if named:
            colour = ACCENT if s.name == chart.highlight else "ink"
            sheet.text(s.name, across.start, top, bold=True, colour=colour, anchor="t")
        box = Box(across.start, top + head, across.end - across.start, tall - head)
        _panel(sheet, box, bins, across, colours[number], counting, most, direct=direct)
    _edge_ticks(sheet, bottom, across, numbers)
    if words:
        middle = (across.start + across.end) / 2
        sheet.text(words, middle, sheet.height, size=sheet.small, colour="muted", align="c", anchor="b")


def _across(sheet: Sheet, edges: tuple[Decimal, ...], numbers: Numbers, least: float) -> Scale:
    """The scale of the ranges, with room for half of the outermost numbers, and `least` at the left."""
    words = numbers.ticks(edges)
    first, last = (sheet.measured(word, sheet.small) / 2 for word in (words[0], words[-1]))
    return Scale(float(edges[0]), float(edges[-1]), max(least, first), sheet.width - last, edges)


def _numbers_fit(sheet: Sheet, bins: Bins, most: int) -> bool:
    return sheet.measured(str(most)) < sheet.width * 0.95 / len(bins.counts) - 4


def _panel(
    sheet: Sheet,
    box: Box,
    bins: Bins,
    across: Scale,
    colour: str,
    counting: Numbers,
    most: int,
    *,
    direct: bool,
) -> None:
    steps = max(2, min(5, most, int(box.h // 40)))
    ends = [Decimal(0), Decimal(most)]
    up = scale(ends, box.bottom, box.y, zero=True, most=steps, exact=direct)
    if not direct:
        level_ticks(sheet, box, up, counting)
    for number, count in enumerate(bins.counts):
        left, right = across.at(bins.edges[number]), across.at(bins.edges[number + 1])
        sheet.rect(left + 0.75, up.at(count), right - 0.75, up.at(0), colour)
        if direct and count:
            sheet.text(str(count), (left + right) / 2, up.at(count) - 1, align="c", anchor="b")
    sheet.rule(box.x, box.bottom, box.right, box.bottom, "ink")


def _edge_ticks(sheet: Sheet, bottom: float, across: Scale, numbers: Numbers) -> None:
    """Numbers at the borders of ranges: at each n-th, as many as keep apart."""
    words = numbers.ticks(across.ticks)
    widest = max(sheet.measured(word, sheet.small) for word in words) + 10
    step = across.at(across.ticks[1]) - across.at(across.ticks[0])
    # Numbers as round as they can be: with 0.2 between ranges at each whole one, not at 1.4 and 1.8.
    width = across.ticks[1] - across.ticks[0]
    every = max(1, -int(-widest // step))
    round_step = nice_step(width * every, 1)
    edges = tuple(tick for tick in across.ticks if tick % round_step == 0)
    edges = edges if len(edges) > 1 else across.ticks[::every]
    shown = Scale(across.low, across.high, across.start, across.end, edges)
    plot = Box(across.start, 0, across.end - across.start, bottom)
    upright_ticks(sheet, plot, shown, numbers, lines=False)
