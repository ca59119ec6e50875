"""The document says its title and language."""

from __future__ import annotations

import plain
from drafts import Draft, Found, remove, say

from build_deck.audit.ruleset import document_title as rule

CORE = "docProps/core.xml"


def test_a_missing_title_or_language_is_found(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.edited(CORE, "//dc:title", remove)) == ["the document does not say its title"]
    assert found(rule, gallery.edited(CORE, "//dc:title", say("PowerPoint Presentation")))
    assert found(rule, gallery.edited(CORE, "//dc:language", say(" "))) == [
        "the document does not say its language"
    ]


def test_a_deck_without_properties_is_found(gallery: Draft, found: Found) -> None:
    assert len(found(rule, gallery.without(CORE))) == 2
    assert len(found(rule, plain.careless())) == 2


def test_a_named_document_is_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
