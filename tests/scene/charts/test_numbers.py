"""How numbers of charts are written, on the slide and in a spreadsheet's words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from build_deck.outline.chart import Chart
from build_deck.scene.charts.numbers import Numbers, is_symbol, numbers_of


def chart(unit: str, number_format: str = "") -> Chart:
    return Chart.model_validate({"kind": "bar", "unit": unit, "format": number_format})


@pytest.mark.parametrize(
    ("unit", "language", "words"),
    [
        ("%", "en", "12.50%"),
        ("€", "en", "€12.50"),
        ("€", "it", "12,50\N{NO-BREAK SPACE}€"),
        ("kg", "en", "12.50\N{NO-BREAK SPACE}kg"),
        ("°C", "en", "12.50°C"),
        ("million people", "en", "12.50"),
        ("", "en", "12.50"),
    ],
)
def test_a_sign_stands_at_each_number_and_a_word_does_not(unit: str, language: str, words: str) -> None:
    assert numbers_of(chart(unit), [Decimal("12.50"), Decimal(3)], language).words(Decimal("12.5")) == words
    assert is_symbol(unit) == (unit in ("%", "€", "kg", "°C"))


@pytest.mark.parametrize(
    ("number_format", "words"),
    [("", "12,500.25"), ("0", "12500"), ("0.0", "12500.2"), ("#,##0.000", "12,500.250")],
)
def test_the_author_may_ask_for_a_format(number_format: str, words: str) -> None:
    value = Decimal("12500.25")
    assert numbers_of(chart("", number_format), [value], "en").words(value) == words


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        (Numbers(), '0;"−"0;0'),
        (Numbers(2, True), '#,##0.00;"−"#,##0.00;#,##0.00'),
        (Numbers(1, behind="%"), '0.0"%";"−"0.0"%";0.0"%"'),
        (Numbers(before="$"), '"$"0;"−$"0;"$"0'),
        (Numbers(behind=' "x"'), '0" "\\""x"\\";"−"0" "\\""x"\\";0" "\\""x"\\"'),
    ],
)
def test_a_spreadsheet_is_told_the_same(numbers: Numbers, code: str) -> None:
    assert numbers.code == code


def test_the_unit_can_be_left_to_the_marks() -> None:
    assert Numbers(1, behind="%").bare.words(Decimal("-3.5")) == "−3.5"
    assert Numbers(0, before="€").words(Decimal(-3)) == "−€3"
