"""The highlighted mark is in the accent, the rest is quiet, and neighbours are told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.figures.colours import (
    bar_colours,
    category_colours,
    named_colours,
    series_colours,
    slice_colours,
)
from build_deck.figures.sheet import hex_of
from build_deck.figures.stacks import segments
from build_deck.outline.chart import Chart
from build_deck.theme.colour import contrast
from build_deck.theme.theme import Theme

MakeChart = Callable[[str], Chart]
TWO = "kind: column, categories: [a, b], series: {P: [1, 2], Q: [3, 4]}, illustrative: true"


def test_series(chart: MakeChart) -> None:
    assert series_colours(chart(f"{{{TWO}}}")) == ("series-1", "series-2")
    assert series_colours(chart(f"{{{TWO}, highlight: Q}}")) == ("quiet-1", "accent")
    assert len(set(named_colours(("a", "b", "c", "d"), ""))) == 4


def test_categories(chart: MakeChart) -> None:
    one = "kind: column, values: {a: 1, b: 2}, illustrative: true"
    assert category_colours(chart(f"{{{one}}}")) == ("series-1", "series-1")
    assert category_colours(chart(f"{{{one}, highlight: b}}")) == ("quiet-1", "accent")


def test_beside_a_highlighted_category_series_keep_their_colours_lighter(chart: MakeChart) -> None:
    made = chart(f"{{{TWO}, highlight: b}}")
    assert bar_colours(made, segments(made)) == ["series-1/55", "series-1", "series-2/55", "series-2"]


@pytest.mark.parametrize("count", range(1, 13))
@pytest.mark.parametrize("highlight", ["", "n0", "n1"])
def test_slices_differ_from_their_neighbours(count: int, highlight: str) -> None:
    names = tuple(f"n{number}" for number in range(count))
    colours = slice_colours(names, highlight)
    around = zip(colours, (*colours[1:], colours[0]), strict=True)
    if highlight in names:
        assert colours[names.index(highlight)] == "accent"
        assert {*colours} - {"accent"} <= {"quiet-1"}
    else:
        assert count == 1 or all(one != other for one, other in around)


def test_a_share_of_a_colour_lies_between_it_and_paper(theme: Theme) -> None:
    paper = hex_of(theme, "paper")
    ratios = [contrast(hex_of(theme, f"accent/{share}"), paper) for share in (0, 30, 60, 100)]
    assert ratios == sorted(ratios)
    assert hex_of(theme, "accent/100") == hex_of(theme, "accent")
    assert hex_of(theme, "accent/0") == paper
