"""Places across the flow: apart enough, alike where an edge joins them, near what they are pulled to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.scene.diagram.align import Room, aligned, distances


def test_what_is_linked_stands_alike() -> None:
    at = aligned(Room([(0, 1, 50)], [20, 20, 20]), [(1, 2)])
    assert at[1] - at[0] == pytest.approx(50)
    assert at[2] == at[1]


def test_links_that_cross_are_not_both_straight() -> None:
    at = aligned(Room([(0, 1, 50), (2, 3, 50)], [20] * 4), [(0, 3), (1, 2)])
    assert at[0] == at[3]
    assert at[1] > at[2]


def test_what_is_free_stands_in_the_middle_or_near_what_pulls_it() -> None:
    room = Room([(0, 1, 50), (1, 2, 50)], [20] * 4)
    assert aligned(room, [])[3] == pytest.approx(70)
    assert aligned(room, [], [(3, 0)])[3] == pytest.approx(20)


def test_links_are_given_up_where_there_is_no_room_for_them() -> None:
    apart = [(0, 1, 50.0), (2, 3, 50.0)]
    at = aligned(Room(apart, [20] * 4, across=200), [(1, 2)])
    assert max(at) - min(at) == pytest.approx(100)
    at = aligned(Room(apart, [20] * 4, across=100), [(1, 2)])
    assert max(at) - min(at) + 40 <= 100


def test_distances_are_the_largest_of_all_columns() -> None:
    assert distances([[0, 1], [0, 1]], [[10, 10], [5, 30]], [[8], [8]]) == [(0, 1, 43)]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_distances_are_always_kept(data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 9))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    apart = [(a, b, 10.0 + a + b) for a, b in data.draw(st.lists(pairs, max_size=12)) if a < b]
    some = [(a, b) for a, b in data.draw(st.lists(pairs, max_size=8)) if a != b]
    at = aligned(Room(apart, [5.0] * count), some, some)
    assert all(at[b] - at[a] >= d - 1e-6 for a, b, d in apart)
