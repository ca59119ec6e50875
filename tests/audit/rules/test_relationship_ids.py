"""A reference that leads nowhere is found, and so are two of one id."""

from __future__ import annotations

import pytest
from drafts import NS, Draft, Found, R, put, rels, twice

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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("xmlns:r=", "xmlns:q="),
        (' r:id="', '\tr:id="'),
        (' r:id="', '\n\n r:id="'),
        (NS["r"], NS["r"].replace("/2006/", "/&#50;006/")),
        (NS["r"], NS["r"] + "x"),
    ],
)
def test_references_are_found_however_they_are_written(
    gallery: Draft, found: Found, old: str, new: str
) -> None:
    name = gallery.holding("//a:hlinkClick[@r:id != '']")
    text = gallery.edited(name, "//a:hlinkClick[@r:id != '']", put(f"{R}id", "rId99"))[name].decode()
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text.replace(old, new)
    if old == "xmlns:r=":
        declared = declared.replace(" r:", " q:")
    expected = [] if new.endswith("x") else ["rId99"]
    messages = found(rule, gallery.replaced(name, declared.encode()))
    assert [said for said in ("rId99",) if any(said in message for message in messages)] == expected
