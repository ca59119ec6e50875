"""Tables: widths, heights, what goes on, and what can never fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.scene.blocks.table import GUTTER, Table
from build_deck.scene.context import Context
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box

Lecture = Callable[..., Any]
PAGE = Box(216, 156, 696, 324)


def slide(rows: list[list[str]], header: str = "[One, Two]", more: str = "") -> str:
    lines = "\n".join(f"      - [{', '.join(row)}]" for row in rows)
    return f"- title: T\n  table:\n    header: {header}\n    rows:\n{lines}\n{more}"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(
    st.integers(1, 6).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 30), min_size=n, max_size=n), min_size=2, max_size=6)
    )
)
def test_column_widths_are_whole_and_sum_to_the_room(ctx: Context, counts: list[list[int]]) -> None:
    rows = [tuple(plain_text(" ".join(["word"] * count)) for count in row) for row in counts]
    head = tuple(plain_text("Head") for _ in counts[0])
    table = Table(head, tuple(rows), ("l",) * len(head), None, None, Place(), 20.0)
    widths = table.widths(PAGE.w, ctx)
    assert widths is not None
    assert sum(widths) == pytest.approx(PAGE.w)
    assert all(width == int(width) for width in widths)
    assert min(widths) > 0


def test_widths_follow_the_words(lecture: Lecture) -> None:
    made = lecture(slide([["a", "many more words than the first column has to hold by far " * 3]]))
    narrow, wide = made.table().columns
    assert wide > 2 * narrow


@pytest.mark.parametrize("word", ["Unbreakableness", "For example", "What is given up", "Kind of trust"])
def test_a_column_holds_its_longest_word(ctx: Context, word: str) -> None:
    crowd = plain_text("much more than the rest of the row has room for " * 5)
    label = plain_text(word.replace(" ", "\N{NO-BREAK SPACE}"))
    table = Table(
        (plain_text("A"), plain_text("B")), ((label, crowd),), ("l", "l"), None, None, Place(), 20.0
    )
    widths = table.widths(PAGE.w, ctx)
    assert widths is not None
    bold = replace(ctx.theme.style("cell-20"), bold=True)
    assert widths[0] - GUTTER >= typeset([Item(label)], [bold], 1000, ctx).widest


def test_the_table_is_as_high_as_its_rows(lecture: Lecture) -> None:
    table = lecture(slide([["a", "b"], ["c", "d " * 60]])).table()
    assert table.box.h == pytest.approx(sum(row.height for row in table.rows))
    assert sum(table.columns) == table.box.w == PAGE.w


def test_no_row_is_lower_than_its_words(lecture: Lecture) -> None:
    table = lecture(slide([["a", "word " * 60], ["c", "d"]])).table()
    for row in table.rows[1:]:
        for cell in row.cells:
            lines = sum(len(p.lines) for p in cell.paragraphs)
            assert row.height >= lines * cell.style.leading


def test_words_alignment_and_emphasis(lecture: Lecture) -> None:
    made = lecture(
        slide(
            [["a", "1"], ['""', "2"]], more="    align: [left, right]\n    highlight: Two\n    caption: Cap"
        )
    )
    table = made.table()
    assert made.rows() == [["One", "Two"], ["a", "1"], ["", "2"]]
    assert [[cell.align for cell in row.cells] for row in table.rows] == [["l", "r"]] * 3
    assert table.accent == 1
    assert [cell.style.colour for cell in table.rows[0].cells] == ["muted", "accent"]
    assert [cell.style.bold for cell in table.rows[1].cells] == [True, False]
    assert made.words("Caption") == ["Cap"]
    assert table.alt == "Cap. Table of 2 rows; columns: One, Two."


def test_a_long_table_goes_on_under_its_header(lecture: Lecture) -> None:
    rows = [[f"row {n}", f"says {n}"] for n in range(60)]
    made = lecture(slide(rows))
    assert made.rules == []
    pages = range(len(made.pages))
    assert len(pages) > 1
    assert all(made.rows(n)[0] == ["One", "Two"] for n in pages)
    assert [row for n in pages for row in made.rows(n)[1:]] == rows
    assert len({made.table(n).columns for n in pages}) == 1
    assert len({made.table(n).rows[1].cells[0].style.size for n in pages}) == 1
    assert all(made.table(n).box.bottom <= PAGE.bottom + 0.5 for n in pages)
    assert max(len(made.rows(n)) for n in pages) - min(len(made.rows(n)) for n in pages) <= 1


@pytest.mark.parametrize(("rows", "size"), [(3, 22), (12, 18)])
def test_a_short_table_is_set_larger(lecture: Lecture, rows: int, size: float) -> None:
    table = lecture(slide([["a", "b"]] * rows)).table()
    assert table.rows[1].cells[0].style.size == size


def test_a_row_taller_than_the_page_is_an_error_at_its_place(lecture: Lecture) -> None:
    made = lecture(slide([["a", "b"], ["c", "word " * 800]]))
    assert made.rules == ["row-too-tall"]
    assert made.found[0].place.line == 9
    assert "points" in made.found[0].message


def test_columns_that_cannot_stand_side_by_side_are_an_error(lecture: Lecture) -> None:
    heads = [f"Incomprehensibilities{n}" for n in range(9)]
    made = lecture(slide([["x"] * 9], header=f"[{', '.join(heads)}]"))
    assert made.rules == ["table-too-wide"]
    assert "9 columns" in made.found[0].message
    assert made.found[0].place.line == 6


def test_a_word_wider_than_the_page_is_an_error(lecture: Lecture) -> None:
    assert lecture(slide([["a", "x" * 200]])).rules == ["table-too-wide"]


def test_a_caption_that_leaves_no_room_is_an_error(lecture: Lecture) -> None:
    made = lecture(slide([["a", "b"]], more=f"    caption: {'word ' * 500}"))
    assert made.rules == ["does-not-fit"]
