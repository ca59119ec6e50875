"""A slide of three pages is found, one of two is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.diagnostics import Diagnostic

Found = Callable[..., list[tuple[int, int]]]
Check = Callable[..., tuple[Diagnostic, ...]]

RULE = "continued-slide"

LINE = (
    "    - some words that fill a line of this slide from its left to its right, and go on to the next one\n"
)

FIRES = {
    "many pages": ("- title: Lists go on\n  bullets:\n" + LINE * 20, [(1, 3)]),
    "a long table": (
        "- title: Tables go on\n  table:\n    header: [a, b]\n    rows:\n" + "      - [x, y]\n" * 40,
        [(1, 3)],
    ),
}
QUIET = {
    "one page": "- title: Lists go on\n  bullets: [a, b]\n",
    "two pages": "- title: Lists go on\n  bullets:\n" + LINE * 6,
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []


def test_the_quiet_example_takes_two_pages(check: Check) -> None:
    messages = [d.message for d in check(QUIET["two pages"]) if d.rule == "many-words"]
    assert "on 2 pages" in messages[0]
