"""Outlines at random, as data and as text: each is a whole deck that says every word, or located errors.

A deck says a word where it stands as text on a slide or in its notes; or in a chart's own part, from which
PowerPoint draws it; or in the alternative text of a picture or among the letters that it was drawn with.

BUILD_DECK_LONG=1 tries twenty thousand instead of five hundred and prints what it met.
"""

from __future__ import annotations

import csv
import io
import os
import re
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
from random_blocks import CHART_SLIDE, DIAGRAM_SLIDE, MIXED_SLIDE, SLIDE, TABLE_SLIDE, Rows, tables
from wanted import chart_numbers, plain, wanted

from build_deck.figures.drawing import Drawing
from build_deck.figures.paint import Painted, paint
from build_deck.jobs import jobs
from build_deck.pipeline import Result, build
from build_deck.scene.blocks import figure as pictures
from build_deck.theme.theme import Theme

sys.path.insert(0, str(Path(__file__).parent.parent / "decks"))
from readcharts import C
from readdeck import NS, Deck, shapes, words

LONG = bool(os.environ.get("BUILD_DECK_LONG"))
MOST_SECONDS = 2.0
"""How long a build may take; more is a hang."""


def trying(examples: int) -> settings:
    """So many examples, and forty times as many in a long run; the same ones each time."""
    return settings(
        max_examples=examples * 40 if LONG else examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
            HealthCheck.filter_too_much,
        ],
    )


COURSE = """\
title: A course
language: en-GB
paper: {title: A paper, sections: {"2": How, "2.1": Outline}}
"""
met: Counter[str] = Counter()
slow: list[tuple[float, str]] = [(0.0, "")]
drawn: dict[bytes, str] = {}
"""The letters of each picture that was drawn, by its SVG."""


@pytest.fixture(scope="module", autouse=True)
def figures() -> Iterator[None]:
    """What a long run met, said at its end; and what is drawn, noted on the way."""

    def noted(drawing: Drawing, theme: Theme) -> Painted:
        painted = paint(drawing, theme)
        drawn[painted.svg] = " ".join(label.text for label in drawing.labels)
        return painted

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "paint", noted)
        yield
    if LONG:
        print(f"\nslowest {slow[0][0]:.2f} s:\n{slow[0][1]}\n{dict(met.most_common())}", file=sys.__stderr__)


