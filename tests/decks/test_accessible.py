"""Finished decks pass the audit, and what is asked of them beyond it; and each of those checks fires.

That the audit's own rules fire is for `tests/audit`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import accessible
import pytest
from lxml import etree
from readdeck import NS, TITLES, A, Deck, Element, P, key, kind, shapes
from resolve import Resolver, contrast

from build_deck.audit import audit_full

Check = Callable[[Deck], Iterator[str]]
SLIDE = "ppt/slides/slide2.xml"


def test_every_deck_passes_the_audit(all_decks: dict[str, Path]) -> None:
    found = {name: audit_full(path.read_bytes(), name) for name, path in all_decks.items()}
    assert {name: findings for name, findings in found.items() if findings} == {}


@pytest.mark.parametrize("check", accessible.CHECKS, ids=lambda check: check.__name__)
def test_every_deck_is_accessible(check: Check, all_decks: dict[str, Path]) -> None:
    found = {name: problems for name, path in all_decks.items() if (problems := list(check(Deck.of(path))))}
    assert found == {}


def test_the_gallery_shows_every_block_and_kind_twice() -> None:
    from build_deck.outline.blocks import Blocks
    from build_deck.outline.lecture import SPECIAL_KINDS

    folder = Path(__file__).parent
    text = "".join(
        (folder / name).read_text("utf-8")
        for name in ("gallery.yaml", "timelines.yaml", "charts.yaml", "figures.yaml", "diagrams.yaml")
    )
    keys = [line.strip().removeprefix("- ").split(":")[0].strip(" {") for line in text.splitlines()]
    inside = [
        part for line in text.splitlines() for part in line.split("- ")[-1].split("{")[0].split(":")[:1]
    ]
    wanted = {name.replace("_", "-") for name in (*Blocks.model_fields, *SPECIAL_KINDS, "columns")}
    # There is one cover: it has the lecture's title, and titles are unique.
    few = {name for name in wanted - {"opening"} if max(keys.count(name), inside.count(name)) < 2}
    assert few == set()


def part_of(deck: Deck, xpath: str) -> str:
    """The first slide that holds something."""
    return next(part for part in deck.slide_names if deck.xml(part).find(xpath, NS) is not None)


def in_part(part: str, xpath: str, change: Callable[[Element], object]) -> Callable[[Deck], Deck]:
    return lambda deck: deck.changed(part, lambda root: change(root.find(xpath, NS)))


def put(attribute: str, value: str) -> Callable[[Element], object]:
    return lambda element: element.set(attribute, value)


def drop(attribute: str) -> Callable[[Element], object]:
    return lambda element: element.attrib.pop(attribute)


def remove(element: Element) -> None:
    element.getparent().remove(element)


BREAKS = [
    (accessible.languages, in_part(SLIDE, ".//a:r/a:rPr", drop("lang")), "no language"),
    (accessible.languages, in_part(SLIDE, ".//a:fld/a:rPr", drop("lang")), "no language"),
    (accessible.languages, in_part(SLIDE, ".//a:endParaRPr", remove), "at the end"),
    (
        accessible.languages,
        in_part("ppt/notesSlides/notesSlide1.xml", ".//a:rPr", put("lang", "")),
        "no lang",
    ),
    (accessible.sizes, in_part(SLIDE, ".//a:r/a:rPr", put("sz", "1700")), "17 pt"),
    (accessible.sizes, in_part(SLIDE, ".//p:ph[@type='ftr']/../../..//a:rPr", put("sz", "1100")), "11 pt"),
]


@pytest.mark.parametrize(
    ("check", "damage", "said"),
    BREAKS,
    ids=[f"{n}-{check.__name__}" for n, (check, _, _) in enumerate(BREAKS)],
)
def test_every_check_fires(
    check: Check, damage: Callable[[Deck], Deck], said: str, galleries: dict[str, Path]
) -> None:
    whole = Deck.of(galleries["light"])
    assert list(check(whole)) == []
    problems = list(check(damage(whole)))
    assert problems
    assert said in " ".join(problems)


def test_every_check_is_among_those_that_fire() -> None:
    assert {check for check, _, _ in BREAKS} == set(accessible.CHECKS)


def test_a_panel_of_the_layout_is_the_ground_of_what_stands_on_it(galleries: dict[str, Path]) -> None:
    deck = Deck.of(galleries["light"])
    divider = part_of(deck, ".//p:cNvPr[@name='Part number 4']")
    looks = {look.shape: look for look in Resolver(deck).looks(divider)}
    paper = looks["Title 2"].grounds
    assert looks["Part number 4"].grounds != paper
    assert looks["Part number 4"].contrast >= 4.5


def test_luminance_is_modulated_as_drawingml_says(galleries: dict[str, Path]) -> None:
    """A run in the paper's colour at 20 % of its luminance is dark."""
    deck = Deck.of(galleries["light"])

    def darkened(properties: Element) -> None:
        fill = etree.SubElement(properties, f"{A}solidFill")
        colour = etree.SubElement(fill, f"{A}schemeClr", val="bg1")
        etree.SubElement(colour, f"{A}lumMod", val="20000")

    changed = deck.changed(SLIDE, lambda root: darkened(root.find(".//a:r/a:rPr", NS)))
    first = next(iter(Resolver(changed).looks(SLIDE)))
    assert first.contrast > 7


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "FFFFFF", 21), ("777777", "FFFFFF", 4.48), ("FFFFFF", "FFFFFF", 1)]
)
def test_contrast_is_wcag_s(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_a_slide_fills_the_title_of_its_layout(galleries: dict[str, Path]) -> None:
    deck = Deck.of(galleries["light"])
    for part, slide in zip(deck.slide_names, deck.slides, strict=True):
        layout = deck.xml(deck.layout_name(part))
        assert [key(s) for s in shapes(layout) if kind(s) in TITLES] == [
            key(s) for s in shapes(slide) if kind(s) in TITLES
        ]
        assert slide.find(f"{P}cSld") is not None
