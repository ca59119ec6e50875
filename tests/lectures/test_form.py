"""Every lecture has what a lecture of this course is made of, and no more than its hour holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from build_deck.jobs import jobs
from build_deck.outline.lecture import Lecture, Slide
from build_deck.outline.read import read_course
from build_deck.pipeline import check
from build_deck.scene.timing import questions_of

ROOT = Path(__file__).parents[2]
MINUTES = 45
SLIDES = range(14, 21)
NOTES = range(60, 181)
"""Words of notes to speak from."""
FIGURES = frozenset(("chart", "diagram", "timeline", "scale", "figure", "image"))
COURSE, _ = read_course(ROOT / "lectures" / "course.yaml")
FILES = [entry.file for entry in COURSE.lectures] if COURSE else []


@pytest.fixture(params=FILES)
def lecture(request: pytest.FixtureRequest, lectures: Mapping[str, Lecture]) -> Lecture:
    return lectures[request.param]


def holding(lecture: Lecture, *names: str) -> list[Slide]:
    """The slides that hold one of these blocks, or are of one of these kinds."""
    wanted = set(names)
    return [
        slide
        for slide in lecture.slides
        if slide.kind in wanted or wanted & {name for part in (slide, *slide.columns) for name in part.order}
    ]


def words(slide: Slide) -> list[str]:
    """The words of a slide's notes."""
    said = " ".join(paragraph.text.plain for paragraph in slide.notes.paragraphs)
    return re.findall(r"\w[\w'’-]*", said)


def test_it_fills_its_hour(lecture: Lecture) -> None:
    """That the minutes of its slides add up is for `check`, below."""
    assert lecture.minutes == MINUTES
    assert len(lecture.slides) in SLIDES


def test_check_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert check(jobs([], Path())) == ()


def test_it_has_every_part(lecture: Lecture) -> None:
    for part in ("opening", "objectives", "agenda", "section", "source_check", "summary", "references"):
        assert holding(lecture, part), part
    assert holding(lecture, "definition")
    assert holding(lecture, "compare", "columns", "table")
    assert len(holding(lecture, *FIGURES)) >= 2
    assert sum(bool(list(questions_of(slide))) for slide in lecture.slides) >= 2
    assert [slide.kind for slide in lecture.slides[:3]] == ["opening", "objectives", "agenda"]


def test_activities_say_how_long_they_take(lecture: Lecture) -> None:
    asked = [question for slide in lecture.slides for question in questions_of(slide)]
    assert all(question.activity_minutes > 0 for question in asked)


def without_cues(lecture: Lecture) -> Iterator[str]:
    for slide in lecture.slides:
        if len(words(slide)) not in NOTES:
            yield f"line {slide.place.line}: {len(words(slide))} words"


def test_every_slide_has_notes_to_speak_from(lecture: Lecture) -> None:
    assert list(without_cues(lecture)) == []
