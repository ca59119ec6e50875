"""The command line: parse words, call the pipeline, print. Heavy imports wait until they are needed."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

EXIT_INPUT = 1
EXIT_USAGE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="build-deck", prog_name="build-deck")
def main() -> None:
    """Turn lecture outlines into editable, accessible PowerPoint decks."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of few letters shows `?` for the others; it is no reason to fail.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command()
@click.argument("lectures", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist"),
    show_default=True,
    help="Folder for the decks; they go into its folder `lecturer`.",
)
@click.option(
    "--theme", help="`light`, `dark`, or a theme file in the course folder; the course's by default."
)
def build(lectures: tuple[Path, ...], out: Path, theme: str | None) -> None:
    """Build the course's decks, or those of the LECTURES named.

    Without LECTURES the course in `lectures/course.yaml` (or `course.yaml`) is built. Exit status 0: all
    built; 1: errors in an input, of which nothing was written; 2: wrong usage.
    """
    from build_deck import pipeline, report
    from build_deck.diagnostics import BuildDeckError

    try:
        jobs = pipeline.jobs(lectures, Path.cwd())
    except pipeline.UsageError as error:
        raise click.UsageError(str(error)) from None
    except BuildDeckError as error:
        report.failure(error)
        sys.exit(EXIT_INPUT)
    results = report.progress(pipeline.build(jobs, out, theme), total=len(jobs))
    report.results(results)
    if not all(result.built for result in results):
        sys.exit(EXIT_INPUT)
