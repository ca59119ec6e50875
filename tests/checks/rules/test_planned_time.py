"""A lecture whose slides do not take its minutes, within a tenth, is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "planned-time"

SLIDES = "- title: Lists grow\n  text: a\n  minutes: 20\n- title: Lists shrink\n  text: a\n  minutes: 25\n"

FIRES = {
    "too long": (SLIDES, [(-1, 1)], 40),
    "too short": (SLIDES, [(-1, 1)], 51),
}
QUIET = {
    "as planned": (SLIDES, 45),
    "a tenth apart": (SLIDES, 50),
}


def head(minutes: float | None) -> str:
    return "title: Lists\n" + (f"minutes: {minutes}\n" if minutes else "# no plan\n") + "slides:\n"


@pytest.mark.parametrize(("slides", "places", "minutes"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]], minutes: float) -> None:
    assert found(RULE, slides, head=head(minutes)) == places


@pytest.mark.parametrize(("slides", "minutes"), QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str, minutes: float | None) -> None:
    assert found(RULE, slides, head=head(minutes)) == []
