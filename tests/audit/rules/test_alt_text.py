"""What has no words has a text, or is decoration."""

from __future__ import annotations

import plain
from drafts import Draft, Found, drop, put, remove

from build_deck.audit.ruleset import alt_text as rule

PICTURE = "//p:pic[not(.//adec:decorative)]//p:cNvPr"


def test_a_picture_without_text_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide(PICTURE, drop("descr")))
    assert "“Picture" in message
    assert "a picture has no alternative text" in message


def test_a_table_without_text_is_found(gallery: Draft, found: Found) -> None:
    assert "a table" in found(rule, gallery.on_slide("//p:graphicFrame//p:cNvPr", put("descr", "  ")))[0]


def test_a_mark_that_is_taken_off_is_found(gallery: Draft, found: Found) -> None:
    undone = gallery.on_slide("//p:pic//adec:decorative/../..", remove)
    assert "a picture has no alternative text" in found(rule, undone)[0]


def test_lines_of_layouts_count(gallery: Draft, found: Found) -> None:
    broken = gallery.edited("ppt/slideLayouts/slideLayout2.xml", "//adec:decorative", put("val", "0"))
    [message] = found(rule, broken)
    assert message.startswith("layout “")
    assert "a line" in message


def test_connectors_and_shapes_count(drawn: Draft, found: Found) -> None:
    assert "a line has no" in found(rule, drawn.on_slide("//p:cxnSp//p:cNvPr", drop("descr")))[0]
    assert any("a shape without words" in message for message in found(rule, plain.careless()))


def test_a_described_group_speaks_for_what_it_holds(
    builds: Draft, gallery: Draft, drawn: Draft, found: Found
) -> None:
    assert builds.holding("//p:grpSp[p:nvGrpSpPr/p:cNvPr/@descr]//p:sp")
    for deck in (builds, gallery, drawn):
        assert found(rule, deck) == []
