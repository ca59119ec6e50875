"""A small theme and a deck made by hand that uses everything a scene can hold."""

from __future__ import annotations

import datetime
import io
import struct
import sys
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

from build_deck.pptx.write import write
from build_deck.scene.model import (
    Cell,
    Deck,
    Paragraph,
    PictureShape,
    Row,
    Run,
    Section,
    Shape,
    Slide,
    TableShape,
    TextShape,
)
from build_deck.theme.style import Box, Decor, Layout, Placeholder, Style
from build_deck.theme.theme import Colour, Font, Region, Rule, Theme

sys.path.insert(0, str(Path(__file__).parent))  # so that the tests here share `made_charts` and its kin

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}

TITLE = (Style("display", 30, 36, tracking=-0.15),)
NOTE = (Style(size=12, leading=16, colour="muted"),)
LABEL = (Style(size=12, leading=16, bold=True, colour="muted", tracking=1.2, caps=True),)
BULLETS = (
    Style(size=24, leading=30, before=22, margin=24, indent=-24, bullet="–", bullet_colour="accent"),
    Style(size=18, leading=24, before=3, margin=42, indent=-18, bullet="–", colour="muted"),
    Style(size=18, leading=24, before=2, margin=62, indent=-18, bullet="–", colour="muted"),
)
NUMBERED = (Style(size=20, leading=26, before=9, margin=26, indent=-26, bullet="1"),)
CODE = (Style("code", 18, 23),)
CELL = Style(size=18, leading=21)


def theme() -> Theme:
    """A theme with one of each thing."""
    return Theme(
        name="Tiny & <plain>",
        dark=False,
        width=960,
        height=540,
        slots={
            "dk1": "1B1C22", "lt1": "F7F2E7", "dk2": "5E574C", "lt2": "E9E1D2", "accent1": "2A3FCF",
            "accent2": "C8611A", "accent3": "0B4F4A", "accent4": "A23B72", "accent5": "8A8172",
            "accent6": "B0460E", "hlink": "2A3FCF", "folHlink": "5E574C",
        },
        colours={
            "paper": Colour("F7F2E7", "lt1"),
            "ink": Colour("1B1C22", "dk1"),
            "muted": Colour("5E574C", "dk2"),
            "wash": Colour("E9E1D2", "lt2"),
            "rule": Colour("DACBAF", "lt2", 90_000),
            "pale": Colour("95A0EA", "accent1", 40_000, 60_000),
            "accent": Colour("2A3FCF", "accent1"),
            "contrast": Colour("B0460E", "accent6"),
        },
        fonts={
            "display": Font("Cambria", "Microsoft YaHei"),
            "text": Font("Calibri", "Microsoft YaHei"),
            "code": Font("Courier New", "Microsoft YaHei"),
        },
        styles={"title": TITLE, "bullet": BULLETS, "note": NOTE, "folio": NOTE},
        rules={"row": Rule("rule", 1), "head": Rule("ink", 1), "accent": Rule("accent", 3)},
        sheets={},
        regions={
            "title": Region(Box(216, 42, 696, 72), ("title",)),
            "body": Region(Box(216, 156, 696, 324), ("bullet",)),
            "footer": Region(Box(216, 501, 440, 16), ("note",)),
            "folio": Region(Box(48, 501, 60, 16), ("folio",)),
        },
    )  # fmt: skip


