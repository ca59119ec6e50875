"""What a box plot says of a list of numbers (Tukey, Exploratory Data Analysis, 1977)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Summary:
    """The middle half from `lower` to `upper`, the median in it, the last numbers within one and a half of
    the half's length on each side, and those beyond."""

    low: Decimal
    lower: Decimal
    median: Decimal
    upper: Decimal
    high: Decimal
    outliers: tuple[Decimal, ...]


def quantile(ordered: Sequence[Decimal], part: Decimal) -> Decimal:
    """The number that a part of the others lie below, between two neighbours in proportion (type 7 of
    Hyndman and Fan, 1996: what spreadsheets and statistics programs give by default)."""
    at = part * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


def summary(values: Sequence[Decimal]) -> Summary:
    """The five numbers of a box plot, and the outliers."""
    ordered = sorted(values)
    lower, median, upper = (quantile(ordered, Decimal(part)) for part in ("0.25", "0.5", "0.75"))
    reach = (upper - lower) * Decimal("1.5")
    inside = [value for value in ordered if lower - reach <= value <= upper + reach]
    beyond = tuple(value for value in ordered if not lower - reach <= value <= upper + reach)
    return Summary(min(inside), lower, median, upper, max(inside), beyond)
