"""Findings as workflow commands, which GitHub Actions shows beside the line they are about.

`::error file=lectures/01.yaml,line=3,col=5,title=no-title::what is wrong`; the signs that have a meaning
of their own are escaped as GitHub's toolkit does (actions/toolkit, packages/core/src/command.ts).
"""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.diagnostics import Diagnostic, Severity
from build_deck.formats.paths import relative

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def rendered(diagnostics: Sequence[Diagnostic]) -> str:
    """A line for each finding."""
    return "".join(_command(diagnostic) + "\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    properties = {
        "file": relative(place.file) if place.file else "",
        "line": f"{place.line}" if place.line else "",
        "col": f"{place.column}" if place.line and place.column else "",
        "title": diagnostic.rule,
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    words = "\n".join(filter(None, (diagnostic.message, diagnostic.hint and f"help: {diagnostic.hint}")))
    return f"::{_COMMANDS[diagnostic.severity]} {shown}::{_data(words)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
