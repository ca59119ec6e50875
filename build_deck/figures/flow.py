"""Flows: how much goes from where to where, as bands as wide as their amounts (after Sankey, 1898)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_deck.figures.colours import ACCENT, MUTED
from build_deck.figures.drawing import DoesNotFitError, Ribbon
from build_deck.figures.frame import GAP
from build_deck.figures.numbers import Numbers
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart

Flow = tuple[str, str, Decimal]
_NODE = 12.0
_ROUNDS = 8
_HIGHEST = 0.72
"""The part of the height that one place may take."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that things flow to or from: its column, its top, its height."""

    column: int
    top: float
    height: float


def columns_of(flows: Sequence[Flow]) -> dict[str, int]:
    """The column of each place: one right of the last that flows into it. Raises DoesNotFitError for
    flows that lead back to where they came from."""
    names = tuple(dict.fromkeys(name for start, end, _ in flows for name in (start, end)))
    columns = dict.fromkeys(names, 0)
    for _ in range(len(names)):
        moved = False
        for start, end, _amount in flows:
            if columns[end] <= columns[start]:
                columns[end] = columns[start] + 1
                moved = True
        if not moved:
            return columns
    loop = next(name for name in names if columns[name] >= len(names) - 1)
    raise DoesNotFitError(
        f"the flows lead back to “{loop}”", "a flow goes one way; make it a `diagram` with `layout: cycle`"
    )


def flow(chart: Chart, sheet: Sheet) -> None:
    """Places as bars in columns, bands between them; each is named with its amount."""
    flows = chart.resolved.flows
    numbers = Numbers.of(chart, sheet.language)
    columns = columns_of(flows)
    depth = max(columns.values()) + 1
    totals = {name: max(_sum(flows, name, 0), _sum(flows, name, 1)) for name in columns}
    names = {name: _named(sheet, name, numbers.value(totals[name]), depth) for name in columns}
    last = depth - 1
    left, right = (_widest(sheet, names, columns, column) + GAP for column in (0, last))
    step = (sheet.width - left - right - _NODE) / max(1, last)
    order = _order(flows, columns)
    stops = _stops(sheet, order, columns, totals, names)
    _ribbons(sheet, chart, flows, stops, order, left, step)
    for name, stop in stops.items():
        x = left + stop.column * step
        lit = name == chart.highlight
        colour = ACCENT if lit or not chart.highlight else MUTED
        sheet.rect(x, stop.top, x + _NODE, stop.top + stop.height, colour)
        _label(sheet, names[name], stop, x, last, lit=lit)


def _widest(
    sheet: Sheet, names: Mapping[str, Sequence[str]], columns: Mapping[str, int], column: int
) -> float:
    return max(
        sheet.measured(line, bold=True) for n, c in columns.items() if c == column for line in names[n]
    )


def _label(sheet: Sheet, lines: Sequence[str], stop: Stop, x: float, last: int, *, lit: bool) -> None:
    """A name outside the first and the last column; between them beside its place, over the bands."""
    y, colour = stop.top + stop.height / 2, ACCENT if lit else "ink"
    if stop.column == 0:
        sheet.lines(lines, x - GAP, y, colour=colour, bold=lit, align="r")
        return
    if stop.column < last:
        width = max(sheet.measured(line, bold=lit) for line in lines)
        half = len(lines) * sheet.line / 2 + 1
        sheet.rect(x + _NODE + GAP - 4, y - half, x + _NODE + GAP + width + 4, y + half, "paper")
    sheet.lines(lines, x + _NODE + GAP, y, colour=colour, bold=lit)


def _sum(flows: Sequence[Flow], name: str, end: int) -> Decimal:
    return sum((flow[2] for flow in flows if flow[end] == name), Decimal(0))


def _named(sheet: Sheet, name: str, amount: str, depth: int) -> tuple[str, ...]:
    """A name over its amount, in lines that leave half of the way between columns to the bands."""
    room = sheet.width / depth * 0.55
    return (*sheet.wrap(name, room, bold=True, most=2), amount)


