"""Pies and doughnuts."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations

import pytest

from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts import slices
from build_deck.scene.charts.lettering import overlap
from build_deck.theme.style import Box

Draw = Callable[..., ChartShape]
FIVE = "values: {Payment history: 35, Amounts owed: 30, Length of history: 15, New credit: 18, Credit mix: 2}, unit: '%'"


def test_slices_are_named_beside_them(draw: Draw) -> None:
    shape = draw(f"kind: pie, {FIVE}, highlight: Amounts owed")
    [series] = shape.series
    assert shape.legend == ""
    assert all(label.show_category and label.and_value for label in series.labels)
    assert [label.position for label in series.labels] == ["outEnd"] * 5
    assert dict(series.point_colours)[1] == "accent"
    assert abs(shape.plot.w - shape.plot.h) < 0.01


@pytest.mark.parametrize("seed", range(30))
def test_names_overlap_neither_each_other_nor_the_pie(
    draw: Draw, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    seen: list[tuple[Box, Box, list[Box]]] = []
    real = slices._free

    def spying(box: Box, plot: Box, labels: list[Box]) -> bool:
        free = real(box, plot, labels)
        if free:
            seen.append((box, plot, labels))
        return free

    monkeypatch.setattr(slices, "_free", spying)
    chance = random.Random(seed)
    values = ", ".join(f"Slice {n}: {chance.choice([1, 2, 5, 20, 50])}" for n in range(chance.randint(1, 12)))
    draw(f"kind: pie, values: {{{values}}}")
    box, plot, labels = seen[-1]
    assert not any(overlap(one, other) for one, other in combinations(labels, 2))
    for label in labels:
        assert box.x <= label.x + 0.02
        assert label.right <= box.right + 0.02
        assert box.y <= label.y + 0.02
        assert label.bottom <= box.bottom + 0.02
        assert not slices._touches(plot, label)


def test_moved_names_say_how_far(draw: Draw) -> None:
    values = ", ".join(f"Slice {n}: {50 if n == 0 else 1}" for n in range(9))
    [series] = draw(f"kind: pie, values: {{{values}}}").series
    assert len([label for label in series.labels if label.shift or label.aside]) >= 5


def test_nothing_has_no_slice(draw: Draw) -> None:
    [series] = draw("kind: pie, values: {a: 1, b: 0, c: 2}").series
    assert [label.index for label in series.labels] == [0, 2]


def test_words_stand_under_the_name(draw: Draw) -> None:
    [series] = draw("kind: pie, values: {a: 1, b: 3}, annotate: {b: most of them}").series
    assert [label.text for label in series.labels] == ["", "b 3\nmost of them"]


def test_a_ring_has_a_legend_and_numbers_where_they_fit(draw: Draw) -> None:
    shape = draw(f"kind: doughnut, {FIVE}")
    [series] = shape.series
    assert (shape.kind, shape.legend, shape.hole) == ("doughnut", "r", 58)
    # The ring begins where text does, and its legend stands near it.
    assert shape.plot.x == shape.box.x
    assert shape.legend_box is not None
    assert 20 < shape.legend_box.x - shape.plot.right < 40
    assert shape.legend_box.right <= shape.box.right
    assert [label.index for label in series.labels] == [0, 1, 2, 3]
    assert len(dict(series.point_colours)) == len({token for _, token in series.point_colours}) == 5
    assert shape.plot.right < shape.box.right - 100


def test_a_ring_of_six_is_more_than_its_legend_can_tell_apart(rules: Callable[..., list[str]]) -> None:
    assert rules("kind: doughnut, values: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1}") == ["chart-does-not-fit"]
    assert rules("kind: pie, values: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1}") == []


def test_a_narrow_pie_keeps_its_names_in_a_legend(draw: Draw) -> None:
    values = "values: {A slice with a name: 2, One as long as it: 3}"
    assert draw(f"kind: pie, {values}").legend == ""
    narrow = draw(f"kind: pie, {values}", wrap="columns: [{{chart: {0}}}, {{text: Beside}}]")
    assert narrow.legend == "r"
    assert [label.position for label in narrow.series[0].labels] == ["ctr", "ctr"]
