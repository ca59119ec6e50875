"""Sections hold each slide once."""

from __future__ import annotations

import plain
import pytest
from drafts import Draft, Found, put, remove, twice

from build_deck.audit.ruleset import sections as rule

MAIN = "ppt/presentation.xml"


@pytest.mark.parametrize(
    ("xpath", "change", "said"),
    [
        ("//p:extLst", remove, "the deck has no sections"),
        ("//p14:sldId", remove, "slide 1 is in no section"),
        ("//p14:sldId", twice, "a slide is in two sections"),
        ("//p14:sldId", put("id", "999"), "holds the slide 999, which is not there"),
        ("//p14:section", put("name", " "), "section 1 has no name"),
        ("//p14:section[2]", lambda s: s.set("id", s.getprevious().get("id")), "two sections have one id"),
        ("//p14:sldId", lambda s: s.getparent().append(s), "in another order"),
    ],
)
def test_sections_that_are_wrong_are_found(
    xpath: str, change, said: str, gallery: Draft, found: Found
) -> None:
    assert any(said in message for message in found(rule, gallery.edited(MAIN, xpath, change)))


def test_decks_of_python_pptx_have_none(found: Found) -> None:
    assert found(rule, plain.careless()) == ["the deck has no sections"]


def test_good_sections_are_fine(gallery: Draft, builds: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
