"""Columns of data files."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.diagnostics import Place
from build_deck.outline.chart_file import columns_of

HERE = Place("lecture.yaml", 7, 3)


def read(tmp_path: Path, name: str, text: str) -> tuple[dict[str, list[str]] | None, list[tuple[str, str]]]:
    (tmp_path / name).write_text(text, "utf-8")
    columns, found = columns_of(name, tmp_path, HERE)
    cells = {key: [cell.text for cell in column] for key, column in columns.items()} if columns else None
    return cells, [(d.rule, str(d.place)) for d in found]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "Year,Planes\n2016,3\n2017,\n"),
        ("a.csv", "Year;Planes\n2016;3\n\n2017;\n"),
        ("a.tsv", "Year\tPlanes\n2016\t3\n2017\t\n"),
        ("a.yaml", "- {Year: 2016, Planes: 3}\n- {Year: 2017}\n"),
        ("a.yml", "Year: [2016, 2017]\nPlanes: [3, '']\n"),
    ],
)
def test_columns_by_name(tmp_path: Path, name: str, text: str) -> None:
    assert read(tmp_path, name, text) == ({"Year": ["2016", "2017"], "Planes": ["3", ""]}, [])


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.csv", "", [("empty", "lecture.yaml:7:3")]),
        ("a.csv", "Year,Planes\n", [("empty", "lecture.yaml:7:3")]),
        ("a.csv", "Year,\n2016,3\n", [("no-header", "a.csv:1:1")]),
        ("a.csv", "Year,Year\n2016,3\n", [("no-header", "a.csv:1:1")]),
        ("a.csv", "Year,Planes\n2016\n", [("row-length", "a.csv:2:1")]),
        ("a.csv", 'Year\n"2016\n', [("csv", "a.csv:2:1")]),
        ("a.yaml", "just text\n", [("wrong-type", "a.yaml:1:1")]),
        ("a.yaml", "- [2016, 3]\n", [("wrong-type", "a.yaml:1:3")]),
        ("a.yaml", "Year: 2016\n", [("wrong-type", "a.yaml:1:7")]),
        ("a.yaml", "Year: [1, 2]\nPlanes: [1]\n", [("unequal-lengths", "a.yaml:2:9")]),
        ("a.yaml", f"Year: [{'1,' * 5001}]\n", [("too-large", "a.yaml:1:1")]),
        ("a.yaml", "".join(f"- {{n{i}: 1}}\n" for i in range(100)), [("too-large", "a.yaml:1:1")]),
        ("a.csv", "Year\n" + "1" * (256 << 10), [("too-large", "lecture.yaml:7:3")]),
        ("a.yaml", "Year: [1\n", [("not-yaml", "a.yaml:1:7")]),
        ("a.txt", "Year\n1\n", [("wrong-file", "lecture.yaml:7:3")]),
    ],
)
def test_a_file_that_cannot_be_used(
    tmp_path: Path, name: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(tmp_path, name, text) == (None, expected)
