"""What breaks the schema is found."""

from __future__ import annotations

import sys

import pytest
from drafts import Draft, Found, move_last, put

from build_deck.audit import outside
from build_deck.audit.deck import Deck
from build_deck.audit.ruleset import schema as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_wrong_order_is_found(gallery: Draft, found: Found) -> None:
    messages = found(rule, gallery.edited(SLIDE, "//p:cSld", move_last))
    assert messages
    assert messages[0].startswith("slide 2 (ppt/slides/slide2.xml): ")


def test_a_wrong_value_is_found(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.edited(SLIDE, "//a:r/a:rPr", put("sz", "large")))


def test_a_missing_package_is_said(gallery: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openxml_audit", None)
    [finding] = rule.check(Deck(gallery.data, "deck.pptx"))
    assert finding.rule == outside.NOT_CHECKED
    assert "openxml-audit is not installed" in finding.message
    assert finding.hint == "pip install 'build-deck[audit]'"


def test_a_slide_that_would_take_minutes_is_said(gallery: Draft) -> None:
    shape = b'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/></p:nvSpPr></p:sp>'
    many = gallery.replaced(SLIDE, gallery[SLIDE].replace(b"</p:spTree>", shape * 4000 + b"</p:spTree>"))
    [finding] = rule.check(Deck(many.data, "deck.pptx"))
    assert finding.rule == outside.NOT_CHECKED
    assert "slide 2 holds 4,0" in finding.message


def test_good_decks_are_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
