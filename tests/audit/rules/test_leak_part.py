"""What nobody sees is found."""

from __future__ import annotations

import plain
import pytest
from drafts import Draft, Found

from build_deck.audit.ruleset import leak_part as rule

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"


@pytest.mark.parametrize(
    ("owner", "kind", "said"),
    [
        ("", f"{PACKAGE}thumbnail", "a thumbnail"),
        ("ppt/presentation.xml", "printerSettings", "the settings of a printer"),
        ("", "custom-properties", "properties of somebody's own"),
        ("ppt/presentation.xml", "customXml", "data of another program"),
        (
            "ppt/presentation.xml",
            "http://schemas.microsoft.com/office/2015/10/relationships/revisionInfo",
            "versions",
        ),
        (
            "ppt/presentation.xml",
            "http://schemas.microsoft.com/office/2016/11/relationships/changesInfo",
            "who changed",
        ),
        ("ppt/slides/slide2.xml", "tags", "marks of an add-in"),
    ],
)
def test_what_stays_behind_is_found(owner: str, kind: str, said: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.added("ppt/left.bin", b"x").related(owner, kind, "/ppt/left.bin"))
    assert said in message
    assert "ppt/left.bin" in message


def test_a_part_that_nothing_leads_to_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.added("ppt/media/image77.png", b"x"))
    assert "ppt/media/image77.png, which nothing in it leads to" in message


def test_the_template_of_python_pptx_is_found(found: Found) -> None:
    said = " ".join(found(rule, plain.careless()))
    assert "a thumbnail" in said
    assert "a printer" in said


def test_our_decks_hold_nothing_of_the_kind(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
