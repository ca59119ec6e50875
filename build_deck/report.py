"""What the command line prints: progress, findings as a compiler shows them, and one table at the end."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from build_deck.diagnostics import BuildDeckError, Diagnostic, InputError, Severity

if TYPE_CHECKING:
    from build_deck.pipeline import Result

_WIDEST_SOURCE = 200
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where YAML 1.1 breaks lines (4.2), so that the line shown is the line named."""
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal may take as a command."""


def _console(*, stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False, soft_wrap=True)


def progress(results: Iterable[Result], total: int) -> list[Result]:
    """Run through the results: a bar on a terminal, a line each elsewhere."""
    if not sys.stderr.isatty():
        return [_plain_line(result) for result in results]
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_console(stderr=True), transient=True) as bar:
        task = bar.add_task("Building", total=total)
        done = []
        for result in results:
            bar.update(task, advance=1, description=escape(result.source))
            done.append(result)
        return done


def _plain_line(result: Result) -> Result:
    outcome = f"{result.target}" if result.built else "not built"
    print(f"{result.source}: {outcome}", file=sys.stderr, flush=True)
    return result


def results(results: Sequence[Result]) -> None:
    """Every finding, then the table."""
    # What is wrong with something that lectures share is said once.
    findings(dict.fromkeys(diagnostic for result in results for diagnostic in result.diagnostics))
    if any(result.built for result in results):
        _table(results)


def failure(error: BuildDeckError) -> None:
    """An error that stops everything."""
    if isinstance(error, InputError):
        findings(error.diagnostics)
    else:
        _console(stderr=True).print(f"[bold red]error[/]: {escape(str(error))}")


def findings(diagnostics: Iterable[Diagnostic], *, stderr: bool = True) -> None:
    """Each finding in turn; a source file is read once for all of them."""
    console = _console(stderr=stderr)
    sources: dict[str, tuple[str, ...]] = {}
    for diagnostic in diagnostics:
        file = diagnostic.place.file
        if file and file not in sources:
            sources[file] = _lines(file)
        _finding(diagnostic, sources.get(file, ()), console)


def finding(diagnostic: Diagnostic) -> None:
    """One finding alone."""
    findings((diagnostic,))


def _finding(diagnostic: Diagnostic, source: tuple[str, ...], console: Console) -> None:
    """Place, rule, message; the source line with a caret; a way out."""
    colour = _COLOURS[diagnostic.severity]
    place = f"{_safe(str(diagnostic.place))}: " if str(diagnostic.place) else ""
    rule = escape(f"[{diagnostic.rule}]")
    console.print(f"{place}[bold {colour}]{diagnostic.severity}[/]{rule}: {_safe(diagnostic.message)}")
    for line in _excerpt(diagnostic, source):
        console.print(f"[dim]{_safe(line)}[/]")
    if diagnostic.hint:
        console.print(f"  [bold]help[/]: {_safe(diagnostic.hint)}")


def _safe(words: str) -> str:
    """Words of an author's as they can be printed: no markup, no control characters."""
    return escape(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", words))


def _excerpt(diagnostic: Diagnostic, lines: tuple[str, ...]) -> list[str]:
    """The line that the finding points at, and a caret under the column."""
    place = diagnostic.place
    if not 0 < place.line <= len(lines):
        return []
    source, column = _window(lines[place.line - 1], place.column)
    margin = f"{place.line:>5} | "
    shown = [f"{margin}{source}"]
    if column:
        # A tab before the caret keeps it under its column; a wide character takes two places.
        before = source[: column - 1]
        pad = "".join("\t" if c == "\t" else " " * _cells(c) for c in before)
        shown.append(f"{' ' * (len(margin) - 2)}| {pad}^")
    return shown


def _window(source: str, column: int) -> tuple[str, int]:
    """What is shown of a line that may be long, and which column of that the column is."""
    start = 0 if column <= _WIDEST_SOURCE else column - _WIDEST_SOURCE // 2
    shown = source[start : start + _WIDEST_SOURCE]
    return ("…" + shown[1:] if start else shown), column - start


def _cells(character: str) -> int:
    from rich.cells import cell_len

    return cell_len(character)


def _lines(file: str) -> tuple[str, ...]:
    try:
        data = Path(file).read_bytes()
        wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return tuple(_BREAK.split(data.decode("utf-16" if wide else "utf-8-sig")))
    except (OSError, UnicodeDecodeError):
        return ()


def _table(results: Sequence[Result]) -> None:
    """Lecture, slides, minutes planned and estimated, charts, warnings."""
    from rich.table import Table

    table = Table("Lecture", box=None, pad_edge=False, header_style="bold")
    for head in ("Slides", "Planned", "Estimated", "Charts", "Warnings"):
        table.add_column(head, justify="right")
    for result in results:
        warnings = sum(d.severity is Severity.WARNING for d in result.diagnostics)
        if result.built:
            planned = f"{result.planned:g} min" if result.planned else "–"
            row = (
                f"{result.slides}",
                planned,
                f"{result.estimated:.0f} min",
                f"{result.charts}",
                f"{warnings}",
            )
        else:
            row = ("not built", "", "", "", f"{warnings}")
        table.add_row(escape(result.title or result.source), *row)
    _console().print(table)
