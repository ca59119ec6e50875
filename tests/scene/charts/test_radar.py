"""Radar charts."""

from __future__ import annotations

from collections.abc import Callable

from build_deck.scene.chart_model import ChartShape

Draw = Callable[..., ChartShape]
FIVE = "categories: [Payments, Conduct, Friends, Shopping, Identity]"


def test_outlines_share_a_scale_from_zero(draw: Draw) -> None:
    shape = draw(
        f"kind: radar, {FIVE}, series: {{Western: [9, 1, 0, 2, 5], Social: [6, 8, 7, 7, 8]}}, highlight: Social"
    )
    assert (shape.kind, shape.legend) == ("radar", "t")
    assert shape.value_axis is not None
    assert (shape.value_axis.minimum, shape.value_axis.maximum) == (0, 10)
    assert [series.colour for series in shape.series] == ["quiet-1", "accent"]
    assert shape.plot.w == shape.plot.h


def test_one_outline_shows_the_number_that_is_highlighted(draw: Draw) -> None:
    [series] = draw(f"kind: radar, {FIVE}, series: {{Social: [6, 8, 7, 7, 8]}}, highlight: Friends").series
    assert [label.index for label in series.labels] == [2]
    assert series.point_colours == ((2, "accent"),)


def test_long_names_take_room_from_the_circle(draw: Draw) -> None:
    short = draw(f"kind: radar, {FIVE}, series: {{s: [1, 2, 3, 4, 5]}}")
    names = ", ".join(f"A quality that is called number {n} in a long name" for n in range(5))
    long = draw(f"kind: radar, categories: [{names}], series: {{s: [1, 2, 3, 4, 5]}}")
    assert 120 <= long.plot.w < short.plot.w


def test_twelve_names_too_long_for_any_circle_are_an_error(rules: Callable[..., list[str]]) -> None:
    names = ", ".join(
        f"A quality of some importance that is called number {n} in a very long name" for n in range(12)
    )
    assert rules(f"kind: radar, categories: [{names}], series: {{s: {[*range(1, 13)]}}}") == [
        "chart-does-not-fit"
    ]
