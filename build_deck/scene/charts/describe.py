"""A chart in words: its alternative text, and its numbers as a list, for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import decimals_of
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.scene.charts.numbers import Numbers, is_symbol, numbers_of
from build_deck.scene.context import Context

MANY = 12
"""Numbers from which on a chart is also listed in the notes."""
_NAMED = 8
"""Names that an alternative text lists; of more it says how many there are."""


def chart_alt(chart: Chart, values: ChartValues, ctx: Context) -> str:
    """The author's own words; else kind, what is compared, the range, and what is highlighted."""
    if chart.alt.strip():
        return " ".join(chart.alt.split())
    words = ctx.words
    said = [_compared(chart, values, ctx), _range(chart, values, ctx), _highlighted(chart, values, ctx)]
    said.extend(f"{name}: {text}." for name, text in chart.annotate.items())
    if chart.illustrative:
        said.append(f"{words['illustrative']}.")
    return " ".join(part for part in said if part)


def _compared(chart: Chart, values: ChartValues, ctx: Context) -> str:
    """Kind, and the names of what is compared."""
    words = ctx.words
    names = [series.name for series in values.series if series.name]
    kind = words[f"chart-{chart.kind}"]
    of = _what(chart)
    head = f"{kind}: {of}." if of else f"{kind}."
    parts = []
    if names:
        parts.append(words["chart-series"].format(names=_list(names, words["and"])))
    if values.categories:
        parts.append(words["chart-categories"].format(names=_some(values.categories, ctx)))
    elif values.point_names:
        parts.append(words["chart-points"].format(names=_some(values.point_names, ctx)))
    return " ".join([head, *parts])


def _what(chart: Chart) -> str:
    """What the numbers are: the axis titles and the unit."""
    title, unit = chart.axis("y").title.strip(), chart.unit.strip()
    across = chart.axis("x").title.strip() if chart.kind in ("scatter", "bubble") else ""
    parts = [part for part in (across, title, unit if not is_symbol(unit) else "") if part]
    return ", ".join(parts)


def _range(chart: Chart, values: ChartValues, ctx: Context) -> str:
    """The least and the largest number, with whose they are; of few numbers, all of them."""
    if values.flows:
        return _flows(chart, values, ctx)
    numbers = written(chart, values, ctx)
    known = [
        (value, _whose(values, series, index))
        for series in values.series
        for index, value in enumerate(series.values)
        if value is not None
    ]
    if not known:
        return ""
    if len(values.series) == 1 and len(known) <= _NAMED and values.categories:
        return ", ".join(f"{whose} {numbers.words(value)}" for value, whose in known) + "."
    low, high = min(known, key=lambda pair: pair[0]), max(known, key=lambda pair: pair[0])
    form = ctx.words["chart-from-to"]
    return form.format(
        low=numbers.words(low[0]), least=low[1], high=numbers.words(high[0]), most=high[1]
    ).replace(" ()", "")


def _flows(chart: Chart, values: ChartValues, ctx: Context) -> str:
    """What flows where; of many flows, the largest ones."""
    numbers = numbers_of(chart, [amount for _, _, amount in values.flows], ctx.language)
    largest = sorted(values.flows, key=lambda flow: -flow[2])[:_NAMED]
    return (
        ", ".join(
            f"{start} → {end} {numbers.words(amount)}"
            for start, end, amount in values.flows
            if (start, end, amount) in largest
        )
        + "."
    )


def _whose(values: ChartValues, series: ChartSeries, index: int) -> str:
    name = values.categories[index] if index < len(values.categories) else ""
    name = name or (series.labels[index] if index < len(series.labels) else "")
    return ", ".join(part for part in (series.name if len(values.series) > 1 else "", name) if part)


