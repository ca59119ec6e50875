"""A reference that leads nowhere is found, and so are two of one id."""

from __future__ import annotations

from drafts import Draft, Found, R, put, rels, twice

from build_deck.audit.ruleset import relationship_ids as rule


def test_a_picture_without_relationship_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide("//a:blip", put(f"{R}embed", "rId77")))
    assert "refers to rId77" in message
    assert message.startswith("slide ")


def test_a_link_without_relationship_is_found(gallery: Draft, found: Found) -> None:
    assert "rId99" in found(rule, gallery.on_slide("//a:hlinkClick[@r:id]", put(f"{R}id", "rId99")))[0]


def test_two_of_one_id_are_found(gallery: Draft, found: Found) -> None:
    broken = gallery.edited(rels("ppt/slides/slide2.xml"), "//rel:Relationship", twice)
    assert "2 relationships with the id" in found(rule, broken)[0]


def test_a_click_that_leads_nowhere_on_purpose_is_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.on_slide("//a:hlinkClick[@r:id]", put(f"{R}id", ""))) == []
