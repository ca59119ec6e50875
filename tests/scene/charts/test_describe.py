"""Charts in words: for those who cannot see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.outline.chart import NATIVE
from build_deck.scene.chart_model import ChartShape

Lecture = Callable[..., Any]
Draw = Callable[..., ChartShape]


def test_kind_names_numbers_and_highlight_are_said(draw: Draw) -> None:
    block = "kind: bar, values: {Payment history: 35, Amounts owed: 30}, unit: '%', highlight: Amounts owed"
    assert draw(block).alt == (
        "Bar chart. Categories: Payment history and Amounts owed. Payment history 35%, Amounts owed 30%. "
        "Highlighted: Amounts owed (30%). Illustrative numbers, invented for teaching."
    )


def test_of_many_numbers_the_range_is_said(draw: Draw) -> None:
    names = [str(1990 + n) for n in range(12)]
    rows = (
        "Planes: ["
        + ", ".join(str(n * 2.5) for n in range(12))
        + "], Trains: ["
        + ", ".join(["~"] * 11)
        + ", 4]"
    )
    block = (
        f"kind: line, categories: {names}, series: {{{rows}}}, unit: million, axes: {{y: {{title: Tickets}}}}"
    )
    assert draw(block).alt == (
        "Line chart: Tickets, million. Series: Planes and Trains. Categories: 12, from 1990 to 2001. "
        "From 0.0 (Planes, 1990) to 27.5 (Planes, 2001). Illustrative numbers, invented for teaching."
    )


def test_words_on_marks_are_said_too(draw: Draw) -> None:
    assert (
        "b: After the reform."
        in draw("kind: column, values: {a: 1, b: 2}, annotate: {b: After the reform}").alt
    )


def test_points_are_named(draw: Draw) -> None:
    block = "kind: scatter, values: {A: [1, 2], B: [3, 4]}, axes: {x: {title: People}, y: {title: Listed}}"
    assert draw(block).alt.startswith("Scatter chart: People, Listed. Points: A and B. From 2 (A) to 4 (B).")


def test_the_authors_own_words_come_first(draw: Draw) -> None:
    assert draw("kind: bar, values: {a: 1}, alt: One bar  for a").alt == "One bar for a"


def test_an_italian_lecture_has_an_italian_description(draw: Draw) -> None:
    alt = draw("kind: bar, values: {a: 1.5, b: 2}", head="language: it").alt
    assert alt.startswith("Grafico a barre. Categorie: a e b. a 1,5, b 2,0.")


@pytest.mark.parametrize("kind", NATIVE)
def test_every_kind_is_described(draw: Draw, kind: str) -> None:
    if kind in ("scatter", "bubble"):
        block = (
            f"kind: {kind}, values: {{a: [1, 2, 3]}}"
            if kind == "bubble"
            else f"kind: {kind}, values: {{a: [1, 2]}}"
        )
    elif kind in ("pie", "doughnut"):
        block = f"kind: {kind}, values: {{a: 1, b: 2, c: 3}}"
    else:
        block = f"kind: {kind}, categories: [a, b, c], series: {{s: [1, 2, 3], t: [3, 2, 1]}}"
        block += ", lines: t" if kind == "combo" else ""
    alt = draw(block).alt
    assert alt[0].isupper()
    assert "{" not in alt


def notes(lecture: Lecture, block: str) -> list[str]:
    made = lecture(f"- title: T\n  chart: {{{block}, illustrative: true}}\n  notes: Cues.")
    assert made.rules == []
    return list(made.notes())


def test_many_numbers_are_listed_in_the_notes(lecture: Lecture) -> None:
    rows = "s: [" + ", ".join(str(n) for n in range(7)) + "], t: [" + ", ".join(["~", *"123456"]) + "]"
    block = f"kind: column, categories: [a, b, c, d, e, f, g], series: {{{rows}}}, unit: people"
    said = notes(lecture, block)
    assert said[2:5] == ["Numbers of the chart (people):", "a: s 0, t –", "b: s 1, t 1"]
    assert said[-1] == "g: s 6, t 6"


def test_few_numbers_are_not(lecture: Lecture) -> None:
    assert notes(lecture, "kind: column, values: {a: 1, b: 2}")[1:] == ["Cues."]


def test_a_pictures_numbers_are_listed_unless_its_description_has_them(lecture: Lecture) -> None:
    pair = "kind: dot, categories: [a, b], series: {s: [1, 2], t: [3, 4]}"
    assert notes(lecture, pair)[-2:] == ["a: s 1, t 3", "b: s 2, t 4"]
    one = "kind: dot, categories: [a, b], series: {s: [1, 2]}"
    assert notes(lecture, one)[1:] == ["Cues."]
    assert notes(lecture, f"{one}, alt: Two dots")[-3:] == ["Numbers of the chart (s):", "a: 1", "b: 2"]


def test_the_name_of_the_only_series_is_said(lecture: Lecture) -> None:
    block = "kind: histogram, series: {Tickets: [1, 2, 3]}"
    assert notes(lecture, block)[-1] == "Tickets: 1, 2, 3"


def test_points_are_listed_with_both_their_numbers(lecture: Lecture) -> None:
    points = ", ".join(f"P{n}: [{n}, {n}.5]" for n in range(7))
    assert "P3: 3; 3.5" in notes(lecture, f"kind: scatter, values: {{{points}}}")


def test_names_of_points_are_listed_since_they_may_have_no_room(lecture: Lecture) -> None:
    assert "Hidden: 1; 1" in notes(lecture, "kind: scatter, values: {A: [1, 1], B: [1, 1], Hidden: [1, 1]}")
    assert notes(lecture, "kind: scatter, series: {s: [[1, 1], [2, 3]]}")[1:] == ["Cues."]


def test_a_ring_whose_thin_slices_have_no_number_is_listed(lecture: Lecture) -> None:
    assert "c: 1%" in notes(lecture, "kind: doughnut, values: {a: 59, b: 40, c: 1}, unit: '%'")
