"""Levels of a list style say everything that text inherits."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest
from lxml import etree

from build_deck.diagnostics import ThemeError
from build_deck.pptx.liststyle import level, levels
from build_deck.theme.style import Style

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def parsed(style: Style, make: ModuleType) -> etree._Element:
    made = level("a:lvl1pPr", style, make.theme())
    root = etree.fromstring(f'<x xmlns:a="{A[1:-1]}">{made}</x>')
    return root[0]


@pytest.mark.parametrize(
    ("style", "percent"),
    [(Style("text", 24, 30), 102.4), (Style("display", 30, 36), 102.4), (Style("text", 18, 21), 95.6)],
)
def test_spacing_reaches_the_leading(style: Style, percent: float, make: ModuleType) -> None:
    found = parsed(style, make).find(f"{A}lnSpc/{A}spcPct")
    assert found is not None
    assert int(found.get("val")) / 1000 == pytest.approx(percent, abs=0.06)


def test_a_level_says_size_dress_colour_and_fonts(make: ModuleType) -> None:
    style = Style("display", 12, 16, bold=True, caps=True, tracking=1.2, align="r", before=6, colour="muted")
    made = parsed(style, make)
    run = made.find(f"{A}defRPr")
    assert made.get("algn") == "r"
    assert made.find(f"{A}spcBef/{A}spcPts").get("val") == "600"
    assert dict(run.attrib) == {"sz": "1200", "b": "1", "i": "0", "kern": "1200", "cap": "all", "spc": "120"}
    assert run.find(f"{A}solidFill/{A}schemeClr").get("val") == "tx2"
    assert [child.get("typeface") for child in run[1:]] == ["+mj-lt", "+mj-ea", "+mj-cs"]


def test_the_code_font_is_named(make: ModuleType) -> None:
    run = parsed(Style("code", 18, 23), make).find(f"{A}defRPr")
    assert run.find(f"{A}latin").get("typeface") == "Courier New"


@pytest.mark.parametrize(
    ("bullet", "tags"),
    [("", ["buNone"]), ("–", ["buClr", "buFontTx", "buChar"]), ("1", ["buClr", "buFontTx", "buAutoNum"])],
)
def test_bullets(bullet: str, tags: list[str], make: ModuleType) -> None:
    made = parsed(Style(bullet=bullet, margin=24, indent=-24, colour="muted"), make)
    found = [etree.QName(child).localname for child in made]
    assert [tag for tag in found if tag.startswith("bu")] == tags
    assert (made.get("marL"), made.get("indent")) == ("304800", "-304800")


def test_a_bullet_without_a_colour_has_the_texts(make: ModuleType) -> None:
    assert parsed(Style(bullet="–", colour="muted"), make).find(f"{A}buClr")[0].get("val") == "tx2"


def test_levels_fill_up_to_nine(make: ModuleType) -> None:
    assert levels((Style(), Style()), make.theme()).count("<a:defRPr ") == 2
    assert levels((Style(), Style()), make.theme(), fill_up=True).count("<a:defRPr ") == 9


def test_a_font_that_cannot_be_measured_is_named(make: ModuleType) -> None:
    theme = make.theme()
    fonts = {**theme.fonts, "text": replace(theme.fonts["text"], latin="Papyrus")}
    with pytest.raises(ThemeError, match="Papyrus"):
        level("a:lvl1pPr", Style(), replace(theme, fonts=fonts))
