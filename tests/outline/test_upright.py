"""Photographs stand upright in a deck and tell nothing of where they were taken."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps
from PIL.PngImagePlugin import PngInfo

from build_deck.diagnostics import Place
from build_deck.outline.images import read_image

HERE = Place("lecture.yaml", 4, 13)
GPS = 0x8825


def photograph(orientation: int) -> bytes:
    """A photograph, red at the left and blue at the right as its file has it, with a place and a camera."""
    picture = Image.new("RGB", (80, 40), "red")
    picture.paste("blue", (40, 0, 80, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of a lecturer"
    exif.get_ifd(GPS)[1] = "N"
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=95, exif=exif, comment=b"taken at home")
    return target.getvalue()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_stands_as_its_camera_says(tmp_path: Path, orientation: int) -> None:
    data = photograph(orientation)
    (tmp_path / "a.jpg").write_bytes(data)
    asset, found = read_image("a.jpg", tmp_path, HERE)
    assert asset is not None
    assert not found
    meant = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    shown = Image.open(io.BytesIO(asset.data))
    assert (asset.width, asset.height) == meant.size == shown.size
    assert not shown.getexif()
    difference = ImageChops.difference(meant.convert("L"), shown.convert("L")).getextrema()
    assert isinstance(difference[1], (int, float))
    assert difference[1] < 40


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_photograph_says_neither_where_nor_with_what(tmp_path: Path, orientation: int) -> None:
    (tmp_path / "a.jpg").write_bytes(photograph(orientation))
    asset, _ = read_image("a.jpg", tmp_path, HERE)
    assert asset is not None
    for word in (b"Exif", b"lecturer", b"home"):
        assert word not in asset.data


def test_an_upright_photograph_is_not_compressed_again(tmp_path: Path) -> None:
    data = photograph(1)
    (tmp_path / "a.jpg").write_bytes(data)
    asset, _ = read_image("a.jpg", tmp_path, HERE)
    assert asset is not None
    scan = data.index(b"\xff\xda")
    assert asset.data.endswith(data[scan:])


def test_a_drawing_tells_nothing_of_its_author(tmp_path: Path) -> None:
    about = PngInfo()
    about.add_text("Author", "somebody", zip=False)
    picture = Image.effect_noise((30, 20), 50)
    picture.save(tmp_path / "a.png", pnginfo=about)
    asset, _ = read_image("a.png", tmp_path, HERE)
    assert asset is not None
    assert b"somebody" not in asset.data
    assert ImageChops.difference(Image.open(io.BytesIO(asset.data)), picture).getbbox() is None


def test_a_camera_may_put_a_second_picture_behind_the_first(tmp_path: Path) -> None:
    picture = Image.effect_noise((30, 20), 50).convert("RGB")
    picture.save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[picture])
    asset, found = read_image("a.jpg", tmp_path, HERE)
    assert asset is not None
    assert (asset.media_type, found) == ("image/jpeg", ())


@pytest.mark.parametrize(
    ("name", "rule"),
    [("moves.gif", "animated-image"), ("moves.png", "animated-image"), ("print.jpg", "cmyk-image")],
)
def test_what_looks_different_everywhere_is_refused(tmp_path: Path, name: str, rule: str) -> None:
    first, second = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    if name.startswith("moves"):
        first.save(tmp_path / name, save_all=True, append_images=[second])
    else:
        first.convert("CMYK").save(tmp_path / name)
    asset, found = read_image(name, tmp_path, HERE)
    assert asset is None
    assert [(d.rule, d.place) for d in found] == [(rule, HERE)]
    assert found[0].hint


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.binary(max_size=6))
def test_broken_metadata_are_no_crash(at: int, bytes_: bytes) -> None:
    data = bytearray(photograph(6))
    data[at : at + len(bytes_)] = bytes_
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.jpg").write_bytes(data)
        asset, found = read_image("a.jpg", Path(folder), HERE)
    assert asset is not None or found
