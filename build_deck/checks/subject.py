"""What rules look at: slides, lectures and a course, as written and as composed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_deck.diagnostics import Place
from build_deck.outline.bibliography import Bibliography
from build_deck.outline.blocks import Blocks
from build_deck.outline.course import Course
from build_deck.outline.lecture import Lecture
from build_deck.outline.lecture import Slide as OutlineSlide
from build_deck.outline.outline import Outline
from build_deck.scene import model as scene
from build_deck.scene.timing import estimated_minutes, questions_of


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide of the outline, and the pages of the deck that show it. Minutes since the lecture began."""

    outline: OutlineSlide
    pages: tuple[scene.Slide, ...]
    start: float
    minutes: float

    @property
    def place(self) -> Place:
        """Where it begins in its file."""
        return self.outline.place

    @property
    def title_place(self) -> Place:
        """Where its title stands, or where it begins."""
        return self.outline.title.place if self.outline.title else self.place

    @property
    def holders(self) -> tuple[Blocks, ...]:
        """What holds blocks: the slide itself, then its columns."""
        return (self.outline, *self.outline.columns)

    @property
    def has_activity(self) -> bool:
        """Whether students are asked to do something."""
        return bool(questions_of(self.outline))

    @property
    def is_content(self) -> bool:
        """Whether it is made of blocks."""
        return self.outline.kind == "content"


@dataclass(frozen=True, slots=True)
class LectureSubject:
    """A lecture as written, and its deck. `place` is where the file begins."""

    outline: Outline
    deck: scene.Deck
    slides: tuple[Slide, ...]
    place: Place

    @property
    def lecture(self) -> Lecture:
        """The lecture as written."""
        return self.outline.lecture

    @property
    def course(self) -> Course:
        """The course it is part of."""
        return self.outline.course

    @property
    def language(self) -> str:
        """The language of its text."""
        return self.lecture.language or self.course.language

    @property
    def minutes(self) -> float:
        """How long its slides take together."""
        return sum(slide.minutes for slide in self.slides)


@dataclass(frozen=True, slots=True)
class CourseSubject:
    """A course with all of its lectures, each of them readable."""

    course: Course
    lectures: tuple[LectureSubject, ...]
    bibliography: Bibliography


def lecture_subject(outline: Outline, deck: scene.Deck, file: str) -> LectureSubject:
    """A lecture and its deck, each slide of the one beside its pages in the other."""
    pages: dict[Place, list[scene.Slide]] = {}
    for page in deck.slides:
        pages.setdefault(page.place, []).append(page)
    slides = tuple(_slides(outline, pages))
    return LectureSubject(outline, deck, slides, Place(file, 1, 1))


def _slides(outline: Outline, pages: Mapping[Place, Sequence[scene.Slide]]) -> Iterator[Slide]:
    start = 0.0
    for slide in outline.lecture.slides:
        minutes = estimated_minutes(slide, outline.course.speaking_rate)
        yield Slide(slide, tuple(pages.get(slide.place, ())), start, minutes)
        start += minutes
