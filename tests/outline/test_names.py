"""A name is found however its quotation marks were typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.outline.names import meant, position

Read = Callable[..., Any]
BLOCKS = (
    "table: {header: [A, The authors' fear], rows: [[a, b]], highlight: The authors' fear}",
    "table: {header: [A, The authors’ fear], rows: [[a, b]], highlight: The authors' fear}",
    "compare: {things: [Praise, The authors' fear], rows: {How: [a, b]}, highlight: The authors' fear}",
    "compare: {things: [Praise, '*The* authors'' fear'], rows: {How: [a, b]}, highlight: The authors’ fear}",
    "chart: {kind: bar, values: {The authors’ fear: 1, b: 2}, illustrative: true, highlight: The authors' fear}",
    "chart: {kind: bar, values: {The authors' fear: 1, b: 2}, illustrative: true, annotate: {The authors’ fear: c}}",
)


@pytest.mark.parametrize("block", BLOCKS)
def test_what_is_typed_in_one_place_is_found_in_the_other(read: Read, block: str) -> None:
    _, wrong = read(f"title: T\nslides:\n  - title: A\n    {block}\n")
    assert wrong == ()


def test_a_charts_names_become_those_of_its_numbers(read: Read) -> None:
    chart = "kind: combo, categories: [a], series: {“b” c: [1], d: [2]}, lines: '\"b\" c', illustrative: true"
    lecture, wrong = read(f"title: T\nslides:\n  - title: A\n    chart: {{{chart}}}\n")
    assert wrong == ()
    assert lecture.slides[0].chart.lines == ("“b” c",)


def test_the_very_same_name_comes_first() -> None:
    assert position("it's", ["it’s", "it's"]) == 1
    assert position("it's", ["its", "it’s"]) == 1


def test_another_name_is_not_found() -> None:
    assert position("", ["a", ""]) == 1
    assert position("", ["*"]) is None
    assert position("a", ["b"]) is None
    assert meant("a", ["b"]) == "a"
