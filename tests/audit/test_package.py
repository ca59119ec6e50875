"""A package's types, relationships and names."""

from __future__ import annotations

import pytest
from drafts import Draft

from build_deck.audit.package import Package, relations_name, resolved


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
