"""Rows and grid of a table agree."""

from __future__ import annotations

from drafts import Draft, Found, put, remove

from build_deck.audit.ruleset import table_grid as rule


def test_a_column_too_few_is_found(gallery: Draft, found: Found) -> None:
    messages = found(rule, gallery.on_slide("//a:gridCol", remove))
    assert messages
    assert "cells, its grid" in messages[0]
    assert "“" in messages[0]


def test_a_cell_too_few_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide("//a:tr[2]/a:tc", remove))
    assert "row 2" in message


def test_a_column_without_width_is_found(gallery: Draft, found: Found) -> None:
    assert "no width" in found(rule, gallery.on_slide("//a:gridCol", put("w", "0")))[0]


def test_a_table_without_rows_is_found(gallery: Draft, found: Found) -> None:
    broken = gallery
    part = broken.holding("//a:tbl")
    while broken.root(part).xpath("//a:tr", namespaces={"a": A}):
        broken = broken.edited(part, "//a:tr", remove)
    assert "0 rows" in found(rule, broken)[0]


def test_good_tables_are_fine(gallery: Draft, found: Found) -> None:
    assert gallery.holding("//a:tbl")
    assert found(rule, gallery) == []


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
