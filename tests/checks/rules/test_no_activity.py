"""More than ten minutes without a question are found, where they grow too long."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "no-activity"


def quiet(minutes: float, title: str) -> str:
    return f"- title: {title}\n  text: a\n  minutes: {minutes}\n"


ASKED = "- title: Does it grow?\n  minutes: 3\n  question: {task: Talk, minutes: 3}\n"

FIRES = {
    "from the beginning": (quiet(6, "It grows") + quiet(5, "It shrinks") + ASKED, [(4, 3)]),
    "to the end": (ASKED + quiet(6, "It grows") + quiet(5, "It shrinks"), [(7, 3)]),
    "between": (
        ASKED + quiet(11, "It grows") + quiet(1, "It shrinks") + ASKED.replace("grow", "end"),
        [(4, 3)],
    ),
    "twice": (quiet(11, "It grows") + ASKED + quiet(11, "It shrinks"), [(1, 3), (7, 3)]),
}
QUIET = {
    "ten": quiet(5, "It grows") + quiet(5, "It shrinks") + ASKED + quiet(10, "It ends"),
    "a question in a column": (
        quiet(9, "It grows")
        + "- title: It asks\n  columns: [{text: a}, {question: Does it?}]\n  minutes: 4\n"
        + quiet(9, "It shrinks")
    ),
    "a short lecture": quiet(3, "It grows"),
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
