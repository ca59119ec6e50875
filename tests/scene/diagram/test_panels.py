"""Panels drawn out to the same width, where nothing is in the way."""

from __future__ import annotations

from collections.abc import Callable

from build_deck.scene.diagram.layered import layered
from build_deck.scene.diagram.panels import alike
from build_deck.scene.diagram.texts import Texts
from build_deck.theme.style import Box

LONG, SHORT = (0.0, 0.0, 300.0, 60.0), (0.0, 70.0, 120.0, 60.0)


def test_a_short_panel_is_as_wide_as_the_one_over_it() -> None:
    assert alike([LONG, SHORT], [], []) == [LONG, (0, 70, 300, 60)]


def test_panels_side_by_side_keep_their_width() -> None:
    beside = (310.0, 0.0, 50.0, 60.0)
    assert alike([LONG, beside], [], []) == [LONG, beside]


def test_a_panel_takes_in_nothing_that_is_not_its_own() -> None:
    foreign, own = (200.0, 80.0, 40.0, 30.0), (10.0, 80.0, 40.0, 30.0)
    assert alike([LONG, SHORT], [own, foreign], []) == [LONG, SHORT]
    assert alike([LONG, SHORT], [own], [[(50, 95), (250, 95), (250, 30)]]) == [LONG, SHORT]
    assert alike([LONG, SHORT, foreign], [own], [])[1] == SHORT


def test_a_panel_grows_at_the_side_that_is_free() -> None:
    middle = (100.0, 70.0, 80.0, 60.0)
    assert alike([LONG, middle], [(200, 80, 40, 30)], []) == [LONG, (0, 70, 180, 60)]


def test_groups_that_compare_are_shown_equally_wide(texts: Callable[[str], Texts]) -> None:
    made = layered(
        texts("groups: {Long: [A, B, C], Short: [D, E]}\nedges: |\n  A -> B -> C\n  D -> E"),
        Box(216, 156, 696, 324),
    )
    assert made is not None
    one, two = made.panels
    assert (one.box.x, one.box.w) == (two.box.x, two.box.w)
    assert one.name.x == two.name.x
