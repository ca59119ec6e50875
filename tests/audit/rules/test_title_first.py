"""What is read before the title is named."""

from __future__ import annotations

from drafts import Draft, Found, insert, move_last

from build_deck.audit.ruleset import title_first as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_title_behind_others_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//p:sp", move_last))
    assert message == "slide 2: “Number 3” is read before the title"


def test_decoration_may_lie_below_the_title(gallery: Draft, found: Found) -> None:
    mark = (
        '<p:pic><p:nvPicPr><p:cNvPr id="900" name="Paper"><a:extLst><a:ext uri="x"><adec:decorative val="1"/>'
        "</a:ext></a:extLst></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic>"
    )
    assert found(rule, gallery.edited(SLIDE, "//p:spTree", insert(mark, 2))) == []


def test_titles_that_come_first_are_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
