"""The numbers of a chart, whatever they were read from: inline lists, a CSV or a YAML file."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from build_deck.diagnostics import Place


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """A row of numbers with a name, "" where the chart has only one; None is a missing value.

    Points of scatter and bubble charts have `xs`, bubbles `sizes`, and `labels` where they have names.
    """

    name: str
    values: tuple[Decimal | None, ...]
    xs: tuple[Decimal | None, ...] = ()
    sizes: tuple[Decimal | None, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartValues:
    """What a chart shows. `flows` are (from, to, how much), for the kind of that name."""

    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    flows: tuple[tuple[str, str, Decimal], ...] = ()
    place: Place = Place()

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Every value there is, sizes and x values left out."""
        known = [value for series in self.series for value in series.values if value is not None]
        return (*known, *(amount for _, _, amount in self.flows))

    @property
    def count(self) -> int:
        """How many numbers a reader would have to take in, missing ones left out."""
        parts = ((*s.values, *s.xs, *s.sizes) for s in self.series)
        return sum(n is not None for part in parts for n in part) + len(self.flows)

    @property
    def point_names(self) -> tuple[str, ...]:
        """The names of points, in scatter and bubble charts."""
        return tuple(label for series in self.series for label in series.labels if label)
