"""Charts of finished decks hold the outline's numbers: in their XML and in their workbooks, for every kind."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import chart_rows
import pytest
import readcharts
import rendered
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readcharts import CNS
from readdeck import Deck
from resolve import Rect, rect

from build_deck.jobs import jobs
from build_deck.outline.chart import NATIVE
from build_deck.pipeline import build

HERE = Path(__file__).parent
_NAMES = st.text(string.ascii_letters + "éß社&'", min_size=1, max_size=8)
_ANY = st.decimals(-1000, 1000, places=2, allow_nan=False)
_POSITIVE = st.decimals("0.5", 1000, places=1, allow_nan=False)
_SLICES = st.decimals(20, 60, places=1, allow_nan=False)
"""Slices that have room for their names."""
_NEVER_NEGATIVE = ("pie", "doughnut", "full-column", "full-bar", "area", "radar")
_NEVER_MISSING = ("pie", "doughnut", "full-column", "full-bar", "area")
_LEAST, _MOST = {"line": 2, "area": 2, "radar": 3}, 7
_NEAR = 2.0
"""Points by which LibreOffice may draw a name beside the middle of its category."""
Numbers = tuple[Decimal | None, ...]


def chart_of(spec: dict[str, Any], folder: Path) -> list[chart_rows.ReadChart]:
    """The charts of a deck whose only slide has this one."""
    slide = {"title": "One chart", "chart": {**spec, "illustrative": True}}
    path = folder / "one.yaml"
    outline = {"title": "Charts", "slides": [slide]}
    path.write_text(yaml.safe_dump(outline, allow_unicode=True, sort_keys=False), "utf-8")
    [result] = build(jobs([path], folder), folder / "dist")
    assert result.target, result.diagnostics
    return chart_rows.charts(result.target.read_bytes())


@st.composite
def by_category(draw: st.DrawFn, kind: str) -> tuple[dict[str, Any], list[tuple[str, Numbers]]]:
    """A chart of series over categories, and the numbers it should show."""
    length = draw(st.integers(_LEAST.get(kind, 1), 4 if kind in ("pie", "doughnut") else _MOST))
    categories = draw(st.lists(_NAMES, min_size=length, max_size=length, unique=True))
    least = 2 if kind in ("combo", "stacked-column", "stacked-bar", "full-column", "full-bar") else 1
    names = draw(
        st.lists(_NAMES, min_size=least, max_size=1 if kind in ("pie", "doughnut") else 4, unique=True)
    )
    numbers = _POSITIVE if kind in _NEVER_NEGATIVE else _ANY
    numbers = _SLICES if kind in ("pie", "doughnut") else numbers
    cell = numbers if kind in _NEVER_MISSING else st.one_of(st.none(), numbers)
    rows: list[tuple[str, Numbers]] = []
    for name in names:
        rows.append((name, (draw(numbers), *draw(st.lists(cell, min_size=length - 1, max_size=length - 1)))))
    spec: dict[str, Any] = {"kind": kind, "categories": categories}
    spec["series"] = {name: [written(n) for n in row] for name, row in rows}
    if kind == "combo":
        spec["lines"] = names[1:]
    return spec, rows


def written(number: Decimal | None) -> float | str:
    """A number as an outline has it."""
    return "~" if number is None else float(number)


def same(row: chart_rows.Row, wanted: Sequence[Decimal | None]) -> bool:
    cached = tuple(None if n is None else Decimal(n) for n in row.cached)
    return cached == tuple(wanted) and row.stored == tuple(None if n is None else float(n) for n in wanted)


@pytest.mark.parametrize("kind", [kind for kind in NATIVE if kind not in ("scatter", "bubble")])
def test_numbers_over_categories_are_read_back(kind: str, tmp_path: Path) -> None:
    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(by_category(kind))
    def check(made: tuple[dict[str, Any], list[tuple[str, Numbers]]]) -> None:
        spec, rows = made
        [read] = chart_of(spec, tmp_path)
        assert len(read.series) == len(rows)
        for found, (name, numbers) in zip(read.series, rows, strict=True):
            assert found.rows["tx"].cached == found.rows["tx"].stored == (name,)
            assert found.rows["cat"].cached == found.rows["cat"].stored == tuple(spec["categories"])
            assert same(found.rows["val"], numbers)

    check()


@pytest.mark.parametrize("kind", ["scatter", "bubble"])
def test_points_are_read_back(kind: str, tmp_path: Path) -> None:
    point = st.tuples(_ANY, _ANY, *([_POSITIVE] if kind == "bubble" else []))

    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.dictionaries(_NAMES, st.lists(point, min_size=1, max_size=6), min_size=1, max_size=3))
    def check(series: dict[str, list[tuple[Decimal, ...]]]) -> None:
        spec = {name: [[written(n) for n in point] for point in points] for name, points in series.items()}
        [read] = chart_of({"kind": kind, "series": spec}, tmp_path)
        roles = ("xVal", "yVal", "bubbleSize")[: 3 if kind == "bubble" else 2]
        for found, (name, points) in zip(read.series, series.items(), strict=True):
            assert found.rows["tx"].cached == (name,)
            for role, numbers in zip(roles, zip(*points, strict=True), strict=True):
                assert same(found.rows[role], numbers)

    check()


def test_names_of_points_are_in_the_workbook_even_where_they_have_no_room(tmp_path: Path) -> None:
    rows = "\n".join(f"Place {n},{n % 7},{n % 5}" for n in range(80))
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/places.csv").write_text(f"Where,X,Y\n{rows}\n", "utf-8")
    data = {"file": "assets/places.csv", "x": "X", "y": "Y", "label": "Where"}
    [read] = chart_of({"kind": "scatter", "data": data}, tmp_path)
    cells = {cell for row in read.book.active.iter_rows(values_only=True) for cell in row}
    assert {f"Place {n}" for n in range(80)} <= cells


def test_the_gallery_has_every_native_kind_twice_and_everything_that_is_hard() -> None:
    slides = yaml.safe_load((HERE / "charts.yaml").read_text("utf-8"))["slides"]
    made = [slide["chart"] for slide in slides if "chart" in slide]
    kinds = Counter(chart["kind"] for chart in made)
    assert {kind for kind in NATIVE if kinds[kind] < 2} == set()
    counts = [len(chart.get("values") or chart.get("categories") or ()) for chart in made]
    assert counts.count(1) > 1
    assert counts.count(40) > 1
    numbers = [list(_all_numbers(chart)) for chart in made]
    assert sum(None in row for row in numbers) > 1
    assert sum(any(n is not None and n < 0 for n in row) for row in numbers) > 1


def _all_numbers(chart: dict[str, Any]) -> Iterator[float | None]:
    rows = [list((chart.get("values") or {}).values()), *(chart.get("series") or {}).values()]
    for entry in (entry for row in rows for entry in row):
        yield from entry if isinstance(entry, list) else [entry]


def named_places(deck: Deck) -> Iterator[tuple[str, str, Rect, Rect, float | None, float | None]]:
    """For each chart over categories whose names are all shown, and each name that is one word: the slide's
    part, the name, the chart's box, its plot, and where across or down the middle of the name should be."""
    for part in deck.slide_names:
        for shape, chart in readcharts.frames(deck, part):
            root, box = deck.xml(chart), rect(shape)
            axis = root.find(".//c:catAx", CNS)
            if box is None or axis is None or root.find(".//c:radarChart", CNS) is not None:
                continue
            if axis.find("c:tickLblSkip", CNS).get("val") != "1":
                continue
            plot = _plot(root, box)
            names = [v.text or "" for v in root.find(".//c:ser/c:cat", CNS).iter(f"{readcharts.C}v")]
            upright = axis.find("c:axPos", CNS).get("val") == "l"
            across = root.find(".//c:crossBetween[@val='between']", CNS) is not None
            reverse = axis.find("c:scaling/c:orientation", CNS).get("val") == "maxMin"
            for index, name in enumerate(names):
                if not name.isalnum() or names.count(name) > 1:
                    continue
                share = (index + 0.5) / len(names) if across else index / (len(names) - 1)
                if upright:
                    share = share if reverse else 1 - share
                    yield part, name, box, plot, None, plot.y + share * plot.h
                else:
                    yield part, name, box, plot, plot.x + share * plot.w, None


