"""A text without a language is found."""

from __future__ import annotations

import plain
import pytest
from drafts import Draft, Found, drop, put, remove

from build_deck.audit.ruleset import text_language as rule

SLIDE = "ppt/slides/slide2.xml"


@pytest.mark.parametrize(
    ("part", "xpath", "change", "said"),
    [
        (SLIDE, "//a:r/a:rPr", drop("lang"), "slide 2: a text says no language: “After this lecture"),
        (SLIDE, "//a:r/a:rPr", remove, "slide 2: a text says no language"),
        (SLIDE, "//a:fld/a:rPr", put("lang", ""), "slide 2: a text says no language: “2”"),
        (SLIDE, "//a:endParaRPr", drop("lang"), "slide 2: a text says no language"),
        (SLIDE, "//a:r/a:rPr", put("lang", "English!"), "“English!” is no language"),
        ("ppt/notesSlides/notesSlide1.xml", "//a:r/a:rPr", drop("lang"), "notes of slide 1"),
        ("ppt/slideLayouts/slideLayout2.xml", "//a:r/a:rPr", drop("lang"), "layout “"),
    ],
)
def test_silent_texts_are_found(
    part: str, xpath: str, change, said: str, gallery: Draft, found: Found
) -> None:
    [message] = found(rule, gallery.edited(part, xpath, change))
    assert said in message


def test_python_pptx_tags_nothing(found: Found) -> None:
    assert any("slide 2: 2 texts say no language" in message for message in found(rule, plain.careless()))


def test_tagged_texts_are_fine(gallery: Draft, builds: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
    assert found(rule, gallery.edited(SLIDE, "//a:r/a:rPr", put("lang", "zh-Hans-CN"))) == []
