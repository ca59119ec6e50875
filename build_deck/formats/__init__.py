"""Findings in the form that their reader wants: a person, a program, GitHub, a code scanner.

    text     as `build` shows its findings (report.py), and a line that counts them
    json     one object: `findings` and `counts`
    github   workflow commands, which GitHub shows beside the line of a file
    sarif    SARIF 2.1.0, for code scanning and editors

Whoever has findings to show calls `show`, and ends with `exit_status`.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence

from build_deck.diagnostics import Diagnostic, RuleText, Severity

FORMATS = ("text", "json", "github", "sarif")
"""The forms there are, as `--format` takes them."""


def show(
    diagnostics: Sequence[Diagnostic], form: str = "text", *, rules: Iterable[RuleText] = (), what: str = ""
) -> None:
    """Write findings to standard output in one of `FORMATS`.

    `rules` are those that were looked at, which SARIF lists; `what` says in text what was looked at ("2
    lectures"). Raises KeyError for another form.
    """
    if form == "text":
        from build_deck import report

        report.findings(diagnostics, stderr=False)
        print(counted(diagnostics, what), flush=True)
        return
    written = rendered(diagnostics, form, rules)
    if written:
        # Every system gets the same bytes, whatever its locale; what a name cannot say in them is escaped.
        sys.stdout.flush()
        sys.stdout.buffer.write(written.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()


def rendered(diagnostics: Sequence[Diagnostic], form: str, rules: Iterable[RuleText] = ()) -> str:
    """Findings as json, github or sarif text, which ends with a line break unless it is empty."""
    from build_deck.formats import github, objects, sarif

    if form == "sarif":
        return sarif.rendered(diagnostics, tuple(rules))
    return {"json": objects.rendered, "github": github.rendered}[form](diagnostics)


def counted(diagnostics: Collection[Diagnostic], what: str = "") -> str:
    """How many findings of each severity there are: "1 error and 3 warnings in 2 lectures"."""
    where = f" in {what}" if what else ""
    parts = [_many(diagnostics, severity) for severity in Severity]
    named = [part for part in parts if part]
    if not named:
        return f"nothing found{where}"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1]))) + where


def _many(diagnostics: Collection[Diagnostic], severity: Severity) -> str:
    count = sum(diagnostic.severity is severity for diagnostic in diagnostics)
    if not count:
        return ""
    name = "remark" if severity is Severity.INFO else severity.value
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def exit_status(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """0 where nothing counts, 1 where an error does; `strict` makes warnings count too, infos never do."""
    counting = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(diagnostic.severity in counting for diagnostic in diagnostics))
