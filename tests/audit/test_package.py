"""A package's types, relationships and names."""

from __future__ import annotations

import posixpath

import pytest
from drafts import NS, RELATION, Draft
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.audit.package import Package, Relation, relations_name, resolved


@pytest.mark.parametrize(
    ("folder", "target", "name"),
    [
        ("ppt/slides", "../media/image1.png", "ppt/media/image1.png"),
        ("ppt/slides", "/ppt/media/image1.png", "ppt/media/image1.png"),
        ("", "ppt/presentation.xml", "ppt/presentation.xml"),
        ("ppt", "../../../etc/passwd", "etc/passwd"),
        ("ppt/slides", "slide2.xml#anchor", "ppt/slides/slide2.xml"),
        ("ppt/slides", "#anchor", ""),
    ],
)
def test_targets_become_names(folder: str, target: str, name: str) -> None:
    assert resolved(folder, target) == name


def test_relationships_lie_beside_their_part() -> None:
    assert relations_name("ppt/slides/slide1.xml") == "ppt/slides/_rels/slide1.xml.rels"
    assert relations_name("") == "_rels/.rels"


def test_capitals_make_no_other_part(gallery: Draft) -> None:
    package = Package(gallery.data, "deck.pptx")
    assert package.has("PPT/Presentation.XML")
    assert package.xml("PPT/Presentation.XML") is not None
    assert package.content_type("PPT/SLIDES/slide1.xml").endswith("slide+xml")
    assert not package.has("ppt/nothing.xml")
    assert package.read("ppt/nothing.xml") is None


def test_relationships_are_read_once_and_whole(gallery: Draft) -> None:
    package = Package(gallery.data, "deck.pptx")
    kinds = {relation.kind for relation in package.relations("ppt/slides/slide1.xml")}
    assert kinds == {"slideLayout", "notesSlide"}
    assert package.related("ppt/slides/slide1.xml", "notesSlide") == ("ppt/notesSlides/notesSlide1.xml",)
    assert package.relation("ppt/slides/slide1.xml", "rId77") is None
    assert package.relations("ppt/slides/nothing.xml") == ()


def test_a_finding_is_placed_in_the_file(gallery: Draft) -> None:
    finding = Package(gallery.data, "dist/deck.pptx").finding("a-rule", "wrong", "mend it")
    assert str(finding.place) == "dist/deck.pptx"
    assert (finding.rule, finding.message, finding.hint) == ("a-rule", "wrong", "mend it")


USUAL = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{ns}">'
    '<Relationship Id="rId1" Type="{kind}slideLayout" Target="../slideLayouts/slideLayout1.xml"/>'
    '<Relationship Id="rId2" Type="{kind}hyperlink" Target="https://a.b/c" TargetMode="External"/>'
    "</Relationships>"
)
LIST = "ppt/slides/_rels/slide1.xml.rels"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ('"', "'"),
        ("<Relationship Id", "<!-- one --><Relationship Id"),
        ("<Relationship Id", "\n  <Relationship\n  Id"),
        ('"rId1"', '"rId&#49;"'),
        ('Id="rId1" Type="{kind}slideLayout"', 'Type="{kind}slideLayout" Id="rId1"'),
        ("<?xml", "\ufeff<?xml"),
        (' encoding="UTF-8" standalone="yes"', ""),
    ],
)
def test_relationships_say_the_same_however_they_are_written(gallery: Draft, old: str, new: str) -> None:
    names = {"ns": NS["rel"], "kind": RELATION}
    text = (USUAL.replace(old, new) if old else USUAL).format(**names)
    package = Package(gallery.replaced(LIST, text.encode()).data, "deck.pptx")
    assert package.relations("ppt/slides/slide1.xml") == (
        Relation("rId1", "slideLayout", "ppt/slideLayouts/slideLayout1.xml"),
        Relation("rId2", "hyperlink", "https://a.b/c", external=True),
    )
    assert package.unreadable == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("</Relationships>", ""), ('"rId1"', '"rId<"'), ('"rId1"', '"rId1" Id="rId1"'), ("yes", "ye")],
)
def test_a_list_that_is_no_xml_is_never_taken_for_one(gallery: Draft, old: str, new: str) -> None:
    text = USUAL.format(ns=NS["rel"], kind=RELATION).replace(old, new)
    package = Package(gallery.replaced(LIST, text.encode()).data, "deck.pptx")
    assert [name for name, _ in package.unreadable] == [LIST]
    assert package.relations("ppt/slides/slide1.xml") == ()


_NAMES = st.text("ab-.", min_size=1, max_size=3)


@given(st.lists(_NAMES, max_size=3), st.booleans(), st.lists(_NAMES, min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_short_cuts_lead_to_the_same_part(folders: list[str], up: bool, target: list[str]) -> None:
    """Only folders that a part can lie in: without dots alone."""
    folder = "/".join(name for name in folders if name.strip("."))
    path = "../" * up + "/".join(target)
    assert resolved(folder, path) == posixpath.normpath(posixpath.join("/" + folder, path)).lstrip("/")


def test_bytes_tell_what_a_part_may_hold_only_in_utf_8(gallery: Draft) -> None:
    name = "ppt/slides/slide1.xml"
    wide = gallery.replaced(name, gallery[name].split(b"?>", 1)[1].decode().encode("utf-16"))
    assert not Package(gallery.data, "deck.pptx").mentions(name, b"nothing")
    assert Package(wide.data, "deck.pptx").mentions(name, b"nothing")
    assert Package(gallery.data, "deck.pptx").mentions(name, b"spTree")
    assert not Package(wide.data, "deck.pptx").is_plain(name)
