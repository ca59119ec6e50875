"""The ZIP of parts: nothing of the machine in it, relationships that lead somewhere."""

from __future__ import annotations

import io
import zipfile

import pytest

from build_deck.pptx.package import Part, Relationships, pack


def packed(*parts: Part) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(pack(parts, ())))


def test_two_parts_of_one_name_are_refused() -> None:
    part = Part("/ppt/a.xml", "x/y", b"<a/>")
    with pytest.raises(ValueError, match="same name"):
        pack((part, part), ())


def test_members_carry_no_time_and_no_system() -> None:
    for info in packed(Part("/ppt/a.xml", "x/y", b"<a/>")).infolist():
        assert info.date_time == (1980, 1, 1, 0, 0, 0)
        assert info.create_system == 0


def test_content_types_come_first_and_name_every_part() -> None:
    archive = packed(Part("/ppt/a.xml", "x/y", b"<a/>"), Part("/ppt/media/i.png", "image/png", b"p"))
    assert archive.namelist()[0] == "[Content_Types].xml"
    types = archive.read("[Content_Types].xml").decode()
    assert '<Override PartName="/ppt/a.xml" ContentType="x/y"/>' in types
    assert '<Default Extension="png" ContentType="image/png"/>' in types


def test_pictures_are_not_packed_twice() -> None:
    archive = packed(Part("/ppt/media/i.png", "image/png", b"p" * 100))
    assert archive.getinfo("ppt/media/i.png").compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        ("/ppt/slides/slide1.xml", "/ppt/slideLayouts/slideLayout1.xml", "../slideLayouts/slideLayout1.xml"),
        ("/ppt/presentation.xml", "/ppt/slides/slide1.xml", "slides/slide1.xml"),
        ("/ppt/slides/slide1.xml", "/ppt/tableStyles.xml", "../tableStyles.xml"),
    ],
)
def test_targets_are_relative(source: str, target: str, written: str) -> None:
    relationships = Relationships()
    relationships.add("slide", target)
    archive = packed(Part(source, "x/y", b"<a/>", relationships.all()))
    folder, _, name = source[1:].rpartition("/")
    assert f'Target="{written}"' in archive.read(f"{folder}/_rels/{name}.rels").decode()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/%20", "https://example.org/%20"),
        ("https://example.org/信", "https://example.org/%E4%BF%A1"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/?a[0]=1", "https://example.org/?a%5B0%5D=1"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"),
        ("http://[::1]/a[b]", "http://[::1]/a%5Bb%5D"),
    ],
)
def test_addresses_are_made_uris(address: str, written: str) -> None:
    relationships = Relationships()
    assert relationships.link(address) == relationships.link(address) == "rId1"
    archive = packed(Part("/ppt/a.xml", "x/y", b"<a/>", relationships.all()))
    rels = archive.read("ppt/_rels/a.xml.rels").decode()
    assert f'Target="{written}" TargetMode="External"' in rels
