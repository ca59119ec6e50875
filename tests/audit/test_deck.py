"""A deck's slides, notes and layouts, as far as they can be read."""

from __future__ import annotations

from drafts import Draft, R, put, remove

from build_deck.audit.deck import Deck

MAIN = "ppt/presentation.xml"


def test_slides_come_in_order_of_show(gallery: Draft) -> None:
    turned = gallery.edited(MAIN, "//p:sldId", lambda entry: entry.getparent().append(entry))
    before, after = Deck(gallery.data, "a"), Deck(turned.data, "a")
    assert [slide.part for slide in after.slides] == [
        slide.part for slide in (*before.slides[1:], before.slides[0])
    ]
    assert [slide.label for slide in after.slides[:2]] == ["slide 1", "slide 2"]


def test_a_slide_that_cannot_be_read_keeps_its_number(gallery: Draft) -> None:
    numbers = [s.number for s in Deck(gallery.replaced("ppt/slides/slide2.xml", b"<p").data, "a").slides]
    assert numbers[:3] == [1, 3, 4]


def test_an_entry_that_leads_nowhere_or_back_is_left_out(gallery: Draft) -> None:
    for target in ("rId999", "rId3"):
        deck = Deck(gallery.edited(MAIN, "//p:sldId[2]", put(f"{R}id", target)).data, "a")
        assert [slide.number for slide in deck.slides][:3] == [1, 3, 4]


def test_parts_are_called_as_a_reader_knows_them(gallery: Draft) -> None:
    deck = Deck(gallery.data, "a")
    assert deck.called("ppt/slides/slide7.xml") == "slide 7"
    assert deck.called("ppt/notesSlides/notesSlide1.xml") == "notes of slide 1"
    assert deck.called("ppt/slideLayouts/slideLayout2.xml") == "layout “Objectives”"
    assert deck.called("ppt/theme/theme1.xml") == "ppt/theme/theme1.xml"
    assert deck.called("") == "the package"


def test_shapes_are_walked_into_groups(builds: Draft) -> None:
    deck = Deck(builds.data, "a")
    inside = [shape for slide in deck.slides for shape in slide.all_shapes if shape.depth]
    assert inside
    assert all(shape.order for shape in inside)
    slide = deck.slides[0]
    assert [shape.order for shape in slide.all_shapes] == list(range(len(slide.all_shapes)))


def test_what_is_missing_is_absent(gallery: Draft) -> None:
    empty = Deck(gallery.edited(MAIN, "//p:sldIdLst", remove).data, "a")
    assert empty.slides == empty.notes == empty.runs == ()
    nothing = Deck(b"", "a")
    assert nothing.presentation is None
    assert nothing.sheets == ()