DECOR = (
    Decor("rule", Box(216, 36, 696, 0), line="ink", weight=0.75),
    Decor("rect", Box(0, 0, 192, 540), fill="wash"),
    Decor(
        "text", Box(672, 501, 240, 16), text="Alchieri & Benardi <2019>", style=replace(NOTE[0], align="r")
    ),
)
P_TITLE = Placeholder(0, "title", "Title", Box(216, 42, 696, 72), TITLE)
P_BODY = Placeholder(10, "body", "Text", Box(216, 156, 696, 324), BULLETS)
P_LABEL = Placeholder(40, "body", "Label", Box(48, 46, 132, 16), LABEL)
P_FOOTER = Placeholder(50, "ftr", "Footer", Box(216, 501, 440, 16), NOTE)
P_NUMBER = Placeholder(51, "sldNum", "Slide number", Box(48, 501, 60, 16), NOTE)
P_NUMBERED = Placeholder(11, "body", "Steps", Box(216, 156, 330, 324), NUMBERED)
P_CODE = Placeholder(12, "body", "Code", Box(576, 156, 336, 200), CODE)
P_LETTER = Placeholder(
    13,
    "body",
    "Letter",
    Box(576, 400, 45, 45),
    (Style("display", 22, 28, bold=True, colour="contrast", align="c"),),
    "m",
)
RING = Decor("oval", Box(576, 400, 45, 45), line="contrast", weight=1.5)
P_WIDE = Placeholder(
    14,
    "body",
    "Statement",
    Box(42, 128, 200, 244),
    (Style("display", 160, 160, colour="accent", tracking=-4),),
    "b",
    wrap=False,
)
P_TABLE = Placeholder(10, "tbl", "Table", Box(216, 156, 696, 200), (CELL,))
P_PICTURE = Placeholder(10, "pic", "Picture", Box(216, 156, 300, 200), NOTE)
P_ORNAMENT = Placeholder(11, "pic", "Ornament", Box(576, 156, 100, 100), NOTE)


def words(text: str, lang: str = "en-GB", **dress: object) -> Run:
    """A run."""
    return Run(text, lang, **dress)  # type: ignore[arg-type]


def para(*runs: Run | str, level: int = 0, bullet: bool = True, start: int = 1) -> Paragraph:
    """A paragraph of runs or plain words."""
    return Paragraph(tuple(words(r) if isinstance(r, str) else r for r in runs), level, bullet, start)


def layout_of(
    name: str, *shapes: Shape, background: str = "paper", decor: tuple[Decor, ...] = DECOR
) -> Layout:
    """A layout with the placeholders that the shapes fill."""
    return Layout(name, background, decor, tuple(shape.placeholder for shape in shapes))


def slide(ident: str, name: str, *shapes: Shape, notes: tuple[Paragraph, ...] = (), **look: object) -> Slide:
    """A slide in a layout of its own shapes, footer and number added in front, where they must not stay."""
    every = (TextShape(P_NUMBER, (para("7"),)), TextShape(P_FOOTER, (para("Lecture 5"),)), *shapes)
    return Slide(ident, layout_of(name, *every, **look), every, notes)  # type: ignore[arg-type]


def png(width: int = 4, height: int = 2, grey: int = 128) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([grey]) * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def title(text: str) -> TextShape:
    """A title."""
    return TextShape(P_TITLE, (para(text),))


def bullet_slide(number: int) -> Slide:
    """The plainest slide: a title, four bullets and notes."""
    points = tuple(para(f"Point {n} of slide {number}", level=n % 2) for n in range(4))
    spoken = (para("Say this first.", bullet=False), para("Then this"))
    body = TextShape(P_BODY, points)
    return slide(f"s{number}", "Bullets", title(f"Claim number {number}"), body, notes=spoken)


def rich_slide() -> Slide:
    """Every dress a run may have."""
    body = TextShape(
        P_BODY,
        (
            para(
                "Plain, ",
                words("bold", bold=True),
                " and ",
                words("italic", italic=True),
                words(" struck", strike=True),
            ),
            para(
                "x",
                words("2", baseline="super"),
                " and H",
                words("2", baseline="sub"),
                "O\nafter a break",
                level=1,
            ),
            para(
                words("the plan", link="https://example.org/a b?x=1&y=é"),
                " and ",
                words("its text", link="https://example.org/", colour="muted"),
                level=1,
            ),
            para("continued without a bullet", bullet=False),
            para(words("社会信用体系", "zh"), " is ", words("social credit", colour="accent"), level=2),
            para(),
        ),
    )
    spoken = (
        para(
            "Prose with ",
            words("stress", bold=True),
            " and ",
            words("a link", link="https://example.org/n"),
            bullet=False,
        ),
        para("first cue"),
        para("cue below", level=1),
        para("prose in a list", level=1, bullet=False),
    )
    label = TextShape(P_LABEL, (para("Claim"),))
    return slide("rich", "Rich", label, body, title('Every dress & <every> "sign"'), notes=spoken)


