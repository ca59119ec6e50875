"""Checks on a finished PowerPoint file, from the file alone.

Nothing here knows the writer, the scene or the outline, so that no bug of theirs can hide itself; and any
file may be looked at, made by whomever.

    audit_quick   package, accessibility and leaks: what `build` asks of every deck before it is put in place
    audit_full    that, and fonts, overlaps, the schema and overflow, with the extra `audit`
"""

from __future__ import annotations

from build_deck.diagnostics import Diagnostic, RuleText, Severity


def audit_quick(data: bytes, name: str, *, student: bool = False) -> tuple[Diagnostic, ...]:
    """What is wrong with a file of this content; `name` is how findings call it. Raises nothing.

    `student` says that it is to be an edition for students, which holds no notes.
    """
    from build_deck.audit.registry import QUICK
    from build_deck.audit.run import audit

    return tuple(audit(data, name, QUICK, student=student))


def audit_full(data: bytes, name: str, *, student: bool = False) -> tuple[Diagnostic, ...]:
    """The same, with the rules that take longer; what is not installed is a finding."""
    from build_deck.audit.registry import RULES
    from build_deck.audit.run import audit

    return tuple(audit(data, name, RULES, student=student))


def is_fault(finding: Diagnostic) -> bool:
    """Whether a finding in a deck of ours is a fault of the writer's: an error that neither the words,
    pictures and theme of an outline nor a missing package can bring about."""
    from build_deck.audit.outside import NOT_CHECKED
    from build_deck.audit.registry import AUTHORS

    return finding.severity is Severity.ERROR and finding.rule not in {*AUTHORS, NOT_CHECKED}


def rules() -> tuple[RuleText, ...]:
    """All rules as their users read of them, in the order in which they are applied."""
    from build_deck.audit.registry import RULES

    return tuple(RuleText(rule.ID, rule.SEVERITY, (rule.__doc__ or "").strip()) for rule in RULES)
