"""What is wrong with an input, as values; and the one tree of exceptions.

A stage returns what it made together with the diagnostics it found and goes on, so that an author
sees every problem at once. Only the command line turns them into text and an exit status.

    BuildDeckError
    ├── InputError     an input cannot be used; carries its diagnostics
    ├── ThemeError     a theme is unusable: an unknown token, a font that cannot be measured
    └── OutputError    a result cannot be put in its place
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error stops the lecture, a warning is reported (and counts with
    `--strict`), an info is only said."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file as the author named it, line and column from 1 (0: unknown)."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: which rule, what is wrong, where, and a way out."""

    rule: str
    message: str
    place: Place = Place()
    hint: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as its users read of it: its id, the severity of its findings unless a course says
    otherwise, and its documentation in Markdown, the first line of which says what it finds."""

    id: str
    severity: Severity
    doc: str

    @property
    def summary(self) -> str:
        """What the rule finds, in a line."""
        return self.doc.strip().partition("\n")[0].strip()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the findings stops the build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def by_place(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings sorted by file, line and column, each once."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.place, d.rule, d.message)))


class BuildDeckError(Exception):
    """Any failure that this package foresees."""


class InputError(BuildDeckError):
    """An input cannot be used; `diagnostics` says why, each with its place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = by_place(diagnostics)
        super().__init__("; ".join(f"{d.place}: {d.message}" for d in self.diagnostics))


class ThemeError(BuildDeckError):
    """A theme is unusable: an unknown token, a wrong value, a font that cannot be measured.

    `hint` is a way out, where the message alone does not say it."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)


class OutputError(BuildDeckError):
    """A result cannot be put in its place; the message names the place and a way out."""
