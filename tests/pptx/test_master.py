"""The master holds what layouts of a lecturer's own begin from."""

from __future__ import annotations

from types import ModuleType
from typing import Any

MASTER = "ppt/slideMasters/slideMaster1.xml"


def test_it_has_title_text_footer_and_number_in_their_places(package: Any, make: ModuleType) -> None:
    assert package.find(MASTER, "//p:ph/@type") == ["title", "body", "ftr", "sldNum"]
    boxes = package.find(MASTER, "p:cSld/p:spTree/p:sp//a:off/@x")
    assert [int(x) / 12_700 for x in boxes] == [
        make.theme().regions[name].box.x for name in ("title", "body", "footer", "folio")
    ]


def test_text_styles_are_the_themes(package: Any) -> None:
    assert package.find(MASTER, "//p:titleStyle/a:lvl1pPr/a:defRPr/@sz") == ["3000"]
    sizes = package.find(MASTER, "//p:bodyStyle/*/a:defRPr/@sz")
    assert sizes == ["2400", *["1800"] * 8]
    assert package.find(MASTER, "//p:titleStyle//a:latin/@typeface") == ["+mj-lt"]


def test_the_colour_map_is_the_plain_one(package: Any) -> None:
    (mapping,) = package.find(MASTER, "p:clrMap")
    assert (mapping.get("bg1"), mapping.get("tx1"), mapping.get("bg2"), mapping.get("tx2")) == (
        "lt1",
        "dk1",
        "lt2",
        "dk2",
    )
    assert package.find(MASTER, "p:cSld/p:bg//a:schemeClr/@val") == ["bg1"]


def test_ids_of_master_and_layouts_do_not_meet(package: Any) -> None:
    ids = package.find(MASTER, "//p:sldLayoutId/@id") + package.find(
        "ppt/presentation.xml", "//p:sldMasterId/@id"
    )
    assert len(set(ids)) == len(ids)
    assert all(int(ident) >= 2**31 for ident in ids)
