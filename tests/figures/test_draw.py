"""Whatever the numbers and names: letters of 12 points at least, on the sheet, none over another; or a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.figures.draw import _KINDS, draw, head_of
from build_deck.figures.drawing import DoesNotFitError, Drawing, collision, outside
from build_deck.outline.chart import Chart, DrawnKind, NativeKind
from build_deck.outline.chart_rules import value_findings
from build_deck.outline.chart_values import ChartSeries, ChartValues
from build_deck.outline.tree import parse
from build_deck.theme.load import load

KINDS = (*get_args(NativeKind), *get_args(DrawnKind))
GALLERY = yaml.safe_load((Path(__file__).parents[1] / "decks" / "figures.yaml").read_text("utf-8"))
_THEME = load("light", Path())
_NAMES = st.text("abcdefghij klmnop éß社信", min_size=1, max_size=24).map(str.strip).filter(bool)
_VALUES = st.decimals(-500, 5000, places=2, allow_nan=False)
_POSITIVE = st.decimals("0.5", 5000, places=1, allow_nan=False)
_PARTS = st.decimals(0, 11, places=1, allow_nan=False)
_NEVER_NEGATIVE = ("full-column", "full-bar", "area", "pie", "doughnut", "radar")


def test_there_is_a_drawing_for_every_kind() -> None:
    assert set(KINDS) == set(_KINDS)


def test_the_gallery_has_each_kind_twice() -> None:
    shown = [slide["chart"]["kind"] for slide in GALLERY["slides"] if "chart" in slide]
    assert {kind for kind in KINDS if shown.count(kind) < 2} == set()


def check(drawing: Drawing) -> None:
    assert min(label.size for label in drawing.labels) >= 12
    assert outside(drawing) is None
    assert collision(drawing.labels) is None


@st.composite
def charts(draw_from: st.DrawFn) -> Chart:
    """A chart of any kind with numbers and names of any sort that its kind may show."""
    kind = draw_from(st.sampled_from(KINDS))
    names = draw_from(st.lists(_NAMES, min_size=3, max_size=9, unique=True))
    several = draw_from(st.lists(_NAMES, min_size=2, max_size=3, unique=True))
    count = len(names)

    sort = _PARTS if kind == "waffle" else _POSITIVE if kind in _NEVER_NEGATIVE else _VALUES

    def numbers(length: int) -> tuple[Decimal, ...]:
        return tuple(draw_from(st.lists(sort, min_size=length, max_size=length)))

    flows: tuple[tuple[str, str, Decimal], ...] = ()
    categories: tuple[str, ...] = tuple(names)
    if kind in ("scatter", "bubble", "histogram", "box"):
        categories = ()
    if kind == "slope":
        categories, count = categories[:2], 2
    series = tuple(ChartSeries(name, numbers(count)) for name in several)
    if kind in ("pie", "doughnut", "waffle"):
        series = series[:1]
    if kind in ("scatter", "bubble"):
        sizes = tuple(abs(n) + 1 for n in numbers(count)) if kind == "bubble" else ()
        series = tuple(ChartSeries(s.name, s.values, numbers(count), sizes) for s in series)
    if kind not in ("range", "combo", "flow") and not kind.startswith(("stacked", "full")):
        alone = draw_from(st.sampled_from(["no", "named", "unnamed"]))
        series = (
            series if alone == "no" else (replace(series[0], name=several[0] if alone == "named" else ""),)
        )
    if kind == "range":
        low, high = numbers(count), numbers(count)
        series = (
            ChartSeries("From", tuple(map(min, low, high))),
            ChartSeries("To", tuple(map(max, low, high))),
        )
    if kind == "flow":
        flows = tuple((a, b, Decimal(n + 1)) for n, (a, b) in enumerate(pairwise(names)))
        categories, series = (), ()
    raw = {
        "kind": kind,
        "illustrative": "true",
        "unit": draw_from(st.sampled_from(["", "%", "million people"])),
    }
    if kind == "combo":
        raw["lines"] = [several[0]]
    if names and draw_from(st.booleans()):
        raw["highlight"] = names[0]
    made = Chart.model_validate(raw, context={"language": "en"})
    return made.with_values(ChartValues(categories, series, flows))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts(), st.sampled_from([(696.0, 324.0), (696.0, 296.0), (336.0, 290.0)]))
def test_any_chart_is_drawn_well_or_refused_with_a_reason(made: Chart, size: tuple[float, float]) -> None:
    raw, _ = parse("{}", "x.yaml")
    assert raw is not None
    if [f for f in value_findings(made, raw) if f.rule != "unknown-highlight"]:
        return
    try:
        drawing = draw(made, *size, _THEME, "en")
    except DoesNotFitError as error:
        reason = error
    else:
        check(drawing)
        return
    assert reason.message
    assert reason.hint


@pytest.mark.parametrize(
    "slide", [s for s in GALLERY["slides"] if "chart" in s], ids=lambda s: s["title"][:30]
)
def test_the_gallery_is_drawn_well(slide: dict[str, object], chart: Callable[[str], Chart]) -> None:
    made = chart(yaml.safe_dump(slide["chart"], allow_unicode=True, sort_keys=False).replace("null", "~"))
    if len(made.resolved.categories) == 40 and made.kind == "dot":
        with pytest.raises(DoesNotFitError):
            draw(made, 696, 300, _THEME, "en")
        return
    check(draw(made, 696, 300, _THEME, "en"))


def test_large_letters_are_tried_first(drawing: Callable[..., Drawing]) -> None:
    few = drawing("{kind: bar, values: {A: 1, B: 2}, illustrative: true}")
    many = drawing(
        "{kind: bar, values: {" + ", ".join(f"Name {n}: {n}" for n in range(1, 19)) + "}, illustrative: true}"
    )
    assert {label.text: label.size for label in few.labels}["A"] == 18
    assert max(label.size for label in many.labels) < 18


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        ("kind: column, values: {A: 1}, unit: million people", "Million people"),
        ("kind: column, values: {A: 1}, unit: '%', axes: {y: {title: Share}}", "Share"),
        ("kind: line, values: {A: 1, B: 2}, unit: km per h, axes: {y: {title: Speed}}", "Speed (km per h)"),
        ("kind: histogram, series: {A: [1, 2]}", "Number"),
        ("kind: bar, values: {A: 1}, unit: million people", "Million people"),
        ("kind: bar, values: {A: 1}, axes: {x: {title: town}, y: {title: Cases}}", "Cases · Town"),
        ("kind: box, series: {A: [1, 2]}, unit: min, axes: {y: {title: Time}}", "Time (min)"),
    ],
)
def test_what_stands_over_a_picture(chart: Callable[[str], Chart], spec: str, words: str) -> None:
    assert head_of(chart(f"{{{spec}, illustrative: true}}"), {"count": "Number"}, "en") == words
