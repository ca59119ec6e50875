"""Outlines made at random, of any blocks and words: each is a whole deck or errors with their lines."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readdeck import Deck, shapes, words

from build_deck.pipeline import Result, build, jobs


def outline(slides: Sequence[dict[str, Any]], **head: Any) -> str:
    return yaml.safe_dump(
        {"title": "Torture", **head, "slides": list(slides)}, allow_unicode=True, width=10_000
    )


def built(text: str, folder: Path) -> Result:
    path = folder / "torture.yaml"
    path.write_text(text, "utf-8")
    [result] = build(jobs([path], folder), folder / "dist")
    return result


def plain(text: str) -> list[str]:
    """The words a reader sees, without the marks of Markdown."""
    return re.findall(r"[^\W_]+", text)


def said(deck: Deck) -> list[str]:
    """Every word on a deck's slides."""
    return [word for slide in deck.slides for shape in shapes(slide) for word in plain(words(shape))]


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [word for item in value.values() for word in strings(item)]
    if isinstance(value, list):
        return [word for item in value for word in strings(item)]
    return plain(str(value))


def _notes(deck: Deck, name: str) -> str:
    notes = deck.notes_of(name)
    return "" if notes is None else words(notes)


_WORD = st.text(string.ascii_letters + "àéßçñ信用社会。，😀'’-*_`[]()<>&#@~^:", min_size=1, max_size=14)
_TEXT = st.lists(_WORD, min_size=1, max_size=40).map(" ".join)
_SHORT = st.lists(_WORD, min_size=1, max_size=6).map(" ".join)
_BULLETS = st.lists(
    st.one_of(_TEXT, st.fixed_dictionaries({"text": _TEXT, "bullets": st.lists(_TEXT, max_size=3)})),
    min_size=1,
    max_size=12,
)
_BLOCKS = {
    "text": _TEXT,
    "bullets": _BULLETS,
    "steps": _BULLETS,
    "quote": st.fixed_dictionaries({"text": _TEXT, "by": _SHORT}),
    "definition": st.fixed_dictionaries({"term": _SHORT, "meaning": _TEXT}),
    "statement": st.fixed_dictionaries({"text": _SHORT, "line": _TEXT}),
    "question": st.fixed_dictionaries({"options": st.lists(_SHORT, min_size=2, max_size=4)}),
    "table": st.lists(st.tuples(_SHORT, _SHORT).map(list), min_size=1, max_size=9).map(
        lambda rows: {"header": ["One", "Two"], "rows": rows}
    ),
    "code": st.text(string.printable, min_size=1, max_size=200),
    "notes": _TEXT,
}
_SLIDE = st.builds(
    lambda name, blocks: {"title": name, **blocks},
    _SHORT,
    st.dictionaries(st.sampled_from(sorted(_BLOCKS)), st.none(), min_size=1, max_size=3).flatmap(
        lambda chosen: st.fixed_dictionaries({name: _BLOCKS[name] for name in chosen})
    ),
)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(_SLIDE, min_size=1, max_size=3))
def test_any_outline_is_a_whole_deck_or_located_errors(tmp_path: Path, slides: list[dict[str, Any]]) -> None:
    result = built(outline(slides), tmp_path)
    if not result.built:
        assert all(d.place.file and d.place.line for d in result.diagnostics), result.diagnostics
        return
    assert result.target is not None
    deck = Deck.of(result.target)
    letters = "".join(said(deck)) + "".join(_notes(deck, name) for name in deck.slide_names)
    for word in set(strings(slides)) - {"One", "Two"}:
        assert word in letters or not word.isascii(), word
