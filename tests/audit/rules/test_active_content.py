"""Whatever runs is found."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, put

from build_deck.audit.ruleset import active_content as rule


@pytest.mark.parametrize(
    ("kind", "said"),
    [("vbaProject", "macros"), ("control", "an ActiveX control"), ("oleObject", "an embedded object")],
)
def test_programs_inside_are_found(kind: str, said: str, gallery: Draft, found: Found) -> None:
    deck = gallery.added("ppt/evil.bin", b"x").related("ppt/slides/slide2.xml", kind, "../evil.bin")
    assert found(rule, deck) == [f"slide 2 holds {said}"]


def test_macros_of_the_presentation_are_found(gallery: Draft, found: Found) -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    deck = gallery.added("ppt/vbaProject.bin", b"x").related("ppt/presentation.xml", kind, "vbaProject.bin")
    assert "macros" in found(rule, deck)[0]


def test_a_link_that_runs_a_program_is_found(gallery: Draft, found: Found) -> None:
    deck = gallery.on_slide("//a:hlinkClick", put("action", "ppaction://program"))
    assert "a link runs ppaction://program" in found(rule, deck)[0]


def test_charts_and_jumps_are_fine(drawn: Draft, gallery: Draft, found: Found) -> None:
    assert found(rule, drawn) == []
    jump = gallery.on_slide("//a:hlinkClick", put("action", "ppaction://hlinksldjump"))
    assert found(rule, jump) == []
