"""Running the rules: on a lecture, and on a course once all of its lectures are there."""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.registry import rules
from build_deck.checks.settings import RULES, Settings, without_allowed
from build_deck.checks.subject import CourseSubject, LectureSubject
from build_deck.diagnostics import Diagnostic, RuleText


def check_lecture(subject: LectureSubject, settings: Settings) -> tuple[Diagnostic, ...]:
    """What is found in a lecture, as its course weighs it, without what it allows."""
    found = (finding for rule in rules() if rule.check for finding in rule.check(subject))
    return tuple(without_allowed(subject, settings.weighed(found), settings))


def check_course(subject: CourseSubject, settings: Settings) -> tuple[Diagnostic, ...]:
    """What is found in a course as a whole, and the settings of it that were of no use in its lectures
    (`settings` have seen them)."""
    found = (finding for rule in rules() if rule.check_course for finding in rule.check_course(subject))
    return (*settings.weighed(found), *settings.unused())


def check_settings(settings: Settings) -> Iterator[Diagnostic]:
    """What is wrong with the settings of a course."""
    return settings.wrong()


def texts() -> tuple[RuleText, ...]:
    """The rules as their users read of them."""
    return (*(rule.text for rule in rules()), *RULES)
