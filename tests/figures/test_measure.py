"""Text is measured as it is drawn, and broken where it may be."""

from __future__ import annotations

import pytest

from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.measure import clean, ems, wrapped
from build_deck.theme.metrics import metrics_for

FONT = metrics_for("Calibri")


def test_kerning_counts() -> None:
    assert ems(FONT, "AV") < ems(FONT, "A") + ems(FONT, "V")


def test_no_line_is_wider_than_its_room() -> None:
    text = "Rongcheng, where the municipality gives the points"
    lines = wrapped(text, FONT, 18, 180)
    assert len(lines) == 3
    assert " ".join(lines) == text
    assert all(ems(FONT, line) * 18 <= 180 for line in lines)


def test_lines_are_filled_evenly() -> None:
    long, short = wrapped("First-year students of sociology at home", FONT, 18, 260)
    assert ems(FONT, short) > 0.5 * ems(FONT, long)


def test_breaks_and_loose_accents_are_drawn_as_usual() -> None:
    assert wrapped("Two\nlines", FONT, 18, 300) == ("Two lines",)
    assert clean("e\u0301") == "é"
    assert clean("10\u00a0km") == "10\u00a0km"


def test_nothing_is_one_empty_line() -> None:
    assert wrapped("", FONT, 18, 100) == wrapped("  ", FONT, 18, 100) == ("",)


def test_east_asian_text_breaks_between_characters() -> None:
    assert "".join(wrapped("失信被执行人名单", FONT, 18, 80)) == "失信被执行人名单"
    assert len(wrapped("失信被执行人名单", FONT, 18, 80)) == 2


def test_a_word_that_is_too_wide_is_named() -> None:
    with pytest.raises(DoesNotFitError, match="“Donaudampfschifffahrt”"):
        wrapped("Die Donaudampfschifffahrt ruht", FONT, 18, 100)


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(DoesNotFitError, match="too long"):
        wrapped("one two three four five six seven eight", FONT, 18, 60, most=2)
