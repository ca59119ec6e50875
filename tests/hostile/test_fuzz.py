"""Outlines at random, as data and as text: each is a whole deck that says every word, or located errors.

BUILD_DECK_LONG=1 tries twenty thousand instead of five hundred and prints what it met.
"""

from __future__ import annotations

import os
import re
import string
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.pipeline import Result, build, jobs

sys.path.insert(0, str(Path(__file__).parent.parent / "decks"))
from readdeck import Deck, shapes, words

LONG = bool(os.environ.get("BUILD_DECK_LONG"))
PROFILE = settings(
    max_examples=10_000 if LONG else 250,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
COURSE = """\
title: A course
language: en-GB
paper: {title: A paper, sections: {"2": How, "2.1": Outline}}
"""
met: Counter[str] = Counter()
slowest = 0.0


@pytest.fixture(scope="module", autouse=True)
def figures() -> Iterator[None]:
    """What a long run met, said at its end."""
    yield
    if LONG:
        print(f"\nslowest {slowest:.2f} s; {dict(met.most_common())}", file=sys.__stderr__)


def tried(text: str) -> tuple[Result, Deck | None]:
    """Build a text; nothing but its deck is left behind."""
    global slowest
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "course.yaml").write_text(COURSE, "utf-8")
        (folder / "a.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        start = time.perf_counter()
        [result] = build(jobs([folder / "a.yaml"], folder), folder / "dist")
        slowest = max(slowest, time.perf_counter() - start)
        left = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        assert left - {"course.yaml", "a.yaml"} == ({"dist/lecturer/a.pptx"} if result.built else set())
        met["built" if result.built else "refused"] += 1
        if not result.built:
            assert result.diagnostics
            met.update({d.rule for d in result.diagnostics})
            assert all(d.place.file and d.place.line for d in result.diagnostics), result.diagnostics
            return result, None
        assert result.target is not None
        return result, Deck.of(result.target)


def plain(text: str) -> list[str]:
    """The words a reader sees, without the marks of Markdown."""
    return re.findall(r"[^\W_]+", text)


def said(deck: Deck) -> str:
    """Every letter on a deck's slides and in its notes."""
    faces = (words(shape) for slide in deck.slides for shape in shapes(slide))
    notes = (deck.notes_of(name) for name in deck.slide_names)
    return "".join(plain(" ".join([*faces, *(words(note) for note in notes if note is not None)])))


def strings(value: object) -> Iterator[str]:
    """The words of an outline's values."""
    if isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)
    else:
        yield from plain(str(value))


_WORD = st.text(string.ascii_letters + "àéßçñ信用社会。，😀'’-*_`[]()<>&#@~^:", min_size=1, max_size=14)
_NUMBER = st.integers(-999, 9999)
_TEXT = st.lists(_WORD, min_size=1, max_size=40).map(" ".join)
_SHORT = st.lists(_WORD, min_size=1, max_size=6).map(" ".join)
_BULLETS = st.lists(
    st.one_of(_TEXT, st.fixed_dictionaries({"text": _TEXT, "bullets": st.lists(_TEXT, max_size=3)})),
    min_size=1,
    max_size=12,
)
_YEARS = st.lists(st.integers(1000, 2100), min_size=1, max_size=9, unique=True).map(sorted)
_TIMELINE = st.tuples(_YEARS, st.lists(_SHORT, min_size=9, max_size=9)).map(
    lambda made: {"events": [{"date": str(y), "text": t} for y, t in zip(made[0], made[1], strict=False)]}
)
_BLOCKS: dict[str, st.SearchStrategy[Any]] = {
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
    "timeline": _TIMELINE,
    "compare": st.fixed_dictionaries(
        {
            "things": st.lists(_SHORT, min_size=2, max_size=3, unique=True),
            "rows": st.lists(st.tuples(_SHORT, _SHORT, _SHORT), min_size=1, max_size=5).map(
                lambda rows: [{"aspect": a, "values": [b, c]} for a, b, c in rows]
            ),
        }
    ),
    "scale": st.tuples(_NUMBER, _NUMBER, st.lists(st.tuples(_NUMBER, _SHORT), max_size=4)).map(
        lambda made: {
            "from": made[0],
            "to": made[1],
            "markers": [{"at": at, "label": label} for at, label in made[2]],
        }
    ),
    "notes": _TEXT,
}
_SLIDE = st.builds(
    lambda name, blocks: {"title": name, **blocks},
    _SHORT,
    st.lists(st.sampled_from(sorted(_BLOCKS)), min_size=1, max_size=3, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries({name: _BLOCKS[name] for name in chosen})
    ),
)


