"""Slides beside the pages that show them, with their times."""

from __future__ import annotations

from pathlib import Path

from build_deck.checks.figures import blocks, figures
from build_deck.checks.lists import lists
from build_deck.checks.sources import has_source
from build_deck.checks.subject import LectureSubject, lecture_subject
from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.scene.compose import compose
from build_deck.theme.load import load

TEXT = """\
title: A lecture
slides:
  - title: Lists go on
    minutes: 2
    bullets:
LINES  - title: Do they?
    question: {task: Talk, minutes: 3}
  - title: They stop
    paper: "1"
    columns:
      - scale: {from: 1, to: 9, markers: [{at: 2, label: x}]}
      - bullets: [{text: a, bullets: [b, c]}, d]
    notes: WORDS
"""


def subject(folder: Path) -> LectureSubject:
    lines = "      - a bullet of some words that goes on to the very end of its line and on to the next\n" * 6
    path = folder / "a.yaml"
    path.write_text(TEXT.replace("LINES", lines).replace("WORDS", "word " * 130), "utf-8")
    outline, found = read_outline(path, Course(), folder)
    assert outline is not None, found
    deck, found = compose(outline, load("light", folder), Citations())
    assert found == ()
    return lecture_subject(outline, deck, str(path))


def test_each_slide_has_its_pages(tmp_path: Path) -> None:
    made = subject(tmp_path)
    assert [len(slide.pages) for slide in made.slides] == [2, 1, 1]
    assert len(made.deck.slides) == 5  # a cover was put before them
    assert [slide.pages[0].title for slide in made.slides[1:]] == ["Do they?", "They stop"]


def test_times_add_up(tmp_path: Path) -> None:
    made = subject(tmp_path)
    assert [(slide.start, slide.minutes) for slide in made.slides] == [(0, 2), (2, 3), (5, 1)]
    assert made.minutes == 6
    assert [slide.has_activity for slide in made.slides] == [False, True, False]


def test_what_a_slide_holds_is_found_in_its_columns_too(tmp_path: Path) -> None:
    first, _, last = subject(tmp_path).slides
    lines = (tmp_path / "a.yaml").read_text("utf-8").splitlines()
    [(name, _, place)] = blocks(last)
    assert (name, lines[place.line - 1].index("scale") + 1) == ("scale", place.column)
    assert [figure.name for figure in figures(last)] == ["scale"]
    assert [(len(found), found.level) for found in lists(last)] == [(2, 1), (2, 2)]
    assert [(len(found), found.level) for found in lists(first)] == [(6, 1)]
    assert has_source(last)
    assert not has_source(first)
