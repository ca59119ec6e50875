"""Checking a lecture gives its rules' findings beside what stops a build, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.checks.registry import by_id
from build_deck.checks.run import texts
from build_deck.diagnostics import Diagnostic

Check = Callable[..., tuple[Diagnostic, ...]]

LONG = "A title of very many words that nobody will ever read to the end, " * 4


@pytest.mark.parametrize(
    ("slides", "rule"),
    [
        ("- bullets: [a, b]\n", "no-title"),
        (f"- title: {LONG}\n  text: x\n", "title-too-long"),
        ("- title: Lists grow\n  text: x\n- title: Lists grow\n  text: y\n", "duplicate-title"),
        ("- title: Lists grow\n  text: '[@gone2001]'\n", "unknown-citation"),
        ("- title: Lists grow\n  text: x\n  paper: '9'\n", "unknown-section"),
        ("- title: Lists grow\n  image: {file: gone.png, alt: x}\n", "missing-file"),
    ],
)
def test_what_stops_a_build_is_listed_as_errors(check: Check, slides: str, rule: str) -> None:
    found = check(slides, course="paper: {title: P, sections: {'1': Start}}\n")
    assert rule in {d.rule for d in found if d.severity == "error"}
    assert rule not in by_id()


def test_warnings_of_reading_are_kept(check: Check) -> None:
    found = check("- title: Lists grow\n  text: the list #1\n  notes: x\n")
    assert [d.rule for d in found] == ["comment"]


def test_findings_stand_in_the_order_of_the_file_each_once(check: Check) -> None:
    slides = "- title: Results\n  bullets: [a]\n- title: Outline\n  bullets: [b]\n"
    places = [(d.place.line, d.place.column) for d in check(slides)]
    assert places == sorted(places)
    assert len(places) == 6


def test_every_rule_that_can_be_found_is_documented(check: Check) -> None:
    documented = {text.id for text in texts()}
    assert {d.rule for d in check("- title: Results\n  bullets: [a]\n  allow: {x: y}\n")} <= documented
