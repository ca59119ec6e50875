"""Labels along a line keep apart and stay in order; leaders do not cross."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_deck.scene.spread import leader_levels, spread

Segment = tuple[tuple[float, float], tuple[float, float]]

NUMBERS = st.floats(0, 600)
WIDTHS = st.floats(10, 100)


@given(st.lists(st.tuples(NUMBERS, WIDTHS), min_size=1, max_size=9))
def test_labels_do_not_overlap_and_stay_inside(labels: list[tuple[float, float]]) -> None:
    labels.sort()
    wanted, widths = [x for x, _ in labels], [w for _, w in labels]
    edges = spread(wanted, widths, 8, 0, 700)
    if edges is None:
        assert sum(widths) + 8 * (len(widths) - 1) > 700
        return
    ends = [edge + width for edge, width in zip(edges, widths, strict=True)]
    assert edges[0] >= -1e-6
    assert ends[-1] <= 700 + 1e-6
    assert all(right + 8 <= left + 1e-6 for right, left in zip(ends, edges[1:], strict=False))


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert spread([10, 200, 400], [50, 50, 50], 10, 0, 500) == (10, 200, 400)


def test_two_labels_share_the_way() -> None:
    assert spread([100, 100], [40, 40], 10, 0, 500) == (75, 125)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=9))
def test_leaders_do_not_cross(ends: list[tuple[float, float]]) -> None:
    # As labels are: in order, and those of leaders that meet at least a little apart.
    starts = [20.0 * i + x for i, x in enumerate(sorted(x for x, _ in ends))]
    stops = [20.0 * i + x for i, x in enumerate(sorted(x for _, x in ends))]
    levels = leader_levels(starts, stops)
    paths = [_path(a, b, level) for a, b, level in zip(starts, stops, levels, strict=True)]
    for i, one in enumerate(paths):
        for other in paths[i + 1 :]:
            assert not any(_cross(p, q) for p in one for q in other), (starts, stops, levels)


def _path(start: float, stop: float, level: int) -> list[Segment]:
    turn = level + 1.0
    return list(pairwise([(start, 0.0), (start, turn), (stop, turn), (stop, 20.0)]))


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two pieces, each horizontal or vertical, have a point in common."""
    return all(
        min(a[axis], b[axis]) <= max(c[axis], d[axis]) and min(c[axis], d[axis]) <= max(a[axis], b[axis])
        for axis in (0, 1)
        for (a, b), (c, d) in ((one, other),)
    )
