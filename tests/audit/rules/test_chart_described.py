"""A chart says what it shows."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, put, say

from build_deck.audit.ruleset import chart_described as rule

FRAME = "//p:graphicFrame/p:nvGraphicFramePr/p:cNvPr"


def test_a_text_without_numbers_is_found(drawn: Draft, found: Found) -> None:
    [message] = found(rule, drawn.on_slide(FRAME, put("descr", "A column chart")))
    assert "does not say what the chart shows: “A column chart”" in message


def test_a_chart_without_any_title_is_found(drawn: Draft, found: Found) -> None:
    broken = drawn.edited("ppt/slides/slide1.xml", "//a:t", say(""))
    broken = broken.edited(
        broken.names("ppt/charts/*.xml")[0],
        "//c:chart",
        lambda chart: [chart.remove(t) for t in chart if "title" in t.tag],
    )
    [message] = found(rule, broken)
    assert "neither chart nor slide has a title" in message


@pytest.mark.parametrize(
    "text", ["From 600 to 750.", "Society stands there seven times, trust and credit once each."]
)
def test_a_described_chart_is_fine(text: str, drawn: Draft, found: Found) -> None:
    assert found(rule, drawn) == []
    assert found(rule, drawn.on_slide(FRAME, put("descr", text))) == []
