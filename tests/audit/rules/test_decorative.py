"""A mark of decoration that is wrong is found."""

from __future__ import annotations

from drafts import Draft, Found, insert, put

from build_deck.audit.ruleset import decorative as rule

MARKED = "//p:pic//adec:decorative/ancestor::p:cNvPr"
MARK = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>'


def test_marked_and_described_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide(MARKED, put("descr", "A street")))
    assert "both decorative and described" in message


def test_words_that_are_marked_are_found(gallery: Draft, found: Found) -> None:
    broken = gallery.edited("ppt/slides/slide2.xml", "//p:sp[2]//p:cNvPr", insert(MARK))
    assert "“Number 3”: it has words" in found(rule, broken)[0]


def test_tables_that_are_marked_are_found(gallery: Draft, found: Found) -> None:
    frame = "//p:graphicFrame//p:cNvPr"
    broken = gallery.on_slide(frame, insert(MARK)).on_slide(frame, put("descr", ""))
    assert "a table" in found(rule, broken)[0]


def test_a_mark_before_the_link_is_found(gallery: Draft, found: Found) -> None:
    broken = gallery.on_slide(MARKED, insert('<a:hlinkClick r:id=""/>', 9))
    assert "stands before the link" in found(rule, broken)[0]


def test_good_marks_are_fine(gallery: Draft, builds: Draft, found: Found) -> None:
    assert gallery.holding(MARKED)
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
