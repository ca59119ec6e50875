"""The workbook in a chart: other programs read from it what was written, and strings stay strings."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from build_deck.pptx.charts_data import Column, SeriesColumns, Sheet
from build_deck.pptx.workbook import workbook
from build_deck.theme.load import load

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).filter(
    # openpyxl does not undo the escapes of character codes, which a test of its own covers.
    lambda words: "_x" not in words
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3)


THEME = load("light", Path(__file__).parent)


def written(*columns: Column, name: str = "Data") -> bytes:
    """A workbook."""
    return workbook(Sheet(name, columns, (SeriesColumns(0, 1),)), THEME)


def opened(*columns: Column, name: str = "Data") -> Any:
    """The only sheet of a workbook, as openpyxl reads it."""
    book = load_workbook(io.BytesIO(written(*columns, name=name)))
    assert book.sheetnames == [name]
    return book[name]


def rows(sheet: Any) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_heads_and_cells_stand_in_columns() -> None:
    years = Column("Year", ("2016", "2017"))
    values = Column("Planes", (Decimal("10.50"), None), "0.00")
    assert rows(opened(years, values)) == [("Year", "Planes"), ("2016", 10.5), ("2017", None)]


def test_numbers_show_their_decimals() -> None:
    sheet = opened(Column("", ("a",)), Column("v", (Decimal("2.10"),), '0.00" %"'))
    assert sheet["B2"].number_format == '0.00" %"'
    assert sheet["A2"].number_format == "General"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "=cmd|' /C calc'!A1"])
def test_words_that_look_like_a_formula_stay_words(words: str) -> None:
    sheet = opened(Column(words, (words,)), Column(words, (Decimal(1),)))
    for cell in (sheet["A1"], sheet["A2"], sheet["B1"]):
        assert cell.value == words
        # Also when somebody edits the cell.
        assert cell.quotePrefix
        assert cell.data_type == "s"


def test_a_number_is_no_string_and_a_year_no_number() -> None:
    sheet = opened(Column("Year", ("2016",)), Column("v", (Decimal("-3"),)))
    assert (sheet["A2"].data_type, sheet["B2"].data_type) == ("s", "n")


def test_what_looks_like_a_character_code_is_escaped() -> None:
    with zipfile.ZipFile(io.BytesIO(written(Column("_x0041_", ("_xZZ_",))))) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert "_x005F_x0041_" in strings
    assert ">_xZZ_<" in strings


def test_a_character_that_no_file_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        written(Column("a\0", ("b",)))


def test_the_same_sheet_is_the_same_bytes_without_a_trace_of_time() -> None:
    data = written(Column("", ("a",)), Column("v", (Decimal(1),), "0.0"))
    assert written(Column("", ("a",)), Column("v", (Decimal(1),), "0.0")) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/core.xml" not in archive.namelist()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(WORDS, st.one_of(st.none(), NUMBERS)), min_size=1, max_size=30),
    WORDS,
)
def test_anything_written_is_read_back(cells: list[tuple[str, Decimal | None]], head: str) -> None:
    keys = Column(head, tuple(words for words, _ in cells))
    values = Column(head, tuple(value for _, value in cells), "0.000")
    read = rows(opened(keys, values))
    assert read[0] == (head, head)
    assert [row[0] for row in read[1:]] == list(keys.cells)
    assert [row[1] for row in read[1:]] == [None if v is None else float(v) for v in values.cells]


def test_the_schema_finds_nothing(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    target = tmp_path / "book.xlsx"
    quoted = Column("=a", ("-b", "", "b"), "0.0")
    target.write_bytes(written(quoted, Column("v", (Decimal(1), None), '0" %"'), name="It's"))
    assert [error.description for error in OpenXmlValidator().validate(target).errors] == []


def test_the_schema_check_fires(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    target = tmp_path / "broken.xlsx"
    with (
        zipfile.ZipFile(io.BytesIO(written(Column("a", ("b",))))) as whole,
        zipfile.ZipFile(target, "w") as broken,
    ):
        for name in whole.namelist():
            broken.writestr(name, whole.read(name).replace(b"<cols>", b"<rows/><cols>"))
    assert OpenXmlValidator().validate(target).errors


def test_words_used_twice_are_held_once(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(written(Column("a", ("a", "b"))))) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert 'count="3" uniqueCount="2"' in strings
