"""The stages in order: outline → scene → file, for each lecture asked for.

Every stage is a pure function of what it is given; only this module knows them all.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_deck import settings
from build_deck.diagnostics import (
    Diagnostic,
    InputError,
    OutputError,
    Place,
    Severity,
    ThemeError,
    by_place,
    first_of,
    has_errors,
)
from build_deck.jobs import Job, slug_of
from build_deck.outline.bibliography import Bibliography
from build_deck.outline.bibliography import read as read_bibliography
from build_deck.outline.citations import Citations, groups
from build_deck.outline.outline import Outline
from build_deck.outline.read import read_outline, title_of
from build_deck.outline.text import Cite
from build_deck.output import put
from build_deck.theme.load import load
from build_deck.theme.theme import Theme

if TYPE_CHECKING:
    from build_deck.scene.model import Deck

EDITION = "lecturer"
"""The folder of the one edition there is; others will stand beside it."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a lecture; `target` is set when its deck was written."""

    source: str
    title: str = ""
    target: Path | None = None
    slides: int = 0
    planned: float = 0
    estimated: float = 0
    charts: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def built(self) -> bool:
        """Whether the deck was written."""
        return self.target is not None


@dataclass(slots=True)
class _Shared:
    """What the lectures of one course share, read once."""

    thorough: bool = False
    scripts: bool = False
    themes: dict[tuple[str, Path], Theme] = field(default_factory=dict)
    bibliographies: dict[tuple[str, Path], tuple[Bibliography, tuple[Diagnostic, ...]]] = field(
        default_factory=dict
    )
    said: set[Diagnostic] = field(default_factory=set)

    def once(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Warnings about what lectures share that were not said with an earlier one; and all errors, which
        stop each of them."""
        fresh = tuple(d for d in found if d.severity is Severity.ERROR or d not in self.said)
        self.said.update(fresh)
        return fresh


def scripts_allowed(asked: bool) -> bool:
    """Whether figures' scripts may run: the command line says so, or the user's own configuration.

    Raises InputError where the configuration is unusable.
    """
    return settings.read().allow_scripts or asked


def build(
    jobs: Sequence[Job], out: Path, theme: str | None = None, *, scripts: bool = False, thorough: bool = False
) -> Iterator[Result]:
    """Build each lecture into `out`/lecturer, and say what became of it; errors stop only their lecture.

    Each deck is audited before it is put in place; `thorough` asks all rules of it. `scripts` runs those
    of figures; they are programs, and may do anything.
    """
    shared = _Shared(thorough=thorough, scripts=scripts)
    for job in jobs:
        yield _guarded(job, out, theme, shared)


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for cycles waits until a lecture is done.

    Outlines, scenes and packages are values without cycles, so that it would walk through hundreds of
    thousands of them again and again, for a tenth of the time and more, and find next to nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _guarded(job: Job, out: Path, theme: str | None, shared: _Shared) -> Result:
    source = str(job.path)
    try:
        with uncollected():
            return _build(job, out, theme, shared)
    except (InputError, ThemeError) as error:
        return Result(source, diagnostics=_said(error, source))
    except OutputError as error:
        return Result(source, diagnostics=(Diagnostic("output", str(error), Place(source)),))


def _build(job: Job, out: Path, theme_name: str | None, shared: _Shared) -> Result:
    outline, deck, diagnostics = _composed(job, theme_name, shared)
    from build_deck.pptx.write import write

    target = out / EDITION / f"{deck.slug}.pptx"
    data = write(deck)
    diagnostics = (*diagnostics, *_audited(data, str(job.path), target, thorough=shared.thorough))
    put(data, target)
    return Result(
        str(job.path),
        deck.title,
        target,
        len(deck.slides),
        outline.lecture.minutes or 0,
        sum(slide.minutes for slide in deck.slides),
        _charts(deck),
        first_of(diagnostics),
    )


def _audited(data: bytes, source: str, target: Path, *, thorough: bool) -> tuple[Diagnostic, ...]:
    """What an outline's words, pictures or theme make of a deck, as warnings.

    Raises InputError where the deck itself is broken, which is never its author's fault, or where it
    cannot be audited as was asked.
    """
    from build_deck.audit import audit_full, audit_quick, is_fault
    from build_deck.audit.outside import NOT_CHECKED

    found = (audit_full if thorough else audit_quick)(data, str(target))
    stopping = [finding for finding in found if is_fault(finding) or finding.rule == NOT_CHECKED]
    if stopping:
        raise InputError(_ours(finding, source) for finding in stopping)
    return tuple(replace(finding, severity=Severity.WARNING) for finding in found)


def _ours(finding: Diagnostic, source: str) -> Diagnostic:
    """A finding in a deck that was not put in place, as the author of its outline reads it."""
    from build_deck.audit.outside import NOT_CHECKED

    if finding.rule == NOT_CHECKED:
        return replace(finding, place=Place(source))
    return Diagnostic(
        finding.rule,
        f"the deck would be faulty, and was not written: {finding.message}",
        Place(source),
        "this is a fault of build-deck, not of your outline: please report it, with the outline if you may",
    )


def _composed(
    job: Job, theme_name: str | None, shared: _Shared
) -> tuple[Outline, Deck, tuple[Diagnostic, ...]]:
    """A lecture as read and as composed, with warnings. Raises InputError where there are errors."""
    shared_found = shared.once(job.found)
    theme, theme_found = _theme(theme_name, job, shared)
    bibliography, found = _bibliography(job, shared)
    outline, outline_found = _outline(job, bibliography)
    diagnostics = by_place((*shared_found, *theme_found, *found, *outline_found))
    if outline is None or theme is None or has_errors(diagnostics):
        raise InputError(diagnostics)
    # Composing and writing are imported where they are needed, so that a broken outline is reported
    # without them.
    from build_deck.scene.compose import compose

    outline = replace(outline, scripts_allowed=shared.scripts)
    deck, scene_found = compose(outline, theme, _citations(bibliography, outline, job))
    diagnostics = by_place((*diagnostics, *scene_found))
    if has_errors(diagnostics):
        raise InputError(diagnostics)
    return outline, deck, diagnostics


def check(jobs: Sequence[Job], theme: str | None = None, *, scripts: bool = False) -> tuple[Diagnostic, ...]:
    """What is found in lectures, and in a course all of whose lectures are among them and can be read.

    A lecture with errors that stop its build has these only, and keeps rules about its course waiting.
    """
    from build_deck.checks.run import check_course, check_lecture, check_settings
    from build_deck.checks.settings import Settings
    from build_deck.checks.subject import CourseSubject, LectureSubject, lecture_subject

    shared = _Shared(scripts=scripts)
    settings: dict[str, Settings] = {}
    seen: dict[str, list[LectureSubject]] = {}
    found: list[Diagnostic] = []
    for job in jobs:
        about = settings.setdefault(job.course.place.file, Settings(job.course))
        try:
            with uncollected():
                outline, deck, diagnostics = _composed(job, theme, shared)
        except (InputError, ThemeError) as error:
            found.extend(_said(error, str(job.path)))
            continue
        subject = lecture_subject(outline, deck, str(job.path))
        seen.setdefault(job.course.place.file, []).append(subject)
        found.extend((*diagnostics, *check_lecture(subject, about)))
    for course_file, about in settings.items():
        found.extend(check_settings(about))
        lectures = seen.get(course_file, [])
        listed = {entry.file for entry in about.course.lectures}
        if listed and listed <= {subject.outline.source for subject in lectures}:
            job = next(job for job in jobs if job.course.place.file == course_file)
            bibliography, _ = _bibliography(job, shared)
            found.extend(check_course(CourseSubject(about.course, tuple(lectures), bibliography), about))
    return first_of(by_place(found))


def _said(error: InputError | ThemeError, source: str) -> tuple[Diagnostic, ...]:
    """An exception as findings about a lecture."""
    if isinstance(error, InputError):
        return first_of(error.diagnostics)
    return (Diagnostic("theme", str(error), Place(source)),)


def _charts(deck: Deck) -> int:
    """How many charts a deck shows, native or drawn, and figures of scripts."""
    from build_deck.scene.chart_model import ChartShape
    from build_deck.scene.model import PictureShape

    shapes = (shape for slide in deck.slides for shape in slide.shapes)
    return sum(isinstance(s, ChartShape) or (isinstance(s, PictureShape) and bool(s.svg)) for s in shapes)


def _citations(bibliography: Bibliography, outline: Outline, job: Job) -> Citations:
    """The words for everything the lecture cites, and for its paper, made in one go."""
    cited = list(groups(outline.lecture))
    keys = dict.fromkeys(cite.key for group in cited for cite in group)
    paper = job.course.paper.key
    if paper in bibliography.keys:
        keys[paper] = None
    cited.extend((Cite(key),) for key in keys)
    return Citations.of(
        bibliography, job.course.citation_style, _language(outline), job.root, cited, job.course.place
    )


def _language(outline: Outline) -> str:
    return outline.lecture.language or outline.course.language


def _theme(asked: str | None, job: Job, shared: _Shared) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The theme asked for, or the course's; or None, and what is wrong with it, where it is named."""
    name = asked or job.course.theme
    if (name, job.root) not in shared.themes:
        try:
            shared.themes[name, job.root] = load(name, job.root)
        except ThemeError as error:
            place = Place() if asked else job.course.place_of("theme")
            return None, (Diagnostic("theme", str(error), place, error.hint),)
    return shared.themes[name, job.root], ()


def _bibliography(job: Job, shared: _Shared) -> tuple[Bibliography, tuple[Diagnostic, ...]]:
    name = job.course.bibliography
    key = (name, job.root)
    if key not in shared.bibliographies:
        found = read_bibliography(job.root / name, name) if name else (Bibliography(), ())
        shared.bibliographies[key] = found
    return shared.bibliographies[key]


def _outline(job: Job, bibliography: Bibliography) -> tuple[Outline | None, Iterable[Diagnostic]]:
    outline, diagnostics = read_outline(job.path, job.course, job.root, bibliography.keys)
    if outline is None:
        return None, diagnostics
    following = title_of(job.next_path, _language(outline)) if job.next_path else ""
    return replace(
        outline,
        number=job.number,
        slug=slug_of(job),
        date=outline.lecture.date or job.date,
        next_title=following,
    ), diagnostics
