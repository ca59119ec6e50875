"""What counts as the body of a slide, and as what it shows."""

from __future__ import annotations

from pathlib import Path

from build_deck.checks.words import body_words, every, face
from build_deck.outline.course import Course
from build_deck.outline.lecture import Slide
from build_deck.outline.read import read_lecture

TEXT = """\
title: T
slides:
  - title: title
    margin: margin
    paper: "1"
    allow: {lone-bullet: reason}
    columns:
      - title: head
        bullets: [{text: "one [@key]", bullets: [two, three]}]
      - compare: {things: [x, y], rows: {row: [a, b]}}
    text: four – five
    notes: notes
  - title: source
    source-check:
      source: aside
      about: aside
      questions: [{ask: q, answer: a}, {ask: q, answer: a}, {ask: q, answer: a}]
"""


def slides(folder: Path) -> tuple[Slide, ...]:
    (folder / "a.yaml").write_text(TEXT, "utf-8")
    lecture, found = read_lecture(folder / "a.yaml", Course(), folder)
    assert lecture is not None
    assert found == ()
    return lecture.slides


def test_the_body_is_what_is_read_apart_from_title_margin_and_tables(tmp_path: Path) -> None:
    first, second = slides(tmp_path)
    assert body_words(first) == 6
    assert body_words(second) == 6


def test_the_face_is_all_but_the_notes(tmp_path: Path) -> None:
    first, _ = slides(tmp_path)
    shown = [text.plain for text in face(first)]
    assert sorted(shown) == sorted(
        ["title", "margin", "head", "one [@key]", "two", "three", "four – five", "x", "y", "row", "a", "b"]
    )
    assert [text.plain for text in every(first) if text not in list(face(first))] == ["notes"]
