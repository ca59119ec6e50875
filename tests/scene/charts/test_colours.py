"""Colours: one argument in the accent, everything else quiet but seen."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.scene.charts.colours import (
    ACCENT,
    QUIET,
    SERIES,
    line_colours,
    point_colours,
    series_colours,
    slice_colours,
    text_on,
)
from build_deck.scene.context import Context
from build_deck.theme.colour import contrast
from build_deck.theme.load import load

ONE = Decimal(1)


def values(count: int) -> ChartValues:
    return ChartValues(("a", "b"), tuple(ChartSeries(f"s{n}", (ONE, ONE)) for n in range(count)))


def test_the_highlighted_series_is_in_the_accent_and_the_others_differ() -> None:
    colours = series_colours(values(5), "s2")
    assert colours[2] == ACCENT
    assert len(set(colours)) == 5
    assert set(colours) - {ACCENT} == set(QUIET)


def test_without_a_highlight_each_series_has_a_colour_of_its_own() -> None:
    assert series_colours(values(5), "") == SERIES
    assert point_colours(values(2), "", 0) == ()


def test_a_highlighted_category_leaves_the_series_quiet() -> None:
    assert series_colours(values(1), "b") == (QUIET[0],)
    assert point_colours(values(1), "b", 0) == ((1, ACCENT),)
    assert point_colours(values(2), "b", 1) == ((1, SERIES[1]),)
    assert series_colours(values(1), "on another slide") == (QUIET[0],)


def test_lines_beside_a_highlighted_one_are_alike() -> None:
    assert line_colours(values(3), "s0") == (ACCENT, QUIET[0], QUIET[0])
    assert line_colours(values(3), "a") == SERIES[:3]


@pytest.mark.parametrize("count", range(2, 13))
@pytest.mark.parametrize("highlighted", [None, 0, 1])
def test_neighbouring_slices_differ(count: int, highlighted: int | None) -> None:
    colours = slice_colours(count, highlighted)
    pairs = [(colours[n], colours[(n + 1) % count]) for n in range(count)]
    if highlighted is None:
        assert all(one != other for one, other in pairs)
    else:
        assert colours[highlighted] == ACCENT
        assert {*colours} - {ACCENT} == {QUIET[0]}


@pytest.mark.parametrize("highlighted", [None, 3])
def test_all_slices_differ_where_a_legend_names_them(highlighted: int | None) -> None:
    assert len(set(slice_colours(5, highlighted, keyed=True))) == 5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_stand_out_from_the_page_and_words_from_marks(ctx: Context, theme: str) -> None:
    ctx.theme = load(theme, Path())
    colours = ctx.theme.colours
    for token in (*SERIES, *QUIET, ACCENT):
        assert contrast(colours[token].hex, colours["paper"].hex) >= 3
        # Words on marks are bold and 14 points at least: large text (WCAG 2.1, 1.4.3).
        assert contrast(colours[token].hex, colours[text_on(token, ctx)].hex) >= 3
