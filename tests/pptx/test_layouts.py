"""Each distinct layout is one part, named so that a lecturer can choose it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from build_deck.pptx.layouts import LayoutBook


def test_equal_layouts_are_one_part_in_order_of_use(package: Any) -> None:
    names = [package.find(m, "p:cSld/@name")[0] for m in package.names("ppt/slideLayouts")]
    assert names == ["Bullets", "Rich", "Steps", "Table", "Picture", "Bullets 2"]


def test_a_slide_leads_to_its_layout(package: Any) -> None:
    used = [
        package.find(
            f"ppt/slides/_rels/slide{n}.xml.rels", "rel:Relationship[contains(@Type,'slideLayout')]/@Target"
        )[0]
        for n in range(1, 9)
    ]
    assert [target[-5] for target in used] == list("12345561")


def test_a_layout_on_the_masters_ground_inherits_it(package: Any) -> None:
    grounds = [bool(package.find(m, "p:cSld/p:bg")) for m in package.names("ppt/slideLayouts")]
    assert grounds == [False] * 5 + [True]
    assert package.find("ppt/slideLayouts/slideLayout6.xml", "p:cSld/p:bg//a:schemeClr/@val") == ["bg2"]


def test_a_layout_of_our_own_is_kept_and_drawn(package: Any) -> None:
    root = package.tree("ppt/slideLayouts/slideLayout1.xml")
    assert (root.get("type"), root.get("preserve"), root.get("userDrawn")) == (None, "1", "1")


def test_names_that_meet_are_numbered(make: ModuleType) -> None:
    grounds = [("A", "paper"), ("A", "wash"), ("A 2", "paper"), ("A", "accent")]
    slides = [make.slide("x", name, make.title("x"), background=ground) for name, ground in grounds]
    parts = LayoutBook(slides).parts(make.theme(), "en-GB")
    names = [part.data.decode().split('p:cSld name="')[1].split('"')[0] for part in parts]
    assert names == ["A", "A 2", "A 2 2", "A 3"]
