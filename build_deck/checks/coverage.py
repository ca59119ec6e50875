"""What a course covers: which slides draw on each section of its paper, cite each work, name each term.

    python -m build_deck.checks.coverage

prints the tables in Markdown for the course in the current folder. Slides are named by lecture and number,
"03: 5–7, 12"; where only the notes cite a work, "notes".
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from build_deck.checks.words import face
from build_deck.diagnostics import InputError, has_errors
from build_deck.outline import bibliography
from build_deck.outline.bibliography import Bibliography
from build_deck.outline.citations import groups
from build_deck.outline.course import Course, Term
from build_deck.outline.lecture import Lecture, Slide
from build_deck.outline.read import read_course, read_outline
from build_deck.scene.page import cites_of

NOTHING = "**nothing**"
"""What stands in a cell where something is missing."""

Numbered = tuple[int, Slide]
"""A slide, and its number in the deck, where no slide before it goes on on a further one."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A course whose lectures were read: each by its number, with its slides by theirs."""

    course: Course
    bibliography: Bibliography
    lectures: Mapping[int, Sequence[Numbered]]


def read(course_file: Path) -> Covered:
    """The course that a file describes. Raises InputError where it or a lecture cannot be read."""
    course, found = read_course(course_file)
    if course is None or has_errors(found):
        raise InputError(found)
    folder = course_file.parent
    root = folder.parent if folder.name == "lectures" else folder
    works = Bibliography()
    if course.bibliography:
        works, found = bibliography.read(root / course.bibliography, course.bibliography)
    lectures: dict[int, Sequence[Numbered]] = {}
    for index, entry in enumerate(course.lectures, 1):
        outline, more = read_outline(folder / entry.file, course, root, works.keys)
        found = (*found, *more)
        if outline is not None:
            number = re.match(r"\d+", entry.file)
            lectures[int(number[0]) if number else index] = tuple(_numbered(outline.lecture))
    if has_errors(found):
        raise InputError(found)
    return Covered(course, works, lectures)


def _numbered(lecture: Lecture) -> Iterator[Numbered]:
    # A cover that the outline does not write is put before its first slide.
    first = 1 if any(slide.kind == "opening" for slide in lecture.slides) else 2
    return enumerate(lecture.slides, first)


def page(covered: Covered) -> str:
    """The tables, each under a heading; one that would be empty is left out."""
    parts = (
        ("Sections of the paper", ("Section", "Slides"), sections(covered)),
        ("Works", ("Work", "Cited on slides"), works(covered)),
        ("Terms", ("Term", "Slides that name it"), terms(covered)),
    )
    return "\n".join(_table(*part) for part in parts if part[2])


def _table(head: str, columns: tuple[str, str], rows: Mapping[str, str]) -> str:
    lines = [f"| {columns[0]} | {columns[1]} |", "|---|---|"]
    for name, slides in rows.items():
        shown = name.replace("|", "\\|")
        lines.append(f"| {shown} | {slides or NOTHING} |")
    return f"### {head}\n\n" + "\n".join(lines) + "\n"


def sections(covered: Covered) -> dict[str, str]:
    """For each section of the paper, the slides that name it or a section of its own in `paper`."""
    return {
        f"{number} {name}": _slides(covered, partial(_draws_on, number=number))
        for number, name in covered.course.paper.sections.items()
    }


def _draws_on(slide: Slide, number: str) -> bool:
    return any(used == number or used.startswith(f"{number}.") for used in slide.paper)


def works(covered: Covered) -> dict[str, str]:
    """For each work in the bibliography, the slides that cite it; else those whose notes do."""
    shown = {}
    for key in covered.bibliography.works:
        on_slides = _slides(covered, partial(_cites, key=key))
        in_notes = _slides(covered, partial(_notes_cite, key=key))
        shown[f"`{key}`"] = on_slides or (f"notes of {in_notes}" if in_notes else "")
    return shown


def _cites(slide: Slide, key: str) -> bool:
    return any(cite.key == key for cite in cites_of(slide))


def _notes_cite(slide: Slide, key: str) -> bool:
    return any(cite.key == key for group in groups(slide.notes) for cite in group)


def terms(covered: Covered) -> dict[str, str]:
    """For each term of the glossary, the slides on whose face it stands, in any good form."""
    shown = {}
    for term in covered.course.glossary:
        name = f"{term.term} ({term.chinese})" if term.chinese else term.term
        shown[name] = _slides(covered, partial(_names, pattern=_pattern(term)))
    return shown


def _pattern(term: Term) -> re.Pattern[str]:
    forms = [re.escape(form).replace(r"\ ", r"[\s-]+") for form in (term.term, *term.also)]
    own = f"|{re.escape(term.chinese)}" if term.chinese else ""
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})s?(?!\w){own}", re.IGNORECASE)


def _names(slide: Slide, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(" ".join(text.plain.split())) for text in face(slide))


def _slides(covered: Covered, wanted: Callable[[Slide], bool]) -> str:
    """The slides wanted, as "03: 5–7, 12; 04: 2"."""
    found = []
    for lecture, slides in covered.lectures.items():
        numbers = [number for number, slide in slides if wanted(slide)]
        if numbers:
            found.append(f"{lecture:02d}: {', '.join(_runs(numbers))}")
    return "; ".join(found)


def _runs(numbers: Iterable[int]) -> Iterator[str]:
    """Numbers in order, with those that follow one another joined: 5–7."""
    run: list[int] = []
    for number in (*numbers, None):
        if run and (number is None or number != run[-1] + 1):
            yield f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}"
            run = []
        if number is not None:
            run.append(number)


def missing(covered: Covered) -> tuple[str, ...]:
    """The sections, works and terms that no slide has to do with."""
    every = {**sections(covered), **works(covered), **terms(covered)}
    return tuple(name for name, slides in every.items() if not slides)


def main() -> None:
    """Print the tables for the course in the current folder."""
    course_file = next(
        (path for name in ("lectures/course.yaml", "course.yaml") if (path := Path(name)).is_file()), None
    )
    if course_file is None:
        sys.exit("no lectures/course.yaml or course.yaml here")
    sys.stdout.buffer.write(page(read(course_file)).encode())


if __name__ == "__main__":
    main()
