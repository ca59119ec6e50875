"""The presentation: page size, slides in order, sections that cover each slide once."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from build_deck.pptx.write import write
from build_deck.scene.model import Section

NAME = "ppt/presentation.xml"


def test_the_page_is_the_themes(package: Any) -> None:
    (size,) = package.find(NAME, "p:sldSz")
    assert dict(size.attrib) == {"cx": "12192000", "cy": "6858000"}


def test_slides_stand_in_order(package: Any) -> None:
    r = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    rels = {e.get("Id"): e.get("Target") for e in package.tree("ppt/_rels/presentation.xml.rels")}
    targets = [rels[entry.get(r)] for entry in package.find(NAME, "//p:sldId")]
    assert targets == [f"slides/slide{n}.xml" for n in range(1, 9)]


def test_sections_cover_each_slide_once(package: Any) -> None:
    assert package.find(NAME, "p:extLst/p:ext[last()]/p14:sectionLst/p14:section/@name") == [
        "Opening & aims",
        "Evidence",
    ]
    assert package.find(NAME, "//p14:sldId/@id") == package.find(NAME, "//p:sldId/@id")
    ids = package.find(NAME, "//p14:section/@id")
    assert len(set(ids)) == 2
    assert all(len(ident) == 38 and ident == ident.upper() for ident in ids)


@pytest.mark.parametrize("count", [7, 9])
def test_sections_that_do_not_cover_the_deck_are_refused(make: ModuleType, count: int) -> None:
    with pytest.raises(ValueError, match=f"cover {count} slides of 8"):
        write(replace(make.sample(), sections=(Section("All", count),)))


def test_a_deck_without_sections_has_none(make: ModuleType, package: Any) -> None:
    made = type(package)(write(replace(make.sample(), sections=())))
    assert made.find(NAME, "p:extLst") == []
