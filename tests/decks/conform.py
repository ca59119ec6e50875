"""What PowerPoint and Excel go by and no schema says, as files that they saved themselves show it.

Each rule reads a finished deck and yields what it finds wrong; it knows nothing of how the deck was made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from readdeck import NS, REL, Deck, Element

C = {**NS, "c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
_URI = re.compile(
    r"(https?://(\[[0-9a-f:.]+\])?|mailto:)([\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(#[^#\[\]\s]*)?", re.A
)
_SITES = {"ellipse": 8, "flowChartInputOutput": 6}
"""Connection sites of presets that have not four (presetShapeDefinitions.xml)."""
_NEAR = 12_700
"""Columns and rows may add up to a point more or less than their frame."""


def found(root: Element, path: str) -> list[Element]:
    """What an XPath finds, which here is always a list."""
    made = root.xpath(path, namespaces=C)
    assert isinstance(made, list)
    return made


def parts(deck: Deck, kind: str) -> Iterator[tuple[str, Element]]:
    """The XML parts of a folder below `ppt`, with their names."""
    for name in sorted(deck.parts):
        if re.fullmatch(rf"ppt/{kind}/\w+\.xml", name):
            yield name, deck.xml(name)


def relations(deck: Deck) -> Iterator[str]:
    """Every id leads somewhere: to a part that is there, or to what is a URI."""
    for name in sorted(n for n in deck.parts if n.endswith(".xml") and not n.startswith("[")):
        known = {ident: (kind, target) for ident, kind, target in deck.relations(name)}
        for element in deck.xml(name).iter():
            for key, value in element.attrib.items():
                if str(key).startswith(REL) and value not in known:
                    yield f"{name}: nothing is related as {value}"
        for kind, target in known.values():
            if kind == "hyperlink":
                if not _URI.fullmatch(target) or not _parses(target):
                    yield f"{name}: {target} is no URI"
            elif target not in deck.parts:
                yield f"{name}: {target} is not there"


def _parses(address: str) -> bool:
    """Whether its host is one, and its port a number."""
    try:
        urlsplit(address).port  # noqa: B018 (it raises)
    except ValueError:
        return False
    return True


def builds(deck: Deck) -> Iterator[str]:
    """What is animated is on the slide; text and charts are in the build list by their group, others not."""
    for name, root in parts(deck, "slides"):
        shapes = {e.get("id"): e.getparent().getparent() for e in found(root, "//p:cNvPr")}
        listed = {(e.get("spid"), e.get("grpId")): e for e in found(root, "//p:bldLst/*")}
        animated = set()
        for effect in found(root, "//p:cTn[@presetID]"):
            [target] = {e.get("spid") for e in found(effect, ".//p:spTgt")}
            if target not in shapes:
                yield f"{name}: {target} is animated and not there"
                continue
            key = (target, effect.get("grpId"))
            animated.add(key)
            partly = bool(found(effect, ".//p:txEl"))
            wanted = _entry(shapes[target], partly)
            entry = listed.get(key)
            if _said(entry) != wanted or (effect.get("grpId") is None) != (wanted == ""):
                yield f"{name}: {target} is built as “{_said(entry)}” instead of “{wanted}”"
            for end in found(effect, ".//p:pRg/@end"):
                if int(str(end)) >= len(found(shapes[target], "p:txBody/a:p")):
                    yield f"{name}: {target} has no paragraph {end}"
        yield from (f"{name}: {spid} is built and not animated" for spid, _ in listed.keys() - animated)


def _entry(shape: Element, partly: bool) -> str:
    if shape.tag.endswith("}sp"):
        return "bldP p" if partly else "bldP"
    return "bldGraphic" if found(shape, ".//c:chart") else ""


def _said(entry: Element | None) -> str:
    if entry is None:
        return ""
    return " ".join(
        [str(entry.tag).rpartition("}")[2], *([str(entry.get("build"))] if entry.get("build") else [])]
    )


def glue(deck: Deck) -> Iterator[str]:
    """A connector is glued to shapes of its slide, at sites that these have."""
    for name, root in parts(deck, "slides"):
        shapes = {e.get("id"): e.getparent().getparent() for e in found(root, "//p:sp/p:nvSpPr/p:cNvPr")}
        for end in found(root, "//a:stCxn | //a:endCxn"):
            shape = shapes.get(end.get("id"))
            presets = [] if shape is None else found(shape, "p:spPr/a:prstGeom/@prst")
            if not presets or int(str(end.get("idx"))) >= _SITES.get(str(presets[0]), 4):
                yield f"{name}: a connector ends at site {end.get('idx')} of {end.get('id')}"


def groups(deck: Deck) -> Iterator[str]:
    """A group has parts and is not flat: its inner measure is what its outer one is divided by."""
    for name, root in parts(deck, "slides"):
        for group in found(root, "//p:grpSp"):
            sizes = found(group, "p:grpSpPr/a:xfrm/a:ext/@* | p:grpSpPr/a:xfrm/a:chExt/@*")
            if len(sizes) != 4 or any(int(str(size)) <= 0 for size in sizes):
                yield f"{name}: a group is flat"
            if not found(group, "p:sp | p:cxnSp | p:pic | p:grpSp | p:graphicFrame"):
                yield f"{name}: a group is empty"


def tables(deck: Deck) -> Iterator[str]:
    """Columns and rows fill their frame, and each row has a cell for each column."""
    for name, root in parts(deck, "slides"):
        for frame in found(root, "//p:graphicFrame[.//a:tbl]"):
            columns = [int(str(w)) for w in found(frame, ".//a:gridCol/@w")]
            rows = [int(str(h)) for h in found(frame, ".//a:tr/@h")]
            [wide], [high] = found(frame, "p:xfrm/a:ext/@cx"), found(frame, "p:xfrm/a:ext/@cy")
            if abs(sum(columns) - int(wide)) > _NEAR or abs(sum(rows) - int(high)) > _NEAR:
                yield f"{name}: a table is not the size of its frame"
            if any(len(found(row, "a:tc")) != len(columns) for row in found(frame, ".//a:tr")):
                yield f"{name}: a table's row has not one cell for each column"


def charts(deck: Deck) -> Iterator[str]:
    """Axes come in pairs on which marks stand; limits are in order; labels name points that are there."""
    for name, root in parts(deck, "charts"):
        crossed = {
            e.get("val"): e.xpath("string(../c:crossAx/@val)", namespaces=C)
            for e in found(root, "//c:plotArea/*[c:crossAx]/c:axId")
        }
        stood = {str(v) for v in found(root, "//c:plotArea/*[c:ser]/c:axId/@val")}
        if stood != set(crossed) or any(crossed.get(other) != axis for axis, other in crossed.items()):
            yield f"{name}: axes are not in pairs"
        for scaling in found(root, "//c:scaling[c:min][c:max]"):
            if float(scaling.find("c:min", C).get("val")) >= float(scaling.find("c:max", C).get("val")):
                yield f"{name}: an axis ends before it begins"
        for series in found(root, "//c:ser"):
            [count, *_] = found(series, "c:val//c:ptCount/@val | c:yVal//c:ptCount/@val")
            for path in ("c:dLbls/c:dLbl/c:idx/@val", "c:dPt/c:idx/@val"):
                indices = [int(str(v)) for v in found(series, path)]
                if any(a >= b for a, b in pairwise(indices)) or any(n >= int(count) for n in indices):
                    yield f"{name}: points are singled out that are not there, or not in order"
        for layout in found(root, "//c:manualLayout[c:w]"):
            x, y, w, h = (float(layout.find(f"c:{side}", C).get("val")) for side in "xywh")
            if min(x, y) < 0 or x + w > 1.00001 or y + h > 1.00001 or min(w, h) <= 0:
                yield f"{name}: a plot leaves its chart"


RULES: dict[str, Callable[[Deck], Iterator[str]]] = {
    rule.__name__: rule for rule in (relations, builds, glue, groups, tables, charts)
}
