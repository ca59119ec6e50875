"""What a course, a lecture and a slide make of the rules: findings that weigh more, less, or nothing.

Settings are checked too, by three rules of their own that nothing switches off: `unknown-rule`,
`no-reason` and `unused-setting`.
"""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from build_deck.checks.registry import by_id
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Place, RuleText, Severity
from build_deck.outline.course import Course, RuleSetting
from build_deck.outline.text import Text

OFF = "off"
_WEIGHT = {OFF: 0, Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}

RULES = (
    RuleText(
        "unknown-rule",
        Severity.ERROR,
        """A setting that names no rule.

The ids of rules are those of this page. A rule about the course as a whole, or one that stops a build,
cannot be allowed on a slide.""",
    ),
    RuleText(
        "no-reason",
        Severity.ERROR,
        """A rule that was made to matter less, without a `reason`.

Whoever comes after you must be able to judge whether it still holds.""",
    ),
    RuleText(
        "unused-setting",
        Severity.WARNING,
        """A setting that silences nothing.

The slide was mended, or the rule is off already: take the setting away, so that it does not hide what comes
later.""",
    ),
)
"""The rules about settings themselves."""


@dataclass(slots=True)
class Settings:
    """The settings of a course, and which of them were of use."""

    course: Course
    _used: set[str] = field(default_factory=set)

    def weighed(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Findings as the course weighs them."""
        by_rule = {setting.rule: setting for setting in self.course.checks}
        for diagnostic in found:
            setting = by_rule.get(diagnostic.rule)
            if setting is None:
                yield diagnostic
                continue
            self._used.add(setting.rule)
            if setting.severity != OFF:
                yield replace(diagnostic, severity=Severity(setting.severity))

    def wrong(self) -> Iterator[Diagnostic]:
        """Settings that name no rule, and those that lack a reason."""
        for setting in self.course.checks:
            rule = by_id().get(setting.rule)
            if rule is None:
                yield unknown(setting.rule, setting.place)
            elif _weight(setting) < _WEIGHT[rule.text.severity] and setting.reason is None:
                yield Diagnostic(
                    "no-reason",
                    f"`{setting.rule}` is made to matter less here, but nothing says why",
                    setting.place,
                    f"write `{setting.rule}: {{severity: {setting.severity}, reason: …}}`",
                )

    def unused(self) -> Iterator[Diagnostic]:
        """Settings that silence nothing, once the whole course was looked at."""
        for setting in self.course.checks:
            rule = by_id().get(setting.rule)
            lowers = rule is not None and _weight(setting) < _WEIGHT[rule.text.severity]
            if lowers and setting.rule not in self._used:
                yield Diagnostic(
                    "unused-setting",
                    f"`{setting.rule}` finds nothing in this course; its setting silences nothing",
                    setting.place,
                    "take it away",
                    Severity.WARNING,
                )

    def is_off(self, rule: str) -> bool:
        """Whether the course switches a rule off."""
        return any(setting.rule == rule and setting.severity == OFF for setting in self.course.checks)


def _weight(setting: RuleSetting) -> int:
    return _WEIGHT[OFF if setting.severity == OFF else Severity(setting.severity)]


def unknown(rule: str, place: Place, *, known: Collection[str] = ()) -> Diagnostic:
    """A setting that names no rule, with the rule that may have been meant."""
    names = known or by_id()
    close = difflib.get_close_matches(rule, names, n=1)
    hint = f"did you mean `{close[0]}`?" if close else "the rules are: " + ", ".join(sorted(names))
    return Diagnostic("unknown-rule", f"there is no rule `{rule}`", place, hint)


def without_allowed(
    subject: LectureSubject, found: Iterable[Diagnostic], settings: Settings
) -> Iterator[Diagnostic]:
    """Findings in a lecture that neither it nor their slide allows, and what is wrong with `allow`."""
    scopes = _scopes(subject)
    used: set[tuple[int, str]] = set()
    starts = [(slide.place.line, slide.place.column) for slide in subject.slides]
    for diagnostic in found:
        place = diagnostic.place
        index = bisect_right(starts, (place.line, place.column)) if place.file == subject.place.file else 0
        keys = [(number, diagnostic.rule) for number in {0, index} if diagnostic.rule in scopes[number]]
        used.update(keys)
        if not keys:
            yield diagnostic
    for number, allowed in enumerate(scopes):
        for rule, reason in allowed.items():
            if (number, rule) not in used:
                yield _useless(rule, reason.place, settings)


def _scopes(subject: LectureSubject) -> list[Mapping[str, Text]]:
    """What the lecture allows, then what each slide does."""
    return [subject.lecture.allow, *(slide.outline.allow for slide in subject.slides)]


def _useless(rule: str, place: Place, settings: Settings) -> Diagnostic:
    known = by_id().get(rule)
    if known is None:
        return unknown(rule, place, known=[name for name, each in by_id().items() if each.check])
    if known.check is None:
        return Diagnostic(
            "unknown-rule",
            f"`{rule}` is about the course as a whole and cannot be allowed here",
            place,
            "set it under `checks` in course.yaml",
        )
    why = "the course switches it off" if settings.is_off(rule) else "nothing of it is found here"
    return Diagnostic(
        "unused-setting",
        f"`{rule}` needs no allowing: {why}",
        place,
        f"take `{rule}` out of `allow`",
        Severity.WARNING,
    )
