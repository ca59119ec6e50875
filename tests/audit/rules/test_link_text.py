"""A link that says nothing is found."""

from __future__ import annotations

import plain
import pytest
from drafts import Draft, Found, say

from build_deck.audit.ruleset import link_text as rule

LINK = "//a:r[a:rPr/a:hlinkClick]/a:t"


@pytest.mark.parametrize(
    "text",
    ["here", "Click here", "https://example.org/a?b=c", "www.example.org", "more", "qui", "this link."],
)
def test_words_that_say_nothing_are_found(text: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide(LINK, say(text)))
    assert message.startswith("slide ")
    assert f"a link says only “{text}”" in message


def test_a_careless_link_is_found(found: Found) -> None:
    assert found(rule, plain.careless()) == ["slide 5: a link says only “here”"]


@pytest.mark.parametrize("text", ["The report of 2018", "Here is the plan of 2014", "hereditary"])
def test_words_that_say_where_are_fine(text: str, gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.on_slide(LINK, say(text))) == []


def test_a_link_in_a_part_of_another_encoding_is_found(gallery: Draft, found: Found) -> None:
    slide = gallery.holding(LINK)
    wide = gallery.edited(slide, LINK, say("here"))[slide].decode().encode("utf-16")
    assert "a link says only “here”" in found(rule, gallery.replaced(slide, wide))[0]
