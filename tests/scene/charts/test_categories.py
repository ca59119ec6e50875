"""Names of categories: in lines, smaller, each n-th, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts.categories import counting

Draw = Callable[..., ChartShape]


def size(shape: ChartShape) -> float:
    assert shape.category_axis is not None
    assert shape.category_axis.style is not None
    return shape.category_axis.style.size


def columns(names: list[str]) -> str:
    return "kind: column, values: {" + ", ".join(f'"{name}": 3' for name in names) + "}"


def test_long_names_break_before_they_shrink(draw: Draw) -> None:
    short, long = draw(columns(["A", "B", "C"])), draw(columns(["A city with a rather long name", "B", "C"]))
    assert size(short) == size(long) == 18
    assert long.plot.h < short.plot.h


def test_names_step_down_to_twelve_points_and_no_further(draw: Draw, rules: Callable[..., list[str]]) -> None:
    assert size(draw(columns([f"Kategorie {'abcdefghij'[n]}" for n in range(10)]))) < 18
    assert rules(columns([f"Administration {'abcdefghijklmnopqrst'[n]}" for n in range(16)])) == [
        "chart-does-not-fit"
    ]


def test_years_are_shown_each_nth_where_they_have_no_room(draw: Draw) -> None:
    axis = draw(columns([str(1980 + n) for n in range(40)])).category_axis
    assert axis is not None
    assert axis.every == 5
    assert draw(columns([str(1980 + n) for n in range(8)])).category_axis.every == 1  # type: ignore[union-attr]


def test_sixteen_names_find_room_beside_bars(draw: Draw) -> None:
    names = ", ".join(f"Administration {'abcdefghijklmnop'[n]}: {n}" for n in range(16))
    assert size(draw(f"kind: bar, values: {{{names}}}")) >= 12


@pytest.mark.parametrize(("names", "expected"), [(("2016", "May 2017"), True), (("2016", "May"), False)])
def test_what_counts_on(names: tuple[str, ...], expected: bool) -> None:
    assert counting(names) is expected
