"""A file that is no presentation is said to be none, with the reason."""

from __future__ import annotations

import pytest
from drafts import TYPES, Draft, Found

from build_deck.audit.ruleset import not_a_deck as rule


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"Dear students,\n", "no ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        (b"PK\x03\x04" + bytes(600), "cut off"),
        (b"#!/bin/sh\nPK\x03\x04" + bytes(100), "before its ZIP archive"),
    ],
    ids=["empty", "text", "password", "stub", "prefix"],
)
def test_other_bytes_are_refused(data: bytes, said: str, found: Found) -> None:
    [message] = found(rule, data)
    assert said in message


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_a_deck_that_was_cut_off_is_refused(part: float, gallery: Draft, found: Found) -> None:
    data = gallery.data
    [message] = found(rule, data[: int(len(data) * part)])
    assert "cut off" in message


def test_other_archives_are_told_apart(gallery: Draft, found: Found) -> None:
    [no_types] = found(rule, gallery.without(TYPES))
    assert "no [Content_Types].xml" in no_types
    [no_main] = found(rule, gallery.replaced("_rels/.rels", b"<Relationships/>"))
    assert "which of its parts" in no_main
    word = gallery.replaced(
        TYPES, gallery[TYPES].replace(b"presentationml.presentation.main", b"wordprocessingml.document.main")
    ).replaced("ppt/presentation.xml", b"<document/>")
    [message] = found(rule, word)
    assert "a Word document" in message
    strict = gallery.replaced(
        "ppt/presentation.xml", b'<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'
    )
    assert "Strict" in found(rule, strict)[0]


def test_decks_are_decks(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
