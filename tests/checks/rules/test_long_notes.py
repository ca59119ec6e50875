"""Notes and questions that need more than the minutes planned are found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "long-notes"


def words(count: int) -> str:
    return "word " * count


FIRES = {
    "notes": (f"- title: Lists grow\n  text: a\n  minutes: 1\n  notes: {words(150)}\n", [(4, 10)]),
    "a question": (
        f"- title: Do lists grow?\n  minutes: 3\n  question: {{task: Talk, minutes: 3}}\n  notes: {words(60)}\n",
        [(4, 10)],
    ),
    "a question without notes": (
        "- title: Do lists grow?\n  minutes: 2\n  question: {task: Talk, minutes: 3}\n",
        [(1, 3)],
    ),
}
QUIET = {
    "a tenth more": f"- title: Lists grow\n  text: a\n  minutes: 1\n  notes: {words(142)}\n",
    "no plan": f"- title: Lists grow\n  text: a\n  notes: {words(500)}\n",
    "no notes": "- title: Lists grow\n  text: a\n  minutes: 1\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []


def test_the_course_says_how_fast_one_speaks(found: Found) -> None:
    slide = f"- title: Lists grow\n  text: a\n  minutes: 1\n  notes: {words(120)}\n"
    assert found(RULE, slide) == []
    assert found(RULE, slide, course="speaking-rate: 100\n") == [(4, 10)]
