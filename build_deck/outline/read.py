"""Reading a course and its lectures: from files to checked models, with everything that is wrong.

load ─▶ parse ─▶ validate ─▶ rules ─▶ files named in it ─▶ Lecture, Outline
files.py  tree.py  explain.py  *_rules.py  fill.py
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from build_deck.diagnostics import Diagnostic, Place, by_place, has_errors
from build_deck.outline import inline
from build_deck.outline.course import Course
from build_deck.outline.explain import explain_all
from build_deck.outline.fields import Model
from build_deck.outline.files import in_folder, load, unusable
from build_deck.outline.fill import Filling, assets_of
from build_deck.outline.lecture import Lecture, Slide
from build_deck.outline.lecture_rules import Citations, duplicates, nothing_to_fill, unknown_sections
from build_deck.outline.outline import Asset, Outline
from build_deck.outline.slide_rules import slide_findings
from build_deck.outline.titles import slide_ids, slug
from build_deck.outline.tree import Map, Seq, Str, Value, parse, where

Found = tuple[Diagnostic, ...]
_Model = TypeVar("_Model", bound=Model)


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that was read: its text and its raw tree."""

    text: str
    raw: Map


def read_course(path: Path) -> tuple[Course | None, Found]:
    """The course that `path` describes, or None, and what is wrong with the file."""
    name = str(path)
    source, found = _source(path, name, "a course")
    if source is None:
        return None, found
    course, wrong = _validated(
        Course, source.raw, _language(source.raw, Course.model_fields["language"].default), name
    )
    found += wrong
    if course is not None:
        found += tuple(_lecture_files(course, source.raw, path.parent))
        if course.bibliography:
            found += _bibliography_file(course.bibliography, path, where(source.raw, "bibliography"))
    return (None if has_errors(found) else course), by_place(found)


def course_folder(course_file: Path) -> Path:
    """The folder that file names begin at: that of `course.yaml`, or, where this lies in `lectures`, the one
    over it."""
    folder = course_file.parent
    if folder.name == "lectures":
        return folder.parent
    # From within the folder its name is not in the path.
    return folder / ".." if folder.absolute().name == "lectures" else folder


def read_lecture(
    path: Path, course: Course, root: Path, known_keys: Collection[str] | None = None
) -> tuple[Lecture | None, Found]:
    """The lecture that `path` holds, tables and program texts read into it; or None, and what is wrong.

    `root` is the course folder, `known_keys` the bibliography's keys (None: citations are not looked up).
    """
    lecture, _, found = _read(path, course, root, known_keys)
    return lecture, found


def read_outline(
    path: Path, course: Course, root: Path, known_keys: Collection[str] | None = None
) -> tuple[Outline | None, Found]:
    """The lecture that `path` holds, with its pictures, ids and place in the course; or what is wrong.

    Its number and date are the course's, where the course lists the file; `next_title` is left to whoever
    reads the lecture that follows.
    """
    lecture, assets, found = _read(path, course, root, known_keys)
    if lecture is None:
        return None, found
    listed = [entry.file for entry in course.lectures]
    number = listed.index(path.name) + 1 if path.name in listed else 0
    date = lecture.date or (course.lectures[number - 1].date if number else None)
    name = slug(path.stem) or "lecture"
    return Outline(lecture, course, number, name, slide_ids(lecture), assets, path.name, date), found


def title_of(path: Path, language: str = "en") -> str:
    """The title of the lecture that `path` holds, or "" where it cannot be read.

    `language` is the lecture's where it does not say.
    """
    source, _ = _source(path, str(path), "a lecture")
    title = source.raw.get("title") if source else None
    if source is None or not isinstance(title, Str):
        return ""
    return " ".join(inline.parse(title, _language(source.raw, language), title.place).plain.split())


def _read(
    path: Path, course: Course, root: Path, known_keys: Collection[str] | None
) -> tuple[Lecture | None, Mapping[str, Asset], Found]:
    name = str(path)
    source, found = _source(path, name, "a lecture")
    if source is None:
        return None, {}, found
    language = _language(source.raw, course.language)
    lecture, wrong = _validated(Lecture, source.raw, language, name)
    pairs = _pairs(lecture, source.raw, language, name)
    found += wrong + tuple(_rules(lecture, pairs, source, course, known_keys))
    filling = Filling(root, language)
    slides = tuple(filling.slide(slide, raw) for slide, raw in pairs)
    assets, wrong = assets_of(pairs, root)
    found += tuple(filling.found) + wrong
    if lecture is None or has_errors(found):
        return None, {}, by_place(found)
    return lecture.model_copy(update={"slides": slides}), assets, by_place(found)


