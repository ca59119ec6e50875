"""Which rules there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import getdoc
from types import ModuleType

from build_deck.checks.subject import CourseSubject, LectureSubject
from build_deck.diagnostics import Diagnostic, RuleText, Severity

NAMES = (
    "topic_title",
    "many_words",
    "many_bullets",
    "many_levels",
    "lone_bullet",
    "continued_slide",
    "figure_message",
    "figure_source",
    "figure_unit",
    "uncited_claim",
    "no_notes",
    "long_notes",
    "planned_time",
    "slide_rate",
    "no_activity",
    "low_resolution",
    "alt_file_name",
    "alt_repeats",
    "link_text",
    "untagged_language",
    "term_spelling",
    "theme_contrast",
    "unread_section",
    "uncited_work",
)
"""The modules in `rules/`, in the order in which they are documented."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what its users read of it, and what it looks at: a lecture, or a course as a whole."""

    text: RuleText
    check: Callable[[LectureSubject], Iterable[Diagnostic]] | None
    check_course: Callable[[CourseSubject], Iterable[Diagnostic]] | None

    @property
    def id(self) -> str:
        """Its id."""
        return self.text.id


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule."""
    return tuple(_rule(import_module(f"build_deck.checks.rules.{name}")) for name in NAMES)


def _rule(module: ModuleType) -> Rule:
    severity: Severity = module.SEVERITY
    text = RuleText(module.ID, severity, getdoc(module) or "")
    return Rule(text, getattr(module, "check", None), getattr(module, "check_course", None))


@cache
def by_id() -> dict[str, Rule]:
    """The rules by their ids."""
    return {rule.id: rule for rule in rules()}
