"""What a course and a slide make of the rules, and settings that are wrong or of no use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.diagnostics import Diagnostic

Check = Callable[..., tuple[Diagnostic, ...]]

LONE = "- title: Lists grow\n  bullets: [a]\n  notes: Say why.\n"
GOOD = "- title: Lists grow\n  bullets: [a, b]\n  notes: Say why.\n"


def seen(found: tuple[Diagnostic, ...]) -> list[tuple[str, str, str, int]]:
    return [(d.rule, str(d.severity), d.place.file, d.place.line) for d in found]


@pytest.mark.parametrize(
    ("setting", "severity"),
    [
        ("lone-bullet: error", "error"),
        ("lone-bullet: warning", "warning"),
        ("lone-bullet: {severity: info, reason: We like them.}", "info"),
    ],
)
def test_a_course_weighs_a_rule(check: Check, setting: str, severity: str) -> None:
    found = check(LONE, course=f"checks: {{{setting}}}\n")
    assert seen(found) == [("lone-bullet", severity, "lecture.yaml", 4)]


def test_a_course_switches_a_rule_off(check: Check) -> None:
    course = "checks: {lone-bullet: {severity: off, reason: We like them.}}\n"
    assert check(LONE, course=course, whole=True) == ()


@pytest.mark.parametrize("setting", ["off", "info", "{severity: off}"])
def test_less_weight_takes_a_reason(check: Check, setting: str) -> None:
    found = check(LONE, course=f"title: C\nchecks:\n  lone-bullet: {setting}\n")
    assert ("no-reason", "error", "course.yaml", 3) in seen(found)


def test_more_weight_takes_none(check: Check) -> None:
    assert check(GOOD, course="checks: {lone-bullet: error}\n", whole=True) == ()


def test_an_unknown_rule_is_named_with_the_one_meant(check: Check) -> None:
    [found] = check(GOOD, course="title: C\nchecks:\n  lone-bulet: error\n")
    assert seen((found,)) == [("unknown-rule", "error", "course.yaml", 3)]
    assert found.hint == "did you mean `lone-bullet`?"


def test_a_slide_allows_what_is_found_on_it_alone(check: Check) -> None:
    other = LONE.replace("grow", "shrink")
    allowed = LONE + "  allow: {lone-bullet: It is the only one.}\n"
    assert seen(check(allowed + other)) == [("lone-bullet", "warning", "lecture.yaml", 8)]
    assert seen(check(other + allowed)) == [("lone-bullet", "warning", "lecture.yaml", 4)]


def test_a_lecture_allows_what_is_found_in_it(check: Check) -> None:
    head = "title: A lecture\nminutes: 90\nallow: {planned-time: A draft., lone-bullet: A draft.}\nslides:\n"
    assert check(LONE + LONE.replace("grow", "shrink"), head=head) == ()


@pytest.mark.parametrize(
    ("allow", "rule", "words"),
    [
        ("lone-bullet: x", "unused-setting", "nothing of it is found here"),
        ("lone-bulet: x", "unknown-rule", "did you mean `lone-bullet`?"),
        ("uncited-work: x", "unknown-rule", "course.yaml"),
        ("no-title: x", "unknown-rule", ""),
    ],
)
def test_allowing_for_nothing_is_found(check: Check, allow: str, rule: str, words: str) -> None:
    [found] = check(GOOD + f"  allow:\n    {allow}\n")
    assert (found.rule, found.place.line) == (rule, 7)
    assert words in f"{found.message} {found.hint}"


def test_allowing_what_the_course_switched_off_is_found(check: Check) -> None:
    course = "checks: {lone-bullet: {severity: off, reason: We like them.}}\n"
    [found] = check(LONE + "  allow: {lone-bullet: It is the only one.}\n", course=course)
    assert found.rule == "unused-setting"
    assert "switches it off" in found.message


@pytest.mark.parametrize("severity", ["off", "info"])
def test_a_course_that_silences_nothing_is_found(check: Check, severity: str) -> None:
    course = f"title: C\nchecks:\n  lone-bullet: {{severity: {severity}, reason: We like them.}}\n"
    assert seen(check(GOOD, course=course, whole=True)) == [("unused-setting", "warning", "course.yaml", 4)]
    assert check(GOOD, course=course) == ()


def test_an_empty_reason_is_none(check: Check) -> None:
    found = check(LONE + "  allow: {lone-bullet: ''}\n")
    assert [(d.rule, d.place.line) for d in found] == [("empty", 6)]


def test_slides_on_one_line_are_told_apart(check: Check) -> None:
    slides = "- {title: The list, text: a, notes: x, allow: {topic-title: y}}\n- {title: A list, text: b, notes: x}\n"
    assert seen(check(slides)) == [("topic-title", "warning", "lecture.yaml", 4)]
