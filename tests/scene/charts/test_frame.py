"""Titles and legends: each word once, and in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.scene.chart_model import ChartShape

Draw = Callable[..., ChartShape]
Lecture = Callable[..., Any]
TWO = "kind: {kind}, categories: ['1', '2'], series: {{s: [990, 1010]}}"


def said(lecture: Lecture, block: str) -> tuple[list[str], str, str]:
    """The line over the chart, and the titles of its axes, upright and level."""
    made = lecture(f"- title: T\n  chart: {{{block}, source: s}}")
    assert made.rules == []
    [shape] = [s for s in made.page.shapes if isinstance(s, ChartShape)]
    titles = [axis.title if axis and axis.shown else "" for axis in (shape.value_axis, shape.category_axis)]
    return made.words("Measure"), titles[0], titles[1]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("kind: bar, values: {a: 1}, unit: million people", (["Million people"], "", "")),
        ("kind: bar, values: {a: 1}, unit: '%'", ([], "", "")),
        ("kind: bar, values: {a: 1}, unit: million, axes: {y: {title: Tickets}}", (["Tickets (million)"], "", "")),
        (TWO.format(kind="line") + ", unit: million", ([], "s (million)", "")),
        (TWO.format(kind="line") + ", axes: {x: {title: Year}, y: {title: Cases}}", ([], "Cases", "Year")),
        (TWO.format(kind="line") + ", axes: {y: {title: Cases that a court of the province has closed}}",
         (["Cases that a court of the province has closed"], "", "")),
        ("kind: bar, values: {a: 1}, axes: {x: {title: Town}, y: {title: Cases}}", (["Cases · Town"], "", "")),
        ("kind: bar, values: {a: 1}, axes: {y: {title: Cases, to: 5}}", ([], "Cases", "")),
        ("kind: column, categories: [a], series: {Mentions: [1]}, unit: a day", (["Mentions (a day)"], "", "")),
        ("kind: full-bar, categories: [a], series: {A: [1], B: [2]}, unit: people", (["People"], "", "")),
        ("kind: scatter, series: {Towns: [[1, 2]]}, axes: {y: {title: Listed}}", (["Towns"], "Listed", "")),
        ("kind: bar, values: {a: 1}, unit: links between towns, axes: {y: {title: Links}}",
         (["Links between towns"], "", "")),
        ("kind: bar, values: {a: 1}, unit: minutes, axes: {y: {title: Time}, x: {title: towns}}",
         (["Time (minutes) · Towns"], "", "")),
        ("kind: radar, values: {a: 1, b: 2, c: 3}, unit: points", (["Points"], "", "")),
    ],
)  # fmt: skip
def test_units_and_titles_are_said_once(
    lecture: Lecture, block: str, expected: tuple[list[str], str, str]
) -> None:
    assert said(lecture, block) == expected


def test_the_line_over_an_invented_chart_says_what_it_measures_too(lecture: Lecture) -> None:
    made = lecture(
        "- title: T\n  chart: {" + TWO.format(kind="line") + ", unit: million, illustrative: true}"
    )
    assert made.words("Measure") == ["s (million) · Illustrative numbers, invented for teaching"]
    [shape] = [s for s in made.page.shapes if isinstance(s, ChartShape)]
    assert shape.value_axis.title == ""


def test_titles_stand_in_the_chart(lecture: Lecture) -> None:
    block = TWO.format(kind="line") + ", axes: {x: {title: Year}, y: {title: Cases}}, source: s"
    [shape] = [
        s for s in lecture(f"- title: T\n  chart: {{{block}}}").page.shapes if isinstance(s, ChartShape)
    ]
    assert shape.value_axis.title_at[0] == shape.box.x
    for axis in (shape.value_axis, shape.category_axis):
        assert axis is not None
        assert axis.title_at is not None
        x, y = axis.title_at
        assert shape.box.x <= x < shape.box.right
        assert shape.box.y <= y < shape.box.bottom
    assert shape.category_axis is not None
    assert shape.category_axis.title_at is not None
    assert shape.category_axis.title_at[1] > shape.plot.bottom


def test_a_legend_of_two_rows_takes_the_room_of_two(draw: Draw) -> None:
    def top(names: list[str]) -> float:
        rows = ", ".join(f"{name}: [1, 2]" for name in names)
        shape = draw(f"kind: column, categories: [a, b], series: {{{rows}}}")
        assert shape.legend == "t"
        return shape.plot.y - shape.box.y

    shape = draw("kind: column, categories: [a, b], series: {One: [1, 2], Two: [3, 4]}")
    assert shape.legend_box is not None
    assert (shape.legend_box.x, shape.legend_box.y) == (shape.box.x, shape.box.y)
    assert shape.legend_box.bottom < shape.plot.y
    assert shape.legend_box.right < shape.box.right
    assert top([f"Series {n}" for n in range(3)]) < top([f"A series with a long name {n}" for n in range(5)])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_label_is_under_twelve_points(draw: Draw, theme: str) -> None:
    names = [str(1900 + n) for n in range(90)]
    shape = draw(f"kind: column, categories: {names}, series: {{s: {[*range(90)]}}}", theme=theme)
    axes = [axis for axis in (shape.category_axis, shape.value_axis) if axis]
    styles = [style for axis in axes for style in (axis.style, axis.title_style) if style]
    assert min(style.size for style in [*styles, shape.label_style]) >= 12
