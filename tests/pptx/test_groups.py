"""Groups: nodes with text, glued connectors, marks that say nothing; ids that exist."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from build_deck.pptx.groups import PRESETS, group, site
from build_deck.pptx.package import Relationships
from build_deck.pptx.slides import shape_ids
from build_deck.pptx.write import write
from build_deck.scene.model import Connector, Deck, GroupShape, Mark, Node, Slide
from build_deck.theme.style import Box, Style

NODE = Style(size=18, leading=22, align="c")


def sample(make: ModuleType, **changes: Any) -> GroupShape:
    one = Node(
        "one",
        Box(216, 160, 144, 60),
        (make.para("Debts & fines"),),
        NODE,
        line="muted",
        insets=(10, 6, 10, 6),
    )
    two = Node("two", Box(420, 200, 144, 60), (make.para("Black list"),), NODE, "ellipse", fill="accent")
    label = Node("label", Box(370, 150, 40, 18), (make.para("feeds"),), NODE)
    path = ((360.0, 190.0), (390.0, 190.0), (390.0, 230.0), (420.0, 230.0))
    link = Connector("one", 3, "two", 1, path, "elbow")
    bar = Mark("rect", Box(216, 150, 144, 4), fill="accent")
    rule = Mark("rule", Box(216, 290, 300, 0), line="ink", weight=1)
    parts = changes.get("parts", (one, label, two, link, bar, rule))
    return GroupShape("Diagram", Box(216, 150, 348, 140), parts, "Debts and fines lead to the black list.")


def markup(shape: GroupShape, make: ModuleType) -> etree._Element:
    spaces = " ".join(f'xmlns:{k}="{v}"' for k, v in make.NS.items())
    return etree.fromstring(f"<x {spaces}>{group(4, 20, shape, make.theme(), Relationships(), 'en-GB')}</x>")[
        0
    ]


def slide_of(make: ModuleType, *groups: GroupShape) -> Slide:
    made = make.slide("d", "Diagram", make.title("Lists feed lists"))
    return Slide(made.id, made.layout, (*made.shapes, *groups))


def deck_of(make: ModuleType, *groups: GroupShape) -> Deck:
    from dataclasses import replace

    deck = make.sample()
    section = type(deck.sections[0])("All", 1)
    return replace(deck, slides=(slide_of(make, *groups),), sections=(section,))


def test_the_group_says_what_it_shows_and_its_marks_say_nothing(make: ModuleType) -> None:
    shape = markup(sample(make), make)
    assert shape.xpath("p:nvGrpSpPr/p:cNvPr/@descr", namespaces=make.NS) == [
        "Debts and fines lead to the black list."
    ]
    silent = shape.xpath("*[*/p:cNvPr//adec:decorative]//p:cNvPr/@name", namespaces=make.NS)
    assert silent == ["Mark 24", "Rule 25"]


def test_parts_have_ids_in_order_and_connectors_name_them(make: ModuleType) -> None:
    shape = markup(sample(make), make)
    assert shape.xpath(".//p:cNvPr/@id", namespaces=make.NS) == ["4", "20", "21", "22", "23", "24", "25"]
    assert shape.xpath(".//a:stCxn/@id", namespaces=make.NS) == ["20"]
    assert shape.xpath(".//a:endCxn/@id", namespaces=make.NS) == ["22"]
    assert shape.xpath(".//p:cxnSp//p:cNvPr/@descr", namespaces=make.NS)[0] == "Debts & fines → Black list"


def test_text_says_its_size_and_its_insets(make: ModuleType) -> None:
    shape = markup(sample(make), make)
    body = shape.find(".//a:bodyPr", make.NS)
    assert [body.get(k) for k in ("lIns", "tIns", "rIns", "bIns", "anchor")] == [
        "127000",
        "76200",
        "127000",
        "76200",
        "ctr",
    ]
    assert set(shape.xpath(".//a:rPr/@sz", namespaces=make.NS)) == {"1800"}
    assert set(shape.xpath(".//a:latin/@typeface", namespaces=make.NS)) == {"+mn-lt"}


def test_a_node_without_fill_and_line_is_a_text_box(make: ModuleType) -> None:
    shape = markup(sample(make), make)
    assert shape.xpath(".//p:sp[.//@txBox]//a:t/text()", namespaces=make.NS) == ["feeds"]


@pytest.mark.parametrize(
    ("geometry", "preset", "sites"),
    [
        ("rect", "rect", [0, 1, 2, 3]),
        ("ellipse", "ellipse", [0, 2, 4, 6]),
        ("parallelogram", "flowChartInputOutput", [1, 2, 4, 5]),
        ("hexagon", "flowChartPreparation", [0, 1, 2, 3]),
    ],
)
def test_sides_are_the_sites_of_the_preset(geometry: Any, preset: str, sites: list[int]) -> None:
    assert PRESETS[geometry] == preset
    assert [site(geometry, side) for side in range(4)] == sites


def test_a_connector_to_nowhere_is_refused(make: ModuleType) -> None:
    lost = Connector("one", 3, "three", 1, ((0, 0), (9, 0)))
    with pytest.raises(ValueError, match="leads to “three”, which is not there"):
        markup(sample(make, parts=(*sample(make).parts, lost)), make)


def test_two_nodes_of_one_name_are_refused(make: ModuleType) -> None:
    parts = sample(make).parts
    with pytest.raises(ValueError, match="the same name"):
        markup(sample(make, parts=(*parts, parts[0])), make)


def test_ids_are_unique_over_groups_and_shapes(make: ModuleType, tmp_path: Path) -> None:
    deck = deck_of(make, sample(make), sample(make))
    package = make.Package(write(deck))
    ids = package.find("ppt/slides/slide1.xml", "//p:cNvPr/@id")
    assert len(set(ids)) == len(ids) == 1 + 3 + 2 + 12
    numbers = shape_ids(deck.slides[0])
    groups = [numbers[i] for i, s in enumerate(deck.slides[0].shapes) if isinstance(s, GroupShape)]
    assert [str(first) for _, first in groups] == package.find(
        "ppt/slides/slide1.xml", "//p:grpSp/*[3]//p:cNvPr/@id"
    )
    kinds = package.find("ppt/slides/slide1.xml", "//p:spTree/*/*/p:cNvPr/@name")
    assert kinds[0].startswith("Title")
    assert kinds[-1].startswith("Slide number")


def test_the_file_is_valid_and_says_the_same_twice(make: ModuleType, tmp_path: Path) -> None:
    from openxml_audit import validate_pptx

    deck = deck_of(make, sample(make))
    assert write(deck) == write(deck)
    path = tmp_path / "group.pptx"
    path.write_bytes(write(deck))
    assert [error.description for error in validate_pptx(str(path)).errors] == []
