"""What the command line prints: progress, findings as a compiler shows them, and one table at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from build_deck.diagnostics import BuildDeckError, Diagnostic, InputError, Severity

if TYPE_CHECKING:
    from build_deck.pipeline import Result

_WIDEST_SOURCE = 200


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
    for result in results:
        for diagnostic in result.diagnostics:
            finding(diagnostic)
    if any(result.built for result in results):
        _table(results)


def failure(error: BuildDeckError) -> None:
    """An error that stops everything."""
    if isinstance(error, InputError):
        for diagnostic in error.diagnostics:
            finding(diagnostic)
    else:
        _console(stderr=True).print(f"[bold red]error[/]: {escape(str(error))}")


def finding(diagnostic: Diagnostic) -> None:
    """One finding: place, rule, message; the source line with a caret; a way out."""
    console = _console(stderr=True)
    colour = "red" if diagnostic.severity is Severity.ERROR else "yellow"
    place = f"{escape(str(diagnostic.place))}: " if str(diagnostic.place) else ""
    rule = escape(f"[{diagnostic.rule}]")
    console.print(f"{place}[bold {colour}]{diagnostic.severity}[/]{rule}: {escape(diagnostic.message)}")
    for line in _excerpt(diagnostic):
        console.print(f"[dim]{escape(line)}[/]")
    if diagnostic.hint:
        console.print(f"  [bold]help[/]: {escape(diagnostic.hint)}")


def _excerpt(diagnostic: Diagnostic) -> list[str]:
    """The line that the finding points at, and a caret under the column."""
    place = diagnostic.place
    lines = _lines(place.file) if place.file and place.line else ()
    if not 0 < place.line <= len(lines):
        return []
    source = lines[place.line - 1][:_WIDEST_SOURCE]
    margin = f"{place.line:>5} | "
    shown = [f"{margin}{source}"]
    if place.column:
        # A tab before the caret keeps it under its column; a wide character takes two places.
        before = source[: place.column - 1]
        pad = "".join("\t" if c == "\t" else " " * _cells(c) for c in before)
        shown.append(f"{' ' * (len(margin) - 2)}| {pad}^")
    return shown


def _cells(character: str) -> int:
    from rich.cells import cell_len

    return cell_len(character)


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    try:
        return tuple(Path(file).read_text(encoding="utf-8-sig").splitlines())
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
