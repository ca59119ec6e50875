"""How long a slide takes and how that is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.scene.timing import clock, running_time, spoken_minutes

Lecture = Callable[..., Any]


@pytest.mark.parametrize(
    ("minutes", "shown"), [(0, "00:00"), (12, "00:12"), (59.6, "01:00"), (75, "01:15"), (600, "10:00")]
)
def test_a_clock_shows_hours_and_minutes(minutes: float, shown: str) -> None:
    assert clock(minutes) == shown


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0"), (0.1, "0.5"), (0.5, "0.5"), (1, "1"), (2.4, "2.5"), (2.5, "2.5"), (3, "3"), (12.1, "12")],
)
def test_minutes_are_spoken_in_halves(minutes: float, shown: str) -> None:
    assert spoken_minutes(minutes) == shown


def test_the_running_time_heads_the_notes() -> None:
    assert running_time(12, 3, "min") == "00:12–00:15 · 3 min"


WORDS = " ".join(["word"] * 260)


@pytest.mark.parametrize(
    ("slide", "minutes"),
    [
        (f"title: T\n  text: x\n  notes: {WORDS}", 2),
        (f"title: T\n  text: x\n  minutes: 5\n  notes: {WORDS}", 5),
        (f"title: T\n  question: {{options: [a, b], minutes: 4}}\n  notes: {WORDS}", 6),
        ("title: T\n  question: {options: [a, b], phases: {Think: 1, Pair: 2, Share: 3}}", 6),
        ("title: T\n  question: {options: [a, b], minutes: 4}\n  minutes: 3", 3),
        ("title: T\n  text: x", 0),
        ("title: T\n  text: x\n  notes: one two [@liang2018, p. 4]", 2 / 130),
    ],
    ids=[
        "notes",
        "planned",
        "notes and activity",
        "phases",
        "planned activity",
        "nothing",
        "citation unsaid",
    ],
)
def test_minutes_are_planned_or_estimated(lecture: Lecture, slide: str, minutes: float) -> None:
    assert lecture(f"- {slide}").page.minutes == pytest.approx(minutes)


def test_the_course_says_how_fast_its_lecturer_speaks(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  text: x\n  notes: {WORDS}", course="speaking-rate: 65")
    assert made.page.minutes == pytest.approx(4)
