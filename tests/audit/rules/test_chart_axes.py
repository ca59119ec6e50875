"""Axes are there for the series that name them."""

from __future__ import annotations

from drafts import Draft, Found, put

from build_deck.audit.ruleset import chart_axes as rule


def edited(drawn: Draft, xpath: str, change) -> Draft:
    return drawn.edited(drawn.names("ppt/charts/*.xml")[0], xpath, change)


def repaired(drawn: Draft) -> Draft:
    """With axes from 0 on, which python-pptx does not give them."""
    [chart] = drawn.names("ppt/charts/*.xml")
    return drawn.replaced(chart, drawn[chart].replace(b'val="-', b'val="'))


def test_the_fault_of_python_pptx_is_found(drawn: Draft, found: Found) -> None:
    messages = found(rule, drawn)
    assert messages
    assert all("no number from 0" in message for message in messages)


def test_axes_that_are_not_there_are_found(drawn: Draft, found: Found) -> None:
    good = repaired(drawn)
    assert (
        "series stand on the axis 5" in found(rule, edited(good, "//c:barChart/c:axId", put("val", "5")))[0]
    )
    assert "crosses the axis 6" in found(rule, edited(good, "//c:catAx/c:crossAx", put("val", "6")))[0]


def test_good_axes_are_fine(drawn: Draft, found: Found) -> None:
    assert found(rule, repaired(drawn)) == []
