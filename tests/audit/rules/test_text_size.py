"""Text that is too small is found; labels may be smaller."""

from __future__ import annotations

import plain
from drafts import Draft, Found, insert, put

from build_deck.audit.ruleset import text_size as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_body_that_the_slide_shrinks_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//p:sp[2]//a:rPr", put("sz", "1700")))
    assert "slide 2, “Number 3”" in message
    assert "17 points, 18 is the least" in message


def test_a_footer_below_its_floor_is_found(gallery: Draft, found: Found) -> None:
    footer = "//p:sp[.//p:ph[@type='ftr']]//a:rPr"
    [message] = found(rule, gallery.edited(SLIDE, footer, put("sz", "1100")))
    assert "11 points, 12 is the least" in message


def test_shrinking_to_fit_counts(gallery: Draft, found: Found) -> None:
    fit = '<a:normAutofit fontScale="50000"/>'
    assert "“Title 2”" in found(rule, gallery.edited(SLIDE, "//a:bodyPr", insert(fit)))[0]


def test_a_layout_that_is_too_small_for_anything_is_found(gallery: Draft, found: Found) -> None:
    size = "//p:sp[.//p:ph[@type='sldNum']]//a:defRPr"
    part = gallery.holding(size, "ppt/slideLayouts/*.xml")
    assert any("9 points" in message for message in found(rule, gallery.edited(part, size, put("sz", "900"))))


def test_small_print_of_python_pptx_is_found(found: Found) -> None:
    [message] = [m for m in found(rule, plain.careless()) if m.startswith("slide 5")]
    assert "10 points, 18 is the least" in message


def test_labels_captions_and_heads_may_be_smaller(gallery: Draft, builds: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
