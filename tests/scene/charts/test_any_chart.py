"""Charts of any kind, with any numbers and names: each stands whole in its frame, or is a located error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.outline.bibliography import Bibliography
from build_deck.outline.chart import NATIVE
from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.compose import compose
from build_deck.theme.load import load

THEMES = {name: load(name, Path()) for name in ("light", "dark")}
_NAME = st.one_of(
    st.integers(1900, 2100).map(str),
    st.lists(
        st.sampled_from(("Unternehmenskreditwürdigkeit", "a", "social", "credit", "of", "信用")), min_size=1
    ).map(" ".join),
)
_NUMBER = st.decimals(-1000, 10**6, places=2, allow_nan=False).map(str)
_POSITIVE = st.decimals("0.01", 10**5, places=2, allow_nan=False).map(str)
Drawn = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def charts(draw: Drawn) -> dict[str, Any]:
    kind = draw(st.sampled_from(NATIVE))
    count = draw(st.sampled_from((1, 2, 3, 6, 12, 40)))
    names = draw(st.lists(_NAME, min_size=count, max_size=count, unique=True))
    chart: dict[str, Any] = {"kind": kind, "illustrative": "true"}
    if kind in ("scatter", "bubble"):
        chart["values"] = {
            n: [draw(_NUMBER), draw(_NUMBER)] + [draw(_POSITIVE)] * (kind == "bubble") for n in names
        }
    else:
        cell = (
            _POSITIVE
            if kind in ("pie", "doughnut", "area", "radar") or "full" in kind
            else st.one_of(_NUMBER, st.just("~"))
        )
        series = draw(
            st.lists(_NAME, min_size=1, max_size=1 if kind in ("pie", "doughnut") else 5, unique=True)
        )
        chart["categories"] = names
        chart["series"] = {name: [draw(cell) for _ in names] for name in series}
        if kind == "combo":
            chart["lines"] = series[-1]
    chart["unit"] = draw(st.sampled_from(("%", "million people", "")))
    if draw(st.booleans()):
        chart["highlight"] = draw(st.sampled_from(names))
    return {key: value for key, value in chart.items() if value}


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(charts(), st.sampled_from(sorted(THEMES)), st.booleans())
def test_any_chart_stands_in_its_frame_or_is_a_located_error(
    tmp_path: Path, chart: dict[str, Any], theme: str, beside: bool
) -> None:
    slide: dict[str, Any] = {"title": "T", "chart": chart}
    if beside:
        slide = {"title": "T", "columns": [{"chart": chart}, {"text": "Beside"}]}
    path = tmp_path / "one.yaml"
    path.write_text(
        yaml.safe_dump({"title": "L", "slides": [slide]}, allow_unicode=True, sort_keys=False), "utf-8"
    )
    outline, found = read_outline(path, Course(), tmp_path, frozenset())
    if outline is None:
        assert found
        assert all(d.place.line for d in found)
        return
    deck, found = compose(outline, THEMES[theme], Citations(Bibliography()))
    if found:
        assert all(d.place.line and d.hint for d in found)
        return
    shapes = [shape for page in deck.slides for shape in page.shapes if isinstance(shape, ChartShape)]
    assert shapes
    for shape in shapes:
        _check(shape)
    shown = [name for shape in shapes for name in shape.categories]
    assert shown == chart.get("categories", [])


def _check(shape: ChartShape) -> None:
    box, plot = shape.box, shape.plot
    assert box.x >= 215.9
    assert box.y >= 155.9
    assert box.right <= 912.1
    assert box.bottom <= 480.1
    assert plot.x >= box.x - 0.1
    assert plot.y >= box.y - 0.1
    assert plot.right <= box.right + 0.1
    assert plot.bottom <= box.bottom + 0.1
    styles = [shape.label_style, *(label.style for series in shape.series for label in series.labels)]
    for axis in (shape.category_axis, shape.value_axis, shape.second_axis):
        if axis is not None:
            styles.append(axis.style)
            assert axis.minimum is None or axis.maximum is None or axis.minimum < axis.maximum
    assert all(style.size >= 12 for style in styles if style)
