"""Decks to read: the course's and a gallery's, in both themes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from build_deck.jobs import jobs
from build_deck.pipeline import build

HERE = Path(__file__).parent
sys.path[:0] = [
    str(HERE),
    str(HERE.parent / "pptx"),
]  # so that tests share `readdeck`, `chart_rows` and their kin

ROOT = HERE.parent.parent
THEMES = ("light", "dark")
COURSE = """\
title: A course for tests
institution: University of Tests
lecturers: [Ada Example, Alan Sample]
term: Autumn 2026
licence: CC BY 4.0
bibliography: assets/references.bib
paper:
  title: Chinese Social Credit System in Shaping Local and Individual Life
  authors: [Leonardo Alchieri, Pietro Bonardi]
  year: "2019"
  key: alchieri2019
  sections: {"2": How it works, "2.1": Outline and objectives, "2.2": Current framework,
    "2.3": Future prospective, "3": The impact on ordinary life, "3.1": Financial impact}
lectures: [01-gallery.yaml, 02-what-follows.yaml]
"""
CITIES = "City;People;Since\nRongcheng;670,000;2013\nShanghai;24 million;2016\n"


def gallery_folder(folder: Path) -> Path:
    """A course folder with the gallery as its first lecture; its file."""
    from PIL import Image, ImageDraw

    lectures, assets = folder / "lectures", folder / "assets"
    lectures.mkdir(parents=True)
    assets.mkdir()
    (lectures / "course.yaml").write_text(COURSE, "utf-8")
    (assets / "references.bib").write_bytes((ROOT / "assets/references.bib").read_bytes())
    (assets / "cities.csv").write_text(CITIES, "utf-8")
    square = Image.new("RGB", (300, 300), "#DDDDDD")
    ImageDraw.Draw(square).line((0, 0, 300, 300), fill="#333333", width=6)
    square.save(assets / "square.png")
    wide = Image.new("RGB", (900, 180), "#2A3FCF")
    wide.paste("#C8611A", (450, 0, 900, 180))
    wide.save(assets / "wide.png")
    gallery = lectures / "01-gallery.yaml"
    gallery.write_bytes((HERE / "gallery.yaml").read_bytes())
    (lectures / "02-what-follows.yaml").write_text(
        "title: What follows\nslides: [{title: Words, text: Few}]\n", "utf-8"
    )
    return gallery


@pytest.fixture(scope="session")
def galleries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The gallery's deck by theme."""
    folder = tmp_path_factory.mktemp("gallery")
    path = gallery_folder(folder)
    return {theme: _built([path], folder, folder / theme, theme)[0] for theme in THEMES}


@pytest.fixture(scope="session")
def chart_galleries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The deck of every native chart by theme."""
    folder = tmp_path_factory.mktemp("charts")
    path = folder / "charts.yaml"
    path.write_bytes((HERE / path.name).read_bytes())
    return {theme: _built([path], folder, folder / theme, theme)[0] for theme in THEMES}


@pytest.fixture(scope="session")
def figure_galleries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The deck of every chart drawn as a picture, and of figures that scripts draw, by theme."""
    folder = tmp_path_factory.mktemp("figures")
    path = folder / "figures.yaml"
    path.write_bytes((HERE / path.name).read_bytes())
    (folder / "assets").mkdir()
    for script in HERE.glob("figure_*.py"):
        (folder / "assets" / script.name).write_bytes(script.read_bytes())
    return {theme: _built([path], folder, folder / theme, theme)[0] for theme in THEMES}


@pytest.fixture(scope="session")
def dark_course(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The course's decks in the dark theme."""
    lectures = sorted((ROOT / "lectures").glob("[0-9]*.yaml"))
    return _built(lectures, ROOT, tmp_path_factory.mktemp("dark"), "dark")


@pytest.fixture(scope="session")
def all_decks(
    course_decks: list[Path],
    dark_course: list[Path],
    galleries: dict[str, Path],
    chart_galleries: dict[str, Path],
    figure_galleries: dict[str, Path],
) -> dict[str, Path]:
    """Every finished deck the tests look at, by a name to report it under."""
    named = {f"light/{path.stem}": path for path in course_decks}
    named |= {f"dark/{path.stem}": path for path in dark_course}
    named |= {f"{theme}/gallery": path for theme, path in galleries.items()}
    named |= {f"{theme}/figures": path for theme, path in figure_galleries.items()}
    return named | {f"{theme}/charts": path for theme, path in chart_galleries.items()}


def _built(lectures: Iterable[Path], folder: Path, out: Path, theme: str) -> list[Path]:
    results = list(build(jobs(list(lectures), folder), out, theme, scripts=True))
    assert [str(d.place) + " " + d.message for r in results for d in r.diagnostics] == []
    return [result.target for result in results if result.target]
