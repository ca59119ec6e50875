"""Objectives: a row each, the verb first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


def test_the_verb_stands_by_itself(lecture: Lecture) -> None:
    made = lecture("- objectives", head="objectives: [Explain how it works, Compare *two* views]")
    assert made.words("Verb") == ["Explain", "Compare"]
    assert made.words("Objective") == ["how it works", "two views"]
    assert made.words("Number") == ["1", "2"]
    assert made.words("Title") == ["After this lecture you can do two things"]
    assert [r.text for s in made.shapes("Objective") for p in s.paragraphs for r in p.runs if r.italic] == [
        "two"
    ]


@pytest.mark.parametrize("objective", ["Explain", "Internationalisierungsstrategien vergleichen"])
def test_where_a_verb_cannot_stand_by_itself_the_row_is_whole(lecture: Lecture, objective: str) -> None:
    made = lecture("- objectives", head=f"objectives: [Compare two views, {objective}]")
    assert made.words("Verb") == []
    assert made.words("Objective") == ["Compare two views", objective]


def test_rows_line_up(lecture: Lecture) -> None:
    made = lecture("- objectives", head="objectives: [Do a b c, Say d e f, See g h i]")
    places = [[s.placeholder.box.y for s in made.shapes(name)] for name in ("Verb", "Objective")]
    assert places[0] == places[1]
    assert len(made.sizes("Objective")) == 1


def test_a_slide_s_own_objectives_win(lecture: Lecture) -> None:
    made = lecture("- objectives: [See it]", head="objectives: [Do a, Do b]")
    assert made.words("Objective") == ["it"]
    assert made.words("Title") == ["After this lecture you can do one thing"]


def test_five_stand_on_a_slide_and_numbers_go_on(lecture: Lecture) -> None:
    made = lecture("- objectives", head=f"objectives: [{', '.join(f'Do thing {n}' for n in range(7))}]")
    assert [made.words("Number", n) for n in (0, 1)] == [list("12345"), list("67")]
    assert [title[-5:] for title in made.titles[1:]] == ["(1/2)", "(2/2)"]


def test_an_objective_too_long_for_its_row_is_an_error(lecture: Lecture) -> None:
    made = lecture("- objectives", head=f"objectives: [{'Do ' + 'word ' * 100}]\n")
    assert made.rules == ["does-not-fit"]
