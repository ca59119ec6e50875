"""Stored values agree with what is said of them."""

from __future__ import annotations

from drafts import Draft, Found, put, remove, say, twice

from build_deck.audit.ruleset import chart_cache as rule

CHART = "ppt/charts/*.xml"


def edited(drawn: Draft, xpath: str, change) -> Draft:
    return drawn.edited(drawn.names(CHART)[0], xpath, change)


def test_a_count_that_is_too_small_is_found(drawn: Draft, found: Found) -> None:
    [message] = found(rule, edited(drawn, "//c:numCache/c:ptCount", put("val", "2")))
    assert message.startswith("slide 1, “")
    assert "3 values are stored where 2 are declared" in message


def test_a_count_that_is_too_large_is_found(drawn: Draft, found: Found) -> None:
    [message] = found(rule, edited(drawn, "//c:numCache/c:ptCount", put("val", "9")))
    assert "9 values are declared for a range of 3 cells" in message


def test_values_in_one_place_are_found(drawn: Draft, found: Found) -> None:
    assert "one place" in found(rule, edited(drawn, "//c:numCache/c:pt", twice))[0]
    assert "does not say how many" in found(rule, edited(drawn, "//c:strCache/c:ptCount", remove))[0]


def test_missing_values_are_fine(drawn: Draft, found: Found) -> None:
    assert found(rule, edited(drawn, "//c:numCache/c:pt[2]", remove)) == []
    assert found(rule, edited(drawn, "//c:numRef/c:f", say("Named_range"))) == []
    assert found(rule, drawn) == []
