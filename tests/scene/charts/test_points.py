"""Scatter and bubble charts."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

import pytest

from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts import points
from build_deck.scene.charts.lettering import overlap
from build_deck.theme.style import Box

Draw = Callable[..., ChartShape]
CITIES = (
    "values: {Rongcheng: [670, 12], Hangzhou: [9800, 3], Shanghai: [24000, 1.5], Suzhou: [10700, 4]}, "
    "axes: {x: {title: Inhabitants}, y: {title: Listed}}"
)


def test_points_have_their_names_and_both_axes_their_titles(draw: Draw) -> None:
    shape = draw(f"kind: scatter, {CITIES}, highlight: Rongcheng")
    [series] = shape.series
    assert sorted(label.text for label in series.labels) == ["Hangzhou", "Rongcheng", "Shanghai", "Suzhou"]
    assert (series.xs[0], series.values[0], series.point_colours) == (
        Decimal(670),
        Decimal(12),
        ((0, "accent"),),
    )
    assert shape.category_axis is not None
    assert shape.value_axis is not None
    assert (shape.category_axis.title, shape.value_axis.title) == ("Inhabitants", "")
    assert (shape.category_axis.minimum, shape.category_axis.maximum) == (0, 25000)
    assert shape.category_axis.number_format.startswith("#,##0;")


@pytest.mark.parametrize("seed", range(20))
def test_names_cover_neither_names_nor_points(draw: Draw, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    shown: list[tuple[Box, list[Box]]] = []
    real = points._clear

    def spying(box: Box, marks: list[Box]) -> bool:
        clear = real(box, marks)
        if clear:
            shown.append((box, list(marks)))
        return clear

    monkeypatch.setattr(points, "_clear", spying)
    chance = random.Random(seed)
    cities = ", ".join(
        f"City {n}: [{chance.randint(1, 99)}, {chance.randint(1, 99)}]" for n in range(chance.randint(1, 9))
    )
    [series] = draw(f"kind: scatter, values: {{{cities}}}").series
    last = shown[len(shown) - len(series.labels) :]
    assert not any(overlap(one, other) for (one, _), (other, _) in combinations(last, 2))
    assert not any(overlap(box, mark) for box, marks in last for mark in marks)


def test_a_crowd_of_points_names_only_what_matters(draw: Draw) -> None:
    cities = ", ".join(f"A city with a name {n}: [{n % 10}, {n // 10}]" for n in range(80))
    [series] = draw(f"kind: scatter, values: {{{cities}}}, highlight: A city with a name 44").series
    assert [label.text for label in series.labels] == ["A city with a name 44"]


def test_words_stand_under_the_name_of_their_point(draw: Draw) -> None:
    [series] = draw(f"kind: scatter, {CITIES}, annotate: {{Suzhou: Only the middle}}").series
    assert "Suzhou\nOnly the middle" in [label.text for label in series.labels]


def test_bubbles_have_sizes_and_stay_inside(draw: Draw) -> None:
    shape = draw("kind: bubble, values: {A: [1, 2, 30], B: [3, 4, 200], C: [5, 1, 400]}")
    [series] = shape.series
    assert series.sizes == (Decimal(30), Decimal(200), Decimal(400))
    axis = shape.category_axis
    assert axis is not None
    assert axis.maximum is not None
    half = min(shape.plot.w, shape.plot.h) * 0.25 / 2
    assert float(5 / axis.maximum) * shape.plot.w + half <= shape.box.right - shape.plot.x


def test_several_clouds_have_a_legend(draw: Draw) -> None:
    shape = draw(
        "kind: scatter, series: {Before: [[1, 2], [2, 3]], After: [[1, 3], [2, 5]]}, highlight: After"
    )
    assert (shape.legend, [series.colour for series in shape.series]) == ("t", ["quiet-1", "accent"])


def test_a_single_point_has_axes_around_it(draw: Draw) -> None:
    shape = draw("kind: scatter, values: {Alone: [5, -3]}")
    for axis, value in ((shape.category_axis, 5), (shape.value_axis, -3)):
        assert axis is not None
        assert axis.minimum is not None
        assert axis.maximum is not None
        assert axis.minimum < value < axis.maximum
