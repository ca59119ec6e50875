"""Numbers of a figure: how they are written, round steps for axes, and where a value falls."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from build_deck.outline.chart import Chart, ChartAxis
from build_deck.outline.chart_numbers import decimals_in, decimals_of, is_grouped, shown

_SYMBOL = 3
"""Characters up to which a unit stands at every number, as a percent sign does."""
_CURRENCIES = "$€£¥₹₽₩"
_CLOSE = ("%", "‰", "°")
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the numbers of one figure are written: what stands before and behind each, if anything."""

    decimals: int
    grouped: bool
    language: str
    before: str = ""
    behind: str = ""

    @classmethod
    def of(cls, chart: Chart, language: str, values: Iterable[Decimal | None] = ()) -> Numbers:
        """As the chart's format says, or with the data's own decimals."""
        known = tuple(values) or chart.resolved.numbers
        decimals = decimals_in(chart.format) if chart.format else decimals_of(known)
        grouped = "#" in chart.format if chart.format else is_grouped(known)
        unit = chart.unit.strip()
        if not 0 < len(unit) <= _SYMBOL or " " in unit:
            return cls(decimals, grouped, language)
        if unit in _CURRENCIES and language.startswith("en"):
            return cls(decimals, grouped, language, before=unit)
        close = unit.startswith(_CLOSE)
        return cls(decimals, grouped, language, behind=unit if close else f"\N{NO-BREAK SPACE}{unit}")

    @property
    def tight(self) -> bool:
        """Whether each number says its unit."""
        return bool(self.before or self.behind)

    @property
    def once(self) -> Numbers:
        """The same without a unit that is a word, like min, which the title of the axis says then."""
        return replace(self, behind="") if self.behind.startswith("\N{NO-BREAK SPACE}") else self

    def value(self, number: Decimal) -> str:
        """A value, as on its mark."""
        return self._dressed(number, self.decimals)

    def ticks(self, ticks: Iterable[Decimal]) -> list[str]:
        """The numbers of an axis, all with the decimals that their step needs."""
        listed = tuple(ticks)
        decimals = decimals_of(tick.normalize() for tick in listed)
        return [self._dressed(tick, decimals) for tick in listed]

    def _dressed(self, number: Decimal, decimals: int) -> str:
        text = shown(number, decimals, grouped=self.grouped, language=self.language)
        sign, digits = (_MINUS, text[1:]) if text.startswith(_MINUS) else ("", text)
        return f"{sign}{self.before}{digits}{self.behind}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values fall: from `low` at the point `start` to `high` at `end`; and its round ticks."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[Decimal, ...]

    def at(self, value: Decimal | float) -> float:
        """The point of a value."""
        part = (float(value) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)


def scale(
    values: Iterable[Decimal],
    start: float,
    end: float,
    *,
    axis: ChartAxis | None = None,
    zero: bool = False,
    most: int = 5,
    exact: bool = False,
) -> Scale:
    """A scale for values, from zero where they are lengths. Without limits of its own the axis ends on
    round numbers or, where `exact`, just at the outermost values."""
    known = list(values) or [Decimal(0), Decimal(1)]
    low, high = min(known), max(known)
    if zero:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        low, high = (low, high + 1) if zero else (low - 1, high + 1)
    first, last = _limit(axis.from_ if axis else None), _limit(axis.to if axis else None)
    low, high = low if first is None else first, high if last is None else last
    step = nice_step(high - low, most)
    if first is None and not exact:
        low = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
    if last is None and not exact:
        high = (high / step).to_integral_value(rounding="ROUND_CEILING") * step
    return Scale(float(low), float(high), start, end, ticks(low, high, step))


def _limit(limit: float | None) -> Decimal | None:
    return None if limit is None else Decimal(str(limit))


def pinned(chart: Chart) -> tuple[float, float]:
    """The limits of a chart's axis of numbers, for parts of it that shall share them."""
    axis = chart.axis("y")
    if chart.kind.startswith("full"):
        reached = [Decimal(0), Decimal(100)]
    elif chart.kind.startswith("stacked"):
        reached = [sum(part, Decimal(0)) for column in _columns(chart) for part in _signs(column)]
    else:
        reached = present(value for series in chart.resolved.series for value in series.values)
    made = scale(reached, 0, 1, axis=axis, zero=chart.kind not in ("range", "dot"), exact=True)
    return made.low, made.high


def _columns(chart: Chart) -> Iterable[list[Decimal]]:
    return (present(column) for column in zip(*(s.values for s in chart.resolved.series), strict=True))


def _signs(values: Iterable[Decimal]) -> tuple[list[Decimal], list[Decimal]]:
    listed = list(values)
    return [value for value in listed if value > 0], [value for value in listed if value < 0]


def nice_step(span: Decimal, most: int) -> Decimal:
    """The smallest of 1, 2, 5 times a power of ten that parts a span into at most `most` steps."""
    rough = span / most
    power = Decimal(1).scaleb(math.floor(rough.log10()) if rough > 0 else 0)
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)


def nearest_step(span: Decimal, count: int) -> Decimal:
    """The one of 1, 2, 5 times a power of ten that parts a span into about `count` steps."""
    rough = span / count
    power = Decimal(1).scaleb(math.floor(rough.log10()))
    return min((power * factor for factor in (1, 2, 5, 10)), key=lambda step: abs((step / rough).ln()))


def ticks(lower: Decimal, upper: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    """The multiples of a step from `lower` to `upper`."""
    first = (lower / step).to_integral_value(rounding="ROUND_CEILING")
    count = int(((upper / step).to_integral_value(rounding="ROUND_FLOOR")) - first) + 1
    return tuple((first + number) * step for number in range(max(0, count)))


def present(values: Iterable[Decimal | None]) -> list[Decimal]:
    """The values that are there."""
    return [value for value in values if value is not None]
