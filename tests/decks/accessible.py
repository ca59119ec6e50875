"""What makes a deck accessible, as far as its file tells: each check says what it finds wrong.

The rules are those of Microsoft's Accessibility Checker, section508.gov (reading order is z-order) and
WCAG 2.1 AA; 18 pt for body text is the usual floor in state guidance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase

from readdeck import NS, REL, TITLES, A, Deck, Element, kind, name, placeholder, shapes, title, words
from resolve import Resolver

LEAST_BODY, LEAST_ANY = 18.0, 12.0
SMALL = (
    "Label", "Paper section", "Section name", "Margin", "Source", "Footer", "Slide number", "Caption",
    "References", "Part", "Field*", "Course", "Unit", "Credit", "Numeral*",
)  # fmt: skip
"""What stands beside the body and may be smaller: the margin, captions, references, a cover's fields."""
FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|bmp|tiff?)\b|[/\\]\w+[/\\]", re.IGNORECASE)
RAW_LINK = re.compile(
    r"^\s*(https?:|www\.)|^\s*(here|click here|this link|link|qui|clicca qui)\s*$", re.IGNORECASE
)
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def titles(deck: Deck) -> Iterator[str]:
    """Every slide has a title, first in reading order, and unlike all others."""
    found = Counter(" ".join(title(slide).split()).casefold() for slide in deck.slides)
    for part, slide in zip(deck.slide_names, deck.slides, strict=True):
        said = title(slide).strip()
        if not said:
            yield f"{part}: has no title"
        elif kind(shapes(slide)[0]) not in TITLES:
            yield f"{part}: the title is not read first"
        elif found[" ".join(said.split()).casefold()] > 1:
            yield f"{part}: the title is not unique: {said}"


def footers(deck: Deck) -> Iterator[str]:
    """Footer and number are on every slide and read last."""
    for part, slide in zip(deck.slide_names, deck.slides, strict=True):
        if [kind(shape) for shape in shapes(slide)[-2:]] != ["ftr", "sldNum"]:
            yield f"{part}: footer and number are not last"
        elif slide.find(".//a:fld[@type='slidenum']", NS) is None:
            yield f"{part}: the number is not a field"
        elif not all(words(shape).strip() for shape in shapes(slide)[-2:]):
            yield f"{part}: footer or number is empty"


def alternatives(deck: Deck) -> Iterator[str]:
    """What has no words has alternative text that is no file name, or is marked as decorative."""
    for part in (*deck.slide_names, *deck.named("slideLayouts"), *deck.named("slideMasters")):
        for shape in _all_shapes(deck.xml(part)):
            properties = shape.find("*/p:cNvPr", NS)
            said = properties.get("descr", "")
            decorative = properties.find(".//adec:decorative", NS)
            marked = decorative is not None and decorative.get("val") in ("1", "true")
            if FILE_NAME.search(said) or FILE_NAME.search(properties.get("title", "")):
                yield f"{part}: {name(shape)} is described by a file name: {said}"
            if marked and said:
                yield f"{part}: {name(shape)} is both decorative and described"
            if marked and shape.tag.endswith("}sp") and words(shape).strip():
                yield f"{part}: {name(shape)} has words and is marked as decorative"
            # The empty frames of a layout are prompts: nobody reads them in a show.
            frame = part not in deck.slide_names and placeholder(shape) is not None
            if not marked and not frame and not said.strip() and _is_mute(shape):
                yield f"{part}: {name(shape)} says nothing"
            if marked and properties.find("a:hlinkClick", NS) is not None:
                order = [child.tag for child in properties]
                if order.index(f"{A}extLst") < order.index(f"{A}hlinkClick"):
                    yield f"{part}: {name(shape)}: the mark stands before the link"


def _all_shapes(root: Element) -> Iterator[Element]:
    for tag in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp"):
        yield from root.iterfind(f"p:cSld/p:spTree//p:{tag}", NS)


def _is_mute(shape: Element) -> bool:
    """Pictures, tables, charts, lines and groups; a shape of words only where it has none."""
    return not shape.tag.endswith("}sp") or not words(shape).strip()


def tables(deck: Deck) -> Iterator[str]:
    """Tables have a header row and no merged cells."""
    for part in deck.slide_names:
        for table in deck.xml(part).iter(f"{A}tbl"):
            properties = table.find("a:tblPr", NS)
            if properties is None or properties.get("firstRow") != "1":
                yield f"{part}: a table has no header row"
            merged = [
                c for c in table.iter(f"{A}tc") if {"gridSpan", "rowSpan", "hMerge", "vMerge"} & set(c.keys())
            ]
            if merged:
                yield f"{part}: a table has merged cells"
            heads = [words(cell) for cell in table.find("a:tr", NS).iterfind("a:tc", NS)]
            if not all(head.strip() for head in heads):
                yield f"{part}: a column of a table has no head"


def languages(deck: Deck) -> Iterator[str]:
    """Every run, field and paragraph end says its language; so does the document."""
    folders = ("slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters")
    for part in (found for folder in folders for found in deck.named(folder)):
        for tag in ("r", "fld", "br"):
            for run in deck.xml(part).iter(f"{A}{tag}"):
                if not _language(run.find("a:rPr", NS)):
                    yield f"{part}: no language: {tag} {words(run.getparent())[:40]!r}"
        for end in deck.xml(part).iter(f"{A}p"):
            if not _language(end.find("a:endParaRPr", NS)):
                yield f"{part}: no language at the end of {words(end)[:40]!r}"


