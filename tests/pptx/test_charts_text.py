"""Words in charts: each line a paragraph, every run in a language, fonts and colours of the theme."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

from lxml import etree
from made_charts import LABEL

from build_deck.pptx.charts_text import rich, text_properties

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}


def parsed(made: str) -> Any:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return etree.fromstring(f"<x {declared}>{made}</x>")


def test_lines_are_paragraphs_also_empty_ones(make: ModuleType) -> None:
    root = parsed(rich("one\n\n<two>", LABEL, make.theme(), "zh"))
    lines = ["".join(p.xpath(".//a:t/text()", namespaces=NS)) for p in root.iter(f"{{{NS['a']}}}p")]
    assert lines == ["one", "", "<two>"]
    assert set(root.xpath("//@lang")) == {"zh-CN"}


def test_a_style_is_said_in_full(make: ModuleType) -> None:
    style = replace(LABEL, font="display", italic=True, colour="accent")
    root = parsed(text_properties(style, make.theme(), "en-GB"))
    (said,) = root.iter(f"{{{NS['a']}}}defRPr")
    assert (said.get("sz"), said.get("b"), said.get("i")) == ("1800", "1", "1")
    assert said.xpath("a:solidFill/a:schemeClr/@val", namespaces=NS) == ["accent1"]
    assert said.xpath("a:latin/@typeface | a:ea/@typeface", namespaces=NS) == ["+mj-lt", "+mj-ea"]


def test_words_are_level_unless_they_are_turned(make: ModuleType) -> None:
    assert parsed(rich("x", LABEL, make.theme(), "en-GB")).xpath("//@rot") == ["0"]
    assert parsed(rich("x", LABEL, make.theme(), "en-GB", upwards=True)).xpath("//@rot") == ["-5400000"]
