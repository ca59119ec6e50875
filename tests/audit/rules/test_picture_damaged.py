"""Pictures are whole, and what their names say."""

from __future__ import annotations

import io

import pytest
from drafts import Draft, Found
from PIL import Image

from build_deck.audit.ruleset import picture_damaged as rule

NAME = "ppt/media/image1.png"


def drawn_as(format: str) -> bytes:
    made = io.BytesIO()
    Image.effect_noise((80, 60), 60).convert("RGB").save(made, format)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (drawn_as("PNG")[:-20], "is cut off"),
        (drawn_as("PNG")[:200] + drawn_as("PNG")[-12:], "is damaged inside"),
        (drawn_as("JPEG"), "is named as PNG, but is JPEG"),
        (b"GIF89a", "is named as PNG, but is GIF"),
        (b"not a picture", "is no PNG"),
        (b"", "is no PNG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + b"\x00\x01\x86\xa0" * 2, ""),
    ],
    ids=["cut", "inside", "jpeg", "gif", "text", "empty", "header"],
)
def test_what_is_no_whole_png_is_found(content: bytes, said: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.replaced(NAME, content))
    assert NAME in message
    assert said in message
    assert message.startswith("slide ")


@pytest.mark.parametrize("format", ["JPEG", "GIF", "BMP", "WEBP"])
def test_other_formats_are_told_whole_from_cut(format: str, gallery: Draft, found: Found) -> None:
    name, content = f"ppt/media/other.{format.lower()}", drawn_as(format)
    typed = gallery.default(format.lower(), f"image/{format.lower()}")
    assert found(rule, typed.added(name, content)) == []
    [message] = found(rule, typed.added(name, content[: len(content) // 2]))
    assert "is cut off" in message


def test_far_too_many_pixels_are_found(gallery: Draft, found: Found) -> None:
    png = bytearray(drawn_as("PNG"))
    png[16:24] = b"\x00\x01\x86\xa0" * 2
    assert "100,000 × 100,000 pixels" in found(rule, gallery.replaced(NAME, bytes(png)))[0]


def test_whole_pictures_are_fine(gallery: Draft, found: Found) -> None:
    assert gallery.names("ppt/media/*")
    assert found(rule, gallery) == []
