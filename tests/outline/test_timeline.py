"""What a timeline, a comparison and a scale have to agree on, each with its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.outline.lecture import Lecture
from build_deck.outline.timeline import era_ranges

Found = Callable[..., list[tuple[str, int, int]]]

TWO = "events: [{date: '2014', text: a}, {date: '2020', text: b}]"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (f"{{{TWO}}}", []),
        ("{eras: [Prehistory, History, {name: Hyperhistory, highlight: true}]}", []),
        ("{events: [{date: Today, text: a}, {date: Tomorrow, text: b}]}", []),
        ("{events: [{text: a}]}", [("missing-key", 2, 25)]),
        ("{events: [{date: '', text: a}]}", [("empty", 2, 32)]),
        ("{events: []}", [("empty", 2, 15)]),
        ("{events: [{date: '2020', text: a}, {date: '2014', text: b}]}", [("wrong-order", 2, 57)]),
        ("{spacing: 'true', events: [{date: '2014', text: a}, {date: Soon, text: b}]}",
         [("wrong-date", 2, 74)]),
        ("{spacing: 'true', events: [{date: '2014', text: a}, {date: '2014', text: b}]}",
         [("wrong-value", 2, 25)]),
        ("{spacing: 'true', eras: [a, b]}", [("wrong-value", 2, 25)]),
        ("{eras: [a, b, c, d, e, f]}", [("too-many", 2, 22)]),
        (f"{{{TWO}, eras: [{{name: A, to: '2014'}}, {{name: B, from: '2020'}}]}}", []),
        (f"{{{TWO}, eras: [{{name: A, from: Soon}}]}}", [("wrong-date", 2, 99)]),
        (f"{{{TWO}, eras: [{{name: A, from: '2021'}}]}}", [("empty-era", 2, 83)]),
        (f"{{{TWO}, eras: [{{name: A, from: '2020', to: '2014'}}]}}", [("wrong-order", 2, 99)]),
        (f"{{{TWO}, eras: [{{name: A, text: b}}]}}", [("stray-text", 2, 99)]),
        (f"{{{TWO}, spacing: odd}}", [("wrong-value", 2, 85)]),
    ],
)  # fmt: skip
def test_timelines(found: Found, block: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(f"  - title: A\n    timeline: {block}\n") == expected


def test_eras_cover_events_and_the_later_one_takes_a_shared_border(read: Callable[..., object]) -> None:
    made, wrong = read(
        "title: T\nslides:\n  - title: A\n    timeline:\n      events:\n"
        + "".join(f"        - {{date: '{year}', text: e}}\n" for year in (1956, 1990, 2014, 2016, 2020))
        + "      eras: [{name: A, to: '2014'}, {name: B, from: '2014', to: '2016'}, C]\n"
    )
    assert isinstance(made, Lecture)
    assert not wrong
    timeline = made.slides[0].timeline
    assert timeline is not None
    assert era_ranges(timeline) == ((0, 1), (2, 3), (4, 4))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("{things: [A, B], rows: {x: [1, 2], y: [3, '']}}", []),
        ("{things: [A, B], rows: [{aspect: x, values: [1, 2]}], highlight: B}", []),
        ("{things: [A], rows: {x: [1]}}", [("wrong-value", 2, 23)]),
        ("{things: [A, B], rows: {x: [1, 2], y: [3]}}", [("row-length", 2, 49)]),
        ("{things: [A, B], rows: [{aspect: x, values: [1, 2, 3]}]}", [("row-length", 2, 47)]),
        ("{things: [Alpha, B], rows: {x: [1, 2]}, highlight: Alfa}", [("unknown-thing", 2, 65)]),
        ("{things: [A, B]}", [("missing-key", 2, 14)]),
    ],
)
def test_comparisons(found: Found, block: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(f"  - title: A\n    compare: {block}\n") == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("{from: 0, to: 10, bands: [{name: a, from: 0, to: 5}, {name: b, from: 5, to: 10}]}", []),
        ("{from: -1, to: 1, markers: [{at: 0, label: a}]}", []),
        ("{from: 0, to: 10}", [("empty", 2, 12)]),
        ("{from: 10, to: 0, markers: [{at: 1, label: a}]}", [("wrong-order", 2, 27)]),
        ("{from: 0, to: 10, markers: [{at: 11, label: a}]}", [("off-scale", 2, 45)]),
        ("{from: 0, to: 10, bands: [{name: a, from: 0, to: 11}]}", [("off-scale", 2, 61)]),
        ("{from: 0, to: 10, bands: [{name: a, from: -1, to: 9}]}", [("off-scale", 2, 54)]),
        ("{from: 0, to: 10, bands: [{name: a, from: 4, to: 3}]}", [("wrong-order", 2, 61)]),
        ("{from: 0, to: 10, bands: [{name: a, from: 0, to: 5}, {name: b, from: 4, to: 10}]}",
         [("overlap", 2, 81)]),
        ("{from: low, to: 10}", [("wrong-type", 2, 19)]),
        ("{from: 0, to: inf, markers: [{at: 1, label: a}]}", [("wrong-type", 2, 26)]),
    ],
)  # fmt: skip
def test_scales(found: Found, block: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(f"  - title: A\n    scale: {block}\n") == expected


def test_steps_are_for_slides_that_hold_something(found: Found) -> None:
    assert found("  - section: A\n    reveal: steps\n") == [("stray-reveal", 2, 5)]
    assert found("  - title: A\n    bullets: [a]\n    reveal: all\n") == [("wrong-value", 3, 13)]
