"""Legends wrap, names are broken or skipped, labels are pushed apart."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.figures.drawing import DoesNotFitError, collision
from build_deck.figures.frame import apart, in_rows, legend, side_by_side
from build_deck.figures.sheet import Sheet

MakeSheet = Callable[..., Sheet]


def test_a_legend_goes_on_on_a_further_line(sheet: MakeSheet) -> None:
    one, narrow = sheet(), sheet(width=200)
    names, colours = ["First series", "Second series", "Third"], ["series-1", "series-2", "series-3"]
    assert legend(narrow, names, colours, 0) > legend(one, names, colours, 0)
    assert collision(narrow.drawing.labels) is None
    assert [label.text for label in narrow.drawing.labels] == names


def test_a_legend_whose_name_is_too_wide_is_refused(sheet: MakeSheet) -> None:
    with pytest.raises(DoesNotFitError, match="wider"):
        legend(sheet(width=60), ["A very long name"], ["series-1"], 0)


def test_years_are_left_out_evenly(sheet: MakeSheet) -> None:
    years = [str(year) for year in range(1980, 2020)]
    shown = [index for index, _ in side_by_side(sheet(), years, 15).shown]
    assert shown[0] == 0
    later = side_by_side(sheet(), years[3:], 15).shown
    assert [years[3:][index] for index, _ in later] == [
        "1985",
        "1990",
        "1995",
        "2000",
        "2005",
        "2010",
        "2015",
    ]
    assert len({b - a for a, b in pairwise(shown)}) == 1


def test_names_are_never_left_out(sheet: MakeSheet) -> None:
    with pytest.raises(DoesNotFitError, match="side by side"):
        side_by_side(sheet(), [f"Some place {chr(65 + n)}" for n in range(26)], 20)


def test_too_many_rows_are_refused(sheet: MakeSheet) -> None:
    with pytest.raises(DoesNotFitError, match="40 rows"):
        in_rows(sheet(), ["Row"] * 40, 8)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(-50, 350), min_size=1, max_size=12))
def test_labels_stand_apart_and_in_order(wanted: list[float]) -> None:
    placed = apart(wanted, 20, 0, 300)
    assert all(10 - 1e-6 <= centre <= 290 + 1e-6 for centre in placed)
    ordered = sorted(range(len(wanted)), key=lambda index: wanted[index])
    centres = [placed[index] for index in ordered]
    assert all(b - a >= 20 - 1e-6 for a, b in pairwise(centres))


def test_labels_with_room_stay_where_they_belong() -> None:
    assert apart([250, 50, 150], 20, 0, 300) == [250, 50, 150]


def test_too_many_labels_are_refused() -> None:
    with pytest.raises(DoesNotFitError, match="under each other"):
        apart([1.0] * 20, 20, 0, 300)
