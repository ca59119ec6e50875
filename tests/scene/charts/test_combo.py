"""Columns with lines on an axis of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.scene.chart_model import ChartShape

Draw = Callable[..., ChartShape]
TWO = "categories: ['2016', '2017'], series: {Entries: [3, 20], Share paid: [12.5, 18]}, lines: Share paid"


def test_lines_have_an_axis_of_their_own(draw: Draw) -> None:
    shape = draw(f"kind: combo, {TWO}, unit: million")
    assert [series.as_line for series in shape.series] == [False, True]
    assert shape.value_axis is not None
    assert shape.second_axis is not None
    assert (shape.value_axis.title, shape.second_axis.title) == ("Million", "Share paid")
    assert (shape.value_axis.minimum, shape.value_axis.number_format) == (0, '0;"−"0;0')
    assert (shape.second_axis.minimum, shape.second_axis.grid) == (12, False)
    assert shape.legend == "t"
    assert shape.plot.right < shape.box.right


def test_the_lines_across_serve_both_axes(draw: Draw) -> None:
    for numbers in ("[12.5, 13, 18.1, 14]", "[4, 12, 31, 44]", "[-3, 0, 8, 1]", "[1, 1, 1, 1]"):
        shape = draw(
            "kind: combo, categories: [a, b, c, d], lines: [Share], "
            f"series: {{Entries: [3, 5, 12, 20], Share: {numbers}}}"
        )
        first, second = shape.value_axis, shape.second_axis
        assert first is not None
        assert second is not None
        assert None not in (first.maximum, first.minimum, first.major, second.maximum, second.minimum)
        steps = {(axis.maximum - axis.minimum) / axis.major for axis in (first, second)}  # type: ignore[operator]
        assert len(steps) == 1
        values = [value for value in shape.series[1].values if value is not None]
        assert second.minimum <= min(values)  # type: ignore[operator]
        assert max(values) <= second.maximum  # type: ignore[operator]


def test_titles_stand_at_the_ends_of_their_axes(draw: Draw) -> None:
    shape = draw(f"kind: combo, {TWO}, axes: {{y2: {{title: Paid (%), from: 0}}}}")
    assert shape.value_axis is not None
    assert shape.second_axis is not None
    assert shape.value_axis.title == "Entries"
    assert (shape.second_axis.title, shape.second_axis.minimum) == ("Paid (%)", 0)
    assert shape.value_axis.title_at is not None
    assert shape.second_axis.title_at is not None
    assert shape.box.x == shape.value_axis.title_at[0] < shape.second_axis.title_at[0] < shape.box.right


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_highlighted_line_stands_out_from_the_columns(draw: Draw, theme: str) -> None:
    shape = draw(f"kind: combo, {TWO}, highlight: Share paid", theme=theme)
    columns, line = shape.series
    assert line.colour == "accent"
    assert columns.colour == {"light": "quiet-1", "dark": "quiet-2"}[theme]
