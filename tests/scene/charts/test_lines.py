"""Lines and areas."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts.lettering import width_of
from build_deck.scene.context import Context

Draw = Callable[..., ChartShape]
THREE = "categories: ['0', '2', '4'], series: {Income: [100, 60, 8], Score: [100, 75, 38], Friends: [100, 90, 36]}"


def ends(shape: ChartShape) -> list[float]:
    """Where the names at the ends of lines stand, their middles, from the top."""
    axis = shape.value_axis
    assert axis is not None
    assert axis.minimum is not None
    assert axis.maximum is not None
    found = []
    for series in shape.series:
        [label] = [label for label in series.labels if label.show_series]
        value = series.values[label.index]
        assert value is not None
        share = (value - axis.minimum) / (axis.maximum - axis.minimum)
        found.append(shape.plot.bottom - shape.plot.h * float(share) + label.shift)
    return sorted(found)


def test_lines_are_named_at_their_last_point(draw: Draw) -> None:
    shape = draw(f"kind: line, {THREE}, highlight: Income")
    assert shape.legend == ""
    assert [[(label.index, label.position) for label in s.labels] for s in shape.series] == [[(2, "r")]] * 3
    assert all(label.show_series and label.and_value for s in shape.series for label in s.labels)
    assert [[index for index, _ in s.point_colours] for s in shape.series] == [[2]] * 3
    assert [series.colour for series in shape.series] == ["accent", "quiet-1", "quiet-1"]
    assert shape.series[0].weight > shape.series[1].weight
    # The line ends at the edge of the plot.
    assert shape.box.right - shape.plot.right >= 60


@pytest.mark.parametrize("seed", range(25))
def test_names_at_the_ends_never_overlap(draw: Draw, seed: int) -> None:
    chance = random.Random(seed)
    rows = ", ".join(f"Line {n}: [1, {chance.randint(0, 100)}]" for n in range(chance.randint(2, 5)))
    shape = draw(f"kind: line, categories: [a, b], series: {{{rows}}}")
    if shape.legend:
        assert not any(label.show_series for series in shape.series for label in series.labels)
    else:
        middles = ends(shape)
        assert all(other - one >= shape.label_style.leading - 1 for one, other in pairwise(middles))
        assert shape.box.y <= middles[0] - 10
        assert middles[-1] + 10 <= shape.box.bottom


def test_lines_that_end_early_have_a_legend(draw: Draw) -> None:
    shape = draw("kind: line, categories: [a, b, c], series: {One: [1, 2, ~], Two: [2, 3, 4]}")
    assert shape.legend == "t"
    assert not any(series.labels for series in shape.series)


def test_a_line_needs_no_zero_but_has_one_where_it_is_near(draw: Draw) -> None:
    def low(values: str) -> Any:
        axis = draw(f"kind: line, categories: [a, b], series: {{s: [{values}]}}").value_axis
        return axis and axis.minimum

    assert (low("990, 1010"), low("3, 10")) == (990, 0)


def test_a_single_line_shows_the_number_of_its_last_point(draw: Draw) -> None:
    [series] = draw("kind: line, categories: [a, b, c], series: {s: [1.5, 2, ~]}").series
    assert [(label.index, label.text, label.show_series) for label in series.labels] == [(1, "", False)]
    assert series.values == (Decimal("1.5"), Decimal(2), None)


@pytest.mark.parametrize("marked", ["a", "d"])
def test_words_over_the_first_and_the_last_point_stay_in_the_chart(
    draw: Draw, ctx: Context, marked: str
) -> None:
    block = "kind: line, categories: [a, b, c, d], series: {s: [4, 9, 2, 5]}"
    shape = draw(f"{block}, annotate: {{{marked}: The outline is issued at last}}")
    [label] = shape.series[0].labels
    assert label.style is not None
    half = width_of(label.text, label.style, ctx) / 2
    middle = (shape.plot.x if marked == "a" else shape.plot.right) + label.aside
    assert shape.box.x - 0.01 <= middle - half
    assert middle + half <= shape.box.right + 0.01


def test_highlighted_and_annotated_points_have_a_mark_and_a_label(draw: Draw) -> None:
    block = "kind: line, categories: [a, b, c, d], series: {s: [4, 9, 2, 5]}, highlight: b, annotate: {c: A valley}"
    [series] = draw(block).series
    labels = {label.index: label for label in series.labels}
    assert set(labels) == {1, 2}
    assert (labels[1].position, labels[2].position) == ("t", "b")
    assert labels[2].text == "2\nA valley"
    assert [index for index, _ in series.point_colours] == [1, 2]


def test_years_may_be_shown_each_nth(draw: Draw) -> None:
    names = [str(1980 + n) for n in range(40)]
    axis = draw(f"kind: line, categories: {names}, series: {{s: {[*range(40)]}}}").category_axis
    assert axis is not None
    assert axis.every > 1


def test_areas_stand_upon_each_other_from_zero(draw: Draw) -> None:
    shape = draw(
        "kind: area, categories: [a, b], series: {Red: [3, 8], Black: [11, 12]}, unit: million entries"
    )
    assert (shape.kind, shape.grouping, shape.legend) == ("area", "stacked", "t")
    axis = shape.value_axis
    assert axis is not None
    assert (axis.minimum, axis.maximum, axis.title) == (0, 20, "")
    assert draw("kind: area, categories: [a, b], series: {Red: [3, 8]}").grouping == "clustered"
