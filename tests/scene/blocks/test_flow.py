"""Blocks one under another, and on further slides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from build_deck.scene.blocks.flow import GAP, Stack, stack
from build_deck.scene.blocks.prose import paragraphs
from build_deck.scene.context import Context
from build_deck.scene.typeset import plain_text
from build_deck.theme.style import Box

Lecture = Callable[..., Any]
PAGE = Box(216, 156, 696, 324)


def words(count: int) -> Any:
    return paragraphs([plain_text(" ".join(f"w{n}" for n in range(count)))])


def test_one_block_stands_for_itself() -> None:
    block = words(1)
    assert stack([block]) is block


def test_blocks_stand_apart(ctx: Context) -> None:
    placement = stack([words(3), words(3)]).place(PAGE, 24, True, ctx)
    assert placement is not None
    first, second = placement.shapes
    assert second.placeholder.box.y == first.placeholder.box.y + first.height + GAP
    assert placement.rest is None


def test_a_block_that_does_not_fit_waits_for_the_next_page(ctx: Context) -> None:
    both = Stack((words(90), words(40)))
    placement = both.place(Box(216, 156, 696, 200), 24, True, ctx)
    assert placement is not None
    assert placement.rest is not None
    assert placement.height <= 200.5


def test_nothing_is_placed_where_the_first_block_has_no_room(ctx: Context) -> None:
    assert Stack((words(9), words(9))).place(Box(216, 156, 696, 20), 24, False, ctx) is None


def test_blocks_keep_the_author_s_order(lecture: Lecture) -> None:
    for order in (("text: One", "bullets: [two]"), ("bullets: [two]", "text: One")):
        made = lecture("- title: T\n  " + "\n  ".join(order))
        names = [s.placeholder.name for s in made.page.shapes if s.placeholder.name in ("Text", "Bullets")]
        assert names == ["Text" if key.startswith("text") else "Bullets" for key in order]


def test_blocks_that_share_a_slide_go_on_together(lecture: Lecture) -> None:
    made = lecture(
        f"- title: T\n  text: {' '.join(f'w{n}' for n in range(150))}\n"
        f"  table: {{header: [a, b], rows: [{', '.join('[x, y]' for _ in range(12))}]}}\n  bullets: [last]"
    )
    assert made.rules == []
    every = [
        name
        for n in range(len(made.pages))
        for name in [
            s.placeholder.name
            for s in made.pages[n].shapes
            if s.placeholder.name in ("Text", "Table", "Bullets")
        ]
    ]
    assert every[0] == "Text"
    assert every[-1] == "Bullets"
    assert len(made.pages) > 1
