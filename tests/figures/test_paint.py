"""Pictures are the same bytes each time, everywhere, and hold no fonts."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import PIL.Image
import pytest
from lxml import etree

from build_deck.figures.drawing import Drawing
from build_deck.figures.paint import DPI, missing, paint
from build_deck.theme.load import load
from build_deck.theme.theme import Theme

ROOT = Path(__file__).parents[2]
Draw = Callable[..., Drawing]
CHART = "{kind: slope, categories: ['2014', '2018'], series: {Trains: [1.2, 4.1], Planes: [3.4, 11.2]}, highlight: Planes, illustrative: true}"
SVG = {"svg": "http://www.w3.org/2000/svg"}
PROGRAM = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, "tests/figures")
from charted import read_chart
from build_deck.figures.draw import draw
from build_deck.figures.paint import paint
from build_deck.theme.load import load
theme = load("light", Path())
made = paint(draw(read_chart(sys.argv[1]), 696, 324, theme, "en"), theme)
print(hashlib.sha256(made.svg + made.png).hexdigest())
"""


def test_the_same_bytes_in_another_process(drawing: Draw, theme: Theme, tmp_path: Path) -> None:
    made = paint(drawing(CHART), theme)
    (tmp_path / "matplotlibrc").write_text("savefig.dpi: 33\nlines.linewidth: 9\nsvg.fonttype: none\n")
    other = subprocess.run(
        [sys.executable, "-c", PROGRAM, CHART],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONHASHSEED": "7",
            "TZ": "Asia/Shanghai",
            "LC_ALL": "C",
            "MATPLOTLIBRC": str(tmp_path),
        },
        check=True,
        capture_output=True,
        text=True,
    )
    assert other.stdout.strip() == hashlib.sha256(made.svg + made.png).hexdigest()


def test_it_has_the_size_of_its_frame(drawing: Draw, theme: Theme) -> None:
    made = paint(drawing(CHART, 400, 250), theme)
    svg = etree.fromstring(made.svg)
    assert (svg.get("width"), svg.get("height"), svg.get("viewBox")) == ("400pt", "250pt", "0 0 400 250")
    with PIL.Image.open(io.BytesIO(made.png)) as picture:
        assert picture.size == (int(400 / 72 * DPI), int(250 / 72 * DPI))
        assert picture.mode == "RGBA"
        assert picture.getpixel((0, 0))[3] == 0
    assert DPI >= 150


def test_letters_are_outlines(drawing: Draw, theme: Theme) -> None:
    svg = etree.fromstring(paint(drawing(CHART), theme).svg)
    assert svg.xpath("//svg:text", namespaces=SVG) == []
    assert len(svg.xpath("//svg:path", namespaces=SVG)) > len(drawing(CHART).labels)


def test_nothing_tells_of_time_or_machine(drawing: Draw, theme: Theme) -> None:
    made = paint(drawing(CHART), theme)
    for trace in (b"<!--", b"DOCTYPE", b"<metadata", b"dc:date", b"atplotlib", b"/home", b"/tmp"):
        assert trace not in made.svg
    assert b"atplotlib" not in made.png


def test_the_colours_are_the_themes(drawing: Draw) -> None:
    for name in ("light", "dark"):
        theme = load(name, Path())
        svg = paint(drawing(CHART), theme).svg.decode()
        assert f"#{theme.colours['accent'].hex.lower()}" in svg
        assert f"#{theme.colours['ink'].hex.lower()}" in svg


def test_what_cannot_be_drawn_is_named(drawing: Draw, theme: Theme) -> None:
    assert missing(drawing("{kind: column, values: {Ok: 1, ꙮꙮ: 2}, illustrative: true}"), theme) == "ꙮ"
    assert missing(drawing(CHART), theme) == ""


@pytest.mark.parametrize("module", ["build_deck.scene.compose", "build_deck.cli", "build_deck.figures.draw"])
def test_matplotlib_waits_until_something_is_painted(module: str) -> None:
    code = f"import sys, {module}; print([m for m in sys.modules if m.startswith(('matplotlib', 'numpy'))])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