def tried(text: str, **files: bytes) -> tuple[Result, Deck | None]:
    """Build a text with files beside it; nothing but its deck is left behind, and that has no fault."""
    drawn.clear()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "course.yaml").write_text(COURSE, "utf-8")
        (folder / "a.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        for file, data in files.items():
            (folder / file.replace("_", ".")).write_bytes(data)
        given = {path.name for path in folder.iterdir()}
        # Of this process, so that what else the machine does is no hang.
        start = time.process_time()
        [result] = build(jobs([folder / "a.yaml"], folder), folder / "dist")
        took = time.process_time() - start
        slow[0] = max(slow[0], (took, text))
        left = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        assert left - given == ({"dist/lecturer/a.pptx"} if result.built else set())
        assert took < MOST_SECONDS or not met, f"{took:.1f} s"  # The first build loads what all need.
        met["built" if result.built else "refused"] += 1
        faults = [finding for finding in result.diagnostics if "fault of build-deck" in finding.hint]
        assert not faults, faults
        if not result.built:
            assert result.diagnostics
            met.update({d.rule for d in result.diagnostics})
            assert all(d.place.file and d.place.line for d in result.diagnostics), result.diagnostics
            return result, None
        assert result.target is not None
        return result, Deck.of(result.target)


def said(deck: Deck) -> str:
    """Every letter of a deck, in small ones since a unit over a chart begins with a capital: on its slides, in its notes, of its charts and pictures."""
    faces = [words(shape) for slide in deck.slides for shape in shapes(slide)]
    alts = [str(named.get("descr", "")) for s in deck.slides for named in s.iter(f"{{{NS['p']}}}cNvPr")]
    notes = [words(note) for name in deck.slide_names if (note := deck.notes_of(name)) is not None]
    charts = [" ".join(map(str, deck.xml(name).itertext())) for name in deck.named("charts")]
    painted = [drawn.get(data, "") for name, data in deck.parts.items() if name.endswith(".svg")]
    return "".join(plain(" ".join([*faces, *alts, *notes, *charts, *painted]))).casefold()


def outline(slides: Sequence[dict[str, Any]]) -> str:
    """The YAML of a lecture with these slides."""
    head = {"title": "A lecture", "slides": list(slides)}
    return str(yaml.safe_dump(head, allow_unicode=True, width=10_000, sort_keys=False))


def whole(slides: Sequence[dict[str, Any]], **files: bytes) -> Deck | None:
    """The deck of these slides, found to say every word; None where there are errors."""
    _, deck = tried(outline(slides), **files)
    if deck is not None:
        letters = said(deck)
        for word in {word for slide in slides for word in wanted(slide)}:
            assert word.casefold() in letters or not word.isascii(), word
    return deck


def numbers_in(deck: Deck) -> set[float]:
    """Every number that a chart of the deck holds."""
    values = (point.text for name in deck.named("charts") for point in deck.xml(name).iter(f"{C}v"))
    return {float(text) for text in values if text and _NUMBER.fullmatch(text)}


_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")


@trying(100)
@given(st.lists(SLIDE, min_size=1, max_size=3))
def test_any_outline_is_a_whole_deck_or_located_errors(slides: list[dict[str, Any]]) -> None:
    whole(slides)


@trying(125)
@given(CHART_SLIDE)
def test_any_chart_is_whole_or_located_errors(slide: dict[str, Any]) -> None:
    deck = whole([slide])
    if deck is not None and deck.named("charts"):
        assert chart_numbers(slide["chart"]) <= numbers_in(deck)


@trying(75)
@given(DIAGRAM_SLIDE)
def test_any_diagram_is_whole_or_located_errors(slide: dict[str, Any]) -> None:
    whole([slide])


@trying(75)
@given(st.lists(MIXED_SLIDE, min_size=1, max_size=2))
def test_any_mixture_is_whole_or_located_errors(slides: list[dict[str, Any]]) -> None:
    whole(slides, a_py=b"import os\nos.abort()\n")


@trying(25)
@given(TABLE_SLIDE, tables(), st.sampled_from(",;\t"))
def test_any_data_file_is_a_whole_chart_or_located_errors(
    slide: dict[str, Any], rows: Rows, sign: str
) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=sign, lineterminator="\n").writerows(rows)
    deck = whole([slide], a_csv=written.getvalue().encode("utf-8", "surrogatepass"))
    if deck is not None and slide["chart"]["kind"] not in ("scatter", "bubble"):
        letters = said(deck)
        assert all(
            word.casefold() in letters or not word.isascii()
            for row in rows[1:]
            for word in plain(row[0].strip())
        )


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
    "title: T\nslides:\n- title: A\n  chart:\n    kind: column\n    values: {a: 1, b: 2.50, c: ~}\n    highlight: a\n"
    "    unit: '%'\n    annotate: {b: here}\n    source: A report\n- title: B\n  chart:\n    kind: line\n"
    "    categories: [x, y, z]\n    series:\n      s: [1, 2, 3]\n      t: [3, ~, 1]\n    axes: {y: {from: 0, to: 5}}\n"
    "    illustrative: true\n",
    "title: T\nslides:\n- title: A\n  diagram:\n    nodes:\n      a: {text: b, shape: round, highlight: true}\n"
    "      c: d\n      e: f *g*\n    groups: {h: [a, c]}\n    edges: |\n      a -> c: i\n      c <-> e\n      e -- a\n"
    "  reveal: steps\n- title: B\n  diagram:\n    layout: cycle\n    edges: |\n      j -> k -> l -> j\n"
    "- title: C\n  diagram: {layout: matrix, columns: [m, n], rows: {o: [p, q], r: [s, t]}}\n",
    "title: T\nslides:\n- title: A\n  columns:\n  - chart: {kind: pie, values: {a: 1, b: 2}, illustrative: true}\n"
    "  - diagram: {layout: tree, edges: 'a -> b'}\n- title: B\n  chart: {kind: flow, flows: ['a -> b: 4'], illustrative: true}\n"
    "- title: C\n  figure: {script: a.py, alt: d, illustrative: true}\n",
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
    "1e-400",
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
    "highlight: a",
    "a -> b",
    "kind: waffle",
)
_PIECE = st.one_of(st.text(max_size=4), st.sampled_from((*_MARKS, *_VALUES, *_KEYS)))
_EDIT = st.tuples(st.floats(0, 1), st.integers(0, 12), _PIECE)


def edited(text: str, edits: Sequence[tuple[float, int, str]]) -> str:
    """The text with pieces taken out and put in."""
    for where, length, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


@trying(100)
@given(st.sampled_from(_SEEDS), st.lists(_EDIT, max_size=6))
def test_any_text_is_a_deck_or_located_errors(seed: str, edits: list[tuple[float, int, str]]) -> None:
    _, deck = tried(edited(seed, edits))
    if deck is not None:
        assert len(deck.slides) >= 2
