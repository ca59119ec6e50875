"""Markup is escaped where it is made, and comes back as it went in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from build_deck.pptx.xml import Xml, document, el, part_root, seq, text

WRITABLE = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(
        lambda c: c >= " " or c in "\t\n\r"
    )
)


@given(WRITABLE, WRITABLE)
def test_whatever_xml_can_hold_comes_back(words: str, attribute: str) -> None:
    root = etree.fromstring(document(el("t", {"a": attribute}, text(words))))
    assert (root.text or "") == words
    assert root.get("a") == attribute


@pytest.mark.parametrize("bad", ["\0", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(bad):04X}"):
        text(f"a{bad}b")
    with pytest.raises(ValueError, match="cannot be written"):
        el("t", {"a": bad})


def test_elements_nest() -> None:
    assert el("a", {"n": 1}, el("b"), seq((el("c"), text("<")))) == '<a n="1"><b/><c/>&lt;</a>'
    assert isinstance(el("a"), Xml)


def test_a_part_declares_the_prefixes_once() -> None:
    root = part_root("p:sld", None, el("a:t"))
    assert root.count(b"xmlns:") == 3
    assert etree.fromstring(root)[0].tag.endswith("main}t")
