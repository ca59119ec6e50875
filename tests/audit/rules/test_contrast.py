"""Text that does not stand out is found, wherever its colour comes from."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, fill_with, insert, put

from build_deck.audit.ruleset import contrast as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_pale_run_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//a:r/a:rPr", fill_with("E8E4DA")))
    assert message.startswith("slide 2, “Title 2”: “After this lecture")
    assert "to 1 (E8E4DA on " in message
    assert "3 is the least" in message


def test_a_theme_whose_ink_is_pale_is_found_on_most_slides(gallery: Draft, found: Found) -> None:
    messages = found(rule, gallery.edited("ppt/theme/theme1.xml", "//a:dk1/a:srgbClr", put("val", "F0EBE0")))
    assert len({message.split(",")[0] for message in messages}) > len(gallery.names("ppt/slides/*.xml")) / 2


def test_a_layout_and_a_master_count(gallery: Draft, drawn: Draft, found: Found) -> None:
    footer = "//p:sp[.//p:ph[@type='sldNum']]//a:defRPr/a:solidFill/*"
    broken = drawn.edited(
        "ppt/slideMasters/slideMaster1.xml", "//p:titleStyle//a:schemeClr", put("val", "bg1")
    )
    assert any("“Title" in message for message in found(rule, broken))
    part = "ppt/slideLayouts/slideLayout2.xml"
    [message] = found(rule, gallery.edited(part, footer, put("val", "bg1")))
    assert "“Slide number" in message


def test_changes_of_a_colour_count(gallery: Draft, found: Found) -> None:
    """A run in the paper's colour at a fifth of its luminance is dark, at nine tenths it is not."""
    for amount, readable in (("20000", True), ("90000", False)):
        fill = f'<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="{amount}"/></a:schemeClr></a:solidFill>'
        messages = found(rule, gallery.edited(SLIDE, "//a:r/a:rPr", insert(fill)))
        assert (messages == []) == readable


def test_a_panel_behind_the_text_is_its_ground(drawn: Draft, found: Found) -> None:
    """White words in a filled rectangle: fine on blue, not on yellow."""
    assert found(rule, drawn) == []
    yellow = drawn.on_slide(
        "//p:sp[p:style]/p:spPr", insert('<a:solidFill><a:srgbClr val="FFFF99"/></a:solidFill>', 2)
    )
    [message] = found(rule, yellow)
    assert "FFFFFF on FFFF99" in message


def test_a_cell_is_the_ground_of_its_text(gallery: Draft, found: Found) -> None:
    dark = gallery.on_slide("//a:tc[.//a:t]/a:tcPr", lambda cell: [cell.remove(c) for c in list(cell)])
    dark = dark.on_slide(
        "//a:tc[.//a:t]/a:tcPr", insert('<a:solidFill><a:srgbClr val="222222"/></a:solidFill>')
    )
    assert "on 222222" in found(rule, dark)[0]


@pytest.mark.parametrize(
    ("fill", "fine"),
    [
        ('<a:srgbClr val="FFFFFF"><a:shade val="10000"/></a:srgbClr>', True),
        ('<a:srgbClr val="000000"><a:tint val="20000"/></a:srgbClr>', False),
        ('<a:prstClr val="black"/>', True),
        ('<a:sysClr val="window" lastClr="FFFFFF"/>', False),
        ('<a:scrgbClr r="100000" g="100000" b="100000"/>', False),
        ('<a:srgbClr val="FFFFFF"><a:alpha val="20000"/></a:srgbClr>', True),
        ('<a:srgbClr val="nonsense"/>', True),
    ],
    ids=["shade", "tint", "named", "system", "linear", "what shines through is not judged", "nonsense"],
)
def test_every_way_to_say_a_colour(fill: str, fine: bool, gallery: Draft, found: Found) -> None:
    changed = gallery.edited(SLIDE, "//a:r/a:rPr", insert(f"<a:solidFill>{fill}</a:solidFill>"))
    assert (found(rule, changed) == []) == fine


def test_good_decks_are_fine(gallery: Draft, builds: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
