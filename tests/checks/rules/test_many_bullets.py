"""A list of more than six entries is found, on any level, in columns too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "many-bullets"

SIX = "[a, b, c, d, e, f]"
SEVEN = "[a, b, c, d, e, f, g]"

FIRES = {
    "bullets": (f"- title: Lists are long\n  bullets: {SEVEN}\n", [(2, 13)]),
    "steps": (f"- title: Lists are long\n  steps: {SEVEN}\n", [(2, 11)]),
    "a column": (
        f"- title: Lists are long\n  columns:\n    - bullets: {SEVEN}\n    - text: x\n",
        [(3, 17)],
    ),
    "one level down": (
        f"- title: Lists are long\n  bullets:\n    - text: x\n      bullets: {SEVEN}\n    - y\n",
        [(4, 17)],
    ),
}
QUIET = {
    "six": f"- title: Lists are long\n  bullets: {SIX}\n",
    "six and six": f"- title: Lists are long\n  columns:\n    - bullets: {SIX}\n    - bullets: {SIX}\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
