"""A slide without a title is found."""

from __future__ import annotations

import plain
from drafts import Draft, Found, put, remove, say

from build_deck.audit.ruleset import slide_title as rule

SLIDE = "ppt/slides/slide2.xml"


def test_an_empty_title_is_found(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.edited(SLIDE, "//a:t", say(" "))) == ["slide 2: the title is empty"]


def test_a_missing_title_is_found(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.edited(SLIDE, "//p:sp", remove)) == ["slide 2: there is no title"]
    changed = gallery.edited(SLIDE, "//p:ph", put("type", "body"))
    assert found(rule, changed) == ["slide 2: there is no title"]


def test_a_blank_slide_of_python_pptx_is_found(found: Found) -> None:
    assert found(rule, plain.careless()) == ["slide 3: there is no title"]


def test_titles_and_covers_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
