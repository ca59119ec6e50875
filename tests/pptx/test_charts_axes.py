"""Axes: limits, sides, lines and titles; the plot stands where the scene measured it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import ModuleType
from typing import Any

import made_charts
import pytest
from lxml import etree
from made_charts import BOX, TICK, chart, two

from build_deck.pptx.charts_axes import axes, plot_layout, share
from build_deck.scene.chart_model import ChartAxis, ChartShape
from build_deck.theme.style import Box

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}


def parsed(made: str) -> Any:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return etree.fromstring(f"<x {declared}>{made}</x>")


def drawn(shape: ChartShape, make: ModuleType) -> Any:
    return parsed(axes(shape, make.theme()))


def say(root: Any, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=NS)]


def test_limits_and_steps_are_those_of_the_scene(make: ModuleType) -> None:
    axis = ChartAxis(minimum=Decimal("-5"), maximum=Decimal("17.50"), major=Decimal("2.5"))
    root = drawn(chart("column", two(), value_axis=axis), make)
    (value,) = root.findall("c:valAx", NS)
    assert say(value, "c:scaling/*/@val") == ["minMax", "17.50", "-5"]
    assert say(value, "c:majorUnit/@val") == ["2.5"]


def test_without_limits_powerpoint_finds_its_own(make: ModuleType) -> None:
    root = drawn(chart("column", two()), make)
    assert say(root, "//c:max | //c:min | //c:majorUnit") == []


@pytest.mark.parametrize(
    ("kind", "sides"), [("column", ["b", "l"]), ("bar", ["l", "b"]), ("line", ["b", "l"])]
)
def test_categories_stand_on_their_side(kind: Any, sides: list[str], make: ModuleType) -> None:
    root = drawn(chart(kind, two()), make)
    assert say(root, "c:catAx/c:axPos/@val") + say(root, "c:valAx/c:axPos/@val") == sides


def test_labels_of_categories_stay_below_what_is_negative(make: ModuleType) -> None:
    assert say(drawn(chart("column", two()), make), "c:catAx/c:tickLblPos/@val") == ["low"]


def test_bars_read_from_the_top_keep_their_values_below(make: ModuleType) -> None:
    root = drawn(made_charts.bar_with_values(), make)
    assert say(root, "c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]
    assert say(root, "c:valAx/c:crosses/@val") == ["max"]


def test_an_axis_that_is_not_there_is_deleted_and_one_not_shown_has_no_labels(make: ModuleType) -> None:
    root = drawn(chart("column", two(), value_axis=None), make)
    assert say(root, "c:catAx/c:delete/@val | c:valAx/c:delete/@val") == ["0", "1"]
    root = drawn(chart("column", two(), value_axis=ChartAxis("Refused", shown=False, grid=True)), make)
    (value,) = root.findall("c:valAx", NS)
    assert say(value, "c:delete/@val | c:tickLblPos/@val") == ["0", "none"]
    assert say(value, "c:title//a:t/text()") == ["Refused"]
    assert len(value.findall("c:majorGridlines", NS)) == 1


def test_each_nth_category_is_named_and_otherwise_every_one(make: ModuleType) -> None:
    assert say(drawn(made_charts.forty(), make), "//c:tickLblSkip/@val | //c:tickMarkSkip/@val") == ["5", "5"]
    assert say(drawn(made_charts.column(), make), "//c:tickLblSkip/@val") == ["1"]


def test_words_of_axes_are_never_turned_by_a_renderer_s_own_choice(make: ModuleType) -> None:
    for shape in made_charts.every().values():
        if not (shape.category_axis and shape.category_axis.every > 1):
            assert set(say(drawn(shape, make), "//c:txPr/a:bodyPr/@rot")) <= {"0"}


def test_a_title_is_turned_at_the_side_and_level_elsewhere(make: ModuleType) -> None:
    root = drawn(made_charts.bar_with_values(), make)
    assert say(root, "c:catAx/c:title//a:bodyPr/@rot") == ["-5400000"]
    assert say(root, "c:valAx/c:title//a:bodyPr/@rot") == ["0"]


def test_a_title_with_a_place_stands_there_and_level(make: ModuleType) -> None:
    axis = ChartAxis("Refused", title_at=(BOX.x + BOX.w / 4, BOX.y + BOX.h / 2))
    root = drawn(chart("column", two(), value_axis=axis), make)
    assert say(root, "//c:title//a:bodyPr/@rot") == ["0"]
    assert say(root, "//c:title//c:x/@val | //c:title//c:y/@val") == ["0.25", "0.5"]


def test_a_second_axis_stands_right_and_hides_its_categories(make: ModuleType) -> None:
    root = drawn(made_charts.combo(), make)
    assert say(root, "c:catAx/c:delete/@val") == ["0", "1"]
    assert say(root, "c:valAx/c:axPos/@val") == ["l", "r"]
    assert say(root, "c:valAx/c:crosses/@val") == ["autoZero", "max"]


def test_points_have_numbers_both_ways_whose_lines_stand_at_the_edge(make: ModuleType) -> None:
    root = drawn(made_charts.scatter(), make)
    assert say(root, "c:valAx/c:axPos/@val") == ["b", "l"]
    assert say(root, "c:valAx/c:crosses/@val") == ["min", "min"]


def test_round_charts_have_none(make: ModuleType) -> None:
    assert axes(made_charts.slices("pie"), make.theme()) == ""


def test_areas_reach_the_edges_and_columns_keep_off_them(make: ModuleType) -> None:
    assert say(drawn(made_charts.area(), make), "//c:crossBetween/@val") == ["midCat"]
    assert say(drawn(made_charts.line(), make), "//c:crossBetween/@val") == ["midCat"]
    assert say(drawn(made_charts.column(), make), "//c:crossBetween/@val") == ["between"]


def test_tick_labels_are_in_their_style(make: ModuleType) -> None:
    root = drawn(chart("column", two(), category_axis=ChartAxis(style=replace(TICK, size=14))), make)
    assert say(root, "c:catAx/c:txPr//a:defRPr/@sz") == ["1400"]


def test_the_plot_inside_the_axes_is_where_the_scene_says() -> None:
    shape = replace(made_charts.column(), box=Box(200, 100, 600, 400), plot=Box(260, 120, 500, 300))
    root = parsed(plot_layout(shape))
    assert say(root, "//c:layoutTarget/@val") == ["inner"]
    places = [float(n) for n in say(root, "//c:x/@val | //c:y/@val | //c:w/@val | //c:h/@val")]
    assert places == pytest.approx([60 / 600, 20 / 400, 500 / 600, 300 / 400], abs=1e-6)


@pytest.mark.parametrize(("part", "written"), [(0, "0"), (1, "1"), (0.25, "0.25"), (1 / 3, "0.333333")])
def test_shares_are_written_plainly(part: float, written: str) -> None:
    assert share(part) == written
