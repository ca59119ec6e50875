"""Luminance variants and contrast, held to values published with their definitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.theme.colour import contrast, luminance, vary

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"{value:06X}")


@pytest.mark.parametrize(
    ("colour", "lum_mod", "lum_off", "expected"),
    [
        ("2A3FCF", 100_000, 0, "2A3FCF"),
        # Office's own variants of the blue accent 4472C4: darker 50 %, darker 25 %, lighter 60 %.
        ("4472C4", 50_000, 0, "203864"),
        ("4472C4", 75_000, 0, "2F5597"),
        ("4472C4", 40_000, 60_000, "B4C7E7"),
        ("808080", 400_000, 0, "FFFFFF"),
        ("808080", 100_000, -100_000, "000000"),
        ("000000", 100_000, 50_000, "808080"),
    ],
)
def test_variants_are_those_of_office(colour: str, lum_mod: int, lum_off: int, expected: str) -> None:
    made = vary(colour, lum_mod, lum_off)
    off = [abs(int(made[i : i + 2], 16) - int(expected[i : i + 2], 16)) for i in (0, 2, 4)]
    assert max(off) <= 1, made


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("767676", "FFFFFF", 4.54),
        ("777777", "FFFFFF", 4.48),
        ("0000FF", "FFFFFF", 8.59),
        ("FF0000", "FFFFFF", 4.00),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_luminance_runs_from_black_to_white() -> None:
    assert luminance("000000") == 0
    assert luminance("FFFFFF") == pytest.approx(1)


@given(colours, colours)
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001


@given(colours, st.integers(0, 400_000), st.integers(-100_000, 100_000))
def test_a_variant_is_a_colour(colour: str, lum_mod: int, lum_off: int) -> None:
    made = vary(colour, lum_mod, lum_off)
    assert len(made) == 6
    assert int(made, 16) <= 0xFFFFFF
