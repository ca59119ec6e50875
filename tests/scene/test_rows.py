"""Rows ruled across the page."""

from __future__ import annotations

import itertools

import pytest

from build_deck.diagnostics import Place
from build_deck.scene.context import Context
from build_deck.scene.rows import column_in_rows, common_step_shapes, row_boxes, row_rules
from build_deck.scene.typeset import plain_text
from build_deck.theme.style import Box

FRAME = Box(216, 156, 696, 324)
HERE = Place("lecture.yaml", 9, 5)


@pytest.mark.parametrize("count", range(1, 9))
def test_rows_are_alike_and_stay_in_their_frame(count: int) -> None:
    rows = row_boxes(count, FRAME)
    assert len({row.h for row in rows}) == 1
    assert rows[0].y == FRAME.y
    assert all(lower.y == upper.bottom for upper, lower in itertools.pairwise(rows))
    assert rows[-1].bottom <= FRAME.bottom
    assert rows[0].h <= 108


def test_a_rule_stands_over_each_row_and_under_the_last(ctx: Context) -> None:
    rows = row_boxes(3, FRAME)
    assert [rule.box.y for rule in row_rules(rows, "row", ctx)] == [156, 264, 372, 480]


def test_texts_in_rows_agree_in_size(ctx: Context) -> None:
    rows = row_boxes(4, FRAME)
    texts = [plain_text(w) for w in ("Short", "word " * 36, "Short", "Short")]
    shapes = column_in_rows("Option", "rows.option", texts, rows, ctx)
    assert {shape.placeholder.levels[0].size for shape in shapes} == {18}
    assert [shape.placeholder.box.y for shape in shapes] == [row.y for row in rows]
    assert ctx.found == []


def test_short_texts_are_large(ctx: Context) -> None:
    shapes = column_in_rows("Option", "rows.option", [plain_text("Short")] * 3, row_boxes(3, FRAME), ctx)
    assert {shape.placeholder.levels[0].size for shape in shapes} == {24}


def test_a_text_too_long_for_its_row_is_named(ctx: Context) -> None:
    boxes = [Box(0, 0, 300, 60)] * 2
    texts = [plain_text("Short"), plain_text("word " * 60, HERE)]
    common_step_shapes("Option", "rows.option", texts, boxes, ctx)
    assert [(d.rule, d.place) for d in ctx.found] == [("does-not-fit", HERE)]


def test_a_word_too_wide_for_its_row_is_named(ctx: Context) -> None:
    common_step_shapes("Option", "rows.option", [plain_text("x" * 99, HERE)], [Box(0, 0, 300, 60)], ctx)
    assert [(d.rule, d.place) for d in ctx.found] == [("word-too-wide", HERE)]
