"""Numbers of charts: read exactly, shown with the decimals they were given."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.outline.chart_numbers import decimals_of, is_grouped, is_missing, number, shown

DECIMALS = st.decimals(-(10**9), 10**9, places=3, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("words", "value"),
    [("3", "3"), (" 2.10 ", "2.10"), ("-0.5", "-0.5"), ("−7", "-7"), ("+4", "4"), ("007", "7")],
)
def test_numbers_stay_as_written(words: str, value: str) -> None:
    assert str(number(words)) == value


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("many", "digits"),
        ("3,5", "write 3.5 with a point"),
        ("1,234", "1234 without the comma"),
        ("35%", 'unit: "%"'),
        ("3 million", 'write 3, and `unit: "million"`'),
        ("$5", 'write 5, and `unit: "$"`'),
        ("€ 2.5 m", 'write 2.5, and `unit: "€ m"`'),
        ("2 000", "write 2000, with nothing between"),
        ("1.000.000", "write 1000000, with nothing between"),
        ("~7", "digits"),
        ("1e5", "digits"),
        ("nan", "digits"),
        ("inf", "digits"),
        ("1.2.3", "digits"),
        ("1234567890.1234567", "15 digits"),
        ("1" + "0" * 15, "15 digits"),
        ("0." + "0" * 15 + "1", "15 digits"),
    ],
)
def test_what_is_no_number_says_the_way_out(words: str, hint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(hint)):
        number(words)


@pytest.mark.parametrize(
    ("words", "missing"), [("", True), ("~", True), (" – ", True), ("N/A", True), ("0", False), ("-1", False)]
)
def test_missing_is_not_zero(words: str, missing: bool) -> None:
    assert is_missing(words) is missing


def test_decimals_are_those_of_the_most_exact_value() -> None:
    assert decimals_of([Decimal("3"), Decimal("2.10"), None, Decimal("1.5")]) == 2
    assert decimals_of([Decimal("300"), None]) == 0
    assert decimals_of([]) == 0


def test_years_keep_their_digits_together_and_larger_numbers_do_not() -> None:
    assert not is_grouped([Decimal(2014), Decimal(9999)])
    assert is_grouped([Decimal(10), Decimal(-10000)])


@pytest.mark.parametrize(
    ("value", "decimals", "language", "words"),
    [
        ("12500.5", 1, "en-GB", "12,500.5"),
        ("-12500.5", 1, "it", "−12.500,5"),
        ("2.10", 2, "en", "2.10"),
        ("-0.04", 1, "en", "0.0"),
    ],
)
def test_numbers_are_written_as_their_language_does(
    value: str, decimals: int, language: str, words: str
) -> None:
    assert shown(Decimal(value), decimals, grouped=True, language=language) == words


@settings(max_examples=40, deadline=None)
@given(DECIMALS)
def test_what_is_shown_is_read_as_the_same_number(value: Decimal) -> None:
    assert number(shown(value, decimals_of([value]))) == value
