"""The tool's own words, in every language it speaks."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from build_deck.outline.chart import DRAWN, NATIVE
from build_deck.scene.words import counted, languages, words_for

ENGLISH = words_for("en")


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_words(language: str) -> None:
    words = words_for(language)
    assert set(words) == set(ENGLISH)
    assert [key for key, value in words.items() if not value.strip()] == []
    assert {key: fields(value) for key, value in words.items()} == {
        key: fields(value) for key, value in ENGLISH.items()
    }


def test_every_word_is_used() -> None:
    package = Path(__file__).parent.parent.parent / "build_deck"
    rooms = (package / "scene", package / "figures")
    sources = "".join(p.read_text("utf-8") for room in rooms for p in room.rglob("*.py"))
    # Those of kinds of chart are looked up by the kind's name.
    kinds = {f"chart-{kind}" for kind in (*NATIVE, *DRAWN)}
    assert [
        key
        for key in ENGLISH
        if key not in kinds and sources.count(f'"{key}"') + sources.count(f"'{key}'") <= len(languages())
    ] == []


def test_every_kind_of_chart_has_a_name() -> None:
    assert {f"chart-{kind}" for kind in (*NATIVE, *DRAWN)} <= set(ENGLISH)


@pytest.mark.parametrize(
    ("tag", "lecture"),
    [("en", "Lecture"), ("en-GB", "Lecture"), ("it", "Lezione"), ("it-IT", "Lezione"), ("fi", "Lecture")],
)
def test_a_language_is_found_by_its_tag(tag: str, lecture: str) -> None:
    assert words_for(tag)["lecture"] == lecture


@pytest.mark.parametrize(("count", "shown"), [(0, "0"), (1, "1"), (2, "Two"), (12, "Twelve"), (13, "13")])
def test_numbers_up_to_twelve_are_words(count: int, shown: str) -> None:
    assert counted(ENGLISH, count) == shown
