"""The command line: parse words, call the pipeline, print. Heavy imports wait until they are needed."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

EXIT_INPUT = 1
EXIT_USAGE = 2

_form = click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "github", "sarif")),
    default="text",
    show_default=True,
    help="How findings are shown.",
)
_strict = click.option("--strict", is_flag=True, help="Warnings count too: exit status 1.")

_theme = click.option(
    "--theme",
    metavar="THEME",
    help="`light`, `dark`, or a theme file in the course folder; what the course says by default.",
)
_scripts = click.option(
    "--allow-scripts",
    is_flag=True,
    help="Run the scripts of `figure` blocks: programs that can do anything. Only for outlines you trust.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="build-deck", prog_name="build-deck")
def main() -> None:
    """Turn lecture outlines in YAML into editable, accessible PowerPoint decks.

    \b
    build-deck build               the decks of the course in this folder
    build-deck build OUTLINE.yaml  the deck of one lecture
    build-deck check               what could be better, before anything is built
    build-deck audit DECK.pptx     what is wrong with a finished deck, whoever made it

    The language of outlines is described in lectures/README.md of the project.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal of few letters shows `?` for the others; it is no reason to fail.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command(short_help="Build decks from outlines.")
@click.argument("lectures", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist"),
    show_default=True,
    help="Folder for the decks; they go into its folder `lecturer`.",
)
@_theme
@click.option(
    "--audit",
    is_flag=True,
    help="Ask all rules of `audit` of each deck before it is put in place. Needs the extra `audit`.",
)
@_scripts
def build(lectures: tuple[Path, ...], out: Path, theme: str | None, audit: bool, allow_scripts: bool) -> None:
    """Build the course's decks, or those of the LECTURES named.

    LECTURES are outlines; a `course.yaml` stands for its lectures. Without any, the course in
    `lectures/course.yaml` (or `course.yaml`) is built.

    \b
    Exit status:
      0  all decks were built
      1  errors in an input; no deck was written for it
      2  wrong usage
    """
    from build_deck import jobs, pipeline, report
    from build_deck.diagnostics import BuildDeckError

    try:
        scripts = pipeline.scripts_allowed(allow_scripts)
        asked = jobs.jobs(lectures, Path.cwd())
    except jobs.UsageError as error:
        raise click.UsageError(str(error)) from None
    except BuildDeckError as error:
        report.failure(error)
        sys.exit(EXIT_INPUT)
    made = pipeline.build(asked, out, theme, scripts=scripts, thorough=audit)
    results = report.progress(made, total=len(asked))
    report.results(results)
    if not all(result.built for result in results):
        sys.exit(EXIT_INPUT)


@main.command(short_help="Check outlines against the rules of good slides.")
@click.argument("lectures", nargs=-1, type=click.Path(path_type=Path))
@_form
@_strict
@_theme
@_scripts
def check(
    lectures: tuple[Path, ...], form: str, strict: bool, theme: str | None, allow_scripts: bool
) -> None:
    """Check the course's lectures, or the LECTURES named, against the rules of good slides.

    LECTURES are named as for `build`. Nothing is written. Rules about the course as a whole need all of
    its lectures.

    \b
    Exit status:
      0  nothing that counts was found
      1  errors, or with --strict warnings
      2  wrong usage
    """
    from build_deck import formats, jobs, pipeline
    from build_deck.checks.run import texts
    from build_deck.diagnostics import InputError

    looked_at = "the course"
    try:
        asked = jobs.jobs(lectures, Path.cwd())
        looked_at = "1 lecture" if len(asked) == 1 else f"{len(asked)} lectures"
        found = pipeline.check(asked, theme, scripts=pipeline.scripts_allowed(allow_scripts))
    except jobs.UsageError as error:
        raise click.UsageError(str(error)) from None
    except InputError as error:
        found = error.diagnostics
    formats.show(found, form, rules=texts(), what=looked_at)
    sys.exit(formats.exit_status(found, strict=strict))


@main.command(short_help="Audit finished decks, whoever made them.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_form
@_strict
@click.option(
    "--student", is_flag=True, help="The files are for students: notes of the speaker are an error."
)
def audit(files: tuple[Path, ...], form: str, strict: bool, student: bool) -> None:
    """Audit finished PowerPoint FILES, made by whatever program.

    Nothing is changed, and nothing in a file is run. Looked for is whatever is broken, cannot be used by
    everybody, or tells what was not meant to be told. Two rules need the extra `audit`:
    pip install 'build-deck[audit]'.

    \b
    Exit status:
      0  nothing that counts was found
      1  errors, or with --strict warnings
      2  wrong usage
    """
    from build_deck import formats
    from build_deck.audit import rules
    from build_deck.audit.files import NotAFileError, audit_files

    try:
        found = tuple(audit_files(files, student=student))
    except NotAFileError as error:
        raise click.UsageError(str(error)) from None
    looked_at = "1 file" if len(files) == 1 else f"{len(files)} files"
    formats.show(found, form, rules=rules(), what=looked_at)
    sys.exit(formats.exit_status(found, strict=strict))
