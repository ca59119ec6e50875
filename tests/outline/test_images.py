"""Pictures of the course folder: which are taken, and what is said of the others."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from build_deck.diagnostics import Place, Severity
from build_deck.outline import images
from build_deck.outline.images import read_assets, read_image

HERE = Place("lecture.yaml", 4, 13)


def encoded(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise(size, 60).convert("P" if kind == "GIF" else "RGB").save(buffer, kind)
    return buffer.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """A PNG whose head claims a size that its data has not."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"")
    chunks = (head, data, b"IEND")
    packed = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


@pytest.mark.parametrize(
    ("kind", "name", "media_type"),
    [("PNG", "a.png", "image/png"), ("JPEG", "a.JPG", "image/jpeg"), ("GIF", "a.gif", "image/gif")],
)
def test_three_kinds_are_taken(tmp_path: Path, kind: str, name: str, media_type: str) -> None:
    data = encoded(kind)
    (tmp_path / name).write_bytes(data)
    asset, found = read_image(name, tmp_path, HERE)
    assert asset is not None
    assert not found
    assert (asset.data, asset.media_type, asset.width, asset.height) == (data, media_type, 40, 30)


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-an-image"),
        ("a.webp", encoded("WEBP"), "not-an-image"),
        ("a.png", b"", "not-an-image"),
        ("a.jpg", b"\xff\xd8\xff\xe0 nothing", "not-an-image"),
        ("a.png", encoded("PNG")[:-200], "broken-image"),
        ("a.jpg", encoded("JPEG", (400, 300))[:-2000], "broken-image"),
        ("a.gif", encoded("GIF")[:-300], "broken-image"),
        ("a.png", png_claiming(8000, 5001), "too-large"),
        ("a.png", png_claiming(60000, 60000), "too-large"),
        ("a.png", png_claiming(100, 100), "broken-image"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, data: bytes, rule: str) -> None:
    (tmp_path / name).write_bytes(data)
    asset, found = read_image(name, tmp_path, HERE)
    assert asset is None
    assert [(d.rule, d.place) for d in found] == [(rule, HERE)]
    assert name in found[0].message
    assert found[0].hint


def test_another_kind_than_the_name_says_is_only_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded("PNG"))
    asset, found = read_image("a.jpg", tmp_path, HERE)
    assert asset is not None
    assert asset.media_type == "image/png"
    assert [(d.rule, d.severity) for d in found] == [("image-type", Severity.WARNING)]


def test_a_huge_file_is_not_read_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MAX_BYTES", 100)
    (tmp_path / "a.png").write_bytes(encoded("PNG"))
    assert [d.rule for d in read_image("a.png", tmp_path, HERE)[1]] == ["too-large"]


def test_each_picture_is_read_once_and_each_missing_one_reported_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded("PNG"))
    there = Place("lecture.yaml", 9, 1)
    assets, found = read_assets(
        [("a.png", HERE), ("a.png", there), ("b.png", HERE), ("b.png", there)], tmp_path
    )
    assert list(assets) == ["a.png"]
    assert [(d.rule, d.place) for d in found] == [("missing-file", HERE), ("missing-file", there)]
