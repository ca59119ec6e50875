"""A bullet alone on its level is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "lone-bullet"

FIRES = {
    "alone": ("- title: Lists part things\n  bullets: [a]\n", [(2, 13)]),
    "a lone step": ("- title: Lists part things\n  steps: [a]\n", [(2, 11)]),
    "one level down": (
        "- title: Lists part things\n  bullets:\n    - text: a\n      bullets: [b]\n    - c\n",
        [(4, 17)],
    ),
    "in a column": ("- title: Lists part things\n  columns:\n    - bullets: [a]\n    - text: b\n", [(3, 17)]),
}
QUIET = {
    "two": "- title: Lists part things\n  bullets: [a, b]\n",
    "none": "- title: Lists part things\n  text: a\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
