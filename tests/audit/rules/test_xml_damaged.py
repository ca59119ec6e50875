"""XML that cannot be parsed is named, with the reason."""

from __future__ import annotations

import pytest
from drafts import Draft, Found

from build_deck.audit.ruleset import xml_damaged as rule


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", ""),
        (b"<a>", ""),
        (b"<a>\x00</a>", ""),
        (b"<a>\x01</a>", ""),
        (b'<?xml version="1.0" encoding="cp037"?><a/>', "cp037"),
        (b"\x4c\x6f\xa7\x94\x93", "UTF-8"),
        (b"<a>" * 300 + b"</a>" * 300, "depth"),
        (b"<a b='1' b='2'/>", ""),
    ],
)
def test_what_cannot_be_parsed_is_named(content: bytes, said: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.replaced("ppt/presProps.xml", content))
    assert "ppt/presProps.xml cannot be read" in message
    assert said in message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encodings_of_packages_are_fine(encoding: str, gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.replaced("ppt/presProps.xml", "<a>ä信</a>".encode(encoding))) == []
