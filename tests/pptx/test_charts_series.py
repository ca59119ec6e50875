"""Series: their colours by theme, points singled out, lines without loose points, segments told apart."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import made_charts
import pytest
from lxml import etree
from made_charts import chart, numbers

from build_deck.pptx.charts_data import sheet
from build_deck.pptx.charts_series import series
from build_deck.scene.chart_model import ChartKind, ChartShape, Series

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}


def drawn(shape: ChartShape, make: ModuleType, index: int = 0) -> Any:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    made = series(index, shape, sheet(shape), make.theme())
    return etree.fromstring(f"<x {declared}>{made}</x>")[0]


def say(root: Any, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=NS)]


def test_a_series_is_filled_by_a_theme_colour(make: ModuleType) -> None:
    root = drawn(made_charts.column(), make)
    assert say(root, "c:spPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    assert say(root, "c:invertIfNegative/@val") == ["0"]


def test_a_highlighted_bar_has_a_colour_of_its_own(make: ModuleType) -> None:
    root = drawn(made_charts.bar(), make)
    assert say(root, "c:dPt/c:idx/@val") == ["0"]
    assert say(root, "c:dPt/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent1"]


def test_a_highlighted_point_of_a_line_is_a_larger_dot_and_the_line_keeps_its_colour(
    make: ModuleType,
) -> None:
    root = drawn(made_charts.line(), make, 2)
    assert say(root, "c:marker/c:size/@val") == ["7"]
    assert say(root, "c:dPt/c:idx/@val | c:dPt/c:marker/c:size/@val") == ["2", "10"]
    assert say(root, "c:dPt/c:marker/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    assert say(root, "c:dPt/c:spPr/a:ln//a:schemeClr/@val") == ["accent6"]


@pytest.mark.parametrize(
    ("written", "alone"),
    [
        (("1", "2", "3", "4"), []),
        (("1", "", "3", ""), ["0", "2"]),
        (("", "2", "3", "4"), []),
        (("1", "2", "", "4"), ["3"]),
    ],
)
def test_a_point_between_two_gaps_is_seen(
    written: tuple[str, ...], alone: list[str], make: ModuleType
) -> None:
    shape = chart("line", (Series("Score", numbers(*written), "muted"),))
    root = drawn(shape, make)
    assert say(root, "c:marker/c:symbol/@val") == ["none"]
    assert say(root, "c:dPt[c:marker/c:symbol/@val='circle']/c:idx/@val") == alone


def test_lines_are_straight_and_of_their_weight(make: ModuleType) -> None:
    root = drawn(made_charts.line(), make)
    assert say(root, "c:spPr/a:ln/@w") == ["38100"]
    assert say(root, "c:smooth/@val") == ["0"]


def test_scatter_is_points_without_a_line(make: ModuleType) -> None:
    root = drawn(made_charts.scatter(), make)
    assert len(root.findall("c:spPr/a:ln/a:noFill", NS)) == 1
    assert say(root, "c:marker/c:symbol/@val") == ["circle"]


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_each_slice_has_its_colour_and_is_parted_from_the_next(kind: ChartKind, make: ModuleType) -> None:
    root = drawn(made_charts.slices(kind), make)
    colours = say(root, "c:dPt/c:spPr/a:solidFill/a:schemeClr/@val")
    assert colours == ["accent1", "tx2", "accent1", "accent6"]
    assert say(root, "c:dPt/c:spPr/a:ln/a:solidFill/a:schemeClr/@val") == ["bg1"] * 4


def test_a_whole_pie_is_not_parted_from_itself(make: ModuleType) -> None:
    root = drawn(made_charts.single("pie"), make)
    assert len(root.findall("c:dPt/c:spPr/a:ln/a:noFill", NS)) == 1


@pytest.mark.parametrize("grouping", ["stacked", "full"])
def test_stacked_segments_are_parted(grouping: str, make: ModuleType) -> None:
    shape = made_charts.stacked("column", grouping)
    assert say(drawn(shape, make, 1), "c:spPr/a:ln/a:solidFill/a:schemeClr/@val") == ["bg1"]
    assert len(drawn(made_charts.column(), make).findall("c:spPr/a:ln/a:noFill", NS)) == 1


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_no_line_of_the_ground_cuts_the_axis(kind: ChartKind, make: ModuleType) -> None:
    shape = made_charts.stacked(kind, "stacked")
    lower, upper = shape.series
    lower = replace(lower, values=numbers("1", "0", "-2", "3"), labels=())
    upper = replace(upper, values=numbers("1", "2", "4", "0"), labels=(), point_colours=())
    shape = replace(shape, series=(lower, upper))
    assert not say(drawn(shape, make), ".//a:ln/a:solidFill/a:schemeClr/@val")
    root = drawn(shape, make, 1)
    bare = [dot for dot in root.findall("c:dPt", NS) if dot.find("c:spPr/a:ln/a:noFill", NS) is not None]
    # What stands on the axis, for what is under it is nothing or hangs below, and what is nothing itself.
    assert [say(dot, "c:idx/@val") for dot in bare] == [["1"], ["2"], ["3"]]
    assert say(root, "c:spPr/a:ln/a:solidFill/a:schemeClr/@val") == ["bg1"]


@pytest.mark.parametrize("kind", made_charts.KINDS)
def test_a_series_in_a_colour_that_the_theme_lacks_is_refused(kind: ChartKind, make: ModuleType) -> None:
    from build_deck.diagnostics import ThemeError

    shape = made_charts.every()[kind]
    strange = replace(shape, series=tuple(replace(s, colour="mauve", marker=True) for s in shape.series))
    with pytest.raises(ThemeError, match="mauve"):
        drawn(strange, make)
