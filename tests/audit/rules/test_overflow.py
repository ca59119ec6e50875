"""Text that is larger than its frame is found by an engine that is not ours."""

from __future__ import annotations

import sys

import pytest
from drafts import Draft, Found, say

from build_deck.audit import outside
from build_deck.audit.deck import Deck
from build_deck.audit.ruleset import overflow as rule

SLIDE = "ppt/slides/slide2.xml"


def test_far_too_much_text_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//a:t", say("much longer than there is room for " * 20)))
    assert message.startswith("slide 2, “Title 2”: the text is ")
    assert "points high" in message


def test_a_missing_engine_is_said(gallery: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rpptx", None)
    [finding] = rule.check(Deck(gallery.data, "deck.pptx"))
    assert finding.rule == outside.NOT_CHECKED
    assert "rpptx is not installed" in finding.message
    assert finding.hint == "pip install 'build-deck[audit]'"


def test_good_decks_are_fine(decks: dict[str, Draft], found: Found) -> None:
    for deck in decks.values():
        assert found(rule, deck) == []