def _source(path: Path, name: str, what: str) -> tuple[_Source | None, Found]:
    text, found = load(path, name)
    if text is None:
        return None, found
    raw, found = parse(text, name)
    if isinstance(raw, Map):
        return _Source(text, raw), found
    if has_errors(found):
        return None, found
    if raw is None or raw == "":
        message = "the file is empty"
    else:
        message = f"{what} is made of keys and values, but this file holds " + (
            "a list" if isinstance(raw, Seq) else "text"
        )
    begin = raw.place if raw is not None else Place(name, 1, 1)
    return None, (
        *found,
        Diagnostic("wrong-type" if raw else "empty", message, begin, "begin it with `title: …`"),
    )


def _language(raw: Map, default: str) -> str:
    """The language to set text in, known before the rest is."""
    value = raw.get("language")
    return str(value) if isinstance(value, Str) and value else default


def _validated(model: type[_Model], raw: Map, language: str, file: str) -> tuple[_Model | None, Found]:
    try:
        return model.model_validate(raw, context={"language": language, "file": file}), ()
    except ValidationError as error:
        return None, explain_all(error, raw, model)


def _pairs(lecture: Lecture | None, raw: Map, language: str, file: str) -> list[tuple[Slide, Value]]:
    """Each slide with its raw tree. Where the lecture as a whole is not valid, those slides that are."""
    values = raw.get("slides")
    if not isinstance(values, Seq):
        return []
    if lecture is not None:
        return list(zip(lecture.slides, values, strict=True))
    return [(slide, value) for value in values for slide in _slide(value, language, file)]


def _slide(raw: Value, language: str, file: str) -> Iterator[Slide]:
    try:
        yield from _slides_adapter().validate_python([raw], context={"language": language, "file": file})
    except ValidationError:
        return


@cache
def _slides_adapter() -> TypeAdapter[tuple[Slide, ...]]:
    return TypeAdapter(cast(Any, Lecture.model_fields["slides"].annotation))


def _rules(
    lecture: Lecture | None,
    pairs: Sequence[tuple[Slide, Value]],
    source: _Source,
    course: Course,
    known_keys: Collection[str] | None,
) -> Iterator[Diagnostic]:
    """What the rules find. Those about a lecture as a whole wait until it is valid."""
    for slide, raw in pairs:
        yield from slide_findings(slide, raw)
        yield from unknown_sections(_part(raw, "paper"), course.paper.sections)
    yield from duplicates(pairs, lecture.title if lecture else None)
    yield from unknown_sections(_part(source.raw, "paper"), course.paper.sections)
    if lecture is not None:
        yield from nothing_to_fill(lecture, pairs)
    if known_keys is not None:
        citations = Citations(known_keys, source.text)
        yield from citations.unknown(pairs)
        if lecture is not None:
            yield from citations.unknown_in((lecture.title, lecture.subtitle, lecture.objectives))


def _part(raw: Value, key: str) -> Value | None:
    return raw.get(key) if isinstance(raw, Map) else None


def _bibliography_file(name: str, course_file: Path, place: Place) -> Found:
    """Why there is no bibliography where the course says."""
    path, wrong = in_folder(name, course_folder(course_file), place)
    return wrong if path is None else unusable(path, name, place)


def _lecture_files(course: Course, raw: Map, folder: Path) -> Iterator[Diagnostic]:
    """Lectures that the course lists: each file is there, and is listed once."""
    first: dict[str, Place] = {}
    for index, entry in enumerate(course.lectures):
        place = where(raw, "lectures", index, "file")
        path, wrong = in_folder(entry.file, folder, place)
        yield from wrong if path is None else unusable(path, entry.file, place)
        if (seen := first.setdefault(entry.file, place)) != place:
            yield Diagnostic(
                "duplicate-lecture",
                f"“{entry.file}” is listed in line {seen.line} already",
                place,
                "list each lecture once",
            )
