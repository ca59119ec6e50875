"""Parts upon each other."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from build_deck.scene.chart_model import ChartShape

Draw = Callable[..., ChartShape]
PARTS = "categories: [a, b], series: {Red: [10, 12.5], Black: [3, ~], Other: [6, 4]}"


@pytest.mark.parametrize(("kind", "drawn"), [("stacked-column", "column"), ("stacked-bar", "bar")])
def test_every_part_has_its_number_in_it(draw: Draw, kind: str, drawn: str) -> None:
    shape = draw(f"kind: {kind}, {PARTS}")
    assert (shape.kind, shape.grouping, shape.overlap, shape.legend) == (drawn, "stacked", 100, "t")
    assert [[label.index for label in series.labels] for series in shape.series] == [[0, 1], [0], [0, 1]]
    assert {label.position for series in shape.series for label in series.labels} == {"ctr"}
    axis = shape.value_axis
    assert axis is not None
    assert (axis.shown, axis.minimum, axis.maximum) == (False, 0, 19)


def test_losses_reach_below_zero(draw: Draw) -> None:
    shape = draw("kind: stacked-column, categories: [a, b], series: {Won: [12, 8], Lost: [-3, -11]}")
    assert shape.value_axis is not None
    assert shape.value_axis.maximum == 12
    # A little under the lowest column, so that it does not stand on its name.
    assert shape.value_axis.minimum is not None
    assert -13 < shape.value_axis.minimum < -11


def test_parts_too_small_for_numbers_get_an_axis(draw: Draw) -> None:
    shape = draw("kind: stacked-column, categories: [a, b], series: {Large: [1000, 900], Small: [1, 2]}")
    large, small = shape.series
    assert shape.value_axis is not None
    assert (shape.value_axis.shown, shape.value_axis.maximum) == (True, 1200)
    assert (len(large.labels), len(small.labels)) == (2, 0)


@pytest.mark.parametrize("kind", ["full-column", "full-bar"])
def test_percentages_need_no_axis_and_counts_do(draw: Draw, kind: str) -> None:
    percent = draw(f"kind: {kind}, categories: [a], series: {{Yes: [60], No: [40]}}, unit: '%'")
    counts = draw(f"kind: {kind}, categories: [a], series: {{Yes: [6], No: [4]}}")
    assert percent.grouping == counts.grouping == "full"
    for shape, shown in ((percent, False), (counts, True)):
        assert shape.value_axis is not None
        assert (shape.value_axis.shown, shape.value_axis.maximum) == (shown, 1)
    assert counts.value_axis is not None
    assert (counts.value_axis.number_format, counts.value_axis.major) == ("0%", Decimal("0.25"))
    assert all(series.labels for series in (*percent.series, *counts.series))


def test_the_highlighted_part_argues(draw: Draw) -> None:
    shape = draw(f"kind: stacked-column, {PARTS}, highlight: Black")
    assert [series.colour for series in shape.series] == ["quiet-1", "accent", "quiet-3"]
    assert {label.style.colour for label in shape.series[1].labels if label.style} == {"paper"}
