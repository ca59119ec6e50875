"""A source and three questions put to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Lecture = Callable[..., Any]
CHECK = """- title: Can we trust it?
  source-check:
    source: A newspaper of 2018
    about: A report
    questions:
      - {{ask: Who speaks?, answer: A reporter}}
      - {{ask: When?, answer: Early}}
      - {{ask: What for?, answer: {answer}}}
"""


def test_questions_and_answers_line_up(lecture: Lecture) -> None:
    made = lecture(CHECK.format(answer="To warn"))
    assert made.rules == []
    assert made.words("Examined") == ["A newspaper of 2018"]
    assert made.words("Question") == ["Who speaks?", "When?", "What for?"]
    assert made.words("Answer") == ["A reporter", "Early", "To warn"]
    assert [s.placeholder.box.y for s in made.shapes("Question")] == [
        s.placeholder.box.y for s in made.shapes("Answer")
    ]
    assert made.words("Source") == ["A report"]
    assert made.words("Label") == ["Source check"]


def test_reading_goes_from_question_to_answer(lecture: Lecture) -> None:
    made = lecture(CHECK.format(answer="To warn"))
    names = [s.placeholder.name for s in made.page.shapes if s.placeholder.name in ("Question", "Answer")]
    assert names == ["Question", "Answer"] * 3


def test_answers_agree_in_size(lecture: Lecture) -> None:
    made = lecture(CHECK.format(answer="word " * 30))
    assert made.rules == []
    assert len(made.sizes("Answer")) == 1


def test_an_answer_too_long_is_an_error(lecture: Lecture) -> None:
    made = lecture(CHECK.format(answer="word " * 120))
    assert made.rules == ["does-not-fit"]
    assert made.found[0].place.line == 11
