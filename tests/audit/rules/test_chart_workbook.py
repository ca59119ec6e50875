"""A chart has its workbook with it."""

from __future__ import annotations

from drafts import Draft, Found, put, rels, remove

from build_deck.audit.ruleset import chart_workbook as rule


def test_a_chart_without_workbook_is_found(drawn: Draft, found: Found) -> None:
    [chart] = drawn.names("ppt/charts/*.xml")
    [message] = found(rule, drawn.edited(chart, "//c:externalData", remove))
    assert "has no workbook" in message
    assert message.startswith("slide 1, “")


def test_a_workbook_elsewhere_is_found(drawn: Draft, found: Found) -> None:
    [chart] = drawn.names("ppt/charts/*.xml")
    broken = drawn.edited(rels(chart), "//rel:Relationship", put("TargetMode", "External"))
    assert "a file elsewhere" in found(rule, broken)[0]


def test_a_damaged_or_missing_workbook_is_found(drawn: Draft, found: Found) -> None:
    [book] = drawn.names("ppt/embeddings/*")
    assert "is damaged" in found(rule, drawn.replaced(book, drawn[book][:400]))[0]
    assert "is missing" in found(rule, drawn.without(book))[0]
    assert "is none" in found(rule, drawn.replaced(book, Draft((("a", b""),)).data))[0]


def test_a_workbook_of_its_own_is_fine(drawn: Draft, found: Found) -> None:
    assert found(rule, drawn) == []