def outline(slides: Sequence[dict[str, Any]]) -> str:
    """The YAML of a lecture with these slides."""
    head = {"title": "A lecture", "slides": list(slides)}
    return str(yaml.safe_dump(head, allow_unicode=True, width=10_000, sort_keys=False))


@PROFILE
@given(st.lists(_SLIDE, min_size=1, max_size=3))
def test_any_outline_is_a_whole_deck_or_located_errors(slides: list[dict[str, Any]]) -> None:
    _, deck = tried(outline(slides))
    if deck is not None:
        letters = said(deck)
        for word in set(strings(slides)) - {"One", "Two"}:
            assert word in letters or not word.isascii(), word


_SEEDS = (
    "title: A lecture\nminutes: 45\nslides:\n  - objectives: [Explain it]\n  - section: One\n    lead: Why?\n"
    "  - title: Two\n    bullets:\n      - a *b*\n      - text: c\n        bullets: [d, e]\n    notes: |\n"
    "      - **f**: g\n    paper: '2.1'\n",
    "title: T\nslides:\n- title: A\n  table: {header: [A, B], rows: [[c, d]], align: [left, right]}\n"
    "- title: C\n  columns:\n  - {title: D, text: e}\n  - {title: F, bullets: [g]}\n",
    "title: T\nslides:\n- quote: {text: q, by: w}\n- statement: 11 million\n- definition: {term: t, meaning: m}\n"
    "- question: {prompt: p, options: [a, b], answer: A, minutes: 2}\n  reveal: steps\n",
    "title: T\nslides:\n- title: A\n  timeline: {events: [{date: '2014', text: a}, {date: '2020', text: b}]}\n"
    "- title: B\n  scale: {from: 350, to: 950, bands: [{name: c, from: 350, to: 600}]}\n"
    "- title: C\n  compare: {things: [d, e], rows: {f: [g, h]}}\n",
)
_MARKS = (
    "\n",
    "  ",
    "- ",
    ": ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "#",
    "&a ",
    "*a",
    "!x ",
    "---\n",
    "\t",
)
_VALUES = (
    "~",
    "null",
    "1e9",
    "-1",
    "nan",
    "[@x]",
    "[a]{lang=zh}",
    "**",
    "`",
    "\\",
    "\x00",
    "\u202e",
    "😀",
    "\ud800",
)
_KEYS = (
    "title: ",
    "bullets: ",
    "columns: ",
    "text: |\n",
    "paper: ",
    "image: {file: a.png}",
    "reveal: steps\n",
)
_PIECE = st.one_of(st.text(max_size=4), st.sampled_from((*_MARKS, *_VALUES, *_KEYS)))
_EDIT = st.tuples(st.floats(0, 1), st.integers(0, 12), _PIECE)


def edited(text: str, edits: Sequence[tuple[float, int, str]]) -> str:
    """The text with pieces taken out and put in."""
    for where, length, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


@PROFILE
@given(st.sampled_from(_SEEDS), st.lists(_EDIT, max_size=6))
def test_any_text_is_a_deck_or_located_errors(seed: str, edits: list[tuple[float, int, str]]) -> None:
    _, deck = tried(edited(seed, edits))
    if deck is not None:
        assert len(deck.slides) >= 2
