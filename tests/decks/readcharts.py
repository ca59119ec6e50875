"""The charts of a finished deck, and how their words look: each axis, legend and label with its size, colour
and ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readdeck import NS, REL, A, Deck, Element, shapes, words

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CNS = {**NS, "c": C[1:-1]}
_INSIDE = ("ctr", "inEnd", "inBase")
_SHOWN = ("Val", "CatName", "SerName", "Percent", "BubbleSize")
_FILLED = ("barChart", "areaChart", "pieChart", "doughnutChart", "bubbleChart")


@dataclass(frozen=True)
class Words:
    """Words in a chart: what they are, their run properties, and the fill that they stand on, None for the
    slide's ground."""

    said: str
    properties: Element
    ground: Element | None


def frames(deck: Deck, slide: str) -> Iterator[tuple[Element, str]]:
    """The frames of a slide's charts, each with the part that holds the chart, "" where there is none."""
    targets = {ident: target for ident, type, target in deck.relations(slide) if type == "chart"}
    for shape in shapes(deck.xml(slide)):
        for shown in shape.iter(f"{C}chart"):
            found = targets.get(shown.get(f"{REL}id"), "")
            yield shape, found if found in deck.parts else ""


def chart_words(root: Element) -> Iterator[Words]:
    """Every word that a chart draws of itself."""
    for axis in root.iterfind("c:chart/c:plotArea/*[c:axId][c:scaling]", CNS):
        if axis.find("c:delete", CNS).get("val") == "1":
            continue
        yield from (Words(words(t), p, None) for t in axis.iterfind("c:title", CNS) for p in _runs(t))
        if axis.find("c:tickLblPos", CNS).get("val") != "none":
            yield Words(f"labels of {axis.tag.partition('}')[2]}", _defaults(axis), None)
    for legend in root.iterfind("c:chart/c:legend", CNS):
        yield Words("legend", _defaults(legend), None)
    for marks in root.iterfind("c:chart/c:plotArea/*[c:ser]", CNS):
        for series in marks.iterfind("c:ser", CNS):
            yield from _labels(marks, series)


def _labels(marks: Element, series: Element) -> Iterator[Words]:
    for holder in series.iterfind("c:dLbls", CNS):
        general = [holder] if _shows(holder) else []
        for label in (*holder.iterfind("c:dLbl", CNS), *general):
            runs = list(_runs(label.find("c:tx", CNS))) if label.find("c:tx", CNS) is not None else []
            for properties in runs or [_defaults(label)]:
                said = words(label) if runs else f"labels of {series.findtext('.//c:tx//c:v', '', CNS)}"
                yield Words(said, properties, _ground(marks, series, label))


def _shows(label: Element) -> bool:
    return any(label.find(f"c:show{what}", CNS).get("val") == "1" for what in _SHOWN)


def _ground(marks: Element, series: Element, label: Element) -> Element | None:
    """The fill under a label that stands on its mark."""
    kind = marks.tag.partition("}")[2]
    place = label.find("c:dLblPos", CNS)
    inside = place.get("val") in _INSIDE if place is not None else kind in ("areaChart", "doughnutChart")
    if kind not in _FILLED or not inside:
        return None
    index = label.find("c:idx", CNS)
    if index is not None:
        for point in series.iterfind("c:dPt", CNS):
            if point.find("c:idx", CNS).get("val") == index.get("val"):
                return point.find("c:spPr/a:solidFill", CNS)
    return series.find("c:spPr/a:solidFill", CNS)


def _runs(element: Element) -> Iterator[Element]:
    yield from (run.find("a:rPr", NS) for run in element.iter(f"{A}r"))


def _defaults(element: Element) -> Element:
    return element.find("c:txPr/a:p/a:pPr/a:defRPr", CNS)
