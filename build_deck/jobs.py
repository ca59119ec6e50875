"""Which lectures are to be built: those named, or all of a course, each with what its course says of it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_deck.diagnostics import BuildDeckError, Diagnostic, InputError, by_place, first_of, has_errors
from build_deck.outline.course import Course
from build_deck.outline.read import course_folder, read_course

COURSE_FILE = "course.yaml"


class UsageError(BuildDeckError):
    """The command was given something to do that it cannot make sense of."""


@dataclass(frozen=True, slots=True)
class Job:
    """A lecture to be built, as part of its course. `root` is the folder that file names start from."""

    path: Path
    course: Course
    root: Path
    number: int = 0
    next_path: Path | None = None
    date: datetime.date | None = None
    found: tuple[Diagnostic, ...] = ()
    """Warnings about the course."""


def jobs(lectures: Sequence[Path], folder: Path) -> list[Job]:
    """The lectures named, or all those of the course in `folder`; a `course.yaml` stands for its lectures.

    Raises UsageError where there is nothing to build or two decks would have one name, InputError
    where a course file cannot be used.
    """
    if not lectures:
        course_file = find_course(folder)
        if course_file is None:
            raise UsageError("no lecture named, and no lectures/course.yaml or course.yaml here")
        found = _course_jobs(course_file)
        if not found:
            raise UsageError(f"{course_file} lists no lectures")
    else:
        courses: dict[Path, list[Job]] = {}
        by_file: dict[Path, Job] = {}
        for job in (job for path in lectures for job in _named(path, courses)):
            by_file.setdefault(job.path.resolve(), job)
        found = list(by_file.values())
    seen: set[str] = set()
    for slug in map(slug_of, found):
        # Many file systems do not tell capitals apart.
        if slug.casefold() in seen:
            raise UsageError(f"two lectures would both become {slug}.pptx; build them one at a time")
        seen.add(slug.casefold())
    return found


def find_course(folder: Path) -> Path | None:
    """The course file of a folder, as a path relative to the current folder where it can be."""
    for name in ("lectures/course.yaml", "course.yaml"):
        if (folder / name).is_file():
            return Path(name) if folder == Path.cwd() else folder / name
    return None


def _named(path: Path, courses: dict[Path, list[Job]]) -> list[Job]:
    """What a name on the command line stands for."""
    if path.name != COURSE_FILE:
        return [_job(path, courses)]
    if path not in courses:
        courses[path] = _course_jobs(path)
    return courses[path]


def _job(path: Path, courses: dict[Path, list[Job]]) -> Job:
    course_file = path.parent / COURSE_FILE
    if not course_file.is_file():
        return Job(path, Course(), path.parent)
    if course_file not in courses:
        courses[course_file] = _course_jobs(course_file)
    listed = [job for job in courses[course_file] if _same(job.path, path)]
    if listed:
        return replace(listed[0], path=path)
    course, found = _course(course_file)
    return Job(path, course, course_folder(course_file), leading_number(path), found=found)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _course(course_file: Path) -> tuple[Course, tuple[Diagnostic, ...]]:
    """A course, and warnings about it."""
    course, diagnostics = read_course(course_file)
    if course is None or has_errors(diagnostics):
        raise InputError(first_of(by_place(diagnostics)))
    return course, diagnostics


def _course_jobs(course_file: Path) -> list[Job]:
    course, found = _course(course_file)
    root = course_folder(course_file)
    paths = [course_file.parent / entry.file for entry in course.lectures]
    numbers = [leading_number(path) or index + 1 for index, path in enumerate(paths)]
    followers = [*zip(paths[1:], numbers[1:], strict=True), (None, 0)][: len(paths)]
    return [
        Job(entry_path, course, root, number, follower if after == number + 1 else None, entry.date, found)
        for entry, entry_path, number, (follower, after) in zip(
            course.lectures, paths, numbers, followers, strict=True
        )
    ]


def leading_number(path: Path) -> int:
    """The number that a file name begins with ("03-pilots.yaml" is 3), or 0."""
    match = re.match(r"\d{1,4}", path.stem)
    return int(match[0]) if match else 0


def slug_of(job: Job) -> str:
    """The name of the outputs: the outline's own, with the lecture's number before it."""
    stem = re.sub(r"[^\w-]+", "-", job.path.stem).strip("-") or "lecture"
    if job.number and not leading_number(job.path):
        return f"{job.number:02d}-{stem}"
    return stem
