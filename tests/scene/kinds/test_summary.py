"""The summary: points side by side, and what comes next."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_points_stand_side_by_side(lecture: Lecture, count: int) -> None:
    points = ", ".join(f"{{head: Point-{n}, text: It says {n}}}" for n in range(count))
    made = lecture(f"- {{title: To keep, summary: [{points}]}}")
    assert made.rules == []
    assert made.words("Point") == [f"Point-{n}" for n in range(count)]
    heads = [s.placeholder.box for s in made.shapes("Point")]
    assert len({box.y for box in heads}) == 1
    assert all(right.x >= left.right for left, right in itertools.pairwise(heads))
    assert heads[-1].right <= 912
    assert len({s.placeholder.box.y for s in made.shapes("Support")}) == 1
    assert len(made.sizes("Support")) == 1
    assert made.words("Number") == [str(n + 1) for n in range(count)]


def test_a_point_may_have_no_text(lecture: Lecture) -> None:
    made = lecture("- {title: To keep, summary: [Plain, {head: Rich, text: More}]}")
    assert made.words("Point") == ["Plain", "Rich"]
    assert made.words("Support") == ["More"]
    assert made.shapes("Support")[0].placeholder.box.x == made.shapes("Point")[1].placeholder.box.x


def test_the_next_lecture_is_named(lecture: Lecture) -> None:
    made = lecture("- {title: To keep, summary: [a, b]}", number=3, next_title="What follows")
    assert made.words("Next lecture") == ["Next\N{EM SPACE}Lecture 4: What follows"]


def test_after_the_last_nothing_is(lecture: Lecture) -> None:
    assert lecture("- {title: To keep, summary: [a, b]}").words("Next lecture") == []


@pytest.mark.parametrize(
    ("point", "rule"),
    [
        (f"{{head: H, text: {'word ' * 60}}}", "does-not-fit"),
        (f"{{head: {'word ' * 40}}}", "does-not-fit"),
        (f"{{head: {'x' * 60}}}", "word-too-wide"),
    ],
)
def test_what_cannot_fit_is_an_error(lecture: Lecture, point: str, rule: str) -> None:
    made = lecture(f"- {{title: To keep, summary: [a, b, c, {point}]}}")
    assert made.rules == [rule]


def test_a_next_title_too_long_is_shortened(lecture: Lecture) -> None:
    """It stands whole on the next lecture's cover."""
    made = lecture("- {title: To keep, summary: [a, b]}", number=3, next_title="A long title of it " * 12)
    assert made.rules == []
    assert made.words("Next lecture")[0].endswith("…")
