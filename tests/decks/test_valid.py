"""Finished decks are valid, hold nothing left over, and leave place and style to their layouts."""

from __future__ import annotations

import re
import socket
import zipfile
from collections.abc import Callable, Iterator
from getpass import getuser
from pathlib import Path

import pytest
from readdeck import NS, Deck, key, name, placeholder, shapes, title

ROOT = Path(__file__).parent.parent.parent
LEFTOVERS = re.compile(r"thumbnail|printerSettings|custom\.xml|\.bin$|vbaProject", re.IGNORECASE)
LOCAL = re.compile(r"(?<![\w/.])(/(home|tmp|root|Users|var|usr|opt|srv)/|[A-Z]:\\)\w+|file:/{2,3}")
"""A path on somebody's machine."""


def findings(path: Path) -> list[str]:
    from openxml_audit import validate_pptx

    return [f"{error.part_uri}: {error.description}" for error in validate_pptx(path).errors]


def test_the_schema_finds_nothing(all_decks: dict[str, Path]) -> None:
    assert {deck: found for deck, path in all_decks.items() if (found := findings(path))} == {}


def test_the_schema_fires(galleries: dict[str, Path], tmp_path: Path) -> None:
    deck = Deck.of(galleries["light"])
    first = deck.slide_names[0]
    broken = deck.changed(first, lambda root: root.find(".//p:cNvPr[@id='3']", NS).set("id", "2"))
    with zipfile.ZipFile(tmp_path / "broken.pptx", "w") as archive:
        for part, data in broken.parts.items():
            archive.writestr(part, data)
    assert findings(tmp_path / "broken.pptx")


def test_python_pptx_reopens_it_and_touches_every_part(all_decks: dict[str, Path]) -> None:
    from pptx import Presentation

    for path in all_decks.values():
        opened = Presentation(str(path))
        titles = [" ".join(slide.shapes.title.text_frame.text.split()) for slide in opened.slides]
        assert titles == [" ".join(title(slide).split()) for slide in Deck.of(path).slides]
        for slide in opened.slides:
            assert slide.slide_layout.slide_master is not None
            assert all(shape.name and shape.width and shape.height for shape in slide.placeholders)
            if slide.has_notes_slide:
                assert slide.notes_slide.notes_text_frame.text
        reached = {str(part.partname) for part in opened.part.package.iter_parts() if part.blob}
        listed = {
            f"/{part}" for part in Deck.of(path).parts if not part.endswith((".rels", "[Content_Types].xml"))
        }
        assert reached == listed


def leftovers(deck: Deck) -> Iterator[str]:
    """Parts of a stock template, and what tells of the machine the deck was made on."""
    known = {getuser(), socket.gethostname()} - {"root", "localhost", ""}
    for part, data in deck.parts.items():
        if LEFTOVERS.search(part):
            yield f"{part} should not be here"
        if not part.endswith((".xml", ".rels")):
            continue
        text = data.decode()
        # What authors themselves write is theirs to write.
        said = re.sub(r"<a:t>.*?</a:t>|http://schemas[^\"]*", "", text, flags=re.DOTALL)
        if found := LOCAL.search(said):
            yield f"{part} names {found.group()}"
        yield from (f"{part} names {word}" for word in known if re.search(rf"\b{re.escape(word)}\b", said))
    core = deck.parts.get("docProps/core.xml", b"").decode()
    if "lastModifiedBy" in core:
        yield "docProps/core.xml says who changed it last"


def test_nothing_is_left_over(all_decks: dict[str, Path]) -> None:
    assert {
        name: found for name, path in all_decks.items() if (found := list(leftovers(Deck.of(path))))
    } == {}


