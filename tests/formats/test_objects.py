"""JSON holds everything a finding says."""

from __future__ import annotations

import json

from build_deck.diagnostics import Diagnostic
from build_deck.formats import objects


def test_findings_and_counts(diagnostics: tuple[Diagnostic, ...]) -> None:
    shown = json.loads(objects.rendered(diagnostics))
    assert shown["counts"] == {"error": 1, "warning": 1, "info": 2}
    assert shown["findings"][1] == {
        "rule": "lone-bullet",
        "severity": "warning",
        "message": "alone “芝麻”",
        "hint": "",
        "file": "lectures/01.yaml",
        "line": 3,
        "column": 7,
    }
    assert [finding["rule"] for finding in shown["findings"]] == [d.rule for d in diagnostics]


def test_nothing_found_is_an_object_too() -> None:
    assert json.loads(objects.rendered(())) == {
        "findings": [],
        "counts": {"error": 0, "warning": 0, "info": 0},
    }
