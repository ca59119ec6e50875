"""Lines and areas over categories."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from build_deck.figures.colours import ACCENT, series_colours
from build_deck.figures.drawing import Dot, Line
from build_deck.figures.field import Field, annotate, framed, key_over, room_for_notes, zero_line
from build_deck.figures.frame import GAP, apart
from build_deck.figures.numbers import Numbers, Scale, present
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartSeries


def lines(chart: Chart, sheet: Sheet) -> None:
    """Lines over categories, each named at its last point where there is room, else in a legend."""
    numbers = Numbers.of(chart, sheet.language)
    series = chart.resolved.series
    top = room_for_notes(chart, sheet)
    names, right = _end_names(sheet, series, numbers)
    colours = series_colours(chart)
    values = present(value for s in series for value in s.values)
    field = framed(sheet, chart, values, numbers, chart.resolved.categories, top, right=right, edges=True)
    for number in sorted(range(len(series)), key=lambda index: colours[index] == ACCENT):
        draw_line(sheet, series[number], field, colours[number], lit=colours[number] == ACCENT)
    _label_ends(sheet, series, field, names, colours)
    reached = [(index, v) for s in series for index, v in enumerate(s.values) if v is not None]
    _highlighted(chart, sheet, field, numbers)
    annotate(chart, sheet, field, reached, above=4)


def _highlighted(chart: Chart, sheet: Sheet, field: Field, numbers: Numbers) -> None:
    """A larger dot on each line where the highlight is a category, with its number on one that is alone."""
    series, names = chart.resolved.series, chart.resolved.categories
    if chart.highlight not in names:
        return
    index = names.index(chart.highlight)
    x, y = field.centres[index], 0.0
    for s in series:
        if (value := s.values[index]) is not None:
            y = field.values.at(value)
            sheet.add(Dot(x, y, 6, ACCENT))
    value = series[0].values[index]
    if len(series) == 1 and value is not None and index < len(names) - 1:
        over = y - GAP - sheet.line >= 0
        sheet.text(
            numbers.value(value), x if index else x + GAP, y - GAP if over else y + GAP, colour=ACCENT,
            bold=True, align="c" if index else "l", anchor="b" if over else "t",
        )  # fmt: skip


def _end_names(
    sheet: Sheet, series: Sequence[ChartSeries], numbers: Numbers
) -> tuple[list[tuple[str, ...]], float]:
    """What stands at the last point of each line: name and value; and the room it all needs."""
    room = sheet.width * 0.3
    ends = []
    for s in series:
        last = next((value for value in reversed(s.values) if value is not None), None)
        value = numbers.value(last) if last is not None else ""
        ends.append(sheet.wrap(f"{s.name} {value}".strip(), room, bold=True, most=2))
    widest = max(sheet.measured(line, bold=True) for end in ends for line in end)
    return ends, widest + GAP + 4


def draw_line(
    sheet: Sheet,
    series: ChartSeries,
    field: Field,
    colour: str,
    *,
    lit: bool = False,
    at: Scale | None = None,
) -> None:
    """A line through the values there are, broken where one is missing; points that stand alone are dots."""
    on = at or field.values
    weight = 3.5 if lit else 2.25
    run: list[tuple[float, float]] = []
    for index, value in enumerate((*series.values, None)):
        if value is not None:
            run.append((field.centres[index], on.at(value)))
            continue
        if len(run) > 1:
            sheet.add(Line(tuple(run), colour, weight))
        elif run:
            sheet.add(Dot(*run[0], weight + 1, colour))
        if run and index == len(series.values):
            sheet.add(Dot(*run[-1], weight + 1.5, colour))
        run = []


def _label_ends(
    sheet: Sheet,
    series: Sequence[ChartSeries],
    field: Field,
    names: Sequence[tuple[str, ...]],
    colours: Sequence[str],
) -> None:
    """Names right of the last points, pushed apart."""
    last = [next((v for v in reversed(s.values) if v is not None), None) for s in series]
    known = [index for index, value in enumerate(last) if value is not None]
    tall = max((len(names[index]) for index in known), default=1) * sheet.line
    wanted = [field.values.at(value) for value in last if value is not None]
    middles = apart(wanted, tall, min(0.0, field.plot.y), field.plot.bottom + sheet.line / 2)
    for index, middle in zip(known, middles, strict=True):
        lit = colours[index] == ACCENT
        colour = ACCENT if lit else "ink"
        sheet.lines(names[index], field.plot.right + GAP, middle, colour=colour, bold=lit)


def areas(chart: Chart, sheet: Sheet) -> None:
    """Areas from zero, one upon another, named by a legend where there are several."""
    numbers = Numbers.of(chart, sheet.language)
    top = key_over(chart, sheet) + room_for_notes(chart, sheet)
    series = chart.resolved.series
    count = len(chart.resolved.categories)
    levels = [[Decimal(0)] * count]
    for s in series:
        levels.append([low + (value or 0) for low, value in zip(levels[-1], s.values, strict=True)])
    colours = series_colours(chart)
    names = chart.resolved.categories
    field = framed(sheet, chart, levels[-1], numbers, names, top, zero=True, right=GAP, edges=True)
    for number in range(len(series)):
        lower = [(x, field.values.at(v)) for x, v in zip(field.centres, levels[number], strict=True)]
        upper = [(x, field.values.at(v)) for x, v in zip(field.centres, levels[number + 1], strict=True)]
        sheet.area((*upper, *reversed(lower)), colours[number])
        sheet.add(Line(tuple(upper), "paper", 1.5))
    zero_line(sheet, field)
    annotate(chart, sheet, field, list(enumerate(levels[-1])), above=2)