@pytest.mark.parametrize(
    ("part", "data", "said"),
    [
        ("docProps/thumbnail.jpeg", b"", "thumbnail"),
        ("ppt/printerSettings/printerSettings1.bin", b"", "printerSettings"),
        ("docProps/core.xml", b"<c><lastModifiedBy>Steve</lastModifiedBy></c>", "last"),
        ("ppt/slides/slide1.xml", b'<p descr="/home/ada/street.jpg"/>', "/home/ada"),
        ("ppt/slides/_rels/slide1.xml.rels", b'<R Target="file:///C:/street.jpg"/>', "file:///"),
    ],
)
def test_what_is_left_over_is_found(part: str, data: bytes, said: str, galleries: dict[str, Path]) -> None:
    deck = Deck.of(galleries["light"])
    assert any(said in found for found in leftovers(Deck({**deck.parts, part: data})))


def own_places(deck: Deck) -> Iterator[str]:
    """Shapes that do not fill a place of their layout, or say a place or style of their own."""
    for part, slide in zip(deck.slide_names, deck.slides, strict=True):
        places = [key(shape) for shape in shapes(deck.xml(deck.layout_name(part)))]
        # Drawings stand for themselves: a layout has no place for a group.
        filling = [shape for shape in shapes(slide) if not shape.tag.endswith("}grpSp")]
        used = [key(shape) for shape in filling]
        if len(set(used)) != len(used):
            yield f"{part}: two shapes fill one place"
        for shape in filling:
            if placeholder(shape) is None:
                yield f"{part}: {name(shape)} is no placeholder"
            elif key(shape) not in places:
                yield f"{part}: {name(shape)} has no place in its layout"
            properties = shape.find("p:spPr", NS)
            if properties is not None and len(properties):
                yield f"{part}: {name(shape)} has a place or look of its own"
            for body in shape.iterfind("p:txBody", NS):
                if body.find("a:bodyPr", NS).attrib or len(body.find("a:bodyPr", NS)):
                    yield f"{part}: {name(shape)} has a frame of its own"
                if len(body.find("a:lstStyle", NS)):
                    yield f"{part}: {name(shape)} has a list style of its own"
                for run in body.iterfind(".//a:rPr", NS):
                    if {"sz", "spc", "cap", "kern"} & set(run.keys()):
                        yield f"{part}: {name(shape)} sets its own type"


def test_slides_inherit_place_and_style(all_decks: dict[str, Path]) -> None:
    assert {n: found for n, path in all_decks.items() if (found := list(own_places(Deck.of(path))))} == {}


@pytest.mark.parametrize(
    ("xpath", "change", "said"),
    [
        ("p:cSld/p:spTree/p:sp[2]//p:ph", lambda e: e.set("idx", "99"), "no place in its layout"),
        ("p:cSld/p:spTree/p:sp[2]//p:ph", lambda e: e.getparent().remove(e), "no placeholder"),
        ("p:cSld/p:spTree/p:sp[3]//p:ph", lambda e: e.set("idx", "10"), "two shapes"),
        ("p:cSld/p:spTree/p:sp/p:spPr", lambda e: e.append(e.makeelement("x")), "place or look"),
        ("p:cSld/p:spTree/p:sp//a:bodyPr", lambda e: e.set("anchor", "b"), "a frame of its own"),
        ("p:cSld/p:spTree/p:sp//a:lstStyle", lambda e: e.append(e.makeelement("x")), "a list style"),
        ("p:cSld/p:spTree/p:sp//a:rPr", lambda e: e.set("sz", "1800"), "its own type"),
    ],
)
def test_a_place_of_its_own_is_found(
    xpath: str, change: Callable[..., object], said: str, galleries: dict[str, Path]
) -> None:
    deck = Deck.of(galleries["light"])
    broken = deck.changed(deck.slide_names[1], lambda root: change(root.find(xpath, NS)))
    assert any(said in found for found in own_places(broken))


def test_no_layout_is_left_unused(all_decks: dict[str, Path]) -> None:
    for path in all_decks.values():
        deck = Deck.of(path)
        used = {deck.layout_name(part) for part in deck.slide_names}
        assert sorted(used) == deck.named("slideLayouts")
        assert len({deck.xml(part).find("p:cSld", NS).get("name") for part in used}) == len(used)
