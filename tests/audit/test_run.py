"""Applying rules: in order, bounded, and never with a traceback."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from drafts import Draft, put

from build_deck.audit import audit_full, audit_quick, is_fault, rules, ruleset, run
from build_deck.audit.deck import Deck
from build_deck.audit.registry import AUTHORS, HOSTILE, QUICK, RULES
from build_deck.diagnostics import Diagnostic, Place, Severity


def rule(check: object) -> SimpleNamespace:
    return SimpleNamespace(ID="a-rule", SEVERITY=Severity.WARNING, check=check)


def test_a_rule_that_fails_is_said(gallery: Draft) -> None:
    def check(deck: Deck) -> Iterator[Diagnostic]:
        raise RuntimeError("oh")

    [finding] = run.audit(gallery.data, "deck.pptx", [rule(check)])
    assert finding.rule == run.FAILED
    assert "a-rule failed on this file: RuntimeError: oh" in finding.message


def test_findings_without_end_are_cut(gallery: Draft) -> None:
    def check(deck: Deck) -> Iterator[Diagnostic]:
        number = 0
        while True:
            number += 1
            yield deck.finding("a-rule", f"wrong {number}")

    findings = list(run.audit(gallery.data, "deck.pptx", [rule(check)]))
    assert len(findings) == run.MOST + 1
    assert "there is more of this" in findings[-1].message


def test_one_thing_is_said_once(gallery: Draft) -> None:
    findings = run.audit(gallery.data, "a", [rule(lambda deck: [deck.finding("a-rule", "wrong")] * 3)])
    assert len(list(findings)) == 1


def test_a_file_that_cannot_be_read_is_not_judged_further(gallery: Draft) -> None:
    def check(deck: Deck) -> Iterator[Diagnostic]:
        pytest.fail("it was")

    findings = list(run.audit(b"", "deck.pptx", [*HOSTILE, rule(check)]))
    assert [finding.rule for finding in findings] == ["not-a-deck"]


def test_programs_that_are_not_ours_get_no_hostile_file(gallery: Draft) -> None:
    evil = gallery.added("../evil.xml", b"<a/>").data
    assert {finding.rule for finding in audit_full(evil, "a")} >= {"zip-path"}
    asked = []
    list(run.audit(evil, "a", [rule(lambda deck: asked.append(deck) or [])]))
    assert asked == []


def test_the_same_file_gets_the_same_findings(gallery: Draft) -> None:
    broken = gallery.edited("ppt/slides/slide2.xml", "//p:cNvPr[@id='4']", put("id", "3")).data
    assert audit_quick(broken, "a") == audit_quick(broken, "a") != ()


def test_every_rule_has_an_id_a_module_and_a_documentation() -> None:
    modules = {module.name for module in pkgutil.iter_modules(ruleset.__path__)}
    assert {each.__name__.rpartition(".")[2] for each in RULES} == modules
    assert {each.ID for each in RULES} == {module.replace("_", "-") for module in modules}
    assert len({each.ID for each in RULES}) == len(RULES)
    for text in rules():
        assert text.summary.endswith(".")
        assert len(text.summary) <= 110
        assert "*Mend it*:" in text.doc
        assert len(text.doc) > 100


def test_every_rule_has_tests() -> None:
    tested = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert tested == {each.__name__.rpartition(".")[2] for each in RULES}


def test_what_an_author_can_bring_about_is_no_fault_of_the_writer() -> None:
    assert {each.ID for each in QUICK} > AUTHORS
    place = Place("a")
    assert is_fault(Diagnostic("shape-ids", "", place))
    assert not is_fault(Diagnostic("contrast", "", place))
    assert not is_fault(Diagnostic("not-checked", "", place))
    assert not is_fault(Diagnostic("sections", "", place, severity=Severity.WARNING))
