"""The labels on a chart's marks: only those that the scene asks for, each in a style of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from build_deck.pptx.charts_axes import share
from build_deck.pptx.charts_text import rich, text_properties
from build_deck.pptx.drawing import outline
from build_deck.pptx.xml import EMPTY, Xml, el, seq
from build_deck.scene.chart_model import ChartKind, ChartShape, PointLabel, Series
from build_deck.theme.theme import Theme

_AROUND = frozenset({"ctr", "l", "r", "t", "b"})
_IN_BARS = frozenset({"ctr", "inEnd", "inBase"})
_POSITIONS: dict[ChartKind, frozenset[str]] = {
    "column": _IN_BARS | {"outEnd"},
    "bar": _IN_BARS | {"outEnd"},
    "combo": _IN_BARS | {"outEnd"},
    "line": _AROUND,
    "scatter": _AROUND,
    "bubble": _AROUND,
    "pie": frozenset({"ctr", "inEnd", "outEnd"}),
    "radar": frozenset({"outEnd"}),
}
"""Where PowerPoint lets labels stand, by kind; it refuses to open a file that says anything else. Those
of areas and doughnuts have one place only and may not say so."""
_BARE = el("c:spPr", None, el("a:noFill"), el("a:ln", None, el("a:noFill")))
_SPACE = el("c:separator", None, Xml(" "))


def positions(shape: ChartShape, series: Series) -> frozenset[str]:
    """Where the labels of a series may stand; "" is always allowed."""
    if shape.kind == "combo" and series.as_line:
        return _AROUND
    allowed = _POSITIONS.get(shape.kind, frozenset())
    # Nothing stands outside a bar that others are stacked upon.
    stacked = shape.grouping != "clustered" and shape.kind in ("column", "bar", "combo")
    return allowed - {"outEnd"} if stacked else allowed


def labels(shape: ChartShape, series: Series, theme: Theme) -> Xml:
    """`c:dLbls` of a series, nothing where there are none. Raises ValueError for a place that the kind of
    chart has not.

    Where every point has a label, what most have in common is said of the series, so that a point which
    is added by hand has one too.
    """
    ordered = sorted(series.labels, key=lambda label: label.index)
    _check(ordered, shape, series)
    if not ordered:
        return EMPTY
    general = _general(ordered, series)
    made = [_label(label, shape, theme) for label in ordered if replace(label, index=0) != general]
    whole = _dress(general, shape, theme) if general else _shows()
    return el("c:dLbls", None, *made, whole, _leaders(shape, ordered, theme))


def _check(ordered: Sequence[PointLabel], shape: ChartShape, series: Series) -> None:
    allowed = positions(shape, series)
    if len({label.index for label in ordered}) != len(ordered):
        raise ValueError(f"the chart “{shape.title}” labels a point twice")
    for label in ordered:
        if label.position and label.position not in allowed:
            raise ValueError(f"a {shape.kind} chart has no labels at {label.position}")


def _general(ordered: Sequence[PointLabel], series: Series) -> PointLabel | None:
    """The label, its index apart, that most points have, if it tells of each and no point is without."""
    labelled = {label.index for label in ordered}
    if any(value is not None and n not in labelled for n, value in enumerate(series.values)):
        return None
    plain = [
        replace(label, index=0)
        for label in ordered
        if not (label.text or label.shift or label.aside or label.show_series)
    ]
    # Of those that are equally common, the first.
    return Counter(plain).most_common(1)[0][0] if plain else None


def _label(label: PointLabel, shape: ChartShape, theme: Theme) -> Xml:
    style = label.style or shape.label_style
    words = rich(label.text, style, theme, shape.language) if label.text else EMPTY
    index = el("c:idx", {"val": label.index})
    return el("c:dLbl", None, index, _moved(label, shape), words, _dress(label, shape, theme))


def _moved(label: PointLabel, shape: ChartShape) -> Xml:
    """How far a label is moved from its place: parts of the chart's width and height."""
    if not label.shift and not label.aside:
        return EMPTY
    aside = el("c:x", {"val": share(label.aside / shape.box.w)})
    down = el("c:y", {"val": share(label.shift / shape.box.h)})
    return el("c:layout", None, el("c:manualLayout", None, aside, down))


def _leaders(shape: ChartShape, ordered: Sequence[PointLabel], theme: Theme) -> Xml:
    """Lines from slices to labels that were moved off each other."""
    if shape.kind != "pie" or not any(label.shift or label.aside for label in ordered):
        return EMPTY
    drawn = el("c:leaderLines", None, el("c:spPr", None, outline("muted", 0.75, theme)))
    return seq((el("c:showLeaderLines", {"val": 1}), drawn))


def _dress(label: PointLabel, shape: ChartShape, theme: Theme) -> Xml:
    """How a label is set, where it stands and what it shows.

    Words of its own say the same where they are said; PowerPoint writes both, and takes from here whether
    they may wrap.
    """
    style = label.style or shape.label_style
    return seq(
        (
            el("c:numFmt", {"formatCode": shape.label_format or shape.number_format, "sourceLinked": 0}),
            _BARE,
            text_properties(style, theme, shape.language, wrap=False),
            el("c:dLblPos", {"val": label.position}) if label.position else EMPTY,
            _shows(*_shown(label)),
        )
    )


def _shown(label: PointLabel) -> list[str]:
    if label.text:
        return ["Val"]
    names = [kind for kind, on in (("CatName", label.show_category), ("SerName", label.show_series)) if on]
    return [*names, "Val"] if label.and_value or not names else names


def _shows(*what: str) -> Xml:
    """What a label shows, of all that it could; several things with a space between them."""
    kinds = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    shows = [el(f"c:show{kind}", {"val": int(kind in what)}) for kind in kinds]
    return seq([*shows, _SPACE] if len(what) > 1 else shows)
