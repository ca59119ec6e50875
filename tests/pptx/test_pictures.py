"""Pictures: the same bytes once, no file names, what they say or that they say nothing."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from build_deck.pptx.package import Relationships, pack
from build_deck.pptx.pictures import Media, picture
from build_deck.scene.model import Deck, PictureShape

SLIDE = "ppt/slides/slide5.xml"


def test_the_same_bytes_are_one_part(package: Any) -> None:
    assert package.names("ppt/media") == ["ppt/media/image1.png"]


def test_a_picture_fills_its_placeholder_cropped(package: Any, make: ModuleType) -> None:
    assert package.find(SLIDE, "//p:pic//p:ph/@type") == ["pic", "pic"]
    (crop,) = package.find(SLIDE, "//a:srcRect")
    assert dict(crop.attrib) == {"l": "10000", "t": "0", "r": "25000", "b": "0"}


def test_only_a_picture_out_of_its_frame_says_its_place(package: Any) -> None:
    assert [len(properties) for properties in package.find(SLIDE, "//p:pic/p:spPr")] == [0, 1]


def test_it_says_what_it_shows_or_that_it_is_decoration(package: Any) -> None:
    assert package.find(SLIDE, "//p:pic//p:cNvPr/@descr") == ['A street\nwith "signs"', ""]
    assert package.find(SLIDE, "//p:pic//p:cNvPr[.//adec:decorative]/@name") == ["Ornament 4"]


@pytest.mark.parametrize(
    ("kind", "end"), [("image/png", "png"), ("image/jpeg", "jpeg"), ("image/gif", "gif")]
)
def test_parts_are_numbered(kind: str, end: str) -> None:
    media = Media()
    assert media.add(b"x", kind) == media.add(b"x", kind) == f"/ppt/media/image1.{end}"
    assert media.add(b"y", kind) == f"/ppt/media/image2.{end}"


def test_a_type_that_powerpoint_may_not_show_is_refused() -> None:
    with pytest.raises(ValueError, match="image/webp"):
        Media().add(b"x", "image/webp")


def test_vectors_stand_beside_the_pixels(deck: Deck) -> None:
    shape = next(s for slide in deck.slides for s in slide.shapes if isinstance(s, PictureShape))
    media, links = Media(), Relationships()
    made = picture(7, replace(shape, svg=b"<svg/>"), media, links)
    png, svg = media.parts()
    assert (png.name, svg.name) == ("/ppt/media/image1.png", "/ppt/media/image2.svg")
    assert svg.content_type == "image/svg+xml"
    assert [link.target for link in links.all()] == [png.name, svg.name]
    assert (
        '<a:blip r:embed="rId1"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId2"/>'
        "</a:ext></a:extLst></a:blip>"
    ) in made


def test_vectors_are_packed_and_pixels_stored() -> None:
    media = Media()
    media.add(b"x" * 900, "image/png")
    media.add_svg(b"y" * 900)
    with zipfile.ZipFile(io.BytesIO(pack(media.parts(), ()))) as archive:
        sizes = {info.filename: info.compress_size for info in archive.infolist()}
        types = archive.read("[Content_Types].xml")
    assert sizes["ppt/media/image1.png"] == 900
    assert sizes["ppt/media/image2.svg"] < 90
    assert b'Extension="svg" ContentType="image/svg+xml"' in types
