"""The theme part: the only place of colour values."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from build_deck.diagnostics import ThemeError
from build_deck.pptx.theme_part import SLOTS, theme_part


def test_twelve_colours_in_order(package: Any, make: ModuleType) -> None:
    scheme = package.find("ppt/theme/theme1.xml", "//a:clrScheme/*")
    assert [etree.QName(slot).localname for slot in scheme] == list(SLOTS)
    assert [slot[0].get("val") for slot in scheme] == [make.theme().slots[slot] for slot in SLOTS]


def test_titles_and_text_have_their_fonts(package: Any) -> None:
    fonts = package.find("ppt/theme/theme1.xml", "//a:majorFont/a:latin | //a:minorFont/a:latin")
    assert [font.get("typeface") for font in fonts] == ["Cambria", "Calibri"]
    scripts = package.find("ppt/theme/theme1.xml", "//a:minorFont/a:font/@script")
    assert scripts == ["Hans", "Jpan", "Hang", "Hant"]
    assert package.find("ppt/theme/theme1.xml", "//a:minorFont/a:ea/@typeface") == ["Microsoft YaHei"]


def test_notes_are_dark_on_white(package: Any) -> None:
    assert package.find("ppt/theme/theme2.xml", "//a:dk1/*/@val | //a:lt1/*/@val") == ["000000", "FFFFFF"]


def test_a_missing_slot_or_font_is_named(make: ModuleType) -> None:
    theme = make.theme()
    slots = {slot: value for slot, value in theme.slots.items() if slot != "hlink"}
    with pytest.raises(ThemeError, match="hlink"):
        theme_part(replace(theme, slots=slots), "/t.xml")
    with pytest.raises(ThemeError, match="no font `text`"):
        theme_part(replace(theme, fonts={"display": theme.fonts["display"]}), "/t.xml")
