"""Members that cannot be read are named."""

from __future__ import annotations

import io
import struct
import zipfile

from drafts import Draft, Found

from build_deck.audit.ruleset import zip_encrypted as rule


def test_an_encrypted_member_is_found(gallery: Draft, found: Found) -> None:
    data = bytearray(gallery.data)
    at = data.find(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    [message] = found(rule, bytes(data))
    assert "[Content_Types].xml" in message
    assert "encrypted" in message


def test_another_compression_is_found(gallery: Draft, found: Found) -> None:
    made = io.BytesIO(gallery.data)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("ppt/odd.xml", b"<a/>" * 50, zipfile.ZIP_LZMA)
    [message] = found(rule, made.getvalue())
    assert "method 14" in message


def test_stored_and_deflated_are_fine(gallery: Draft, found: Found) -> None:
    made = io.BytesIO(gallery.data)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("ppt/stored.xml", b"<a/>", zipfile.ZIP_STORED)
    assert found(rule, made.getvalue()) == []
