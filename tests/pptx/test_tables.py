"""Tables are native, have a header row, and draw only the rules they are given."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from build_deck.pptx.package import Relationships
from build_deck.pptx.tables import STYLE_ID, table

SLIDE = "ppt/slides/slide4.xml"


def test_it_stands_in_its_placeholder_with_a_header_and_says_what_it_shows(package: Any) -> None:
    assert package.find(SLIDE, "//p:graphicFrame//p:ph/@type") == ["tbl"]
    assert package.find(SLIDE, "//p:graphicFrame//p:cNvPr/@descr") == ["Two pilots & what they score"]
    assert package.find(SLIDE, "//a:tblPr/@firstRow") == ["1"]
    assert package.find(SLIDE, "//@gridSpan | //@rowSpan | //@hMerge | //@vMerge") == []


def test_columns_add_up_to_the_frame(package: Any) -> None:
    widths = [int(w) for w in package.find(SLIDE, "//a:gridCol/@w")]
    assert [sum(widths)] == [int(w) for w in package.find(SLIDE, "//p:xfrm/a:ext/@cx")]
    assert [int(h) / 12_700 for h in package.find(SLIDE, "//a:tr/@h")] == [24, 48, 48]


@pytest.mark.parametrize(
    ("row", "column", "side", "weight", "colour"),
    [
        (1, 1, "lnB", "12700", "tx1"),
        (1, 3, "lnB", "38100", "accent1"),
        (2, 3, "lnT", "38100", "accent1"),
        (2, 1, "lnB", "12700", "bg2"),
        (3, 1, "lnB", "9525", "tx1"),
        (1, 1, "lnT", None, None),
        (2, 1, "lnL", None, None),
        (2, 1, "lnR", None, None),
    ],
)
def test_rules(
    package: Any, row: int, column: int, side: str, weight: str | None, colour: str | None
) -> None:
    line = f"//a:tr[{row}]/a:tc[{column}]/a:tcPr/a:{side}"
    assert package.find(SLIDE, f"{line}/@w") == ([weight] if weight else [])
    assert package.find(SLIDE, f"{line}/a:solidFill/a:schemeClr/@val") == ([colour] if colour else [])
    assert bool(package.find(SLIDE, f"{line}/a:noFill")) == (weight is None)


def test_cells_carry_size_dress_and_place(package: Any) -> None:
    assert package.find(SLIDE, "//a:tr[2]/a:tc[1]//a:r/a:rPr/@b") == ["1"]
    assert package.find(SLIDE, "//a:tr[2]/a:tc[2]//a:r/a:rPr/@b") == ["0"]
    assert package.find(SLIDE, "//a:tr[2]/a:tc[2]//a:pPr/@algn") == ["r"]
    assert package.find(SLIDE, "//a:tr[2]/a:tc/a:tcPr/@marR") == [str(24 * 12_700)] * 2 + ["0"]
    assert set(package.find(SLIDE, "//a:tcPr/@anchor")) == {"ctr"}


def test_an_empty_cell_has_a_size(package: Any) -> None:
    assert package.find(SLIDE, "//a:tr[3]/a:tc[3]//a:endParaRPr/@sz") == ["1800"]


def test_the_style_is_our_own(package: Any) -> None:
    assert package.find(SLIDE, "//a:tableStyleId/text()") == [STYLE_ID]
    assert package.find("ppt/tableStyles.xml", "//@def | //@styleId") == [STYLE_ID, STYLE_ID]


def test_rows_of_unequal_length_are_refused(make: ModuleType) -> None:
    shape = next(s for s in make.table_slide().shapes if isinstance(s, make.TableShape))
    short = replace(shape, rows=(shape.rows[0], replace(shape.rows[1], cells=shape.rows[1].cells[:2])))
    with pytest.raises(ValueError, match="unequal length"):
        table(2, short, make.theme(), Relationships(), "en-GB")
