"""What a part needs and does not find is named."""

from __future__ import annotations

from drafts import Draft, Found, rels, remove

from build_deck.audit.ruleset import missing_part as rule


def test_a_missing_picture_is_found(gallery: Draft, found: Found) -> None:
    messages = found(rule, gallery.without("ppt/media/image1.png"))
    assert messages
    assert all("ppt/media/image1.png (image)" in message for message in messages)
    assert messages[0].startswith("slide ")


def test_a_slide_without_layout_is_found(gallery: Draft, found: Found) -> None:
    broken = gallery.edited(
        rels("ppt/slides/slide2.xml"), "//rel:Relationship[contains(@Type, 'slideLayout')]", remove
    )
    [message] = found(rule, broken)
    assert "slide 2" in message
    assert "which slideLayout it belongs to" in message


def test_a_relationship_to_nothing_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.related("ppt/slides/slide3.xml", "image", "../media/gone.png"))
    assert "slide 3 needs ppt/media/gone.png" in message


def test_whole_decks_and_outside_links_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    link = gallery.related("ppt/slides/slide3.xml", "hyperlink", "https://example.org", external=True)
    assert found(rule, link) == []
    assert found(rule, drawn) == []
