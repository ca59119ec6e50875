"""Placeholders of a layout hold all that a slide inherits; decoration is marked as such."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

DECOR = "//*[p:nvSpPr/p:nvPr[@userDrawn] or p:nvCxnSpPr/p:nvPr[@userDrawn]]"


def layout(package: Any, name: str) -> str:
    for member in package.names("ppt/slideLayouts"):
        if package.find(member, "p:cSld/@name") == [name]:
            return str(member)
    raise LookupError(name)


def test_a_frame_has_its_place_and_no_insets(package: Any) -> None:
    (frame,) = package.find(layout(package, "Bullets"), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='10']")
    ns = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    offset, extent = frame.find(".//a:xfrm", ns)
    assert dict(offset.attrib) == {"x": str(216 * 12700), "y": str(156 * 12700)}
    assert dict(extent.attrib) == {"cx": str(696 * 12700), "cy": str(324 * 12700)}
    body = frame.find(".//a:bodyPr", ns)
    assert {body.get(side) for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}
    assert body.find("a:noAutofit", ns) is not None
    assert len(frame.findall(".//a:lstStyle/*", ns)) == 3


@pytest.mark.parametrize(
    ("name", "idx", "path", "expected"),
    [
        ("Steps", 13, ".//a:bodyPr/@anchor", ["ctr"]),
        ("Bullets 2", 14, ".//a:bodyPr/@wrap", ["none"]),
        ("Bullets 2", 14, ".//a:bodyPr/@anchor", ["b"]),
        ("Bullets", 10, ".//a:bodyPr/@wrap", ["square"]),
        ("Bullets", 10, ".//a:t/text()", ["Text", "Second level", "Third level"]),
        ("Bullets", 10, ".//p:ph/@hasCustomPrompt", ["1"]),
        ("Bullets", 50, ".//a:t/text()", ["Lecture 5"]),
        ("Bullets", 50, ".//p:ph/@hasCustomPrompt", []),
        ("Bullets", 51, ".//a:fld/@type", ["slidenum"]),
    ],
)
def test_what_a_frame_says(
    package: Any, make: ModuleType, name: str, idx: int, path: str, expected: list[str]
) -> None:
    (frame,) = package.find(layout(package, name), f"//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='{idx}']")
    assert frame.xpath(path, namespaces=make.NS) == expected


def test_decoration_stands_first_and_wordless_parts_are_decorative(package: Any, make: ModuleType) -> None:
    member = layout(package, "Bullets")
    shapes = package.find(member, "p:cSld/p:spTree/*[self::p:sp or self::p:cxnSp]")
    drawn = package.find(member, DECOR)
    ids = [s[0][0].get("id") for s in shapes]
    assert ids[: len(drawn)] == [s[0][0].get("id") for s in drawn]
    marks = [bool(s.xpath(".//adec:decorative[@val='1']", namespaces=make.NS)) for s in drawn]
    assert marks == [True, True, False]
    assert drawn[2].xpath(".//a:t/text()", namespaces=make.NS) == ["Alchieri & Benardi <2019>"]
    assert drawn[2].xpath(".//a:r/a:rPr/@lang", namespaces=make.NS) == ["en-GB"]


def test_a_rule_is_a_line(package: Any) -> None:
    member = layout(package, "Bullets")
    assert package.find(member, "//p:cxnSp//a:prstGeom/@prst") == ["line"]
    assert package.find(member, "//p:cxnSp//a:ln/@w") == ["9525"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("//a:prstGeom/@prst", ["ellipse"]),
        ("//a:ln/@w", ["19050"]),
        ("//a:ln//a:schemeClr/@val", ["accent6"]),
        ("/a:noFill", [""]),
    ],
)
def test_an_oval_is_an_ellipse(package: Any, path: str, expected: list[str]) -> None:
    oval = "//p:sp[p:spPr/a:prstGeom/@prst='ellipse']/p:spPr"
    found = package.find(layout(package, "Steps"), f"{oval}{path}")
    assert [f if isinstance(f, str) else "" for f in found] == expected
