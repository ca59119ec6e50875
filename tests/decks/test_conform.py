"""Finished decks keep the rules that PowerPoint goes by and no schema says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import conform
import pytest
from readdeck import Deck, Element

from build_deck.jobs import jobs
from build_deck.pipeline import build

HERE = Path(__file__).parent
APPEARS = """\
title: A chart and a table that appear
slides:
  - title: Flights were refused more often than trains
    reveal: steps
    chart: {kind: bar, values: {Flights: 11, Trains: 4}, unit: million people, illustrative: true}
  - title: A table appears whole
    reveal: steps
    table: {header: [City, Since], rows: [[Rongcheng, "2013"]]}
"""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The galleries of builds, diagrams and timelines, and a chart and a table that appear."""
    folder = tmp_path_factory.mktemp("conform")
    made = {}
    for name in ("builds", "diagrams", "timelines", "appears"):
        path = folder / f"{name}.yaml"
        path.write_text(APPEARS if name == "appears" else (HERE / path.name).read_text("utf-8"), "utf-8")
        [result] = build(jobs([path], folder), folder / "dist")
        assert result.target
        made[name] = result.target
    return made


@pytest.mark.parametrize("rule", conform.RULES)
def test_every_deck_keeps_the_rule(rule: str, all_decks: dict[str, Path], drawn: dict[str, Path]) -> None:
    decks = {**all_decks, **drawn}
    found = {name: list(conform.RULES[rule](Deck.of(path))) for name, path in decks.items()}
    assert {name: said for name, said in found.items() if said} == {}


def first(root: Element, path: str) -> Element:
    return conform.found(root, path)[0]


def with_one(deck: Deck, folder: str, path: str) -> str:
    """The first part of a folder that holds such an element."""
    return next(name for name, root in conform.parts(deck, folder) if conform.found(root, path))


def gone(root: Element, path: str) -> None:
    element = first(root, path)
    element.getparent().remove(element)


@pytest.mark.parametrize(
    ("rule", "folder", "path", "change", "said"),
    [
        ("relations", "slides", "//a:hlinkClick", lambda e: e.set(f"{conform.REL}id", "rId99"), "nothing is"),
        ("builds", "slides", "//p:spTgt", lambda e: e.set("spid", "999"), "animated and not there"),
        ("builds", "slides", "//p:cTn[@grpId]", lambda e: e.attrib.pop("grpId"), "instead of “bldP"),
        ("builds", "slides", "//p:bldP", lambda e: e.set("build", "whole"), "instead of “bldP"),
        ("builds", "slides", "//p:pRg", lambda e: e.set("end", "99"), "no paragraph 99"),
        ("builds", "slides", "//p:bldP", lambda e: e.set("spid", "2"), "built and not animated"),
        ("glue", "slides", "//a:stCxn", lambda e: e.set("idx", "9"), "site 9"),
        ("glue", "slides", "//a:endCxn", lambda e: e.set("id", "999"), "of 999"),
        ("groups", "slides", "//p:grpSpPr/a:xfrm/a:chExt[@cx!='0']", lambda e: e.set("cy", "0"), "flat"),
        ("groups", "slides", "//p:grpSp", lambda e: [e.remove(c) for c in list(e)[2:]], "empty"),
        ("tables", "slides", "//a:gridCol", lambda e: e.set("w", "1"), "size of its frame"),
        ("tables", "slides", "//a:tr", lambda e: e.remove(e[0]), "one cell"),
        ("charts", "charts", "//c:valAx/c:axId", lambda e: e.set("val", "77"), "pairs"),
        ("charts", "charts", "//c:scaling[c:min]/c:max", lambda e: e.set("val", "-1E9"), "before it begins"),
        ("charts", "charts", "//c:dPt/c:idx", lambda e: e.set("val", "99"), "not there"),
        ("charts", "charts", "//c:manualLayout[c:w]/c:x", lambda e: e.set("val", "0.99"), "leaves its chart"),
    ],
)
def test_the_rule_fires(
    rule: str,
    folder: str,
    path: str,
    change: Callable[[Element], object],
    said: str,
    all_decks: dict[str, Path],
    drawn: dict[str, Path],
) -> None:
    decks = [
        Deck.of(found) for found in (*drawn.values(), all_decks["light/charts"], all_decks["light/gallery"])
    ]
    deck = next(d for d in decks if any(conform.found(r, path) for _, r in conform.parts(d, folder)))
    broken = deck.changed(with_one(deck, folder, path), lambda root: change(first(root, path)))
    assert any(said in found for found in conform.RULES[rule](broken))


def test_a_chart_that_is_built_without_its_entry_is_found(drawn: dict[str, Path]) -> None:
    deck = Deck.of(drawn["appears"])
    slide = with_one(deck, "slides", "//p:bldGraphic")
    broken = deck.changed(slide, lambda root: gone(root, "//p:bldGraphic"))
    assert any("instead of “bldGraphic”" in found for found in conform.builds(broken))


@pytest.mark.parametrize(
    "address", ["https://a.b/100%", "https://a.b/[0]", "https://a.b/ c", "https://a.b:x/"]
)
def test_an_address_that_is_no_uri_is_found(address: str, all_decks: dict[str, Path]) -> None:
    deck = Deck.of(all_decks["light/gallery"])
    links = next(n for n in deck.parts if n.endswith(".rels") and b"hyperlink" in deck.parts[n])
    path = ".//*[@TargetMode]"
    broken = deck.changed(links, lambda root: root.find(path).set("Target", address))
    assert any("is no URI" in found for found in conform.relations(broken))
