"""Columns: where they stand, rows that line up, what goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]
LINE = "says one thing at some length so that a line of this column is filled"


def column(title: str, words: list[str], more: str = "") -> str:
    listed = "\n".join(f"        - {w}" for w in words)
    head = f"title: {title}\n      " if title else ""
    return f"    - {head}{more}bullets:\n{listed}\n"


def test_titled_columns_of_as_many_bullets_line_up(lecture: Lecture) -> None:
    made = lecture(
        "- title: T\n  columns:\n"
        + column("Left", ["short", f"a {LINE} {LINE}", "c"])
        + column("Right", ["one", "two", f"three {LINE}"])
    )
    assert made.words("Column head") == ["Left", "Right"]
    rows = made.shapes("Row")
    left, right = rows[:3], rows[3:]
    assert [s.placeholder.box.y for s in left] == [s.placeholder.box.y for s in right]
    assert len({s.placeholder.box.h for s in rows}) == 1
    assert made.sizes("Row")
    assert len(made.sizes("Row")) == 1
    assert all(s.height <= s.placeholder.box.h + 0.5 for s in rows)


def test_reading_goes_down_one_column_before_the_next(lecture: Lecture) -> None:
    made = lecture("- title: T\n  columns:\n" + column("L", ["a", "b"]) + column("R", ["c", "d"]))
    names = [
        p.plain
        for s in made.page.shapes
        if s.placeholder.name in ("Column head", "Row")
        for p in s.paragraphs
    ]
    assert names == ["L", "a", "b", "R", "c", "d"]


def test_unlike_columns_keep_their_bullets(lecture: Lecture) -> None:
    made = lecture("- title: T\n  columns:\n" + column("L", ["a", "b"]) + column("R", ["c"]))
    assert made.shapes("Row") == []
    assert list(made.words("Bullets")) == ["a", "b", "c"]
    assert len(made.sizes("Bullets")) == 1


@pytest.mark.parametrize(
    ("widths", "shares"), [(("", ""), (1, 1)), (("width: 2\n      ", "width: 1\n      "), (2, 1))]
)
def test_widths_are_shared(lecture: Lecture, widths: tuple[str, str], shares: tuple[float, float]) -> None:
    made = lecture(
        "- title: T\n  columns:\n" + "".join(column("", ["a"] * (n + 1), w) for n, w in enumerate(widths))
    )
    first, second = (s.placeholder.box for s in made.shapes("Bullets"))
    assert first.w / second.w == pytest.approx(shares[0] / shares[1], rel=0.01)
    assert first.x == 216
    assert second.right == pytest.approx(912, abs=2)
    assert second.x - first.right == pytest.approx(24)


def test_columns_go_on_in_the_same_columns(lecture: Lecture) -> None:
    left, right = [f"L{n} {LINE}" for n in range(16)], [f"R{n} {LINE}" for n in range(5)]
    made = lecture("- title: T\n  columns:\n" + column("Left", left) + column("Right", right))
    assert made.rules == []
    pages = range(len(made.pages))
    assert len(pages) > 1
    every = [words for n in pages for words in made.words("Bullets", n)]
    assert [w for w in every if w.startswith("L")] == left
    assert [w for w in every if w.startswith("R")] == right
    assert all(made.words("Column head", n) == ["Left", "Right"] for n in pages)
    assert len({size for n in pages for size in made.sizes("Bullets", n)}) == 1


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        (column("L", ["a"]) + column("x" * 60, ["b"]), "does-not-fit"),
        (column("", ["a"]) + column("", ["x" * 90]), "word-too-wide"),
        (column("word " * 300, ["a"]) + column("R", ["b"]), "does-not-fit"),
    ],
    ids=["a head's word too wide", "a word too wide", "a head too long"],
)
def test_what_cannot_stand_in_a_column_is_an_error(lecture: Lecture, columns: str, rule: str) -> None:
    made = lecture("- title: T\n  columns:\n" + columns)
    assert made.rules == [rule]
    assert made.found[0].place.line > 4
