"""Ids of shapes are there, and each is one shape's."""

from __future__ import annotations

from drafts import Draft, Found, put

from build_deck.audit.ruleset import shape_ids as rule

THIRD = "//p:sp[2]/p:nvSpPr/p:cNvPr"


def test_an_id_that_is_there_twice_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited("ppt/slides/slide2.xml", THIRD, put("id", "2")))
    assert message.startswith("slide 2, “Number 3”")
    assert "is that of “Title 2” too" in message


def test_an_id_that_is_none_is_found(gallery: Draft, found: Found) -> None:
    for value in ("0", "", "two", "-4", "9" * 30):
        assert "is no id" in found(rule, gallery.edited("ppt/slides/slide2.xml", THIRD, put("id", value)))[0]


def test_ids_inside_groups_count(builds: Draft, found: Found) -> None:
    broken = builds.on_slide("//p:grpSp//p:sp/p:nvSpPr/p:cNvPr", put("id", "2"))
    assert found(rule, broken)


def test_good_ids_are_fine(gallery: Draft, builds: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, builds) == []