def _plot(root: Any, box: Rect) -> Rect:
    layout = root.find("c:chart/c:plotArea/c:layout/c:manualLayout", CNS)
    x, y, w, h = (float(layout.find(f"c:{side}", CNS).get("val")) for side in "xywh")
    return Rect(box.x + x * box.w, box.y + y * box.h, w * box.w, h * box.h)


@pytest.mark.renderer
def test_libreoffice_draws_marks_where_the_scene_has_them(
    chart_galleries: dict[str, Path], to_pdf: Callable[[Sequence[Path]], list[Path]]
) -> None:
    """Names of categories stand where the plot in the file says that their marks are."""
    deck = Deck.of(chart_galleries["light"])
    [pdf] = to_pdf([chart_galleries["light"]])
    pages = dict(zip(deck.slide_names, rendered.pages(pdf), strict=True))
    astray, seen = [], 0
    for part, name, box, plot, x, y in named_places(deck):
        drawn = [w.rect for w in pages[part][1] if w.text == name and _beside(w.rect, box, plot)]
        seen += 1
        if not any(_near(found, x, y) for found in drawn):
            astray.append((part, name, x, y, drawn))
    assert astray == []
    assert seen > 40


def _beside(word: Rect, box: Rect, plot: Rect) -> bool:
    """Whether a word stands left of a plot or under it."""
    inside = Rect(box.x - 4, box.y - 4, box.w + 8, box.h + 8).holds(word)
    return inside and (word.x + word.w / 2 < plot.x or word.y + word.h / 2 > plot.y + plot.h)


def _near(word: Rect, x: float | None, y: float | None) -> bool:
    if x is not None:
        return abs(word.x + word.w / 2 - x) < _NEAR
    return y is not None and abs(word.y + word.h / 2 - y) < _NEAR
