"""Files that a lecture names, read into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Read = Callable[..., object]


def slide(blocks: str) -> str:
    return f"title: T\nslides:\n  - title: A\n    {blocks}\n"


@pytest.mark.parametrize("wrap", ["{0}", "columns: [{{{0}}}, {{text: x}}]"])
def test_tables_and_code_are_filled_in_columns_too(read: Read, tmp_path: Path, wrap: str) -> None:
    (tmp_path / "a.csv").write_text("City,Score\nRongcheng,1000\n")
    (tmp_path / "a.py").write_text("print('é')\n", encoding="utf-8")
    lecture, found = read(slide(wrap.format("table: {csv: a.csv, highlight: Score, align: [left, right]}")))
    assert not found
    table = (lecture.slides[0].columns or lecture.slides)[0].table
    assert [cell.plain for cell in table.rows[0]] == ["Rongcheng", "1000"]
    lecture, found = read(slide(wrap.format("code: {file: a.py, language: python}")))
    assert not found
    holder = (lecture.slides[0].columns or lecture.slides)[0]
    assert holder.code.text == "print('é')\n"
    assert holder.order == ("code",)
    assert holder.place.line == holder.code.place.line or holder.place.line == 3


@pytest.mark.parametrize(
    ("blocks", "rule", "column"),
    [
        ("table: {csv: no.csv}", "missing-file", 18),
        ("table: {csv: a.csv, highlight: Scores}", "unknown-column", 36),
        ("table: {csv: a.csv, align: [left]}", "row-length", 32),
        ("code: {file: no.py}", "missing-file", 18),
        ("code: {file: ../a.py}", "outside-folder", 18),
        ("code: {file: empty.py}", "empty", 18),
        ("columns: [{text: x}, {image: {file: no.png, alt: x}}]", "missing-file", 41),
    ],
)
def test_what_is_wrong_with_a_file_is_said_where_it_is_named(
    read: Read, tmp_path: Path, blocks: str, rule: str, column: int
) -> None:
    (tmp_path / "a.csv").write_text("City,Score\nRongcheng,1000\n")
    (tmp_path / "empty.py").write_text("\n")
    lecture, found = read(slide(blocks))
    assert lecture is None
    assert [(d.rule, d.place.line, d.place.column) for d in found] == [(rule, 4, column)]
