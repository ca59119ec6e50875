"""Builds in the file: a timing tree whose targets exist, in order, as PowerPoint writes it."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import made_charts
import pytest

from build_deck.pptx.timing import step_ids, timing
from build_deck.pptx.write import write
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.model import Connector, GroupShape, Mark, Node, Paragraph, Reveal, Run, Slide
from build_deck.theme.style import Box, Style

SLIDE = "ppt/slides/slide1.xml"


def diagram() -> GroupShape:
    def node(ident: str, x: float) -> Node:
        words = (Paragraph((Run(ident, "en-GB"),)),)
        return Node(ident, Box(x, 200, 100, 50), words, Style(), line="muted")

    edge = Connector("Alpha", 3, "Beta", 1, ((316, 225), (400, 225)))
    return GroupShape(
        "Diagram",
        Box(200, 190, 400, 80),
        (Mark("rect", Box(200, 190, 400, 80), line="muted"), node("Alpha", 216), node("Beta", 400), edge),
        "Alpha leads to Beta",
    )


def written(make: ModuleType, reveal: tuple[Reveal, ...], *, group: bool = False) -> Any:
    slide = make.bullet_slide(1)
    shapes = (*slide.shapes, diagram()) if group else slide.shapes
    slide = replace(slide, shapes=shapes, reveal=reveal)
    deck = replace(make.sample(), slides=(slide,), sections=(make.Section("All", 1),))
    return make.Package(write(deck))


def body(make: ModuleType) -> int:
    return next(i for i, s in enumerate(make.bullet_slide(1).shapes) if s.placeholder.name == "Text")


def test_a_slide_without_builds_has_no_timing(make: ModuleType) -> None:
    assert written(make, ()).find(SLIDE, "//p:timing") == []


def test_paragraphs_appear_click_by_click(make: ModuleType) -> None:
    index = body(make)
    count = len(make.bullet_slide(1).shapes[index].paragraphs)
    assert count >= 2
    package = written(make, (Reveal(index, (0, 1)), Reveal(index, (count - 1, count - 1))))
    [spid] = set(package.find(SLIDE, "//p:spTgt/@spid"))
    [words] = package.find(SLIDE, f"//p:sp[p:nvSpPr/p:cNvPr/@id='{spid}']")
    ranges = package.find(SLIDE, "//p:txEl/p:pRg")
    assert [(r.get("st"), r.get("end")) for r in ranges] == [("0", "0"), ("1", "1"), (str(count - 1),) * 2]
    assert all(int(r.get("end")) < len(words.findall(".//{*}p")) for r in ranges)
    nodes = package.find(SLIDE, "//p:cTn[@presetID]/@nodeType")
    assert nodes == ["clickEffect", "withEffect", "clickEffect"]
    assert set(package.find(SLIDE, "//p:cTn[@presetID]/@presetClass")) == {"entr"}
    assert package.find(SLIDE, "//p:bldP/@spid") == [spid]
    assert package.find(SLIDE, "//p:bldP/@build") == ["p"]


def test_numbers_in_the_tree_are_unique(make: ModuleType) -> None:
    index = body(make)
    package = written(make, (Reveal(index, (0, 0)), Reveal(index, (1, 1))))
    numbers = [int(n) for n in package.find(SLIDE, "//p:cTn/@id")]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_timing_is_the_last_thing_on_a_slide(make: ModuleType) -> None:
    tree = written(make, (Reveal(body(make)),)).tree(SLIDE)
    assert [child.tag.rpartition("}")[2] for child in tree] == ["cSld", "clrMapOvr", "timing"]


def test_a_group_shown_in_parts_is_drawn_in_groups(make: ModuleType) -> None:
    last = len(make.bullet_slide(1).shapes)
    package = written(make, (Reveal(last, parts=(1,)), Reveal(last, parts=(2, 3))), group=True)
    groups = package.find(SLIDE, "//p:grpSp")
    shown = package.find(SLIDE, "//p:spTgt/@spid")
    own = [g.find("./{*}nvGrpSpPr/{*}cNvPr") for g in groups]
    assert [n.get("descr") for n in own] == ["Alpha leads to Beta", "Alpha", "Beta; Alpha → Beta"]
    assert shown == [n.get("id") for n in own][1:]
    ids = [int(i) for i in package.find(SLIDE, "//p:cNvPr/@id")]
    assert len(set(ids)) == len(ids)
    ends = package.find(SLIDE, "//a:stCxn/@id | //a:endCxn/@id")
    assert set(ends) <= set(package.find(SLIDE, "//p:sp/p:nvSpPr/p:cNvPr/@id"))
    assert package.find(SLIDE, "//p:bldLst") == []


def test_a_group_that_appears_whole_stays_one(make: ModuleType) -> None:
    last = len(make.bullet_slide(1).shapes)
    package = written(make, (Reveal(last),), group=True)
    [group] = package.find(SLIDE, "//p:grpSp/p:nvGrpSpPr/p:cNvPr/@id")
    assert package.find(SLIDE, "//p:spTgt/@spid") == [group]


def test_a_chart_is_built_as_one_object(make: ModuleType) -> None:
    deck = made_charts.deck(make.theme(), {"one": made_charts.column()})
    index = next(n for n, s in enumerate(deck.slides[0].shapes) if isinstance(s, ChartShape))
    slide = replace(deck.slides[0], reveal=(Reveal(index),))
    package = make.Package(write(replace(deck, slides=(slide,))))
    [chart] = package.find(SLIDE, "//p:graphicFrame/p:nvGraphicFramePr/p:cNvPr/@id")
    assert package.find(SLIDE, "//p:spTgt/@spid") == [chart]
    assert package.find(SLIDE, "//p:cTn[@presetID]/@grpId") == ["0"]
    assert package.find(SLIDE, "//p:bldLst/*/@spid") == [chart]
    assert len(package.find(SLIDE, "//p:bldGraphic[@grpId='0']/p:bldAsOne")) == 1


@pytest.mark.parametrize(
    "reveal", [Reveal(99), Reveal(-1), Reveal(0, (0, 9)), Reveal(0, (1, 0)), Reveal(0, (-1, 0))]
)
def test_what_is_not_there_cannot_appear(make: ModuleType, reveal: Reveal) -> None:
    slide: Slide = replace(make.bullet_slide(1), reveal=(reveal,))
    ids = {index: (index + 2, 0) for index in range(len(slide.shapes))}
    with pytest.raises(ValueError, match="not there"):
        timing(slide, ids, step_ids(slide, ids))
