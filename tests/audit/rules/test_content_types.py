"""Types that are missing, wrong or of nothing are found."""

from __future__ import annotations

from drafts import TYPES, Draft, Found, put, remove, twice

from build_deck.audit.ruleset import content_types as rule

OVERRIDE = "//ct:Override[@PartName='/ppt/slides/slide2.xml']"


def test_a_missing_override_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(TYPES, OVERRIDE, remove))
    assert "ppt/slides/slide2.xml is said to be application/xml" in message


def test_a_wrong_type_is_found(gallery: Draft, found: Found) -> None:
    broken = gallery.edited(TYPES, OVERRIDE, put("ContentType", "image/png"))
    assert "said to be image/png" in found(rule, broken)[0]


def test_a_part_without_type_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.added("ppt/media/film.mp4", b"film"))
    assert "ppt/media/film.mp4 has no content type" in message


def test_an_override_of_nothing_or_twice_is_found(gallery: Draft, found: Found) -> None:
    assert "not in the file" in found(rule, gallery.typed("ppt/slides/slide99.xml", "text/xml"))[0]
    assert "twice" in found(rule, gallery.edited(TYPES, OVERRIDE, twice))[0]


def test_good_lists_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
