"""Where shapes stand."""

from __future__ import annotations

import pytest
from lxml import etree

from build_deck.audit.geometry import Rect, number, placed
from build_deck.audit.vocabulary import A_URI, P_URI

SHAPE = '<p:sp><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm></p:spPr></p:sp>'


def test_a_group_moves_and_scales_what_it_holds() -> None:
    """A shape of 10 by 20 points in a group drawn at twice its size, 100 points to the right."""
    shape = SHAPE.format(x=12700, y=0, w=127000, h=254000)
    xml = (
        f'<p:grpSp xmlns:a="{A_URI}" xmlns:p="{P_URI}"><p:grpSpPr><a:xfrm><a:off x="1270000" y="0"/>'
        '<a:ext cx="2540000" cy="2540000"/><a:chOff x="0" y="0"/><a:chExt cx="1270000" cy="1270000"/></a:xfrm>'
        f"</p:grpSpPr>{shape}</p:grpSp>"
    )
    assert placed(etree.fromstring(xml)[1]) == Rect(102, 0, 20, 40)


def test_a_shape_without_place_or_with_nonsense_has_none() -> None:
    xml = f'<x xmlns:a="{A_URI}" xmlns:p="{P_URI}"><p:sp/>{SHAPE.format(x="left", y=0, w=1, h=1)}</x>'
    assert [placed(shape) for shape in etree.fromstring(xml)] == [None, None]


def test_rectangles_meet() -> None:
    one = Rect(0, 0, 10, 10)
    assert one.holds(Rect(1, 1, 9, 9))
    assert not one.holds(Rect(1, 1, 10, 9))
    assert one.holds(Rect(1, 1, 10, 9), slack=1)
    assert one.common(Rect(8, 5, 10, 10)) == (2, 5)
    assert one.overlap(Rect(20, 0, 5, 5)) == 0


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("-3", -3), ("", None), (None, None), ("1.5", None), ("9" * 5000, None)]
)
def test_numbers_are_whole_or_none(text: str | None, value: int | None) -> None:
    assert number(text) == value
