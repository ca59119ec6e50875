"""A definition that has its slide to itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


def test_the_term_is_the_title(lecture: Lecture) -> None:
    made = lecture("- definition: {term: Record, form: noun, meaning: What is kept}")
    assert made.titles[1:] == ["Record"]
    assert (made.words("Form"), made.words("Meaning")) == (["noun"], ["What is kept"])
    assert made.words("Label") == ["Terms"]


def test_two_terms_share_a_slide(lecture: Lecture) -> None:
    made = lecture("- definition: [{term: One, meaning: A}, {term: Two, form: noun, meaning: B}]")
    assert made.rules == []
    assert made.titles[1:] == ["One"]
    names = ("Second term", "Second form", "Second meaning")
    assert [made.words(name) for name in names] == [["Two"], ["noun"], ["B"]]


def test_under_a_title_the_term_is_set_smaller(lecture: Lecture) -> None:
    made = lecture("- {title: What is kept, definition: {term: Record, meaning: It is kept}}")
    assert made.titles[1:] == ["What is kept"]
    assert made.words("Term") == ["Record"]


@pytest.mark.parametrize(
    ("definition", "rule"),
    [
        (f"{{term: T, meaning: {'word ' * 300}}}", "does-not-fit"),
        (f"{{term: {'x' * 90}, meaning: m}}", "word-too-wide"),
        (f"[{{term: T, meaning: m}}, {{term: U, meaning: {'word ' * 100}}}]", "does-not-fit"),
    ],
)
def test_what_cannot_fit_is_an_error(lecture: Lecture, definition: str, rule: str) -> None:
    made = lecture(f"- definition: {definition}")
    assert made.rules == [rule]


def test_a_form_of_two_lines_moves_the_meaning_down(lecture: Lecture) -> None:
    short = lecture("- definition: {term: T, form: noun, meaning: m}")
    long = lecture(f"- definition: {{term: T, form: {'noun of this and that ' * 5}, meaning: m}}")
    assert long.rules == []
    assert long.shapes("Meaning")[0].placeholder.box.y > short.shapes("Meaning")[0].placeholder.box.y
