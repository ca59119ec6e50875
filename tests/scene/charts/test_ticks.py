"""Scales of axes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.scene.charts.ticks import nice_scale, nice_step, rounded_up

NUMBERS = st.lists(
    st.decimals(-(10**6), 10**6, places=2, allow_nan=False, allow_infinity=False), min_size=1, max_size=8
)


def decimals(values: str) -> list[Decimal]:
    return [Decimal(value) for value in values.split()]


@pytest.mark.parametrize(
    ("values", "zero", "expected"),
    [
        ("3 8", True, "0 2 4 6 8"),
        ("35 30", True, "0 10 20 30 40"),
        ("0.12 0.5", True, "0 0.1 0.2 0.3 0.4 0.5"),
        ("990 1010", False, "990 995 1000 1005 1010"),
        ("20 8", False, "0 5 10 15 20"),
        ("-5 3", True, "-6 -4 -2 0 2 4"),
        ("-8 -3", True, "-8 -6 -4 -2 0"),
        ("0", True, "0 1"),
        ("7", True, "0 2 4 6 8"),
    ],
)
def test_ticks_are_round(values: str, zero: bool, expected: str) -> None:
    assert [*nice_scale(decimals(values), zero=zero).ticks] == decimals(expected)


def test_limits_of_the_author_hold() -> None:
    scale = nice_scale(decimals("3 8"), zero=True, low=Decimal(-1), high=Decimal("9.5"))
    assert (scale.low, scale.high) == (Decimal(-1), Decimal("9.5"))


@settings(max_examples=60, deadline=None)
@given(NUMBERS, st.booleans())
def test_a_scale_holds_its_numbers_in_few_steps(values: list[Decimal], zero: bool) -> None:
    scale = nice_scale(values, zero=zero)
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert not zero or scale.low <= 0 <= scale.high
    assert 1 <= len(scale.ticks) - 1 <= 8
    assert all(0 <= scale.share(value) <= 1 for value in values)
    assert str(scale.step).strip("0.")[:1] in ("1", "2", "5")


@settings(max_examples=60, deadline=None)
@given(st.decimals("0.0001", 10**7, allow_nan=False))
def test_a_step_is_the_next_round_one(least: Decimal) -> None:
    assert least <= nice_step(least) < least * Decimal("2.5000001")


def test_a_limit_that_nobody_reads_is_still_short() -> None:
    assert rounded_up(Decimal("41.23456")) == Decimal("41.3")
    assert rounded_up(Decimal("123456")) == Decimal(124000)
    assert rounded_up(Decimal(0)) == 0
