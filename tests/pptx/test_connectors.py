"""Connectors draw the scene's path: read back by the definitions of the presets, it is the same path."""

from __future__ import annotations

import math
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from build_deck.pptx.connectors import connector, drawn
from build_deck.scene.model import Connector

ENDS = {"start": (5, 3), "end": (6, 1)}
PLACES = st.integers(0, 900).map(float)


def path(shape: etree._Element) -> list[tuple[float, float]]:
    """The corners a connector's XML draws, in points (presetShapeDefinitions.xml, 20.1.7.6 for turns)."""
    a = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    frame = shape.find(f".//{a}xfrm")
    x, y = (int(frame.find(f"{a}off").get(k)) / 12_700 for k in "xy")
    w, h = (int(frame.find(f"{a}ext").get(k)) / 12_700 for k in ("cx", "cy"))
    preset = shape.find(f".//{a}prstGeom")
    adjust = [int(g.get("fmla").split()[1]) / 100_000 for g in preset.iter(f"{a}gd")]
    pieces = int(preset.get("prst")[-1])
    corners = [(0.0, 0.0)]
    if pieces == 2:
        corners.append((w, 0.0))
    across = down = 0.0
    for index, value in enumerate(adjust):
        if index % 2 == 0:
            across = value * w
            corners.append((across, down))
        else:
            down = value * h
            corners.append((across, down))
    if pieces > 2:
        corners.append((across, h) if pieces % 2 else (w, down))
    corners.append((w, h))
    turn = math.radians(int(frame.get("rot", 0)) / 60_000)
    out = []
    for u, v in corners:
        u, v = u - w / 2, v - h / 2
        u = -u if frame.get("flipH") else u
        v = -v if frame.get("flipV") else v
        out.append(
            (
                x + w / 2 + u * math.cos(turn) - v * math.sin(turn),
                y + h / 2 + u * math.sin(turn) + v * math.cos(turn),
            )
        )
    return out


def markup(made: Connector, make: ModuleType) -> etree._Element:
    spaces = " ".join(f'xmlns:{k}="{v}"' for k, v in make.NS.items())
    xml = connector(9, made, ENDS, "one → other", make.theme())
    return etree.fromstring(f"<x {spaces}>{xml}</x>")[0]


@st.composite
def elbows(draw: st.DrawFn) -> tuple[tuple[float, float], ...]:
    """Paths of horizontals and verticals by turns."""
    pieces = draw(st.integers(2, 5))
    upright = draw(st.booleans())
    points = [(draw(PLACES), draw(PLACES))]
    for index in range(pieces):
        x, y = points[-1]
        across = upright != (index % 2 == 0)
        there = draw(PLACES.filter(lambda value, here=x if across else y: value != here))
        points.append((there, y) if across else (x, there))
    return tuple(points)


@given(points=elbows())
def test_an_elbow_is_drawn_where_the_scene_has_it(
    make: ModuleType, points: tuple[tuple[float, float], ...]
) -> None:
    made = Connector("a", 3, "b", 1, points, "elbow")
    # A preset of no width is a tenth of a point wide, so that its corners can be parts of it.
    for (x, y), (wanted_x, wanted_y) in zip(path(markup(made, make)), points, strict=True):
        assert abs(x - wanted_x) < 0.12
        assert abs(y - wanted_y) < 0.12


@given(ends=st.tuples(st.tuples(PLACES, PLACES), st.tuples(PLACES, PLACES)))
def test_a_straight_line_goes_from_end_to_end(
    make: ModuleType, ends: tuple[tuple[float, float], tuple[float, float]]
) -> None:
    shape = markup(Connector("a", 3, "b", 1, ends), make)
    (x, y), (right, bottom) = ends
    frame = shape.find(".//a:xfrm", make.NS)
    assert (frame.get("flipH") == "1", frame.get("flipV") == "1") == (right < x, bottom < y)
    assert int(frame[0].get("x")) == round(min(x, right) * 12_700)
    assert int(frame[1].get("cy")) == round(abs(bottom - y) * 12_700)


def test_a_connector_is_glued_at_both_ends(make: ModuleType) -> None:
    shape = markup(Connector("a", 3, "b", 1, ((0, 0), (9, 0))), make)
    assert shape.xpath("//a:stCxn/@id | //a:stCxn/@idx", namespaces=make.NS) == ["5", "3"]
    assert shape.xpath("//a:endCxn/@id | //a:endCxn/@idx", namespaces=make.NS) == ["6", "1"]
    assert shape.xpath("//p:cNvPr/@descr", namespaces=make.NS) == ["one → other"]


@pytest.mark.parametrize(("arrow", "heads"), [(True, ["triangle"]), (False, [])])
def test_an_arrow_stands_at_the_end(make: ModuleType, arrow: bool, heads: list[str]) -> None:
    shape = markup(Connector("a", 3, "b", 1, ((0, 0), (9, 0)), arrow=arrow), make)
    assert shape.xpath("//a:tailEnd/@type", namespaces=make.NS) == heads
    assert shape.xpath("//a:headEnd", namespaces=make.NS) == []


def test_an_arrow_both_ways_has_a_head_at_both_ends(make: ModuleType) -> None:
    shape = markup(Connector("a", 3, "b", 1, ((0, 0), (9, 0)), arrow_back=True), make)
    assert shape.xpath("//a:headEnd/@type | //a:tailEnd/@type", namespaces=make.NS) == ["triangle"] * 2


def test_a_curve_takes_the_preset_of_curves() -> None:
    made = drawn(Connector("a", 3, "b", 0, ((0, 0), (40, 0), (40, 30)), "curved"))
    assert (made.preset, made.rotation, made.flip_h, made.flip_v) == ("curvedConnector2", 0, False, False)


@pytest.mark.parametrize(
    ("points", "kind"),
    [
        (((0, 0),), "straight"),
        (((0, 0), (5, 5), (9, 5)), "elbow"),
        (((0, 0), (5, 0), (9, 0)), "elbow"),
        (((0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2), (3, 3)), "elbow"),
        (((0, 0), (1, 0), (1, 1), (2, 1), (2, 2)), "curved"),
    ],
)
def test_a_path_that_no_preset_draws_is_refused(points: tuple[tuple[float, float], ...], kind: str) -> None:
    with pytest.raises(ValueError, match="the connector from “a”"):
        drawn(Connector("a", 3, "b", 1, points, kind))  # type: ignore[arg-type]
