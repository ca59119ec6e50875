"""Finished decks keep every rule of accessibility that can be read from the file; and every check fires."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import accessible
import pytest
from lxml import etree
from readdeck import NS, TITLES, A, Deck, Element, P, key, kind, shapes, title
from resolve import Resolver, contrast

Check = Callable[[Deck], Iterator[str]]
SLIDE = "ppt/slides/slide2.xml"


@pytest.mark.parametrize("check", accessible.CHECKS, ids=lambda check: check.__name__)
def test_every_deck_is_accessible(check: Check, all_decks: dict[str, Path]) -> None:
    found = {name: problems for name, path in all_decks.items() if (problems := list(check(Deck.of(path))))}
    assert found == {}


def test_the_gallery_shows_every_block_and_kind_twice() -> None:
    from build_deck.outline.blocks import Blocks
    from build_deck.outline.lecture import SPECIAL_KINDS

    folder = Path(__file__).parent
    text = "".join((folder / name).read_text("utf-8") for name in ("gallery.yaml", "timelines.yaml"))
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


def on_slide(xpath: str, change: Callable[[Element], object]) -> Callable[[Deck], Deck]:
    """Breaks the first thing on any slide that an xpath finds."""

    def apply(deck: Deck) -> Deck:
        part = part_of(deck, xpath)
        return deck.changed(part, lambda root: change(root.find(xpath, NS)))

    return apply


def in_part(part: str, xpath: str, change: Callable[[Element], object]) -> Callable[[Deck], Deck]:
    return lambda deck: deck.changed(part, lambda root: change(root.find(xpath, NS)))


def put(attribute: str, value: str) -> Callable[[Element], object]:
    return lambda element: element.set(attribute, value)


def drop(attribute: str) -> Callable[[Element], object]:
    return lambda element: element.attrib.pop(attribute)


def remove(element: Element) -> None:
    element.getparent().remove(element)


def say(text: str) -> Callable[[Element], object]:
    return lambda element: setattr(element, "text", text)


def move_last(element: Element) -> None:
    element.getparent().append(element)


def undecorate(element: Element) -> None:
    remove(element.getparent().getparent())


def fill_with(colour: str) -> Callable[[Element], object]:
    """Gives run properties a fill by value."""

    def apply(properties: Element) -> None:
        fill = etree.SubElement(properties, f"{A}solidFill")
        etree.SubElement(fill, f"{A}srgbClr").set("val", colour)
        properties.insert(0, fill)

    return apply


def same_title(deck: Deck) -> Deck:
    first = title(deck.slides[1])
    return deck.changed(deck.slide_names[2], lambda root: say(first)(root.find(".//a:t", NS)))


TITLE = "p:cSld/p:spTree/p:sp"
BREAKS = [
    (accessible.titles, in_part(SLIDE, f"{TITLE}//a:t", say(" ")), "has no title"),
    (accessible.titles, in_part(SLIDE, f"{TITLE}//p:ph", put("type", "body")), "has no title"),
    (accessible.titles, in_part(SLIDE, TITLE, move_last), "not read first"),
    (accessible.titles, same_title, "not unique"),
    (accessible.footers, in_part(SLIDE, ".//p:ph[@type='ftr']/../../..", remove), "not last"),
    (accessible.footers, in_part(SLIDE, ".//p:ph[@type='ftr']/../../..", move_last), "not last"),
    (accessible.footers, in_part(SLIDE, ".//a:fld", put("type", "datetime1")), "not a field"),
    (accessible.footers, in_part(SLIDE, ".//a:fld/a:t", say("")), "empty"),
    (accessible.alternatives, on_slide(".//p:pic//p:cNvPr[@descr]", put("descr", "street.jpg")), "file name"),
    (accessible.alternatives, on_slide(".//p:pic//p:cNvPr[@descr]", drop("descr")), "says nothing"),
    (accessible.alternatives, on_slide(".//p:graphicFrame//p:cNvPr", put("descr", "")), "says nothing"),
    (accessible.alternatives, on_slide(".//p:pic//adec:decorative", undecorate), "says nothing"),
    (accessible.alternatives, on_slide(".//p:pic//adec:decorative/../../..", put("descr", "A")), "both"),
    (
        accessible.alternatives,
        in_part("ppt/slideLayouts/slideLayout2.xml", ".//adec:decorative", put("val", "0")),
        "says nothing",
    ),
    (accessible.tables, on_slide(".//a:tblPr", put("firstRow", "0")), "no header row"),
    (accessible.tables, on_slide(".//a:tc", put("gridSpan", "2")), "merged"),
    (accessible.tables, on_slide(".//a:tbl/a:tr/a:tc//a:t", say("")), "no head"),
    (accessible.languages, in_part(SLIDE, ".//a:r/a:rPr", drop("lang")), "no language"),
    (accessible.languages, in_part(SLIDE, ".//a:fld/a:rPr", drop("lang")), "no language"),
    (accessible.languages, in_part(SLIDE, ".//a:endParaRPr", remove), "at the end"),
    (
        accessible.languages,
        in_part("ppt/notesSlides/notesSlide1.xml", ".//a:rPr", put("lang", "")),
        "no lang",
    ),
    (accessible.scripts, on_slide(".//a:rPr[@lang='zh-CN']", put("lang", "en-GB")), "is tagged 'en-GB'"),
    (accessible.document, in_part("docProps/core.xml", "dc:title", remove), "dc:title"),
    (accessible.document, in_part("docProps/core.xml", "dc:language", say(" ")), "dc:language"),
    (accessible.sections, in_part("ppt/presentation.xml", "p:extLst", remove), "no sections"),
    (accessible.sections, in_part("ppt/presentation.xml", ".//p14:sldId", remove), "sections hold"),
    (accessible.sections, in_part("ppt/presentation.xml", ".//p14:section", put("name", "")), "no name"),
    (accessible.contrasts, in_part(SLIDE, ".//a:r/a:rPr", fill_with("F0F0F0")), "to 1"),
    (accessible.sizes, in_part(SLIDE, ".//a:r/a:rPr", put("sz", "1700")), "17 pt"),
    (accessible.sizes, in_part(SLIDE, ".//p:ph[@type='ftr']/../../..//a:rPr", put("sz", "1100")), "11 pt"),
    (accessible.links, on_slide(".//a:hlinkClick/../../a:t", say("https://example.org")), "says only"),
    (accessible.links, on_slide(".//a:hlinkClick/../../a:t", say("here")), "says only"),
    (accessible.links, on_slide(".//a:hlinkClick", put("{{{}}}id".format(NS["r"]), "rId99")), "nowhere"),
    (accessible.notes, in_part("ppt/presentation.xml", "p:notesMasterIdLst", remove), "notes masters"),
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


def test_a_theme_colour_is_followed_to_the_theme(galleries: dict[str, Path]) -> None:
    """Making the theme's ink as light as its paper is seen on every slide."""
    deck = Deck.of(galleries["light"])
    master = deck.named("slideMasters")[0]
    theme = deck.related(master, "theme")[0]
    pale = deck.changed(theme, lambda root: root.find(".//a:dk1/a:srgbClr", NS).set("val", "F0EBE0"))
    problems = list(accessible.contrasts(pale))
    assert len({problem.split(":")[0] for problem in problems}) > len(deck.slides) / 2


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
