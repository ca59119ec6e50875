"""Numbers in a figure have a unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "figure-unit"

FIRES = {
    "a scale": (
        "- title: The range ends\n  scale: {from: 1, to: 9, markers: [{at: 2, label: x}]}\n",
        [(2, 3)],
    ),
}
QUIET = {
    "a unit": "- title: It ends\n  scale: {from: 1, to: 9, unit: points, markers: [{at: 2, label: x}]}\n",
    "no numbers": "- title: It ends\n  timeline: {events: [{date: '2014', text: x}, {date: '2020', text: y}]}\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
