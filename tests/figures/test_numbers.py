"""Numbers are written with their true decimals; axes have round steps that hold all values."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.figures.numbers import Numbers, nearest_step, nice_step, pinned, scale
from build_deck.outline.chart import Chart, ChartAxis

D = Decimal
NUMBERS = st.decimals(-10_000, 10_000, places=3, allow_nan=False)


@pytest.mark.parametrize(
    ("span", "most", "step"),
    [("10", 5, "2"), ("11", 5, "5"), ("0.7", 5, "0.2"), ("1", 4, "0.5"), ("389", 7, "100"), ("4", 4, "1")],
)
def test_steps_are_one_two_or_five(span: str, most: int, step: str) -> None:
    assert nice_step(D(span), most) == D(step)


def test_the_nearest_step_may_be_smaller() -> None:
    assert nearest_step(D(389), 7) == 50


@settings(max_examples=100, deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=12), st.booleans(), st.booleans())
def test_a_scale_holds_all_its_values(values: list[Decimal], zero: bool, exact: bool) -> None:
    made = scale(values, 0, 100, zero=zero, exact=exact)
    assert all(-1e-6 <= made.at(value) <= 100 + 1e-6 for value in values)
    assert made.low < made.high
    assert not zero or made.low <= 0 <= made.high
    steps = {b - a for a, b in zip(made.ticks, made.ticks[1:], strict=False)}
    assert len(steps) <= 1
    assert exact or len(made.ticks) >= 2


def test_limits_of_the_author_hold() -> None:
    axis = ChartAxis.model_validate({"from": "300", "to": "950"})
    made = scale([D(350), D(850)], 0, 650, axis=axis)
    assert (made.at(300), made.at(950)) == (0, 650)
    assert made.ticks[0] == 400


@pytest.mark.parametrize(
    ("spec", "value", "words"),
    [
        ("values: {A: 2.10, B: 3}", "3", "3.00"),
        ("values: {A: 2.10}, format: '0.0'", "2.10", "2.1"),
        ("values: {A: -1.5}", "-1.5", "−1.5"),
        ("values: {A: 35}, unit: '%'", "35", "35%"),
        ("values: {A: 35}, unit: kg", "35", "35\u00a0kg"),
        ("values: {A: -35}, unit: €", "-35", "−€35"),
        ("values: {A: 35}, unit: million people", "35", "35"),
        ("values: {A: 35000}", "35000", "35,000"),
        ("values: {A: 2016}", "2016", "2016"),
    ],
)
def test_a_value_is_written_as_it_was_given(
    chart: Callable[[str], Chart], spec: str, value: str, words: str
) -> None:
    made = chart(f"{{kind: column, {spec}, illustrative: true}}")
    assert Numbers.of(made, "en").value(D(value)) == words


def test_italian_numbers(chart: Callable[[str], Chart]) -> None:
    made = chart("{kind: column, values: {A: 12500.5}, illustrative: true}")
    assert Numbers.of(made, "it").value(D("12500.5")) == "12.500,5"


def test_ticks_have_the_decimals_of_their_step() -> None:
    assert Numbers(3, False, "en").ticks([D("0.0"), D("0.5"), D("1.00")]) == ["0.0", "0.5", "1.0"]


@pytest.mark.parametrize(
    ("kind", "limits"),
    [("bar", (-2, 7)), ("stacked-bar", (-2, 12)), ("dot", (-2, 7)), ("full-bar", (0, 100))],
)
def test_parts_of_a_chart_share_its_limits(
    chart: Callable[[str], Chart], kind: str, limits: tuple[float, float]
) -> None:
    made = chart(
        f"{{kind: {kind}, categories: [A, B], series: {{P: [5, -2], Q: [7, 1]}}, illustrative: true}}"
    )
    assert pinned(made) == limits
