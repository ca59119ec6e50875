"""A whole lecture composed: what is put first and last, numbered, timed, and what is refused."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from build_deck.outline.citations import Citations
from build_deck.scene.compose import compose

Lecture = Callable[..., Any]


def test_a_cover_is_put_first_and_references_last(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: 'x [@liang2018]'}")
    assert [s.layout.name for s in made.deck.slides] == ["Opening", "Text", "References"]
    assert made.titles == ["The lecture", "T", "This lecture draws on one source"]


def test_nothing_cited_needs_no_references(lecture: Lecture) -> None:
    assert [s.layout.name for s in lecture("- {title: T, text: x}").deck.slides] == ["Opening", "Text"]


def test_a_cover_and_references_of_the_outline_stay_where_they_are(lecture: Lecture) -> None:
    made = lecture(
        """
        - opening
        - {title: T, text: 'x [@liang2018]'}
        - {references: '', title: What we read}
        - {title: Last, text: x}
        """
    )
    assert [s.layout.name for s in made.deck.slides] == ["Opening", "Text", "References", "Text"]
    assert made.titles[2] == "What we read"


def test_sections_cover_each_slide_once(lecture: Lecture) -> None:
    made = lecture(
        """
        - {title: Before, text: x}
        - section: First
        - {title: A, text: x}
        - {title: B, text: x}
        - section: Second
        - {title: C, text: x}
        """
    )
    assert [(s.name, s.slides) for s in made.deck.sections] == [("Opening", 2), ("First", 3), ("Second", 2)]
    assert sum(s.slides for s in made.deck.sections) == len(made.deck.slides)


def test_continued_slides_count_in_their_section(lecture: Lecture) -> None:
    bullets = ", ".join(f"Bullet {n} says one thing or another here" for n in range(40))
    made = lecture(f"- section: First\n- title: T\n  bullets: [{bullets}]\n- section: Second")
    pages = sum(title.startswith("T") for title in made.titles if "lecture" not in title)
    assert pages > 1
    assert [s.slides for s in made.deck.sections] == [1, 1 + pages, 1]


def test_a_lecture_without_sections_is_one(lecture: Lecture) -> None:
    made = lecture("- {title: A, text: x}")
    assert [(s.name, s.slides) for s in made.deck.sections] == [("Opening", 2)]


def test_ids_are_those_of_the_outline_and_unique(lecture: Lecture) -> None:
    bullets = ", ".join(f"Bullet {n} says one thing or another here" for n in range(40))
    made = lecture(f"- id: mine\n  title: T\n  bullets: [{bullets}]\n- {{title: Some title, text: x}}")
    ids = [slide.id for slide in made.deck.slides]
    assert ids[:3] == ["opening", "mine", "mine-2"]
    assert ids[-1] == "some-title"
    assert len(set(ids)) == len(ids)


def test_what_the_deck_says_of_itself(lecture: Lecture) -> None:
    made = lecture(
        "- {title: T, text: x}",
        head="keywords: [a, b]\nlanguage: it",
        course="title: Course\nlecturers: [Ada, Bea]\nlicence: CC BY 4.0",
        date=datetime.date(2026, 10, 5),
        slug="01-one",
    )
    deck = made.deck
    assert (deck.title, deck.subject, deck.language) == ("The lecture", "Course", "it")
    assert (deck.authors, deck.keywords, deck.licence) == (("Ada", "Bea"), ("a", "b"), "CC BY 4.0")
    assert (deck.date, deck.slug) == (datetime.date(2026, 10, 5), "01-one")


@pytest.mark.parametrize("language", ["", "it"])
def test_every_run_has_a_language(lecture: Lecture, language: str) -> None:
    made = lecture(
        "- {title: T, text: 'x [芝麻]{lang=zh}', notes: cue}\n- section: S",
        head=f"language: {language}" if language else "",
    )
    langs = {
        run.lang
        for s in made.deck.slides
        for x in s.shapes
        if hasattr(x, "paragraphs")
        for p in (*x.paragraphs, *s.notes)
        for run in p.runs
    }
    assert langs == {language or "en-GB", "zh-CN"}


@pytest.mark.parametrize(
    ("slides", "line"),
    [
        ("- section: One\n- {title: Part 1 of 1: One, text: x}\n- agenda", 8),
        ("- {title: The lecture, text: x}", 4),
    ],
    ids=["of an agenda", "of the cover"],
)
def test_a_title_that_fills_itself_may_be_taken(lecture: Lecture, slides: str, line: int) -> None:
    slides = slides.replace("{title: Part 1 of 1: One", "{title: 'Part 1 of 1: One'")
    made = lecture(slides)
    assert made.rules == ["duplicate-title"]
    assert made.found[0].hint


def test_unlike_titles_are_fine(lecture: Lecture) -> None:
    assert lecture("- {title: A, text: x}\n- {title: B, text: x}").rules == []


def test_composing_is_pure(lecture: Lecture) -> None:
    slides = "- {title: A, text: 'x [@liang2018]', notes: cue}\n- section: S\n- agenda"
    one, two = lecture(slides).deck, lecture(slides).deck
    assert one.slides == two.slides
    assert one.sections == two.sections


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_changes_looks_and_no_words(lecture: Lecture, theme: str) -> None:
    made = lecture("- {title: A, text: x}\n- {section: S, lead: Why?}\n- {statement: 5 million}", theme=theme)
    assert made.rules == []
    assert made.titles == ["The lecture", "A", "S", "5 million"]


def test_all_faults_are_found_at_once(lecture: Lecture) -> None:
    long = "word " * 60
    made = lecture(
        f"- {{title: {long}, text: x}}\n- {{title: B, text: {'x' * 300}}}\n- {{title: C, text: x}}"
    )
    assert made.rules == ["title-too-long", "word-too-wide"]
    assert [d.place.line for d in made.found] == [4, 5]


def test_a_slide_without_a_title_is_an_error(lecture: Lecture) -> None:
    """Reading says so first; composing trusts nobody."""
    made = lecture("- {title: T, text: x}")
    slide = made.outline.lecture.slides[0].model_copy(update={"title": None})
    bare = replace(made.outline, lecture=made.outline.lecture.model_copy(update={"slides": (slide,)}))
    _, found = compose(bare, made.deck.theme, Citations())
    assert [(d.rule, d.place) for d in found] == [("no-title", slide.place)]


def test_a_slide_that_shows_nothing_is_an_error(lecture: Lecture, put_picture: Any) -> None:
    slide = f"- title: T\n  image: {{file: {put_picture(40, 30)}, alt: A}}"
    assert lecture(slide).rules == []
    assert lecture(slide, assets={}).rules == ["empty-slide"]
