"""Columns and bars: from zero, numbers on the marks where they have room, an axis where they have not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import pytest

from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts.bars import gap_of, thickness
from build_deck.scene.charts.lettering import label_style, width_of
from build_deck.scene.context import Context

Draw = Callable[..., ChartShape]
FIVE = (
    "values: {Payment history: 35, Amounts owed: 30, Length of history: 15, New credit: 10, Credit mix: 10}"
)


@pytest.mark.parametrize("kind", ["bar", "column"])
def test_every_mark_has_its_number_and_no_axis_repeats_it(draw: Draw, kind: str) -> None:
    shape = draw(f"kind: {kind}, {FIVE}, unit: '%', highlight: Amounts owed")
    [series] = shape.series
    assert [label.index for label in series.labels] == [0, 1, 2, 3, 4]
    assert {(label.position, label.text) for label in series.labels} == {("outEnd", "")}
    assert shape.value_axis is not None
    assert not shape.value_axis.shown
    assert shape.number_format.startswith('0"%"')
    assert (series.colour, series.point_colours) == ("quiet-1", ((1, "accent"),))
    strong = series.labels[1].style
    assert strong is not None
    assert (strong.colour, strong.bold) == ("accent", True)
    assert shape.category_axis is not None
    assert shape.category_axis.reverse == (kind == "bar")


@pytest.mark.parametrize("kind", ["bar", "column"])
@pytest.mark.parametrize("numbers", [(3, 5), (-3, 5), (-3, -5), (0, 0), (0, 7)])
def test_marks_begin_at_zero_and_leave_room_for_numbers(
    draw: Draw, ctx: Context, kind: str, numbers: tuple[int, int]
) -> None:
    shape = draw(f"kind: {kind}, values: {{a: {numbers[0]}, b: {numbers[1]}}}")
    axis = shape.value_axis
    assert axis is not None
    assert axis.minimum is not None
    assert axis.maximum is not None
    assert axis.minimum <= min(0, *numbers)
    assert max(0, *numbers) <= axis.maximum
    assert (axis.minimum == 0) == (min(numbers) >= 0)
    length = shape.plot.w if kind == "bar" else shape.plot.h
    room = float((axis.maximum - max(0, *numbers)) / (axis.maximum - axis.minimum)) * length
    style = label_style(ctx, "mark-28")
    assert max(numbers) <= 0 or room >= (style.leading if kind == "column" else width_of("5", style, ctx))


def test_numbers_stand_off_the_ends_of_bars(draw: Draw, ctx: Context) -> None:
    shape = draw("kind: bar, values: {a: 3, b: -2}, annotate: {b: A loss}")
    assert shape.label_format == '"\N{NO-BREAK SPACE}"0;"−"0"\N{NO-BREAK SPACE}";"\N{NO-BREAK SPACE}"0'
    assert shape.number_format == '0;"−"0;0'
    words = {label.index: label.text for label in shape.series[0].labels}
    assert words == {0: "", 1: "−2\N{NO-BREAK SPACE}\nA loss\N{NO-BREAK SPACE}"}
    column = draw("kind: column, values: {a: 3, b: -2}")
    assert column.label_format == column.number_format


def test_words_over_a_column_take_no_room_under_the_lowest(draw: Draw) -> None:
    def room(block: str) -> float:
        shape = draw(f"kind: column, values: {{a: 9, b: -2}}{block}")
        assert shape.value_axis is not None
        assert shape.value_axis.minimum is not None
        assert shape.value_axis.maximum is not None
        span = shape.value_axis.maximum - shape.value_axis.minimum
        return float((-2 - shape.value_axis.minimum) / span) * shape.plot.h / shape.label_style.leading

    assert (
        room(", annotate: {a: After the reform of the register of debtors in the province}") < room("") + 0.3
    )


@pytest.mark.parametrize("more", ["", ", annotate: {'2019': After the reform of the register of debtors}"])
def test_a_label_over_the_highest_column_stays_in_the_chart(draw: Draw, more: str) -> None:
    years = ", ".join(f"'{1980 + n}': {n + 961}" for n in range(40))
    shape = draw(f"kind: column, values: {{{years}}}, highlight: '2019'{more}")
    [label] = shape.series[0].labels
    axis = shape.value_axis
    assert axis is not None
    assert (axis.shown, axis.maximum) == (True, 1000)
    assert label.style is not None
    tall = (label.text.count("\n") + 1) * label.style.leading
    assert shape.plot.y + label.shift - tall >= shape.box.y - 1


def test_decimals_are_those_of_the_data(draw: Draw) -> None:
    assert draw("kind: column, values: {a: 2.10, b: 3}").number_format.startswith("0.00;")
    assert draw("kind: column, values: {a: 2.10, b: 3}, format: '0'").number_format.startswith("0;")


def test_a_missing_value_has_neither_mark_nor_number(draw: Draw) -> None:
    [series] = draw("kind: column, values: {a: 1, b: ~, c: 3}").series
    assert series.values == (Decimal(1), None, Decimal(3))
    assert [label.index for label in series.labels] == [0, 2]


def test_several_series_have_a_legend_and_numbers(draw: Draw) -> None:
    shape = draw("kind: column, categories: [x, y], series: {Planes: [1, 2], Trains: [3, 4]}")
    assert shape.legend == "t"
    assert [series.colour for series in shape.series] == ["series-1", "series-2"]
    assert [len(series.labels) for series in shape.series] == [2, 2]
    assert draw("kind: column, values: {a: 1}").legend == ""


def test_numbers_that_have_no_room_leave_the_scale_to_an_axis(draw: Draw) -> None:
    names = ", ".join(str(1980 + n) for n in range(16))
    rows = ", ".join(f"s{i}: [{', '.join(str(1000 + n) for n in range(16))}]" for i in range(3))
    shape = draw(f"kind: column, categories: [{names}], series: {{{rows}}}, axes: {{y: {{title: Cases}}}}")
    axis = shape.value_axis
    assert axis is not None
    assert (axis.shown, axis.grid, axis.title) == (True, True, "")
    assert (axis.minimum, axis.maximum, axis.major) == (0, 1200, 200)
    assert not any(series.labels for series in shape.series)


def test_limits_of_the_author_are_shown_on_an_axis(draw: Draw) -> None:
    for kind in ("column", "bar"):
        axis = draw(f"kind: {kind}, values: {{a: 1, b: 2}}, axes: {{y: {{from: 0, to: 10}}}}").value_axis
        assert axis is not None
        assert (axis.shown, axis.minimum, axis.maximum) == (True, 0, 10)


def test_words_stand_on_the_mark_with_its_number(draw: Draw) -> None:
    [series] = draw("kind: column, values: {a: 1.5, b: 2}, unit: '%', annotate: {a: After the reform}").series
    words = {label.index: label.text for label in series.labels}
    assert words[0].split("\n")[0] == "1.5%"
    assert " ".join(words[0].split("\n")[1:]) == "After the reform"
    assert words[1] == ""


def test_beside_an_axis_only_what_is_highlighted_has_its_number(draw: Draw) -> None:
    values = ", ".join(f'"{1980 + n}": {100 + n}' for n in range(40))
    [series] = draw(f"kind: column, values: {{{values}}}, highlight: '1999', unit: '%'").series
    assert [label.index for label in series.labels] == [19]


def test_few_marks_are_not_bloated_and_many_share_the_room() -> None:
    assert thickness(600, 1, gap_of(600, 1, 110)) == pytest.approx(110, abs=1)
    assert thickness(1200, 1, gap_of(1200, 1, 110)) == 200  # PowerPoint's gap ends at 500 percent
    assert gap_of(100, 1, 110) == 60
    widths = [thickness(100, count, gap_of(100, count, 110)) for count in range(1, 6)]
    assert all(one > other for one, other in pairwise(widths))


def test_long_numbers_take_a_smaller_size_before_they_give_way(draw: Draw) -> None:
    short = draw("kind: column, values: {a: 1, b: 2, c: 3}")
    long = draw("kind: column, values: {a: 123456789, b: 222222222, c: 3, d: 4, e: 5, f: 6, g: 7}")
    assert short.label_style.size > long.label_style.size >= 14
    assert long.series[0].labels
