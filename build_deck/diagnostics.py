"""What is wrong with an input, as values; and the one tree of exceptions.

A stage returns what it made together with the diagnostics it found and goes on, so that an author
sees every problem at once. Only the command line turns them into text and an exit status.

    BuildDeckError
    ├── InputError     an input cannot be used; carries its diagnostics
    ├── ThemeError     a theme is unusable: an unknown token, a font that cannot be measured
    └── OutputError    a result cannot be put in its place
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

MAX_WORDS = 600
"""Characters that a message or a hint has at most; it may quote what an author wrote, at any length."""
MOST_FINDINGS = 500
"""Findings that are listed; whoever has more has one mistake many times."""
_QUOTED = re.compile(r"([“`])([^”`]{60})[^”`]+([”`])")


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

    def __post_init__(self) -> None:
        """Shorten what is quoted at great length."""
        for name in ("message", "hint"):
            if len(words := getattr(self, name)) > MAX_WORDS:
                object.__setattr__(self, name, _shortened(words))


def _shortened(words: str) -> str:
    quoted = _QUOTED.sub(r"\1\2…\3", words)
    return quoted if len(quoted) <= MAX_WORDS else f"{quoted[: MAX_WORDS - 1]}…"


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
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: (d.place, d.rule, d.message)))


def first_of(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted findings as they are told: of very many the first, and how many more there are, which matters
    as much as the gravest of these."""
    more = diagnostics[MOST_FINDINGS:]
    if len(more) < 2:
        return tuple(diagnostics)
    severity = min((d.severity for d in more), key=list(Severity).index)
    message = f"{len(more):,} more findings begin here and are not listed"
    rest = Diagnostic("more", message, more[0].place, "mend those above first", severity)
    return (*diagnostics[:MOST_FINDINGS], rest)


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
