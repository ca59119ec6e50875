"""The gallery of diagrams as a finished file: connectors glued at sites that exist, paths as laid out."""

from __future__ import annotations

import math
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from build_deck.jobs import jobs
from build_deck.pipeline import build

HERE = Path(__file__).parent
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
EIGHTH = math.sqrt(0.125)
FOUR = [(0.5, 0), (0, 0.5), (0.5, 1), (1, 0.5)]
SITES = {
    "rect": FOUR,
    "roundRect": FOUR,
    "diamond": FOUR,
    "flowChartPreparation": FOUR,
    "flowChartDocument": [(0.5, 0), (0, 0.5), (0.5, 20_172 / 21_600), (1, 0.5)],
    "flowChartInputOutput": [(0.6, 0), (0.5, 0), (0.1, 0.5), (0.4, 1), (0.5, 1), (0.9, 0.5)],
    "ellipse": [
        (0.5, 0), (0.5 - EIGHTH, 0.5 - EIGHTH), (0, 0.5), (0.5 - EIGHTH, 0.5 + EIGHTH),
        (0.5, 1), (0.5 + EIGHTH, 0.5 + EIGHTH), (1, 0.5), (0.5 + EIGHTH, 0.5 - EIGHTH),
    ],
}  # fmt: skip
"""Connection sites of the presets, as parts of their size, in the order of presetShapeDefinitions.xml."""


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diagrams")
    return built(folder, "dist")


def built(folder: Path, out: str) -> Path:
    path = folder / "diagrams.yaml"
    shutil.copy(HERE / path.name, path)
    [result] = build(jobs([path], folder), folder / out)
    assert result.diagnostics == ()
    assert result.target
    return result.target


def slides(deck: Path) -> list[etree._Element]:
    with zipfile.ZipFile(deck) as archive:
        names = [n for n in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
        return [etree.fromstring(archive.read(name)) for name in names]


def find(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return found


def frame(shape: etree._Element) -> tuple[float, float, float, float]:
    """x, y, width and height in points."""
    [place] = find(shape, "p:spPr/a:xfrm")
    off, ext = place.find(f"{A}off"), place.find(f"{A}ext")
    assert off is not None
    assert ext is not None
    x, y, w, h = (int(v) / 12_700 for v in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")))  # type: ignore[arg-type]
    return x, y, w, h


def ends(link: etree._Element) -> list[tuple[float, float]]:
    """Where a connector begins and ends on the page: its frame's corners, mirrored and turned."""
    x, y, w, h = frame(link)
    [place] = find(link, "p:spPr/a:xfrm")
    turn = math.radians(int(place.get("rot", "0")) / 60_000)
    found = []
    for u, v in ((-w / 2, -h / 2), (w / 2, h / 2)):
        u = -u if place.get("flipH") else u
        v = -v if place.get("flipV") else v
        found.append(
            (
                x + w / 2 + u * math.cos(turn) - v * math.sin(turn),
                y + h / 2 + u * math.sin(turn) + v * math.cos(turn),
            )
        )
    return found


def test_every_connector_is_glued_at_both_ends_where_it_ends(deck: Path) -> None:
    seen = set()
    count = 0
    for slide in slides(deck):
        shapes = {e.get("id"): e.getparent().getparent() for e in find(slide, "//p:sp/*/p:cNvPr")}
        for link in find(slide, "//p:cxnSp[.//a:stCxn or .//a:endCxn]"):
            count += 1
            for tag, (x, y) in zip(("stCxn", "endCxn"), ends(link), strict=True):
                [glue] = find(link, f".//a:{tag}")
                shape = shapes[glue.get("id")]
                left, top, w, h = frame(shape)
                [preset] = find(shape, "p:spPr/a:prstGeom/@prst")
                seen.add(preset)
                part_x, part_y = SITES[str(preset)][int(glue.get("idx", "-1"))]
                assert abs(left + w * part_x - x) < 0.2
                assert abs(top + h * part_y - y) < 0.2
    assert count > 120
    assert seen == set(SITES)


def test_no_line_in_a_diagram_is_loose(deck: Path) -> None:
    for slide in slides(deck):
        for line in find(slide, "//p:cxnSp[not(.//a:stCxn)]"):
            # Rules of a matrix; they say nothing.
            assert find(line, "./*/p:cNvPr//*[local-name()='decorative']")


def test_diagrams_are_groups_with_words_for_them(deck: Path) -> None:
    named = 0
    for slide in slides(deck):
        for group in find(slide, "//p:grpSp"):
            [alt] = find(group, "p:nvGrpSpPr/p:cNvPr/@descr")
            assert len(str(alt)) > 3
            named += 1
    assert named >= 23


def test_text_is_set_in_fourteen_points_at_least(deck: Path) -> None:
    for slide in slides(deck):
        assert all(int(str(size)) >= 1400 for size in find(slide, "//p:grpSp//@sz"))


def test_words_of_other_languages_are_marked_in_nodes_and_labels(deck: Path) -> None:
    marked = [
        str(text)
        for slide in slides(deck)
        for text in find(slide, "//p:grpSp//a:r[a:rPr/@lang='zh-CN']/a:t/text()")
    ]
    assert sorted(marked) == ["信用", "同义", "诚信"]


def test_every_layout_and_shape_is_shown_twice() -> None:
    text = (HERE / "diagrams.yaml").read_text("utf-8")
    for layout in ("cycle", "tree", "matrix"):
        assert text.count(f"layout: {layout}") >= 2
    for shape in ("ellipse", "diamond", "hexagon", "parallelogram", "document", "round"):
        assert text.count(f"shape: {shape}") >= 2
    assert text.count("direction: down") >= 2
    assert text.count("groups:") >= 2
    assert text.count("reveal: steps") >= 4


def test_the_same_outline_gives_the_same_bytes(deck: Path, tmp_path: Path) -> None:
    assert built(tmp_path, "again").read_bytes() == deck.read_bytes()


@pytest.mark.renderer
def test_libreoffice_sets_every_word_in_its_node(
    deck: Path, to_pdf: Callable[[list[Path]], list[Path]]
) -> None:
    import rendered
    from readdeck import Deck

    [pdf] = to_pdf([deck])
    assert list(rendered.astray(Deck.of(deck), pdf)) == []


def test_another_engine_finds_no_overflow(deck: Path) -> None:
    import rendered

    assert list(rendered.overflows(deck)) == []
