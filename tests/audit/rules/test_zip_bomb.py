"""What would fill the memory is refused before it is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile

from drafts import Draft, Found

from build_deck.audit.ruleset import zip_bomb as rule


def bomb(size: int, name: str = "ppt/media/image9.png") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(size))
    return made.getvalue()


def test_what_unpacks_to_far_more_is_refused(found: Found) -> None:
    [message] = found(rule, bomb(20_000_000))
    assert "ppt/media/image9.png" in message
    assert "times its size" in message


def test_huge_xml_is_refused(found: Found) -> None:
    [message] = found(rule, bomb(30_000_000, "ppt/presentation.xml"))
    assert "30" in message or "28" in message
    assert "of XML" in message


def test_a_declared_size_is_believed_only_to_refuse(gallery: Draft, found: Found) -> None:
    """A directory that declares gigabytes is refused by what it declares."""
    data = bytearray(gallery.data)
    at = data.find(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 3_000_000_000)
    assert any("would unpack to 2,8" in message for message in found(rule, bytes(data)))


def test_too_many_members_are_refused(found: Found) -> None:
    assert "members" in found(rule, b"PK\x03\x04" + b"PK\x01\x02" * 50_001)[0]


def test_films_and_large_pictures_are_none(gallery: Draft, found: Found) -> None:
    """What cannot be compressed may be large, and what is small may be very even."""
    even = gallery.added("ppt/media/even.bmp", bytes(1_000_000))
    assert found(rule, even) == []
    assert found(rule, gallery) == []
