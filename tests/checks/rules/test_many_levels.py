"""Two levels pass, the third is found once a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "many-levels"

FIRES = {
    "a third level": (
        "- title: Lists nest\n  bullets:\n    - text: a\n      bullets:\n        - text: b\n"
        "          bullets: [c, d]\n",
        [(6, 21)],
    ),
}
QUIET = {
    "two levels": "- title: Lists nest\n  bullets:\n    - text: a\n      bullets: [b, c]\n    - d\n",
    "two lists": "- title: Lists nest\n  bullets: [a, b]\n  steps: [c, d]\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
