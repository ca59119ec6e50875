"""A deck is audited before it is put in place: what is broken is never written, and is nobody's fault but ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_deck.diagnostics import Severity
from build_deck.jobs import jobs
from build_deck.pipeline import Result, build
from build_deck.pptx import write as writer
from build_deck.scene.model import Deck

OUTLINE = """\
title: A lecture
slides:
  - title: One claim stands here
    text: {words}
"""
Written = Callable[[Deck], bytes]


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Result]:
    def run(words: str = "Words", *, thorough: bool = False) -> Result:
        path = tmp_path / "lecture.yaml"
        path.write_text(OUTLINE.format(words=words), "utf-8")
        [result] = build(jobs([path], tmp_path), tmp_path / "dist", thorough=thorough)
        return result

    return run


def damage(monkeypatch: pytest.MonkeyPatch, change: Callable[[bytes], bytes]) -> None:
    """Makes the writer write something broken."""
    good = writer.write
    monkeypatch.setattr(writer, "write", lambda deck: change(good(deck)))


def test_a_good_deck_is_put_in_place_without_a_word(made: Callable[..., Result]) -> None:
    for thorough in (False, True):
        result = made(thorough=thorough)
        assert result.built
        assert result.diagnostics == ()


def test_a_broken_deck_is_never_written(
    made: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    damage(monkeypatch, lambda data: data[:-100])
    result = made()
    assert not result.built
    assert not (tmp_path / "dist").exists()
    [finding] = result.diagnostics
    assert finding.rule == "not-a-deck"
    assert finding.message.startswith("the deck would be faulty, and was not written: ")
    assert "a fault of build-deck, not of your outline" in finding.hint
    assert finding.place.file.endswith("lecture.yaml")


def test_the_old_deck_stays(made: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    target = made().target
    assert target
    before = target.read_bytes()
    damage(monkeypatch, lambda data: b"")
    assert not made().built
    assert target.read_bytes() == before


def test_what_an_author_brings_about_is_a_warning(made: Callable[..., Result]) -> None:
    result = made("Read more [here](https://example.org/report)")
    assert result.built
    [finding] = result.diagnostics
    assert (finding.rule, finding.severity) == ("link-text", Severity.WARNING)
    assert finding.place.file.endswith("lecture.pptx")
    assert "slide 2: a link says only “here”" in finding.message
