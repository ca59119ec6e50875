"""Letters are drawn as wide as they were measured, and those that no font has are named."""

from __future__ import annotations

import pytest

from build_deck.figures import glyphs
from build_deck.figures.fonts import faces_for
from build_deck.figures.measure import ems
from build_deck.theme.theme import Theme


@pytest.mark.parametrize("text", ["Hyperhistory", "AVATAR 10.5%", "To Wa Ty"])
def test_letters_fill_their_measured_width(theme: Theme, text: str) -> None:
    face = faces_for(theme).regular
    path = glyphs.outline(text, 100, face)
    assert path is not None
    # Side bearings of the first and the last letter are white.
    assert path.get_extents().x1 == pytest.approx(ems(face.metrics, text) * 100, abs=12)
    assert path.get_extents().height > 60


def test_blanks_have_no_outline(theme: Theme) -> None:
    assert glyphs.outline("  ", 12, faces_for(theme).regular) is None


def test_characters_that_no_font_has_are_named(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "east_asian", lambda: "")
    face = faces_for(theme).regular
    assert glyphs.missing("Sesame Credit 芝麻 芝\u200b", face) == "芝麻"
    assert glyphs.missing("Plain – “words” 10 %", face) == ""
