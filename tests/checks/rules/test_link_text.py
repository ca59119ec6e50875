"""Links that could lead anywhere are found, in notes too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "link-text"

FIRES = {
    "here": ("- title: Lists grow\n  text: 'See [here](https://example.org).'\n", [(2, 9)]),
    "in capitals": ("- title: Lists grow\n  text: '[Click here](https://example.org)'\n", [(2, 9)]),
    "in two dresses": ("- title: Lists grow\n  text: '[read **more**](https://example.org)'\n", [(2, 9)]),
    "notes": ("- title: Lists grow\n  text: a\n  notes: '[link](https://example.org)'\n", [(3, 10)]),
}
QUIET = {
    "the page's name": "- title: Lists grow\n  text: 'See [the report](https://example.org).'\n",
    "an address": "- title: Lists grow\n  text: '<https://example.org/here>'\n",
    "no link": "- title: Lists grow here\n  text: here\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
