"""The plot area: the marks of each kind, told how to stand together."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import made_charts
import pytest
from lxml import etree

from build_deck.pptx.charts_data import sheet
from build_deck.pptx.charts_plot import plot_area
from build_deck.scene.chart_model import ChartShape

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}


def drawn(shape: ChartShape, make: ModuleType) -> Any:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return etree.fromstring(f"<x {declared}>{plot_area(shape, sheet(shape), make.theme())}</x>")[0]


def say(root: Any, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=NS)]


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("column", ["barChart"]),
        ("bar", ["barChart"]),
        ("line", ["lineChart"]),
        ("stacked area", ["areaChart"]),
        ("pie", ["pieChart"]),
        ("doughnut", ["doughnutChart"]),
        ("scatter", ["scatterChart"]),
        ("bubble", ["bubbleChart"]),
        ("radar", ["radarChart"]),
        ("combo", ["barChart", "lineChart"]),
    ],
)
def test_each_kind_is_drawn_as_its_own(name: str, marks: list[str], make: ModuleType) -> None:
    root = drawn(made_charts.every()[name], make)
    assert [e.tag.partition("}")[2] for e in root.xpath("*[c:ser]", namespaces=NS)] == marks


@pytest.mark.parametrize(
    ("name", "direction", "grouping", "overlap"),
    [
        ("column", "col", "clustered", "0"),
        ("bar with values", "bar", "clustered", "-10"),
        ("stacked column", "col", "stacked", "100"),
        ("full bar", "bar", "percentStacked", "100"),
    ],
)
def test_bars_stand_side_by_side_or_on_each_other(
    name: str, direction: str, grouping: str, overlap: str, make: ModuleType
) -> None:
    root = drawn(made_charts.every()[name], make)
    assert say(root, "//c:barDir/@val | //c:grouping/@val | //c:overlap/@val") == [
        direction,
        grouping,
        overlap,
    ]


def test_gaps_and_holes_are_as_wide_as_the_scene_says(make: ModuleType) -> None:
    assert say(drawn(replace(made_charts.bar(), gap=61), make), "//c:gapWidth/@val") == ["61"]
    assert say(drawn(replace(made_charts.slices("doughnut"), hole=70), make), "//c:holeSize/@val") == ["70"]


@pytest.mark.parametrize(
    ("name", "grouping"), [("line", "standard"), ("stacked line", "stacked"), ("full area", "percentStacked")]
)
def test_lines_and_areas_are_stacked_where_they_should(name: str, grouping: str, make: ModuleType) -> None:
    assert say(drawn(made_charts.every()[name], make), "//c:grouping/@val") == [grouping]


def test_only_slices_are_coloured_point_by_point(make: ModuleType) -> None:
    for shape in made_charts.every().values():
        varied = say(drawn(shape, make), "//c:varyColors/@val")
        assert set(varied) == {"1" if shape.kind in ("pie", "doughnut") else "0"}


def test_the_lines_of_a_combo_stand_on_the_second_axis_if_there_is_one(make: ModuleType) -> None:
    root = drawn(made_charts.combo(), make)
    second = set(say(root, "c:lineChart/c:axId/@val"))
    assert second.isdisjoint(say(root, "c:barChart/c:axId/@val"))
    root = drawn(replace(made_charts.combo(), second_axis=None), make)
    assert say(root, "c:lineChart/c:axId/@val") == say(root, "c:barChart/c:axId/@val")


@pytest.mark.parametrize("as_line", [(True, False), (True, True), (False, False)])
@pytest.mark.parametrize("second", [True, False])
def test_marks_stand_on_each_axis_and_each_mark_on_axes_that_are_there(
    as_line: tuple[bool, bool], second: bool, make: ModuleType
) -> None:
    shape = made_charts.combo()
    series = tuple(replace(s, as_line=on, labels=()) for s, on in zip(shape.series, as_line, strict=True))
    changed = replace(shape, series=series, second_axis=shape.second_axis if second else None)
    root = drawn(changed, make)
    there = say(root, "c:catAx/c:axId/@val | c:valAx/c:axId/@val")
    assert len(there) == (4 if second and len(set(as_line)) == 2 else 2)
    assert set(say(root, "*[c:ser]/c:axId/@val")) == set(there)
    assert set(say(root, "*/c:crossAx/@val")) == set(there)


def test_a_combo_of_columns_or_of_lines_alone_is_drawn(make: ModuleType) -> None:
    shape = made_charts.combo()
    line, column = shape.series
    only = replace(shape, series=(column,), second_axis=None)
    assert len(drawn(only, make).findall("c:barChart/c:ser", NS)) == 1
    only = replace(shape, series=(line,), second_axis=None)
    root = drawn(only, make)
    assert len(root.findall("c:lineChart/c:ser", NS)) == 1
    assert root.find("c:barChart", NS) is None


def test_a_bubble_s_area_is_its_size(make: ModuleType) -> None:
    assert say(drawn(made_charts.bubble(), make), "//c:sizeRepresents/@val") == ["area"]
