"""What can be asked of a chart's numbers."""

from __future__ import annotations

from decimal import Decimal

from build_deck.outline.chart_values import ChartSeries, ChartValues

ONE, TWO = Decimal(1), Decimal(2)


def test_missing_values_do_not_count() -> None:
    values = ChartValues(("a", "b"), (ChartSeries("s", (ONE, None)), ChartSeries("t", (TWO, TWO))))
    assert (values.numbers, values.count) == ((ONE, TWO, TWO), 3)


def test_a_bubble_is_three_numbers_and_a_flow_one() -> None:
    bubbles = ChartValues((), (ChartSeries("", (ONE,), (TWO,), (ONE,), ("A",)),))
    assert (bubbles.count, bubbles.point_names, bubbles.numbers) == (3, ("A",), (ONE,))
    flows = ChartValues((), (), (("a", "b", TWO),))
    assert (flows.count, flows.numbers) == (1, (TWO,))
