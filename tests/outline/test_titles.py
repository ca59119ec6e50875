"""What slides are called, and their ids."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.outline.lecture import Lecture
from build_deck.outline.titles import MAX_SLUG, plain_title, slide_ids, slug


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Who decides?", "who-decides"),
        ("L'Università è già lì", "luniversita-e-gia-li"),
        ("Straße & Łódź, 2nd œuvre", "strasse-lodz-2nd-oeuvre"),
        ("11 million — and rising", "11-million-and-rising"),
        ("芝麻信用", ""),
        ("Sesame 芝麻 credit", "sesame-credit"),
        ("ﬁrst ½", "first-12"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 200, "x" * 60),
        ("", ""),
    ],
)
def test_slug(words: str, expected: str) -> None:
    assert slug(words) == expected


@given(st.text())
def test_a_slug_is_always_an_id(words: str) -> None:
    made = slug(words)
    assert len(made) <= MAX_SLUG
    assert not made or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)


def lecture(*slides: object) -> Lecture:
    return Lecture.model_validate({"title": "The lecture", "slides": list(slides)})


@pytest.mark.parametrize(
    ("slide", "title"),
    [
        ({"title": "A *claim*", "bullets": ["x"]}, "A claim"),
        ({"section": "Part"}, "Part"),
        ({"question": "Who?"}, "Who?"),
        ({"title": "Over it", "question": "Who?"}, "Over it"),
        ({"definition": {"term": "Trust", "meaning": "x"}}, "Trust"),
        ({"definition": [{"term": "A", "meaning": "x"}, {"term": "B", "meaning": "y"}]}, "A"),
        ({"statement": "11 million"}, "11 million"),
        ({"quote": {"text": "Words"}}, "Words"),
        ({"bullets": ["x"]}, ""),
        ("agenda", ""),
    ],
)
def test_what_titles_a_slide(slide: object, title: str) -> None:
    assert plain_title(lecture(slide).slides[0]) == title


def test_ids_are_unique_and_an_authors_id_wins() -> None:
    made = lecture(
        "opening",
        "agenda",
        {"title": "Trust", "text": "x"},
        {"title": "Trust!", "text": "x"},
        {"title": "Other", "id": "trust", "text": "x"},
        {"title": "信用", "text": "x"},
        {"id": "slide-8", "text": "x"},
        {"text": "x"},
        "agenda",
    )
    assert slide_ids(made) == (
        "opening", "agenda", "trust-2", "trust-3", "trust", "slide-6", "slide-8", "slide-8-2", "agenda-2",
    )  # fmt: skip
