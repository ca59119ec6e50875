"""Tables from CSV files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline.blocks import Table
from build_deck.outline.csv_table import filled, records

HERE = Place("lecture.yaml", 5, 12)


def fill(folder: Path, data: str, **more: object) -> tuple[Table, list[tuple[str, str, int]]]:
    (folder / "a.csv").write_text(data, encoding="utf-8", newline="")
    table = Table.model_validate({"csv": "a.csv", **more})
    made, found = filled(table, folder, HERE, "en-GB")
    return made, [(d.rule, d.place.file, d.place.line) for d in found]


@pytest.mark.parametrize(
    "data",
    [
        "City,Score\nRongcheng,1000\n\nHangzhou,\n",
        "City;Score\nRongcheng;1000\nHangzhou;\n",
        "City\tScore\r\nRongcheng\t1000\r\nHangzhou\t\r\n",
        '\ufeff"City","Score"\n"Rongcheng" ,1000\nHangzhou,""\n'.replace('" ,', '",'),
    ],
)
def test_the_first_row_is_the_header(tmp_path: Path, data: str) -> None:
    table, found = fill(tmp_path, data)
    assert not found
    assert [head.plain for head in table.header] == ["City", "Score"]
    assert [[cell.plain for cell in row] for row in table.rows] == [["Rongcheng", "1000"], ["Hangzhou", ""]]


def test_a_header_of_ones_own_leaves_the_file_all_rows(tmp_path: Path) -> None:
    table, found = fill(tmp_path, "a,b\nc,d\n", header=["X", "Y"])
    assert not found
    assert len(table.rows) == 2
    assert table.header[0].plain == "X"


def test_cells_are_markdown_and_know_their_line(tmp_path: Path) -> None:
    table, _ = fill(tmp_path, 'A,B\n"two\nlines",x\n*em*,[@liang2018]\n')
    cell = table.rows[1][0]
    assert cell.spans[0].italic
    assert cell.place == Place("a.csv", 4, 1)
    assert table.rows[1][1].cites


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("A,B\n1,2\n3\n4,5,6\n", [("row-length", "a.csv", 3), ("row-length", "a.csv", 4)]),
        ('A,B\n1,"2\n3,4\n', [("csv", "a.csv", 2)]),
        ('A,B\n"1"x,2\n', [("csv", "a.csv", 2)]),
        ("\n\n", [("empty", "lecture.yaml", 5)]),
        ("A,\n1,2\n", [("no-header", "a.csv", 1)]),
        ("A\n" + "1\n" * 5001, [("too-large", "a.csv", 5002)]),
        ("A\n\x00\n", [("control-character", "a.csv", 2)]),
    ],
)
def test_what_is_wrong(tmp_path: Path, data: str, expected: list[tuple[str, str, int]]) -> None:
    assert fill(tmp_path, data)[1] == expected


@pytest.mark.parametrize(("name", "rule"), [("b.csv", "missing-file"), ("../b.csv", "outside-folder")])
def test_a_file_that_cannot_be_had_is_reported_where_it_is_named(
    tmp_path: Path, name: str, rule: str
) -> None:
    _, found = filled(Table.model_validate({"csv": name}), tmp_path, HERE, "en")
    assert [(d.rule, d.place) for d in found] == [(rule, HERE)]


@given(st.text(alphabet=st.sampled_from('ab",;\t\r\n é')))
def test_any_text_gives_rows_or_a_finding(text: str) -> None:
    rows, found = records(text, "a.csv")
    assert not (rows and found)
    assert [place.line for place, _ in rows] == sorted({place.line for place, _ in rows})
