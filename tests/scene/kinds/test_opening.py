"""The cover."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from build_deck.scene.kinds.opening import long_date

Lecture = Callable[..., Any]
SPACE = "\N{NO-BREAK SPACE}"
COURSE = """
title: Course
institution: University
lecturers: [Ada, Bea]
term: Autumn 2026
licence: CC BY 4.0
paper: {title: A paper, authors: [Alpha], year: "2019", sections: {"1": Start}}
"""


def cover(made: Any) -> dict[str, list[str]]:
    """The words on the cover, by the name of their frame."""
    words: dict[str, list[str]] = {}
    for shape in made.deck.slides[0].shapes:
        words.setdefault(shape.placeholder.name, []).extend(p.plain for p in shape.paragraphs)
    return words


def test_everything_the_course_says_is_shown(lecture: Lecture) -> None:
    made = lecture(
        "- {title: T, text: x}", head="subtitle: Below\npaper: '1'", course=COURSE, number=3,
        date=datetime.date(2026, 10, 5),
    )  # fmt: skip
    words = cover(made)
    assert words["Title"] == ["The lecture"]
    assert words["Subtitle"] == ["Below"]
    assert words["Course"] == ["Course"]
    assert words["Lecture number"] == ["3"]
    assert words["Field label"] == ["Lecturer", "Institution", "Date", "Reading"]
    assert words["Lecturer"] == ["Ada, Bea"]
    assert words["Date"] == [f"5{SPACE}October 2026"]
    assert words["Reading"] == [f"Paper, §{SPACE}1"]
    assert words["Footer"] == ["CC BY 4.0"]
    assert made.rules == []


def test_without_a_date_the_term_is_shown(lecture: Lecture) -> None:
    words = cover(lecture("- {title: T, text: x}", course=COURSE))
    assert words["Term"] == ["Autumn 2026"]
    assert "Date" not in words


def test_what_there_is_nothing_of_leaves_no_frame(lecture: Lecture) -> None:
    words = cover(lecture("- {title: T, text: x}", course="{}"))
    assert "Lecture number" not in words
    assert "Field label" not in words
    assert "Subtitle" not in words


def test_the_title_is_the_cover_s_own_kind(lecture: Lecture) -> None:
    [title] = [s for s in lecture("- {title: T, text: x}").deck.slides[0].shapes if s.placeholder.idx == 0]
    assert title.placeholder.type == "ctrTitle"


def test_a_title_too_long_for_the_cover_is_an_error(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: x}", head=f"title: {'A word and another ' * 12}")
    assert made.rules == ["title-too-long"]
    assert made.found[0].place.line == 1
    assert "subtitle" in made.found[0].hint


def test_a_cover_can_have_notes(lecture: Lecture) -> None:
    made = lecture("- {opening: '', notes: Welcome., minutes: 2}")
    assert [p.plain for p in made.deck.slides[0].notes] == ["00:00–00:02 · 2 min", "Welcome."]


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en-GB", "5 October 2026"), ("it", "5 ottobre 2026"), ("fi", "5 October 2026")],
)
def test_dates_are_in_words(language: str, shown: str) -> None:
    assert long_date(datetime.date(2026, 10, 5), language).replace(SPACE, " ") == shown
