"""The order of categories."""

from __future__ import annotations

from decimal import Decimal

import pytest

from build_deck.outline.chart import Chart
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.scene.charts.order import ordered, part_of

D = Decimal
VALUES = ChartValues(
    ("a", "b", "c", "d"),
    (ChartSeries("s", (D(2), None, D(9), D(-1))), ChartSeries("t", (D(5), D(6), D(1), D(1)))),
)


def sorted_by(kind: str, sort: str | None, highlight: str = "") -> tuple[str, ...]:
    chart = Chart.model_validate({"kind": kind, "sort": sort, "highlight": highlight})
    made = ordered(chart.with_values(VALUES))
    assert all(len(series.values) == 4 for series in made.series)
    return made.categories


@pytest.mark.parametrize(
    ("kind", "sort", "highlight", "expected"),
    [
        ("column", None, "", "abcd"),
        ("column", "ascending", "", "dacb"),
        ("column", "descending", "", "cadb"),
        ("column", "descending", "t", "bacd"),
        ("stacked-column", "descending", "", "cabd"),
    ],
)
def test_categories_are_sorted_by_their_numbers_the_missing_last(
    kind: str, sort: str | None, highlight: str, expected: str
) -> None:
    assert "".join(sorted_by(kind, sort, highlight)) == expected


def test_a_part_has_its_categories_and_their_numbers() -> None:
    part = part_of(VALUES, 1, 3)
    assert (part.categories, part.series[0].values) == (("b", "c"), (None, D(9)))
