"""A question to the students."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


def test_options_stand_in_rows_by_their_letters(lecture: Lecture) -> None:
    made = lecture("- {title: Which?, question: {options: [one, two, three], minutes: 4, task: Choose one}}")
    assert made.rules == []
    assert (made.words("Letter"), made.words("Option")) == (["A", "B", "C"], ["one", "two", "three"])
    assert (made.words("Minutes"), made.words("Unit")) == (["4"], ["minutes"])
    assert made.words("Task") == ["Choose one"]
    assert len([d for d in made.page.layout.decor if d.kind == "oval"]) == 3
    for letter, option in zip(made.shapes("Letter"), made.shapes("Option"), strict=True):
        middle = letter.placeholder.box.y + letter.placeholder.box.h / 2
        assert middle == pytest.approx(option.placeholder.box.y + option.placeholder.box.h / 2)


def test_the_prompt_is_the_title_where_there_is_none(lecture: Lecture) -> None:
    made = lecture("- question: {prompt: Which of them?, options: [a, b]}")
    assert made.titles[1:] == ["Which of them?"]
    assert made.words("Prompt") == []


def test_a_prompt_under_a_title_is_shown(lecture: Lecture) -> None:
    made = lecture("- {title: Now you, question: {prompt: Which of them?, options: [a, b]}}")
    assert made.titles[1:] == ["Now you"]
    assert made.words("Prompt") == ["Which of them?"]
    assert made.shapes("Option")[0].placeholder.box.y >= made.shapes("Prompt")[0].placeholder.box.bottom


def test_phases_stand_on_the_spine_and_make_the_minutes(lecture: Lecture) -> None:
    made = lecture("- {title: Which?, question: {options: [a, b], phases: {Think: 1, Pair: 2, Share: 1.5}}}")
    assert made.words("Minutes") == ["4.5"]
    assert made.words("Phase") == ["Think", "Pair", "Share"]
    assert made.words("Phase minutes") == ["1 min", "2 min", "1.5 min"]


def test_one_minute_is_one(lecture: Lecture) -> None:
    assert lecture("- {title: Q?, question: {options: [a, b], minutes: 1}}").words("Unit") == ["minute"]


def test_an_open_question_is_set_large(lecture: Lecture) -> None:
    made = lecture("- question: {prompt: What would you keep?, task: Tell your neighbour, minutes: 3}")
    assert made.titles[1:] == ["What would you keep?"]
    assert made.sizes("Title") == {44}
    assert made.words("Task") == ["Tell your neighbour"]


def test_an_open_question_under_a_title(lecture: Lecture) -> None:
    made = lecture("- {title: Now you, question: What would you keep?}")
    assert made.titles[1:] == ["Now you"]
    assert made.words("Question") == ["What would you keep?"]


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("more", ["", ", task: Choose one", ", prompt: Which?, task: Choose one"])
def test_up_to_six_options_stand_on_the_page(lecture: Lecture, count: int, more: str) -> None:
    options = ", ".join(f"option {n}" for n in range(count))
    made = lecture(f"- {{title: Which?, question: {{options: [{options}]{more}}}}}")
    assert made.rules == []
    boxes = [s.placeholder.box for s in made.shapes("Option")]
    assert len(boxes) == count
    assert all(lower.y >= upper.bottom for upper, lower in itertools.pairwise(boxes))
    assert boxes[-1].bottom <= 480.5


def test_options_too_long_are_errors(lecture: Lecture) -> None:
    made = lecture(f"- {{title: Which?, question: {{options: [{'word ' * 90}, b, c, d]}}}}")
    assert made.rules == ["does-not-fit"]


def test_a_question_under_a_table_shares_its_slide(lecture: Lecture) -> None:
    made = lecture(
        "- title: Which?\n  table: {header: [a, b], rows: [[c, d]]}\n  question: {prompt: Why so, options: [x, y], minutes: 2}"
    )
    assert made.rules == []
    assert made.rows() == [["a", "b"], ["c", "d"]]
    assert made.words("Question") == ["Why so"]
    assert made.words("Minutes") == ["2"]


def test_a_prompt_that_is_the_title_is_said_once(lecture: Lecture) -> None:
    made = lecture("- text: Read this.\n  question: {prompt: Why so?, options: [x, y]}")
    assert made.titles[1:] == ["Why so?"]
    assert made.words("Question") == []
    assert made.words("Option A") == ["A\u2002x"]
