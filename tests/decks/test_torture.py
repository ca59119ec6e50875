"""Far too much on a slide: it goes on, or it is an error with its line; nothing overflows, nothing is lost."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import rendered
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import validate_pptx
from readdeck import Deck, shapes, title, words

from build_deck.pipeline import Result, build, jobs

_CHANCE = random.Random(2019)
_STOCK = [
    "control",
    "society",
    "privacy",
    "trust",
    "credit",
    "record",
    "platform",
    "citizen",
    "company",
    "reward",
    "punishment",
    "list",
    "government",
    "data",
    "local",
    "national",
    "system",
    "pilot",
    "score",
    "behaviour",
    "evidence",
    "reading",
    "source",
    "argument",
]
MIXED = "Il 社会信用体系 è un sistema di 信用: 中华人民共和国国务院于二零一四年提出规划纲要。Perché? 😀 👩‍👩‍👧 così"


def some(count: int) -> str:
    """As many words, the same ones in every run."""
    return " ".join(_CHANCE.choice(_STOCK) for _ in range(count))


SLIDES: dict[str, dict[str, Any]] = {
    "forty long bullets": {"bullets": [some(24) for _ in range(40)], "notes": "Only the first."},
    "forty steps": {"steps": [{"text": some(9), "bullets": [some(5), some(7)]} for _ in range(40)]},
    "sixty rows": {"table": {"header": ["A", "B"], "rows": [[some(3), some(1 + n % 9)] for n in range(60)]}},
    "a bullet of 400 words": {"bullets": [some(400), "the last"]},
    "mixed languages": {"bullets": [f"{MIXED} {some(6)}" for _ in range(8)]},
    "a thousand words of text": {"text": "\n\n".join(some(100) for _ in range(10))},
    "three full columns": {
        "columns": [{"title": some(3), "bullets": [some(12) for _ in range(9)]} for _ in range(3)]
    },
    "eighty lines of code": {"code": "\n".join(f"line{n} = call({n})" for n in range(80))},
    "text over a table": {
        "text": some(60),
        "table": {"header": ["A", "B"], "rows": [[some(5), some(4)] for _ in range(9)]},
    },
    "every block": {
        "text": some(30),
        "steps": [some(6) for _ in range(4)],
        "statement": {"text": "11 million", "line": some(8)},
        "definition": {"term": "Trust", "meaning": some(20)},
        "quote": {"text": some(20), "by": some(2)},
        "code": "x = 1",
    },
    "six long options": {"question": {"options": [some(9) for _ in range(6)], "minutes": 100}},
    "a long question over bullets": {"question": {"options": [some(6)] * 2}, "bullets": [some(20)] * 9},
}


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


@pytest.fixture(scope="module")
def tortured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A deck for each slide that holds too much."""
    made = {}
    for name, slide in SLIDES.items():
        result = built(outline([{"title": name.capitalize(), **slide}]), tmp_path_factory.mktemp("deck"))
        assert result.diagnostics == (), name
        assert result.target is not None
        made[name] = result.target.rename(result.target.with_stem(name.replace(" ", "-")))
    return made


@pytest.mark.parametrize("name", SLIDES)
def test_no_word_is_lost(name: str, tortured: dict[str, Path]) -> None:
    wanted = strings({key: value for key, value in SLIDES[name].items() if key != "notes"})
    found = said(Deck.of(tortured[name]))
    missing = [word for word in set(wanted) if found.count(word) < wanted.count(word)]
    assert missing == []


@pytest.mark.parametrize("name", SLIDES)
def test_another_engine_finds_room_for_all(name: str, tortured: dict[str, Path]) -> None:
    assert list(rendered.overflows(tortured[name])) == []


@pytest.mark.parametrize("name", SLIDES)
def test_the_file_is_valid(name: str, tortured: dict[str, Path]) -> None:
    assert list(validate_pptx(tortured[name]).errors) == []


@pytest.mark.renderer
def test_libreoffice_keeps_every_word_in_its_frame(
    tortured: dict[str, Path], to_pdf: Callable[[Sequence[Path]], list[Path]]
) -> None:
    pages = to_pdf(list(tortured.values()))
    strayed = {
        name: found
        for (name, deck), pdf in zip(tortured.items(), pages, strict=True)
        if (found := list(rendered.astray(Deck.of(deck), pdf)))
    }
    assert strayed == {}


def test_continued_slides_are_counted_and_keep_one_size(tortured: dict[str, Path]) -> None:
    deck = Deck.of(tortured["forty long bullets"])
    titles = [title(slide) for slide in deck.slides[1:]]
    count = len(titles)
    assert count > 5
    assert [t.replace("\N{NO-BREAK SPACE}", " ") for t in titles] == [
        f"Forty long bullets ({n}/{count})" for n in range(1, count + 1)
    ]
    with_cues = [n for n, name in enumerate(deck.slide_names) if "Only the first" in _notes(deck, name)]
    assert with_cues == [1]


def _notes(deck: Deck, name: str) -> str:
    notes = deck.notes_of(name)
    return "" if notes is None else words(notes)


ERRORS = [
    ("title-too-long", [{"title": some(200), "text": "x"}], "the title does not fit"),
    ("too-deep", [{"title": "T", "bullets": [_deep := {"text": "1", "bullets": [
        {"text": "2", "bullets": [{"text": "3", "bullets": [{"text": "4", "bullets": ["5"]}]}]}]}]}], "level"),
    ("word-too-wide", [{"title": "T", "bullets": ["fine", "x" * 300]}], "300 characters"),
    ("table-too-wide", [{"title": "T", "table": {"header": ["governmental"] * 12, "rows": [["citizenship"] * 12]}}], "12"),
    ("row-too-tall", [{"title": "T", "table": {"header": ["A"], "rows": [[some(400)]]}}], "points"),
    ("code-too-wide", [{"title": "T", "code": "x" * 200}], "200"),
    ("does-not-fit", [{"title": "T", "quote": {"text": some(200)}}], "does not fit"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "slides", "message"), ERRORS, ids=[rule for rule, _, _ in ERRORS])
def test_what_can_never_fit_is_an_error_with_its_line(
    rule: str, slides: list[dict[str, Any]], message: str, tmp_path: Path
) -> None:
    result = built(outline(slides), tmp_path)
    assert not result.built
    found = [d for d in result.diagnostics if d.rule == rule]
    assert found, result.diagnostics
    assert found[0].place.line > 1
    assert message in found[0].message
    assert not (tmp_path / "dist").exists()


def test_the_error_names_the_line_of_the_word(tmp_path: Path) -> None:
    text = f"title: T\nslides:\n  - title: A\n    bullets:\n      - fine\n      - {'x' * 300}\n"
    [found] = built(text, tmp_path).diagnostics
    assert (found.place.line, found.place.column) == (6, 9)


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
