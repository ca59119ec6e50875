"""Merged cells are found."""

from __future__ import annotations

import plain
from drafts import Draft, Found, put

from build_deck.audit.ruleset import table_merged as rule


def test_merged_cells_are_found(gallery: Draft, found: Found) -> None:
    for attribute, value in (("gridSpan", "2"), ("rowSpan", "2"), ("hMerge", "1"), ("vMerge", "1")):
        [message] = found(rule, gallery.on_slide("//a:tc", put(attribute, value)))
        assert "a cell of the table is merged" in message


def test_a_merge_of_python_pptx_is_found(found: Found) -> None:
    [message] = found(rule, plain.careless())
    assert message.startswith("slide 4, “")


def test_simple_tables_are_fine(gallery: Draft, found: Found) -> None:
    assert gallery.holding("//a:tbl")
    assert found(rule, gallery) == []
