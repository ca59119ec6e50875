"""Notes are found where the deck is for students."""

from __future__ import annotations

from drafts import Draft, Found

from build_deck.audit.ruleset import leak_notes as rule


def test_notes_in_an_edition_for_students_are_found(gallery: Draft, found: Found) -> None:
    messages = found(rule, gallery, student=True)
    assert len(messages) == len(gallery.names("ppt/notesSlides/*.xml"))
    assert "slide 1 has notes" in messages[0]
    assert "Welcome to the gallery" in messages[0]


def test_notes_are_fine_elsewhere_and_decks_without_are_anywhere(
    gallery: Draft, drawn: Draft, found: Found
) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn, student=True) == []
