"""Findings as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from build_deck.diagnostics import Diagnostic, Severity


def rendered(diagnostics: Sequence[Diagnostic]) -> str:
    """One JSON object in ASCII: `findings`, each with rule, severity, message, hint, file, line and column
    (0: unknown), and `counts` by severity."""
    counts = {severity.value: 0 for severity in Severity}
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
    found = {"findings": [_finding(diagnostic) for diagnostic in diagnostics], "counts": counts}
    return json.dumps(found, indent=2) + "\n"


def _finding(diagnostic: Diagnostic) -> dict[str, str | int]:
    place = diagnostic.place
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }
