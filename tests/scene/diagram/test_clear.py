"""What lies in whose way."""

from __future__ import annotations

import pytest

from build_deck.scene.diagram.clear import any_hits, crossings, grown, hits, inside, lines_of, overlap
from build_deck.scene.diagram.plan import Path
from build_deck.theme.style import Box

BOX = Box(10, 10, 20, 20)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (((0, 20), (40, 20)), True),
        (((0, 0), (40, 40)), True),
        (((0, 10), (40, 10)), False),
        (((0, 5), (40, 5)), False),
        (((0, 20), (10, 20)), False),
        (((0, 20), (11, 20)), True),
        (((20, 15), (20, 18)), True),
        (((0, 25), (12, 45)), False),
    ],
)
def test_lines_through_boxes(line: tuple[tuple[float, float], tuple[float, float]], expected: bool) -> None:
    assert hits(line, BOX) is expected
    assert any_hits([line], [Box(500, 500, 1, 1), BOX]) is expected


def test_boxes_on_boxes() -> None:
    assert overlap(BOX, Box(29, 29, 9, 9))
    assert not overlap(BOX, Box(30, 10, 9, 9))
    assert overlap(grown(BOX, 2), Box(30, 10, 9, 9))
    assert inside(Box(10, 10, 5, 5), BOX)
    assert not inside(Box(9, 10, 5, 5), BOX)


def test_crossings_are_counted_and_shared_stretches_weigh_heavily() -> None:
    across, down = ((0.0, 10.0), (20.0, 10.0)), ((10.0, 0.0), (10.0, 20.0))
    assert crossings([across], [down]) == 1
    assert crossings([across], [((0.0, 11.0), (20.0, 11.0))]) == 0
    assert crossings([across], [((5.0, 10.0), (40.0, 10.0))]) > 10


def test_a_curve_is_flattened_between_its_ends() -> None:
    path = Path(3, 0, ((0, 0), (40, 0), (40, 30)), "curved")
    lines = lines_of(path)
    assert lines[0][0] == (0, 0)
    assert lines[-1][1] == (40, 30)
    # The preset's curve stays well within its corner.
    assert all(x < 40 or y > 20 for _, (x, y) in lines)
    assert all((x - 40) ** 2 + y**2 > 50 for _, (x, y) in lines)
