"""What the file says of itself: the deck's own words, and nothing of who made it when."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from build_deck.pptx.properties import core_part


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("dc:title", "Life on the <red> list & the black list"),
        ("dc:creator", "Ada Example; Bo Beispiel"),
        ("dc:language", "en-GB"),
        ("dc:subject", "Social credit"),
        ("dc:description", "Licence: CC BY 4.0"),
        ("cp:keywords", "credit, lists"),
        ("dcterms:created", "2026-10-05T00:00:00Z"),
        ("dcterms:modified", "2026-10-05T00:00:00Z"),
    ],
)
def test_core_properties(package: Any, path: str, expected: str) -> None:
    assert package.find("docProps/core.xml", f"{path}/text()") == [expected]


def test_what_is_not_known_is_not_said(make: ModuleType) -> None:
    bare = replace(make.sample(), authors=(), subject="", keywords=(), licence="", date=None)
    root = etree.fromstring(core_part(bare).data)
    assert [etree.QName(child).localname for child in root] == ["title", "language"]


def test_numbers_of_slides_and_notes(package: Any) -> None:
    text = package.members["docProps/app.xml"].decode()
    assert "<Slides>8</Slides><Notes>3</Notes>" in text
