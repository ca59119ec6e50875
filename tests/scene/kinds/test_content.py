"""Slides made of blocks: arrangement, size, and what is continued."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("text: x", "Text"),
        ("bullets: [x]", "Bullets"),
        ("text: x\n  bullets: [x]", "Text and bullets"),
        ("code: x", "Code"),
        ("steps: [x]\n  table: {header: [a], rows: [[b]]}", "Steps and table"),
    ],
)
def test_a_layout_is_named_after_its_blocks(lecture: Lecture, keys: str, name: str) -> None:
    assert lecture(f"- title: T\n  {keys}").page.layout.name == name


def test_slides_alike_share_a_layout(lecture: Lecture) -> None:
    made = lecture("- {title: A, bullets: [one, two]}\n- {title: B, bullets: [three, four]}")
    assert made.pages[0].layout == made.pages[1].layout


def test_text_alone_is_larger_than_text_that_shares(lecture: Lecture) -> None:
    alone = lecture("- {title: T, bullets: [one]}").sizes("Bullets")
    shared = lecture("- {title: T, bullets: [one], code: x}").sizes("Bullets")
    assert max(alone) > max(shared)


@pytest.mark.parametrize("count", [1, 3, 8, 20, 60, 150])
def test_no_bullet_is_lost_and_no_frame_overfull(lecture: Lecture, count: int) -> None:
    words = [f"Bullet {n} says one thing at some length, word by word by word by word" for n in range(count)]
    made = lecture("- title: T\n  bullets:\n" + "\n".join(f"    - {w}" for w in words))
    assert made.rules == []
    shown = [w for n in range(len(made.pages)) for w in made.words("Bullets", n)]
    assert shown == words
    for page in made.pages:
        for shape in page.shapes:
            assert shape.placeholder.box.bottom <= 540
            if shape.placeholder.name == "Bullets":
                assert shape.height <= shape.placeholder.box.h + 0.5
                assert shape.placeholder.box.bottom <= 480.5


def test_minutes_are_shared_by_the_slides_a_slide_becomes(lecture: Lecture) -> None:
    bullets = ", ".join(f"Bullet {n} says one thing at some length" for n in range(40))
    made = lecture(
        f"- title: T\n  minutes: 6\n  notes: Cue.\n  bullets: [{bullets}]\n- {{title: U, text: x, notes: c}}"
    )
    count = len(made.pages) - 1
    assert [page.minutes for page in made.pages[:-1]] == pytest.approx([6 / count] * count)
    assert made.notes(count)[0].startswith("00:06–")


def test_columns_of_a_slide_with_text_above(lecture: Lecture) -> None:
    made = lecture("- title: T\n  text: Above\n  columns: [{bullets: [a]}, {bullets: [b]}]")
    [above] = made.shapes("Text")
    assert all(s.placeholder.box.y > above.placeholder.box.bottom for s in made.shapes("Bullets"))


TIMELINE = "timeline: {events: [{date: '2014', text: Plan}, {date: '2020', text: Aim, highlight: true}]}"


@pytest.mark.parametrize(
    "block",
    [
        TIMELINE,
        "scale: {from: 0, to: 9, markers: [{at: 3, label: A}]}",
        "timeline: {eras: [{name: A}, {name: B}]}",
    ],
)
def test_a_drawing_alone_does_not_hang_from_the_title(lecture: Lecture, block: str) -> None:
    alone = lecture(f"- title: T\n  {block}").page
    above = lecture(f"- title: T\n  {block}\n  text: And a sentence under it").page

    def top(page: Any) -> float:
        drawn = [
            s for s in page.shapes if getattr(getattr(s, "placeholder", None), "name", "") in ("Date", "Era")
        ]
        return float(min(s.placeholder.box.y for s in drawn) if drawn else group_top(page))

    def group_top(page: Any) -> float:
        return float(next(s.box.y for s in page.shapes if not hasattr(s, "placeholder")))

    lower = top(alone) - top(above)
    assert 36 <= lower <= 54
    marks = [[d.box.y for d in page.layout.decor if d.kind in ("oval", "rect")] for page in (alone, above)]
    assert [y - lower for y in marks[0]] == marks[1]
