"""Comments, old and new, are found."""

from __future__ import annotations

import pytest
from drafts import Draft, Found

from build_deck.audit.ruleset import leak_comments as rule

NEW = "http://schemas.microsoft.com/office/2018/10/relationships/comments"


@pytest.mark.parametrize("kind", ["comments", NEW])
def test_comments_are_found(kind: str, gallery: Draft, found: Found) -> None:
    deck = gallery.added("ppt/comments/c1.xml", b"<a/>").related(
        "ppt/slides/slide2.xml", kind, "/ppt/comments/c1.xml"
    )
    assert found(rule, deck) == ["slide 2 has comments"]


def test_authors_who_are_left_over_are_found(gallery: Draft, found: Found) -> None:
    deck = gallery.added("ppt/authors.xml", b"<a/>").related(
        "ppt/presentation.xml", "commentAuthors", "authors.xml"
    )
    assert found(rule, deck) == ["the file names the authors of comments that are gone"]


def test_decks_without_comments_are_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
