"""Notes belong to the slide that shows them."""

from __future__ import annotations

from drafts import Draft, Found, put, rels

from build_deck.audit.ruleset import notes_link as rule


def test_notes_that_point_elsewhere_are_found(gallery: Draft, found: Found) -> None:
    broken = gallery.edited(
        rels("ppt/notesSlides/notesSlide1.xml"),
        "//rel:Relationship[contains(@Target, 'slide1.xml')]",
        put("Target", "../slides/slide2.xml"),
    )
    [message] = found(rule, broken)
    assert message.startswith("the notes of slide 1")
    assert "belong to slide 2" in message


def test_notes_of_two_slides_are_found(gallery: Draft, found: Found) -> None:
    broken = gallery.related("ppt/slides/slide2.xml", "notesSlide", "../notesSlides/notesSlide1.xml")
    assert "slide 2 shows the notes of slide 1" in found(rule, broken)


def test_two_pages_of_one_slide_are_found(gallery: Draft, found: Found) -> None:
    broken = gallery.related("ppt/slides/slide1.xml", "notesSlide", "../notesSlides/notesSlide5.xml")
    assert "slide 1 has 2 pages of notes" in found(rule, broken)


def test_notes_that_point_back_are_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
