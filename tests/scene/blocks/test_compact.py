"""Quotations, definitions, statements and questions that share a slide."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


@pytest.mark.parametrize(
    ("block", "parts"),
    [
        (
            "quote: {text: Words, by: Ada, occasion: In 2019}",
            {"Quotation": ["Words"], "Speaker": ["Ada"], "Occasion": ["In 2019"]},
        ),
        (
            "definition: {term: Term, form: noun, meaning: Means}",
            {"Term": ["Term"], "Form": ["noun"], "Meaning": ["Means"]},
        ),
        ("statement: {text: Trust, line: people}", {"Statement": ["Trust"], "Line": ["people"]}),
    ],
)
def test_every_part_is_shown(lecture: Lecture, block: str, parts: dict[str, list[str]]) -> None:
    made = lecture(f"- title: T\n  {block}\n  text: Beside it")
    assert made.rules == []
    assert {name: made.words(name) for name in parts} == parts
    assert made.words("Text") == ["Beside it"]


def test_parts_stand_one_under_another(lecture: Lecture) -> None:
    made = lecture("- title: T\n  quote: {text: Words, by: Ada, occasion: In 2019}\n  text: x")
    boxes = [made.shapes(name)[0].placeholder.box for name in ("Quotation", "Speaker", "Occasion", "Text")]
    assert all(lower.y >= upper.bottom for upper, lower in itertools.pairwise(boxes))


def test_a_question_in_a_column_shows_its_letters(lecture: Lecture) -> None:
    made = lecture(
        "- title: T\n  columns:\n    - question: {prompt: Which?, options: [one, two], task: Choose}\n    - text: x"
    )
    assert made.words("Question") == ["Which?"]
    assert [made.words(f"Option {letter}") for letter in "AB"] == [["A\u2002one"], ["B\u2002two"]]
    assert made.words("Task") == ["Choose"]


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (f"quote: {{text: {'word ' * 400}}}", "does-not-fit"),
        (f"quote: {{text: {'x' * 200}}}", "word-too-wide"),
        (f"definition: {{term: T, meaning: {'word ' * 500}}}", "does-not-fit"),
    ],
)
def test_what_cannot_fit_is_an_error(lecture: Lecture, block: str, rule: str) -> None:
    made = lecture(f"- title: T\n  {block}\n  text: x")
    assert made.rules == [rule]
    assert made.found[0].place.line == 5


def test_more_words_are_set_smaller(lecture: Lecture) -> None:
    sizes = [
        lecture(f"- title: T\n  quote: {{text: {'word ' * n}}}\n  text: x").sizes("Quotation").pop()
        for n in (5, 60, 90)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]
