"""A connector glued to nothing is found."""

from __future__ import annotations

from drafts import Draft, Found, put

from build_deck.audit.ruleset import connector_ends as rule


def test_an_end_that_is_glued_to_nothing_is_found(drawn: Draft, found: Found) -> None:
    [message] = found(rule, drawn.on_slide("//a:stCxn", put("id", "99")))
    assert "its start is glued to the shape 99" in message
    assert "slide 2, “Connector" in message


def test_a_site_that_is_none_is_found(drawn: Draft, found: Found) -> None:
    assert "its end is glued to no site" in found(rule, drawn.on_slide("//a:endCxn", put("idx", "-1")))[0]


def test_glued_and_free_lines_are_fine(drawn: Draft, gallery: Draft, found: Found) -> None:
    assert found(rule, drawn) == []
    assert found(rule, gallery) == []