def _highlighted(chart: Chart, values: ChartValues, ctx: Context) -> str:
    if not chart.highlight:
        return ""
    numbers = written(chart, values, ctx)
    shown = ""
    for series in values.series:
        names: Sequence[str] = series.labels or values.categories
        if chart.highlight in names and (value := series.values[names.index(chart.highlight)]) is not None:
            shown = numbers.words(value) if len(values.series) == 1 else ""
    said = f"{chart.highlight} ({shown})" if shown else chart.highlight
    return ctx.words["chart-highlight"].format(name=said)


def written(chart: Chart, values: ChartValues, ctx: Context) -> Numbers:
    """How the chart's numbers are written in words: with their unit behind each where it is a sign."""
    every: list[Decimal | None] = [value for series in values.series for value in series.values]
    return numbers_of(chart, every, ctx.language)


def data_lines(chart: Chart, ctx: Context) -> Iterator[str]:
    """The numbers of a chart that has many, a line for each category, point or flow; none of a few, but of
    a doughnut always, whose thin slices have none on them, of points with names, which may have no room
    beside them, and of a picture, from which no machine can read them, unless its alternative text has them
    all."""
    values = chart.resolved
    kept = chart.is_native and chart.kind != "doughnut" and not values.point_names
    if values.count <= MANY and (kept or _all_in_alt(chart, values)):
        return
    named = values.series[0].name if len(values.series) == 1 and values.categories else ""
    head = ", ".join(part for part in (named, _what(chart) or chart.unit) if part)
    label = ctx.words["chart-data"]
    yield f"{label} ({head}):" if head else f"{label}:"
    numbers = written(chart, values, ctx)
    if values.flows:
        plain = Numbers(decimals_of([amount for _, _, amount in values.flows]), language=ctx.language)
        yield from (f"{start} → {end}: {plain.words(amount)}" for start, end, amount in values.flows)
    elif values.categories:
        for index, name in enumerate(values.categories):
            yield f"{name}: {_row(values, index, numbers)}"
    else:
        for series in values.series:
            yield from _points(series, numbers, ctx)


def _all_in_alt(chart: Chart, values: ChartValues) -> bool:
    """Whether the alternative text that is made says every number."""
    if chart.alt.strip() or chart.kind == "doughnut":
        return False
    one = len(values.series) == 1 and bool(values.categories)
    return (one or bool(values.flows)) and values.count <= _NAMED


def _row(values: ChartValues, index: int, numbers: Numbers) -> str:
    parts = []
    for series in values.series:
        value = series.values[index]
        shown = "–" if value is None else numbers.words(value)
        parts.append(f"{series.name} {shown}" if len(values.series) > 1 else shown)
    return ", ".join(parts)


def _points(series: ChartSeries, numbers: Numbers, ctx: Context) -> Iterator[str]:
    """Points, one a line; lists of raw numbers in one."""
    if not series.xs:
        shown = ", ".join(numbers.words(value) for value in series.values if value is not None)
        yield f"{series.name}: {shown}" if series.name else shown
        return
    across = Numbers(decimals_of(series.xs), language=ctx.language)
    size = Numbers(decimals_of(series.sizes), language=ctx.language)
    for index, (x, y) in enumerate(zip(series.xs, series.values, strict=True)):
        if x is None or y is None:
            continue
        name = series.labels[index] if index < len(series.labels) else series.name
        parts = [across.words(x), numbers.words(y)]
        if index < len(series.sizes) and (large := series.sizes[index]) is not None:
            parts.append(size.words(large))
        yield f"{name}: {'; '.join(parts)}" if name else "; ".join(parts)


def _list(names: Sequence[str], joiner: str) -> str:
    return f"{', '.join(names[:-1])} {joiner} {names[-1]}" if len(names) > 1 else "".join(names)


def _some(names: Sequence[str], ctx: Context) -> str:
    """All names, or of many the first, the last and their number."""
    if len(names) <= _NAMED:
        return _list(names, ctx.words["and"])
    return ctx.words["chart-many"].format(count=len(names), first=names[0], last=names[-1])
