"""A statement that has its slide to itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


def test_a_number_is_as_large_as_the_page_allows(lecture: Lecture) -> None:
    made = lecture("- statement: {text: 11M, line: people could not fly}")
    assert made.titles[1:] == ["11M"]
    assert max(made.sizes("Title")) >= 160
    assert made.words("Line") == ["people could not fly"]


def test_a_sentence_takes_lines(lecture: Lecture) -> None:
    made = lecture("- statement: Whoever cannot be trusted once is restricted everywhere")
    [title] = made.shapes("Title")
    assert len(title.paragraphs[0].lines) > 1
    assert 44 <= max(made.sizes("Title")) <= 72


@pytest.mark.parametrize(("text", "label"), [("11 million", "One number"), ("Trust", "In short")])
def test_numbers_are_called_so(lecture: Lecture, text: str, label: str) -> None:
    assert lecture(f"- statement: {text}").words("Label") == [label]


def test_under_a_title_the_statement_is_not_it(lecture: Lecture) -> None:
    made = lecture("- {title: How many, statement: Many}")
    assert made.titles[1:] == ["How many"]
    assert made.words("Statement") == ["Many"]


def test_a_statement_too_long_is_an_error(lecture: Lecture) -> None:
    made = lecture(f"- statement: {'word ' * 80}")
    assert made.rules == ["does-not-fit"]
    assert "`text` or `bullets`" in made.found[0].hint
