"""Paragraphs and runs: what a slide says, and what it leaves to its layout."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from build_deck.pptx.package import Relationships
from build_deck.pptx.text import notes_paragraphs, slide_paragraphs
from build_deck.pptx.xml import NAMESPACES
from build_deck.scene.model import Paragraph, Run
from build_deck.theme.style import Style

BULLETS = (Style(bullet="–", margin=24, indent=-24), Style(bullet="–", margin=42, indent=-18))
NUMBERS = (Style(bullet="1", margin=26, indent=-26),)
PROSE = (Style(),)


def parsed(markup: str) -> etree._Element:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<x {declared}>{markup}</x>")


def set_in(styles: tuple[Style, ...], *paragraphs: Paragraph, theme: Any) -> etree._Element:
    return parsed(slide_paragraphs(paragraphs, styles, theme, Relationships(), "en-GB"))


def tags(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


@pytest.mark.parametrize(
    ("dress", "attributes"),
    [
        ({}, {"lang": "en-GB"}),
        ({"bold": True}, {"lang": "en-GB", "b": "1"}),
        ({"bold": False, "italic": True}, {"lang": "en-GB", "b": "0", "i": "1"}),
        ({"strike": True}, {"lang": "en-GB", "strike": "sngStrike"}),
        ({"baseline": "super"}, {"lang": "en-GB", "baseline": "30000"}),
        ({"baseline": "sub"}, {"lang": "en-GB", "baseline": "-25000"}),
        ({"font": "code"}, {"lang": "en-GB", "noProof": "1"}),
    ],
)
def test_a_run_says_its_language_and_dress_only(
    dress: dict[str, Any], attributes: dict[str, str], make: ModuleType
) -> None:
    made = set_in(PROSE, make.para(make.words("x", **dress)), theme=make.theme())
    (run,) = made.xpath("//a:r/a:rPr", namespaces=NAMESPACES)
    assert dict(run.attrib) == attributes
    assert len(run) == (3 if "font" in dress else 0)


@pytest.mark.parametrize(
    ("tag", "written"), [("zh", "zh-CN"), ("zh-Hant", "zh-TW"), ("ja", "ja-JP"), ("it-IT", "it-IT")]
)
def test_languages_as_powerpoint_knows_them(tag: str, written: str, make: ModuleType) -> None:
    made = set_in(PROSE, make.para(make.words("x", tag)), theme=make.theme())
    assert made.xpath("//@lang") == [written, written]


@pytest.mark.parametrize(
    ("styles", "paragraph", "expected"),
    [
        (BULLETS, {}, None),
        (BULLETS, {"level": 1}, '<a:pPr lvl="1"/>'),
        (BULLETS, {"level": 5}, '<a:pPr lvl="1"/>'),
        (BULLETS, {"bullet": False}, '<a:pPr marL="304800" indent="0"><a:buNone/></a:pPr>'),
        (PROSE, {"bullet": False}, None),
        (NUMBERS, {}, None),
        (NUMBERS, {"start": 3}, '<a:pPr><a:buAutoNum type="arabicPeriod" startAt="3"/></a:pPr>'),
        (BULLETS, {"start": 3}, None),
    ],
)
def test_a_paragraph_says_where_it_departs(
    styles: tuple[Style, ...], paragraph: dict[str, Any], expected: str | None, make: ModuleType
) -> None:
    markup = slide_paragraphs([make.para("x", **paragraph)], styles, make.theme(), Relationships(), "en-GB")
    assert ("<a:pPr" in markup) == (expected is not None)
    assert expected is None or expected in markup


def test_a_line_break_keeps_the_language(make: ModuleType) -> None:
    made = set_in(PROSE, make.para("one\ntwo\n"), theme=make.theme())
    assert tags(made[0]) == ["r", "br", "r", "br", "endParaRPr"]
    assert made.xpath("//a:br/a:rPr/@lang", namespaces=NAMESPACES) == ["en-GB", "en-GB"]


def test_a_link_leads_out_and_keeps_a_colour_of_its_own(make: ModuleType) -> None:
    links = Relationships()
    runs = (make.words("a", link="https://x.org/"), make.words("b", link="https://x.org/", colour="muted"))
    made = parsed(slide_paragraphs([make.para(*runs)], PROSE, make.theme(), links, "en-GB"))
    clicks = made.xpath("//a:hlinkClick", namespaces=NAMESPACES)
    assert [click.get(f"{{{NAMESPACES['r']}}}id") for click in clicks] == ["rId1", "rId1"]
    assert [len(click) for click in clicks] == [0, 1]
    assert links.all()[0].target == "https://x.org/"


def test_text_without_paragraphs_is_one_empty_paragraph(make: ModuleType) -> None:
    made = set_in(PROSE, theme=make.theme())
    assert tags(made) == ["p"]
    assert made.xpath("//a:endParaRPr/@lang", namespaces=NAMESPACES) == ["en-GB"]


def test_list_items_of_notes_stand_below_prose(make: ModuleType) -> None:
    spoken = (
        make.para("prose", bullet=False),
        make.para("cue"),
        make.para("deeper", level=1),
        make.para("prose in a list", level=1, bullet=False),
    )
    styles = (Style(), *(Style(bullet="•", margin=18 * n, indent=-18) for n in (1, 2)))
    made = parsed(notes_paragraphs(spoken, styles, make.theme(), Relationships(), "en-GB"))
    found = [p.find("a:pPr", NAMESPACES) for p in made]
    assert [None if pr is None else pr.get("lvl") for pr in found] == [None, "1", "2", "2"]
    assert "buNone" in tags(found[3])


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1), st.sampled_from(["", "<&>\"'"])
)
def test_words_come_back(words: str, signs: str) -> None:
    said = Paragraph((Run(f"{words}{signs}", "en-GB"),))
    made = parsed(slide_paragraphs([said], PROSE, None, Relationships(), "en-GB"))  # type: ignore[arg-type]
    assert "".join(made.itertext()) == f"{words}{signs}"
