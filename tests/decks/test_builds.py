"""The galleries of timelines, comparisons, scales, diagrams and builds, as finished files."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from build_deck.jobs import jobs
from build_deck.pipeline import build

HERE = Path(__file__).parent
GALLERIES = ("builds", "timelines", "diagrams")
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each gallery, built once."""
    folder = tmp_path_factory.mktemp("galleries")
    built = {}
    for name in GALLERIES:
        path = folder / f"{name}.yaml"
        shutil.copy(HERE / path.name, path)
        [result] = build(jobs([path], folder), folder / "dist")
        assert result.diagnostics == ()
        assert result.target
        built[name] = result.target
    return built


def slides(deck: Path) -> list[etree._Element]:
    """The slides in the order of their numbers."""
    import zipfile

    with zipfile.ZipFile(deck) as archive:
        names = [n for n in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
        return [
            etree.fromstring(archive.read(n)) for n in sorted(names, key=lambda n: int(re.sub(r"\D", "", n)))
        ]


def find(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("name", GALLERIES)
def test_the_schema_is_kept(decks: dict[str, Path], name: str) -> None:
    from openxml_audit import validate_pptx

    result = validate_pptx(decks[name])
    assert [str(error) for error in result.errors] == []


def test_everything_that_appears_is_there(decks: dict[str, Path]) -> None:
    with_builds = [slide for slide in slides(decks["builds"]) if find(slide, "p:timing")]
    assert len(with_builds) >= 14
    for slide in with_builds:
        ids = {e.get("id"): e for e in find(slide, "//p:cNvPr")}
        assert len(ids) == len(find(slide, "//p:cNvPr"))
        top = {e.get("id") for e in find(slide, "p:cSld/p:spTree/*/*/p:cNvPr")}
        for target in find(slide, "p:timing//p:spTgt"):
            # PowerPoint animates groups whole, so a target is never inside one.
            assert target.get("spid") in top
            for part in find(target, "p:txEl/p:pRg"):
                shape = ids[target.get("spid")].getparent().getparent()
                assert int(part.get("end")) < len(find(shape, ".//a:p"))
        effects = find(slide, "p:timing//p:cTn[@presetID]")
        assert effects[0].get("nodeType") == "clickEffect"
        assert {(e.get("presetID"), e.get("presetClass")) for e in effects} == {("1", "entr")}
        listed = {e.get("spid") for e in find(slide, "p:timing/p:bldLst/p:bldP")}
        grouped = find(slide, "p:timing//p:cTn[@grpId]//p:spTgt")
        assert listed == {e.get("spid") for e in grouped}


def test_nothing_appears_twice_and_titles_never_wait(decks: dict[str, Path]) -> None:
    for slide in slides(decks["builds"]):
        seen = [
            (e.get("spid"), *(p.get("st") for p in find(e, "p:txEl/p:pRg")))
            for e in find(slide, "p:timing//p:spTgt")
        ]
        assert len(set(seen)) == len(seen)
        titles = find(slide, "//p:sp[.//p:ph[@type='title']]/p:nvSpPr/p:cNvPr/@id")
        assert not {spid for spid, *_ in seen} & set(titles)


@pytest.mark.parametrize("name", GALLERIES)
def test_graphics_say_what_they_are(decks: dict[str, Path], name: str) -> None:
    for slide in slides(decks[name]):
        for graphic in find(
            slide, "//p:grpSp/p:nvGrpSpPr/p:cNvPr | //p:graphicFrame/p:nvGraphicFramePr/p:cNvPr"
        ):
            assert graphic.get("descr")


@pytest.mark.parametrize("name", GALLERIES)
def test_no_word_is_under_twelve_points(decks: dict[str, Path], name: str) -> None:
    for slide in slides(decks[name]):
        assert all(int(size) >= 1200 for size in find(slide, "//@sz"))


@pytest.mark.renderer
def test_a_renderer_shows_dates_over_their_texts(
    decks: dict[str, Path], to_pdf: Callable[[list[Path]], list[Path]]
) -> None:
    [pdf] = to_pdf([decks["timelines"]])
    command = ["pdftotext", "-f", "2", "-l", "2", "-bbox", str(pdf), "-"]
    page = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
    words = {
        match[3]: (float(match[1]), float(match[2]))
        for match in re.finditer(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)</word>', page)
    }
    # The page is 960 by 540 points; each date begins where the event's first word does.
    for date, word in (("1950s", "FICO"), ("1990s", "Deng"), ("2016", "Credit")):
        assert words[date][0] == pytest.approx(words[word][0], abs=4)
        assert words[date][1] < words[word][1]
