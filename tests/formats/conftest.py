"""Findings of every kind, to be shown in every form."""

from __future__ import annotations

import pytest

from build_deck.diagnostics import Diagnostic, Place, RuleText, Severity

RULES = (
    RuleText("lone-bullet", Severity.WARNING, "A bullet alone on its level.\n\nJoin it, or give it company."),
    RuleText("theme-contrast", Severity.ERROR, "Text that stands out too little.\n\nDarken it."),
)


@pytest.fixture
def diagnostics() -> tuple[Diagnostic, ...]:
    return (
        Diagnostic("theme-contrast", "100% pale: `a`, `b`", Place("themes/my theme.yaml"), "darken\nit"),
        Diagnostic("lone-bullet", "alone “芝麻”", Place("lectures/01.yaml", 3, 7), "", Severity.WARNING),
        Diagnostic("odd", "no place at all", severity=Severity.INFO),
        Diagnostic("odd", "a line only", Place("a,b:c.yaml", 4), severity=Severity.INFO),
    )


@pytest.fixture
def rules() -> tuple[RuleText, ...]:
    return RULES