def steps_slide() -> Slide:
    """Numbers, code, a letter in an oval."""
    steps = TextShape(
        P_NUMBERED, (para("third step", start=3), para("fourth step", start=4), para("aside", bullet=False))
    )
    code = TextShape(
        P_CODE,
        (para(words("def f(x):", font="code"), words("\n    return x", font="code", colour="accent")),),
    )
    letter = TextShape(P_LETTER, (para("A"),))
    return slide("steps", "Steps", title("Steps and code"), steps, code, letter, decor=(*DECOR, RING))


def table_slide() -> Slide:
    """A table whose third column carries the argument."""
    bold, head = replace(CELL, bold=True), LABEL[0]
    rows = [
        Row(
            tuple(
                Cell((para(h),), head, "r" if n == 1 else "l")
                for n, h in enumerate(("System", "Run by", "Looks at"))
            ),
            24,
        )
    ]
    for n, entry in enumerate(
        (("Sesame", "Alibaba", "Purchases & debts"), ("Rongcheng", "Local office", ""))
    ):
        cells = tuple(
            Cell((para(text),) if text else (), bold if k == 0 else CELL, "r" if k == 1 else "l")
            for k, text in enumerate(entry)
        )
        rows.append(Row(cells, 48, "ink" if n else "rule", 0.75 if n else 1))
    shape = TableShape(
        P_TABLE, P_TABLE.box, (200.3, 200.3, 295.4), tuple(rows), "Two pilots & what they score", accent=2
    )
    return slide("table", "Table", title("Every pilot scores something different"), shape)


def picture_slide(ident: str, heading: str) -> Slide:
    """A cropped picture and a decorative one of the same bytes."""
    shown = PictureShape(
        P_PICTURE, P_PICTURE.box, png(), "image/png", 'A street\nwith "signs"', crop=(0.1, 0, 0.25, 0)
    )
    mute = PictureShape(P_ORNAMENT, Box(600, 156, 80, 80), png(), "image/png", "", decorative=True)
    return slide(ident, "Picture", title(heading), shown, mute)


def statement_slide() -> Slide:
    """A large number that runs past its frame, on a ground of its own."""
    big = TextShape(P_WIDE, (para("11 million"),))
    return slide("big", "Bullets", title("One number"), big, background="wash", decor=())


def sample() -> Deck:
    """The deck with everything."""
    slides = (
        bullet_slide(1),
        rich_slide(),
        steps_slide(),
        table_slide(),
        picture_slide("p1", "A street"),
        picture_slide("p2", "The street again"),
        statement_slide(),
        bullet_slide(2),
    )
    return Deck(
        title="Life on the <red> list & the black list",
        slug="05-lists",
        language="en-GB",
        theme=theme(),
        slides=slides,
        sections=(Section("Opening & aims", 2), Section("Evidence", 6)),
        authors=("Ada Example", "Bo Beispiel"),
        subject="Social credit",
        keywords=("credit", "lists"),
        licence="CC BY 4.0",
        date=datetime.date(2026, 10, 5),
    )


class Package:
    """A written deck, opened: its members as bytes and as trees."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.infos = archive.infolist()
            self.members = {info.filename: archive.read(info) for info in self.infos}

    def tree(self, name: str) -> etree._Element:
        """A member parsed."""
        return etree.fromstring(self.members[name])

    def find(self, name: str, path: str) -> list[etree._Element]:
        """What an XPath finds in a member."""
        found = self.tree(name).xpath(path, namespaces=NS)
        assert isinstance(found, list)
        return found

    def names(self, folder: str) -> list[str]:
        """The members right inside a folder, in the order of their numbers."""
        inside = [n for n in self.members if n.rpartition("/")[0] == folder]
        return sorted(inside, key=lambda n: int("".join(c for c in n.rpartition("/")[2] if c.isdigit()) or 0))


@pytest.fixture(scope="session")
def deck() -> Deck:
    """The deck with everything."""
    return sample()


@pytest.fixture(scope="session")
def package(deck: Deck) -> Package:
    """That deck, written and opened."""
    return Package(write(deck))


@pytest.fixture(scope="session")
def make() -> ModuleType:
    """The functions and placeholders of this file, for tests that build a deck of their own."""
    return sys.modules[__name__]
