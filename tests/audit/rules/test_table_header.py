"""A table has heads."""

from __future__ import annotations

import plain
from drafts import Draft, Found, drop, put, say

from build_deck.audit.ruleset import table_header as rule


def test_a_table_without_header_row_is_found(gallery: Draft, found: Found) -> None:
    for change in (put("firstRow", "0"), drop("firstRow")):
        [message] = found(rule, gallery.on_slide("//a:tblPr", change))
        assert "no header row" in message
    assert "slide 4" in found(rule, plain.careless())[0]


def test_a_column_without_head_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide("//a:tr[1]/a:tc[2]//a:t", say(" ")))
    assert "column 2" in message


def test_good_tables_are_fine(gallery: Draft, found: Found) -> None:
    assert gallery.holding("//a:tbl")
    assert found(rule, gallery) == []
