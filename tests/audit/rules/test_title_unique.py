"""Two slides with one title are found."""

from __future__ import annotations

import plain
from drafts import Draft, Found, say

from build_deck.audit.ruleset import title_unique as rule


def test_a_title_that_is_there_twice_is_found(gallery: Draft, found: Found) -> None:
    said = "after this  lecture YOU can do four things"
    broken = gallery.edited("ppt/slides/slide3.xml", "//a:t", say(said))
    [message] = found(rule, broken)
    assert message.startswith("slide 3: the title is that of slide 2: “after this lecture")


def test_a_careless_deck_is_found(found: Found) -> None:
    assert found(rule, plain.careless()) == ["slide 2: the title is that of slide 1: “Social credit”"]


def test_different_titles_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
