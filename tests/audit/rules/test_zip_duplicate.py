"""A member that is there twice is found, whatever its capitals."""

from __future__ import annotations

import warnings

from drafts import Draft, Found

from build_deck.audit.ruleset import zip_duplicate as rule


def test_a_second_member_of_one_name_is_found(gallery: Draft, found: Found) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of what is done here on purpose
        data = gallery.added("ppt/slides/slide2.xml", b"<evil/>").data
    [message] = found(rule, data)
    assert "ppt/slides/slide2.xml" in message
    assert "2 times" in message


def test_capitals_make_no_other_name(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.added("PPT/slides/Slide2.xml", b"<evil/>"))


def test_each_name_once_is_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.added("ppt/slides/slide200.xml", b"<a/>")) == []
