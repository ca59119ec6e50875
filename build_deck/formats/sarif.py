"""Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for code scanning.

One run of one tool; every rule that was looked at is listed with its documentation, and each result
points at its rule, its file (a URI relative to the folder of the run) and its line.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from build_deck.diagnostics import Diagnostic, Place, RuleText, Severity
from build_deck.formats.paths import relative

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "SRCROOT"


def rendered(diagnostics: Sequence[Diagnostic], rules: Sequence[RuleText] = ()) -> str:
    """A SARIF log in ASCII. Rules that found something but are not among `rules` are listed by id."""
    documented = [_rule(rule) for rule in rules]
    known = {rule.id for rule in rules}
    others = dict.fromkeys(d.rule for d in diagnostics if d.rule not in known)
    listed = [*documented, *({"id": rule} for rule in others)]
    index = {str(rule["id"]): number for number, rule in enumerate(listed)}
    run = {
        "tool": {"driver": {"name": "build-deck", "rules": listed}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that the command was run in."}}},
        "results": [_result(diagnostic, index[diagnostic.rule]) for diagnostic in diagnostics],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.doc, "markdown": rule.doc},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(diagnostic: Diagnostic, index: int) -> dict[str, Any]:
    words = ". ".join(filter(None, (diagnostic.message, diagnostic.hint)))
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": words},
        **({"locations": [_location(diagnostic.place)]} if diagnostic.place.file else {}),
    }


def _location(place: Place) -> dict[str, Any]:
    artifact = {"uri": quote(relative(place.file), errors="backslashreplace"), "uriBaseId": _ROOT}
    physical: dict[str, Any] = {"artifactLocation": artifact}
    if place.line:
        column = {"startColumn": place.column} if place.column else {}
        physical["region"] = {"startLine": place.line, **column}
    return {"physicalLocation": physical}
