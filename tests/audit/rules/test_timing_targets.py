"""An animation of a shape that is not there is found."""

from __future__ import annotations

from drafts import Draft, Found, put, remove

from build_deck.audit.ruleset import timing_targets as rule


def test_a_target_that_is_not_there_is_found(builds: Draft, found: Found) -> None:
    [message] = found(rule, builds.on_slide("//p:spTgt", put("spid", "77")))
    assert "the shape 77" in message
    assert message.startswith("slide ")


def test_a_build_list_counts(builds: Draft, found: Found) -> None:
    assert "the shape 78" in found(rule, builds.on_slide("//p:bldP", put("spid", "78")))[0]


def test_a_shape_that_was_deleted_is_found(builds: Draft, found: Found) -> None:
    part = builds.holding("//p:timing")
    ident = builds.root(part).xpath("string((//p:spTgt)[1]/@spid)", namespaces={"p": P})
    broken = builds.edited(part, f"//p:cNvPr[@id='{ident}']/../..", remove)
    assert f"the shape {ident}" in found(rule, broken)[0]


def test_good_animations_are_fine(builds: Draft, gallery: Draft, found: Found) -> None:
    assert "<p:timing>" in str(builds.data) or builds.holding("//p:timing")
    assert found(rule, builds) == []
    assert found(rule, gallery) == []


P = "http://schemas.openxmlformats.org/presentationml/2006/main"
