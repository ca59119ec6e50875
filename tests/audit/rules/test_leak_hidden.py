"""What is hidden is found."""

from __future__ import annotations

from drafts import Draft, Found, put

from build_deck.audit.ruleset import leak_hidden as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_hidden_slide_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "/p:sld", put("show", "0")))
    assert message.startswith("slide 2 is hidden: “After this lecture")


def test_a_hidden_shape_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//p:cNvPr[@id='3']", put("hidden", "1")))
    assert message == "slide 2, “Number 3”: the shape is hidden"


def test_what_is_shown_is_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.edited(SLIDE, "/p:sld", put("show", "1"))) == []
