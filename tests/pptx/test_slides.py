"""Slides fill placeholders and inherit the rest; they are read title first, number last."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from build_deck.pptx.write import write

SLIDES = [f"ppt/slides/slide{n}.xml" for n in range(1, 9)]


@pytest.mark.parametrize("name", SLIDES)
def test_text_inherits_place_and_style(package: Any, name: str, make: ModuleType) -> None:
    for shape in package.find(name, "//p:sp"):
        for path in ("p:spPr", "p:txBody/a:bodyPr", "p:txBody/a:lstStyle"):
            (found,) = shape.xpath(path, namespaces=make.NS)
            assert len(found) == len(found.attrib) == 0
    assert package.find(name, "//p:sp//a:rPr/@sz") == []


@pytest.mark.parametrize("name", SLIDES)
def test_the_title_comes_first_and_the_number_last(package: Any, name: str) -> None:
    types = package.find(name, "//p:ph/@type")
    assert types[0] == "title"
    assert types[-2:] == ["ftr", "sldNum"]


@pytest.mark.parametrize("name", SLIDES)
def test_ids_and_names_are_unique(package: Any, name: str) -> None:
    for attribute in ("id", "name"):
        found = package.find(name, f"//p:cNvPr/@{attribute}")
        assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", SLIDES)
def test_every_shape_finds_its_placeholder(package: Any, name: str) -> None:
    rels = name.replace("slides/", "slides/_rels/") + ".rels"
    (target,) = package.find(rels, "rel:Relationship[contains(@Type,'slideLayout')]/@Target")
    frames = {(p.get("type"), p.get("idx")) for p in package.find(f"ppt/{target[3:]}", "//p:ph")}
    assert {(p.get("type"), p.get("idx")) for p in package.find(name, "//p:ph")} <= frames


def test_the_number_is_a_field_with_what_the_scene_says(package: Any) -> None:
    assert package.find(SLIDES[0], "//a:fld[@type='slidenum']/a:t/text()") == ["7"]
    fields = {package.find(name, "//a:fld/@id")[0] for name in SLIDES}
    assert len(fields) == 1


def test_links_lead_out(package: Any) -> None:
    links = package.find(
        "ppt/slides/_rels/slide2.xml.rels", "rel:Relationship[@TargetMode='External']/@Target"
    )
    assert links == ["https://example.org/a%20b?x=1&y=%C3%A9", "https://example.org/"]


def test_an_empty_frame_is_marked_as_saying_nothing(make: ModuleType, package: Any) -> None:
    deck = make.sample()
    empty = make.slide("e", "E", make.title("x"), make.TextShape(make.P_LETTER, ()))
    made = type(package)(write(replace(deck, slides=(empty,), sections=())))
    assert made.find(SLIDES[0], "//p:cNvPr[.//adec:decorative]/@name") == ["Letter 3"]


def test_a_shape_outside_the_layout_is_refused(make: ModuleType) -> None:
    deck = make.sample()
    good = make.bullet_slide(1)
    strange = replace(good, shapes=(*good.shapes, make.TextShape(make.P_CODE, ())))
    with pytest.raises(ValueError, match="no placeholder 12"):
        write(replace(deck, slides=(strange,), sections=()))


def test_two_shapes_in_one_placeholder_are_refused(make: ModuleType) -> None:
    good = make.bullet_slide(1)
    double = replace(good, shapes=(*good.shapes, good.shapes[-1]))
    with pytest.raises(ValueError, match="same placeholder"):
        write(replace(make.sample(), slides=(double,), sections=()))