def _language(properties: Element | None) -> bool:
    return (
        properties is not None
        and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", properties.get("lang", "")) is not None
    )


def scripts(deck: Deck) -> Iterator[str]:
    """Han characters are tagged as an East Asian language, so that a screen reader changes its voice."""
    for part in (*deck.slide_names, *deck.named("notesSlides")):
        for run in deck.xml(part).iter(f"{A}r"):
            text = run.findtext("a:t", "", NS)
            tag = run.find("a:rPr", NS).get("lang", "") if run.find("a:rPr", NS) is not None else ""
            if re.search("[\u3400-\u9fff]", text) and not tag.startswith(("zh-", "ja-", "ko-")):
                yield f"{part}: {text!r} is tagged {tag!r}"


def document(deck: Deck) -> Iterator[str]:
    """The document says its title and language."""
    core = deck.xml("docProps/core.xml")
    for wanted in ("dc:title", "dc:language"):
        if not (core.findtext(wanted, "", NS) or "").strip():
            yield f"docProps/core.xml: no {wanted}"


def sections(deck: Deck) -> Iterator[str]:
    """Named sections, in the presentation's last extension, cover each slide once and in order."""
    root = deck.xml("ppt/presentation.xml")
    entries = root.findall("p:extLst/p:ext", NS)
    if not entries or entries[-1].get("uri") != SECTIONS:
        yield "ppt/presentation.xml: no sections"
        return
    wanted = [s.get("id") for s in root.iterfind("p:sldIdLst/p:sldId", NS)]
    covered = [s.get("id") for s in entries[-1].iterfind(".//p14:sldId", NS)]
    if covered != wanted:
        yield f"ppt/presentation.xml: sections hold {covered}, slides are {wanted}"
    listed = entries[-1].findall(".//p14:section", NS)
    if not all((section.get("name") or "").strip() for section in listed):
        yield "ppt/presentation.xml: a section has no name"
    if len({section.get("id") for section in listed}) != len(listed):
        yield "ppt/presentation.xml: two sections have one id"


def contrasts(deck: Deck) -> Iterator[str]:
    """Text stands out from its ground: 4.5 to 1, or 3 to 1 where it is large (WCAG 2.1, 1.4.3)."""
    resolver = Resolver(deck)
    for part in deck.slide_names:
        for look in resolver.looks(part):
            least = 3.0 if look.large else 4.5
            if look.contrast < least:
                yield f"{part}: {look.words!r}: {look.contrast:.2f} to 1 ({look.colour} on {look.grounds})"


def sizes(deck: Deck) -> Iterator[str]:
    """Body text is set from 18 pt, anything else from 12 pt."""
    resolver = Resolver(deck)
    for part in deck.slide_names:
        tables_ = {name(s) for s in shapes(deck.xml(part)) if s.tag.endswith("}graphicFrame")}
        heads = _table_heads(deck.xml(part))
        for look in resolver.looks(part):
            bare = re.sub(r" \d+$", "", look.shape)
            small = any(fnmatchcase(bare, pattern) for pattern in SMALL)
            small = small or (look.shape in tables_ and look.words in heads)
            least = LEAST_ANY if small else LEAST_BODY
            if look.size < least:
                yield f"{part}: {look.shape}: {look.words!r} is set in {look.size:g} pt"


def _table_heads(slide: Element) -> set[str]:
    return {t.text or "" for row in slide.iterfind(".//a:tbl/a:tr[1]", NS) for t in row.iter(f"{A}t")}


def links(deck: Deck) -> Iterator[str]:
    """A link's words say where it leads: no raw address, no "here"."""
    for part in (*deck.slide_names, *deck.named("notesSlides")):
        targets = {ident: target for ident, type, target in deck.relations(part) if type == "hyperlink"}
        for run in deck.xml(part).iter(f"{A}r"):
            link = run.find("a:rPr/a:hlinkClick", NS)
            if link is None:
                continue
            if link.get(f"{REL}id") not in targets:
                yield f"{part}: a link leads nowhere: {words(run.getparent())}"
            if RAW_LINK.search(run.findtext("a:t", "", NS)):
                yield f"{part}: a link says only {run.findtext('a:t', '', NS)!r}"


def notes(deck: Deck) -> Iterator[str]:
    """A notes master is listed, or Keynote shows no notes."""
    masters = deck.named("notesMasters")
    listed = deck.xml("ppt/presentation.xml").findall("p:notesMasterIdLst/p:notesMasterId", NS)
    targets = {i: t for i, type, t in deck.relations("ppt/presentation.xml") if type == "notesMaster"}
    if [targets.get(entry.get(f"{REL}id")) for entry in listed] != masters:
        yield f"ppt/presentation.xml: lists {len(listed)} notes masters of {masters}"
    if deck.named("notesSlides") and not masters:
        yield "ppt/presentation.xml: notes without a master"


CHECKS = (
    titles, footers, alternatives, tables, languages, scripts, document, sections, contrasts, sizes, links, notes,
)  # fmt: skip
