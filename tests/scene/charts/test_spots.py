"""Labels on a few marks among many narrow ones."""

from __future__ import annotations

from collections.abc import Callable

from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts.lettering import width_of
from build_deck.scene.context import Context

Draw = Callable[..., ChartShape]


def many(numbers: list[int], more: str, kind: str = "column") -> str:
    values = ", ".join(f'"{1980 + n}": {number}' for n, number in enumerate(numbers))
    return f"kind: {kind}, values: {{{values}}}, {more}"


def test_a_peak_has_its_label_on_it(draw: Draw) -> None:
    numbers = [1000] * 40
    numbers[19] = 9000
    [series] = draw(many(numbers, "highlight: '1999'")).series
    assert [(label.index, label.shift, label.aside) for label in series.labels] == [(19, 0, 0)]


def test_a_label_beside_higher_columns_is_lifted_over_them(draw: Draw) -> None:
    numbers = [4000] * 40
    numbers[19] = 3000
    [series] = draw(many(numbers, "highlight: '1999'")).series
    [label] = series.labels
    assert -90 < label.shift < -10
    [series] = draw(many([-n for n in numbers], "highlight: '1999', axes: {y: {from: -6000}}")).series
    assert [label.shift > 10 for label in series.labels] == [True]


def test_a_label_in_a_deep_valley_is_left_out(draw: Draw) -> None:
    numbers = [4000] * 40
    numbers[19] = 100
    assert draw(many(numbers, "highlight: '1999'")).series[0].labels == ()


def test_a_label_at_the_edge_stands_aside_to_stay_in_the_chart(draw: Draw, ctx: Context) -> None:
    numbers = [1000] * 39 + [2000]
    shape = draw(many(numbers, "annotate: {'2019': A remark of some words}, highlight: '2019'"))
    [label] = shape.series[0].labels
    assert label.style is not None
    middle = shape.plot.right - shape.plot.w / 80 + label.aside
    assert label.aside < 0
    assert middle + width_of(label.text, label.style, ctx) / 2 <= shape.box.right + 0.01


def test_a_label_on_a_bar_stands_at_its_end(draw: Draw) -> None:
    shape = draw(many([30, 20, 28, 30], "highlight: '1981', axes: {y: {to: 60}}", kind="bar"))
    assert [(label.index, label.shift) for label in shape.series[0].labels] == [(1, 0)]