def _order(flows: Sequence[Flow], columns: Mapping[str, int]) -> list[list[str]]:
    """The places of each column from the top, so that few bands cross: by turns each stands at the mean
    height of those it is tied to (Sugiyama's barycentres)."""
    order: list[list[str]] = [[] for _ in range(max(columns.values()) + 1)]
    for name, column in columns.items():
        order[column].append(name)
    for _ in range(_ROUNDS):
        rank = {name: (i + 0.5) / len(row) for row in order for i, name in enumerate(row)}
        for row in order:
            means = {name: _mean(flows, name, rank) for name in row}
            row.sort(key=means.__getitem__)
            rank.update({name: (i + 0.5) / len(row) for i, name in enumerate(row)})
    return order


def _mean(flows: Sequence[Flow], name: str, rank: Mapping[str, float]) -> float:
    tied = [
        (rank[end if start == name else start], float(n)) for start, end, n in flows if name in (start, end)
    ]
    return sum(at * weight for at, weight in tied) / sum(weight for _, weight in tied)


def _stops(
    sheet: Sheet,
    order: Sequence[Sequence[str]],
    columns: Mapping[str, int],
    totals: Mapping[str, Decimal],
    names: Mapping[str, Sequence[str]],
) -> dict[str, Stop]:
    """Where each place stands: heights to one scale, and gaps that leave room for every name."""
    room = sheet.height
    unit = min(
        (room - 1.5 * GAP * (len(column) - 1)) / float(sum(totals[name] for name in column))
        for column in order
    )
    unit = min(unit, _HIGHEST * room / float(max(totals.values())))
    if unit <= 0:
        raise DoesNotFitError("the places do not fit under each other", "show fewer")
    for _ in range(40):
        slots = [
            [max(float(totals[name]) * unit, len(names[name]) * sheet.line) for name in column]
            for column in order
        ]
        if all(sum(slot) + GAP * (len(slot) - 1) <= room for slot in slots):
            break
        unit *= 0.93
    else:
        raise DoesNotFitError(
            "the names of the places do not fit under each other", "shorten them, or show fewer"
        )
    stops = {}
    for column, slot in zip(order, slots, strict=True):
        gap = min((room - sum(slot)) / max(1, len(slot)), 60.0)
        y = (room - sum(slot) - gap * (len(slot) - 1)) / 2
        for name, tall in zip(column, slot, strict=True):
            height = max(1.5, float(totals[name]) * unit)
            stops[name] = Stop(columns[name], y + (tall - height) / 2, height)
            y += tall + gap
    return stops


def _ribbons(
    sheet: Sheet,
    chart: Chart,
    flows: Sequence[Flow],
    stops: Mapping[str, Stop],
    order: Sequence[Sequence[str]],
    start_x: float,
    step: float,
) -> None:
    """The bands, those of the highlighted place in the accent and over the others."""
    rank = {name: index for column in order for index, name in enumerate(column)}
    totals = {name: max(_sum(flows, name, 0), _sum(flows, name, 1)) for name in stops}
    leaving, arriving = (_tops(flows, stops, rank, totals, end) for end in (0, 1))
    for number in sorted(range(len(flows)), key=lambda index: chart.highlight in flows[index][:2]):
        start, end, amount = flows[number]
        height = float(amount / totals[start]) * stops[start].height
        lit = chart.highlight in (start, end)
        fill = "accent/40" if lit else ("series-5/35" if chart.highlight else "accent/22")
        x1 = start_x + stops[start].column * step + _NODE
        x2 = start_x + stops[end].column * step
        sheet.add(Ribbon(x1, leaving[number], x2, arriving[number], height, fill))


def _tops(
    flows: Sequence[Flow],
    stops: Mapping[str, Stop],
    rank: Mapping[str, int],
    totals: Mapping[str, Decimal],
    end: int,
) -> dict[int, float]:
    """Where each flow begins (`end` 0) or arrives (1) down the side of its place: in the order of what is
    at its other end, so that bands of one place do not cross."""
    ends = [(flow[0], flow[1]) for flow in flows]
    next_free = {name: stop.top for name, stop in stops.items()}
    tops = {}

    def place(index: int) -> tuple[int, int]:
        other = ends[index][1 - end]
        return stops[other].column, rank[other]

    for index in sorted(range(len(flows)), key=place):
        name, amount = ends[index][end], flows[index][2]
        tops[index] = next_free[name]
        next_free[name] += float(amount / totals[name]) * stops[name].height
    return tops
