"""Colours made plain, and their contrast."""

from __future__ import annotations

import pytest
from lxml import etree

from build_deck.audit.colour import Rgb, code, contrast, resolved, rgb
from build_deck.audit.vocabulary import A_URI

SCHEME = {"tx1": (0.0, 0.0, 0.0), "accent1": rgb("4472C4")}


def colour(xml: str) -> Rgb | None:
    element = etree.fromstring(f'<x xmlns:a="{A_URI}">{xml}</x>')[0]
    return resolved(element, SCHEME.get)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ('<a:srgbClr val="12AB9F"/>', "12AB9F"),
        ('<a:schemeClr val="tx1"/>', "000000"),
        ('<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', "2F5597"),
        ('<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>', "B4C7E7"),
        ('<a:schemeClr val="tx1"><a:tint val="75000"/></a:schemeClr>', "898989"),
        ('<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', "BCBCBC"),
        ('<a:srgbClr val="FF0000"><a:satMod val="0"/></a:srgbClr>', "808080"),
        ('<a:sysClr val="windowText" lastClr="111111"/>', "111111"),
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:prstClr val="navy"/>', "000080"),
        ('<a:scrgbClr r="0" g="50000" b="100000"/>', "00BCFF"),
        ('<a:srgbClr val="123456"><a:alpha val="100000"/></a:srgbClr>', "123456"),
    ],
)
def test_colours_are_those_that_powerpoint_shows(xml: str, expected: str) -> None:
    """The values of tint, shade and luminance are those that PowerPoint's dialogue gives, within a step."""
    found = colour(xml)
    assert found
    pairs = zip(bytes.fromhex(code(found)), bytes.fromhex(expected), strict=True)
    assert all(abs(one - other) <= 1 for one, other in pairs), code(found)


@pytest.mark.parametrize(
    "xml",
    [
        '<a:srgbClr val="red"/>',
        '<a:srgbClr val="12345"/>',
        '<a:schemeClr val="phClr"/>',
        '<a:prstClr val="papayaWhip"/>',
        '<a:srgbClr val="123456"><a:alpha val="50000"/></a:srgbClr>',
        '<a:srgbClr val="123456"><a:hueOff val="50000"/></a:srgbClr>',
        '<a:srgbClr val="123456"><a:lumMod val="much"/></a:srgbClr>',
        "<a:hslClr/>",
    ],
)
def test_what_cannot_be_told_is_none(xml: str) -> None:
    assert colour(xml) is None


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "FFFFFF", 21), ("777777", "FFFFFF", 4.48), ("FFFFFF", "FFFFFF", 1)]
)
def test_contrast_is_wcag_s(one: str, other: str, ratio: float) -> None:
    first, second = rgb(one), rgb(other)
    assert first
    assert second
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(first, second) == contrast(second, first)
