"""Pictures in finished decks: pixels with their vectors, described by their message, the same each time."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PIL.Image
import pytest
from lxml import etree
from readdeck import Deck, title

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
EMBED = f"{{{NS['r']}}}embed"
EMU = 12_700


def pictures(deck: Deck) -> list[tuple[str, etree._Element]]:
    """Every picture with the part of its slide."""
    return [(name, pic) for name in deck.slide_names for pic in deck.xml(name).iterfind(".//p:pic", NS)]


def target(deck: Deck, slide: str, ident: str) -> str:
    return next(to for key, _, to in deck.relations(slide) if key == ident)


@pytest.fixture(params=["light", "dark"])
def deck(request: pytest.FixtureRequest, figure_galleries: dict[str, Path]) -> Deck:
    return Deck.of(figure_galleries[request.param])


def test_every_picture_has_pixels_and_vectors(deck: Deck) -> None:
    found = pictures(deck)
    assert len(found) > 50
    for slide, pic in found:
        blip = pic.find(".//a:blip", NS)
        vectors = blip.find(".//asvg:svgBlip", NS)
        assert deck.parts[target(deck, slide, blip.get(EMBED))].startswith(b"\x89PNG")
        svg = etree.fromstring(deck.parts[target(deck, slide, vectors.get(EMBED))])
        assert etree.QName(svg).localname == "svg"


def test_a_picture_is_drawn_for_its_frame(deck: Deck) -> None:
    for slide, pic in pictures(deck):
        layout = deck.layout_name(slide)
        index = pic.find(".//p:ph", NS).get("idx")
        [extent] = [
            shape.find(".//a:ext[@cx]", NS)
            for shape in deck.xml(layout).iterfind(".//p:sp", NS)
            if (ph := shape.find(".//p:ph", NS)) is not None and ph.get("idx") == index
        ]
        blip = pic.find(".//a:blip", NS)
        width, height = (int(extent.get(side)) / EMU for side in ("cx", "cy"))
        with PIL.Image.open(io.BytesIO(deck.parts[target(deck, slide, blip.get(EMBED))])) as picture:
            assert picture.width / width * 72 >= 150
            assert picture.width / picture.height == pytest.approx(width / height, rel=0.01)


def test_alternative_texts_name_the_message(deck: Deck) -> None:
    alts = {title(deck.xml(slide)): pic.find(".//p:cNvPr", NS).get("descr") for slide, pic in pictures(deck)}
    assert all(len(alt) > 15 for alt in alts.values())
    assert len(set(alts.values())) == len(alts)
    slope = alts["Refusals on planes tripled while the rest stood still"]
    for words in ("Slope", "million refusals", "Planes", "11.20", "0.90"):
        assert words in slope
    flow = alts["Half of what the list receives ends as a closed gate"]
    for words in ("thousand people", "Court", "Blacklist", "40", "No flights"):
        assert words in flow


def test_nothing_in_a_picture_leads_outside(deck: Deck) -> None:
    for name, data in deck.parts.items():
        if name.endswith(".svg"):
            assert not re.search(rb"<script|<image|<foreignObject|href=\"(?!#)|url\((?!#)", data)


def test_the_same_bytes_in_another_process(figure_galleries: dict[str, Path], tmp_path: Path) -> None:
    shutil.copy(HERE / "figures.yaml", tmp_path)
    (tmp_path / "assets").mkdir()
    for script in HERE.glob("figure_*.py"):
        shutil.copy(script, tmp_path / "assets")
    subprocess.run(
        [sys.executable, "-m", "build_deck", "build", "figures.yaml", "--allow-scripts"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "11", "TZ": "Asia/Shanghai", "LC_ALL": "C"},
        check=True,
        capture_output=True,
    )  # fmt: skip
    made = tmp_path / "dist" / "lecturer" / "figures.pptx"
    assert made.read_bytes() == figure_galleries["light"].read_bytes()


def test_a_user_without_a_home_can_draw(tmp_path: Path) -> None:
    text = (
        "title: T\nslides:\n  - title: One\n    chart: {kind: waffle, values: {A: 5}, illustrative: true}\n"
    )
    (tmp_path / "one.yaml").write_text(text)
    kept = {
        key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR")
    }
    done = subprocess.run(
        [sys.executable, "-m", "build_deck", "build", "one.yaml"],
        cwd=tmp_path, env={**kept, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "atplotlib" not in done.stderr
    assert (tmp_path / "dist/lecturer/one.pptx").exists()
