"""More slides than minutes are found; the cover counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "slide-rate"


def slides(count: int) -> str:
    return "".join(f"- title: List {number} grows\n  text: a\n" for number in range(count))


FIRES = {
    "too many": (slides(5), [(-1, 1)], 5),
}
QUIET = {
    "one a minute": (slides(4), 5),
    "no plan": (slides(30), None),
}


def head(minutes: float | None) -> str:
    return "title: Lists\n" + (f"minutes: {minutes}\n" if minutes else "# no plan\n") + "slides:\n"


@pytest.mark.parametrize(("slides", "places", "minutes"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]], minutes: float) -> None:
    assert found(RULE, slides, head=head(minutes)) == places


@pytest.mark.parametrize(("slides", "minutes"), QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str, minutes: float | None) -> None:
    assert found(RULE, slides, head=head(minutes)) == []
