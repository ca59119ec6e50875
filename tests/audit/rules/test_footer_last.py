"""Footer and number are there, filled, and read last."""

from __future__ import annotations

import plain
import pytest
from drafts import Draft, Found, move_last, put, remove, say

from build_deck.audit.ruleset import footer_last as rule

SLIDE = "ppt/slides/slide2.xml"
FOOTER, NUMBER = (f"//p:sp[.//p:ph[@type='{kind}']]" for kind in ("ftr", "sldNum"))


@pytest.mark.parametrize(
    ("xpath", "change", "said"),
    [
        (FOOTER, remove, "there is no footer"),
        (NUMBER, remove, "there is no slide number"),
        (f"{FOOTER}//a:t", say(""), "the footer is empty"),
        (f"{NUMBER}//a:t", say(" "), "the slide number is empty"),
        (f"{NUMBER}//a:fld", put("type", "datetime1"), "typed, not a field"),
        ("//p:sp", move_last, "not read last"),
    ],
)
def test_feet_that_are_wrong_are_found(xpath: str, change, said: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, xpath, change))
    assert message.startswith("slide 2: ")
    assert said in message


def test_every_slide_of_a_careless_deck_is_found(found: Found) -> None:
    assert len(found(rule, plain.careless())) == 6


def test_good_feet_are_fine(gallery: Draft, builds: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
