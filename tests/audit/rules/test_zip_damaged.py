"""A member whose checksum, length or header is wrong is named."""

from __future__ import annotations

import struct

from drafts import Draft, Found

from build_deck.audit.ruleset import zip_damaged as rule


def test_a_changed_byte_is_found(gallery: Draft, found: Found) -> None:
    data = bytearray(gallery.data)
    at = data.find(b"ppt/slides/slide2.xml") + 21
    data[at + 40] ^= 0xFF
    [message] = found(rule, bytes(data))
    assert "ppt/slides/slide2.xml" in message


def test_a_header_that_says_another_length_is_found(gallery: Draft, found: Found) -> None:
    data = bytearray(gallery.data)
    struct.pack_into("<L", data, 22, 5)
    [message] = found(rule, bytes(data))
    assert "its header says 5 bytes" in message


def test_a_whole_file_is_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
