"""The list of slides and the slides agree."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, R, put, remove

from build_deck.audit.ruleset import slide_list as rule

MAIN = "ppt/presentation.xml"
SECOND = "//p:sldIdLst/p:sldId[2]"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("id", "256"), "is that of another slide"),
        (put("id", "12"), "not between 256"),
        (put("id", "x"), "not between 256"),
        (put(f"{R}id", "rId1"), "is no slide"),
        (put(f"{R}id", "rId3"), "listed before"),
        (remove, "a slide that the list of slides leaves out"),
    ],
    ids=["twice", "low", "word", "master", "again", "left out"],
)
def test_a_list_that_is_wrong_is_found(change, said: str, gallery: Draft, found: Found) -> None:
    assert any(said in message for message in found(rule, gallery.edited(MAIN, SECOND, change)))


def test_good_lists_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
