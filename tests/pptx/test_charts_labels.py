"""Labels stand only where the scene puts them, and where PowerPoint allows them."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import made_charts
import pytest
from lxml import etree
from made_charts import ACCENT, LABEL, chart, named, numbers

from build_deck.pptx.charts_labels import labels
from build_deck.scene.chart_model import ChartKind, ChartShape, PointLabel, Series

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
FOUR = numbers("1", "2", "3", "4")


def labelled(*made: PointLabel, kind: ChartKind = "column", **changes: object) -> ChartShape:
    values = Series("Planes", numbers("1", "2", "", "4"), "accent", labels=made)
    return chart(kind, (values,), **changes)


def tree(shape: ChartShape, make: ModuleType) -> etree._Element:
    made = labels(shape, shape.series[0], make.theme())
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return etree.fromstring(f"<x {declared}>{made}</x>")


def shown(element: etree._Element) -> list[str]:
    """What the labels below an element show, its own first."""
    return [
        e.tag.partition("}")[2]
        for e in element
        if str(e.tag).partition("}")[2].startswith("show") and e.get("val") == "1"
    ]


def test_points_without_a_label_have_none(make: ModuleType) -> None:
    root = tree(labelled(PointLabel(1, "", "outEnd")), make)
    assert root.xpath("//c:dLbl/c:idx/@val", namespaces=NS) == ["1"]
    assert shown(root.find("c:dLbls/c:dLbl", NS)) == ["showVal"]
    assert shown(root.find("c:dLbls", NS)) == []
    assert root.xpath("//c:dLbl/c:dLblPos/@val", namespaces=NS) == ["outEnd"]


def test_a_series_without_labels_says_nothing_of_them(make: ModuleType) -> None:
    assert len(tree(labelled(), make)) == 0


def test_what_all_points_share_is_said_once_so_that_a_new_point_is_labelled(make: ModuleType) -> None:
    # The missing third point needs none.
    points = (PointLabel(0, "", "outEnd"), PointLabel(1, "", "outEnd", ACCENT), PointLabel(3, "", "outEnd"))
    root = tree(labelled(*points), make)
    assert shown(root.find("c:dLbls", NS)) == ["showVal"]
    assert root.xpath("//c:dLbl/c:idx/@val", namespaces=NS) == ["1"]
    assert root.xpath("//c:dLbl//a:schemeClr/@val", namespaces=NS) == ["accent1"]


def test_words_of_their_own_stand_for_the_value(make: ModuleType) -> None:
    root = tree(labelled(PointLabel(0, "Half of\nall & <more>", "ctr")), make)
    assert root.xpath("//c:dLbl//a:p/a:r/a:t/text()", namespaces=NS) == ["Half of", "all & <more>"]
    assert root.xpath("//c:dLbl//a:rPr/@lang", namespaces=NS) == ["en-GB", "en-GB"]


def test_words_of_its_own_do_not_wrap_wherever_that_is_looked_for(make: ModuleType) -> None:
    root = tree(labelled(PointLabel(0, "Many words that stand in one line", "r"), kind="line"), make)
    [label] = root.iterfind(".//c:dLbl", NS)
    bodies = label.xpath("c:tx/c:rich/a:bodyPr | c:txPr/a:bodyPr", namespaces=NS)
    assert [body.get("wrap") for body in bodies] == ["none", "none"]
    [said, set_in] = label.xpath("c:tx/c:rich//a:defRPr/@sz | c:txPr//a:defRPr/@sz", namespaces=NS)
    assert said == set_in


def test_a_line_is_named_at_its_end(make: ModuleType) -> None:
    root = tree(labelled(PointLabel(3, "", "r", ACCENT, show_series=True), kind="line"), make)
    assert shown(root.find("c:dLbls/c:dLbl", NS)) == ["showSerName"]


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"show_category": True}, ["showCatName"]),
        ({"show_category": True, "and_value": True}, ["showVal", "showCatName"]),
        ({"show_series": True, "and_value": True}, ["showVal", "showSerName"]),
        ({"show_series": True, "text": "words"}, ["showVal"]),
        ({}, ["showVal"]),
    ],
)
def test_names_stand_alone_or_before_their_value(
    changes: dict[str, Any], wanted: list[str], make: ModuleType
) -> None:
    label = tree(labelled(PointLabel(1, **changes)), make).find("c:dLbls/c:dLbl", NS)
    assert shown(label) == wanted
    assert label.findtext("c:separator", None, NS) == (" " if len(wanted) > 1 else None)


def test_a_label_is_moved_off_another(make: ModuleType) -> None:
    root = tree(labelled(PointLabel(3, "", "r", shift=-31.8), kind="line"), make)
    assert root.xpath("//c:layout//c:x/@val | //c:layout//c:y/@val", namespaces=NS) == ["0", "-0.1"]


def test_a_label_that_left_its_slice_is_led_back_to_it(make: ModuleType) -> None:
    moved = labelled(PointLabel(0, "", "outEnd"), PointLabel(1, "", "outEnd", aside=40), kind="pie")
    root = tree(moved, make)
    assert root.xpath("//c:dLbls/c:showLeaderLines/@val", namespaces=NS) == ["1"]
    assert root.xpath("//c:layout//c:x/@val", namespaces=NS) == [f"{40 / made_charts.BOX.w:.6f}"]
    still = labelled(PointLabel(0, "", "outEnd"), kind="pie")
    assert tree(still, make).xpath("//c:showLeaderLines", namespaces=NS) == []


def test_a_label_moved_aside_is_said_for_itself(make: ModuleType) -> None:
    points = (PointLabel(0, aside=9), PointLabel(1, aside=9), PointLabel(3))
    assert tree(labelled(*points), make).xpath("//c:dLbl/c:idx/@val", namespaces=NS) == ["0", "1"]


def test_values_are_shown_in_the_chart_s_format_and_on_one_line(make: ModuleType) -> None:
    root = tree(labelled(*named(2), number_format='0.00" %"'), make)
    assert set(root.xpath("//c:numFmt/@formatCode", namespaces=NS)) == {'0.00" %"'}
    assert set(root.xpath("//c:numFmt/@sourceLinked", namespaces=NS)) == {"0"}
    assert set(root.xpath("//a:bodyPr/@wrap", namespaces=NS)) == {"none"}
    assert set(root.xpath("//a:defRPr/@sz", namespaces=NS)) == {f"{LABEL.size * 100:.0f}"}


def test_labels_stand_in_the_order_of_their_points(make: ModuleType) -> None:
    root = tree(labelled(PointLabel(3), PointLabel(0)), make)
    assert root.xpath("//c:dLbl/c:idx/@val", namespaces=NS) == ["0", "3"]


@pytest.mark.parametrize(
    ("kind", "grouping", "position"),
    [
        ("column", "stacked", "outEnd"),
        ("bar", "full", "outEnd"),
        ("column", "clustered", "t"),
        ("line", "clustered", "outEnd"),
        ("area", "clustered", "ctr"),
        ("doughnut", "clustered", "outEnd"),
        ("pie", "clustered", "r"),
        ("radar", "clustered", "ctr"),
        ("scatter", "clustered", "inEnd"),
    ],
)
def test_a_place_that_powerpoint_would_not_open_is_refused(
    kind: ChartKind, grouping: str, position: str, make: ModuleType
) -> None:
    shape = labelled(PointLabel(0, "", position), kind=kind, grouping=grouping)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=f"has no labels at {position}"):
        labels(shape, shape.series[0], make.theme())


def test_columns_and_lines_of_a_combo_have_places_of_their_own(make: ModuleType) -> None:
    shape = made_charts.combo()
    line, column = (replace(s, labels=(PointLabel(0, "", "t"),)) for s in shape.series)
    assert labels(shape, line, make.theme())
    with pytest.raises(ValueError, match="no labels at t"):
        labels(shape, column, make.theme())


def test_a_point_labelled_twice_is_refused(make: ModuleType) -> None:
    shape = labelled(PointLabel(0), PointLabel(0, "again"))
    with pytest.raises(ValueError, match="twice"):
        labels(shape, shape.series[0], make.theme())
