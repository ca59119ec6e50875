"""Every number on a slide stands in a section of the paper that the slide names, or in the course's data from
that section or from a work that the slide cites."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from lecture_texts import shown
from numerals import numbers, values

from build_deck.outline.lecture import Lecture, Slide
from build_deck.scene.page import cites_of

ROOT = Path(__file__).parents[2]
DATA = ROOT / "assets" / "data"


YEAR = "2019"
"""Of the paper, as its cover says."""


@dataclass(frozen=True)
class Entry:
    """What an entry of the data says, and which slides may use it."""

    values: frozenset[Decimal]
    paper: str = ""
    cite: str = ""


@pytest.fixture(scope="session")
def data() -> list[Entry]:
    """The entries of every YAML file in the data folder, those of a CSV file with all of its cells."""
    found = [Entry(frozenset(values(YEAR)), paper="")]
    for path in DATA.glob("*.yaml"):
        for entry in yaml.safe_load(path.read_text("utf-8")).values():
            texts = [f"{entry.get('value', '')} ; {entry['says']}"]
            texts += _cells(DATA / entry["file"]) if "file" in entry else []
            held = frozenset(value for text in texts for value in values(text))
            found.append(Entry(held, entry.get("paper", ""), entry.get("cite", "")))
    return found


def _cells(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from (cell for row in csv.reader(file) for cell in row)


def unfounded(
    texts: Iterable[str],
    drawn_on: Iterable[str],
    cited: Collection[str],
    paper: Mapping[str, str],
    data: Iterable[Entry],
) -> list[str]:
    """The numbers in texts that stand neither in the sections drawn on (with those under them), nor in
    data from these or from a work cited. Data without a source are the paper's own, like its year."""
    named = tuple(drawn_on)

    def draws_on(section: str) -> bool:
        return any(section == name or section.startswith(f"{name}.") for name in named)

    allowed = {value for section, text in paper.items() if draws_on(section) for value in values(text)}
    for entry in data:
        if draws_on(entry.paper) or entry.cite in cited or not (entry.paper or entry.cite):
            allowed |= entry.values
    return [written for text in texts for written, value in numbers(text) if value.normalize() not in allowed]


def test_every_number_on_a_slide_is_found(
    lectures: Mapping[str, Lecture], paper: Mapping[str, str], data: list[Entry]
) -> None:
    wrong = []
    for file, lecture in lectures.items():
        heads = [lecture.title, lecture.subtitle, lecture.objectives]
        found = unfounded(shown(heads), lecture.paper, (), paper, data)
        wrong += [f"{file}: {number}" for number in found]
        for slide in lecture.slides:
            cited = {cite.key for cite in cites_of(slide)}
            found = unfounded(shown(slide), slide.paper or lecture.paper, cited, paper, data)
            wrong += [f"{slide.place.file}:{slide.place.line}: {number}" for number in found]
    assert wrong == []


def test_data_entries_say_what_they_are_and_where_from(lectures: Mapping[str, Lecture]) -> None:
    path = DATA / "numbers.yaml"
    if not path.exists():
        pytest.skip("the course has no numbers yet")
    entries = yaml.safe_load(path.read_text("utf-8"))
    works = (ROOT / "assets" / "references.bib").read_text("utf-8")
    for name, entry in entries.items():
        assert ("value" in entry) != ("file" in entry), name
        assert entry["says"], name
        own = str(entry.get("value")) == YEAR  # of the paper itself
        assert own or entry.get("paper") or entry.get("cite"), f"{name} has no source"
        assert f"{{{entry['cite']}," in works if entry.get("cite") else True, name
        assert (DATA / entry["file"]).is_file() if "file" in entry else True, name


def test_every_data_file_is_listed() -> None:
    files = {path.name for path in DATA.glob("*.csv")}
    if not files:
        pytest.skip("the course has no data files yet")
    entries = yaml.safe_load((DATA / "numbers.yaml").read_text("utf-8"))
    assert files <= {entry.get("file") for entry in entries.values()}


PAPER = {"2": "in 2014", "2.1": "some three-dozen systems, 4 million people", "3": "in the 1950s"}
ENTRIES = [
    Entry(frozenset({Decimal(7)})),
    Entry(frozenset({Decimal(80)}), cite="survey2018"),
    Entry(frozenset({Decimal(10)}), paper="2.1", cite="liang2018"),
]


@pytest.mark.parametrize(
    ("text", "drawn_on", "cited", "wrong"),
    [
        ("36 systems, three dozen, 4 million", ["2"], [], []),
        ("4 million people", ["3"], [], ["4 million"]),
        ("4 people", ["2.1"], [], ["4"]),
        ("11 million", ["2", "3"], [], ["11 million"]),
        ("since the 1950s", ["3"], [], []),
        ("two lists, see section 9 and figure 12", ["2"], [], []),
        ("99 and 7", [], [], ["99"]),
        ("80%", ["2"], [], ["80"]),
        ("80%", ["2"], ["survey2018"], []),
        ("10 links", ["2"], [], []),
        ("10 links", ["3"], [], ["10"]),
    ],
)
def test_a_number_without_a_source_is_found(
    text: str, drawn_on: list[str], cited: list[str], wrong: list[str]
) -> None:
    assert unfounded([text], drawn_on, cited, PAPER, ENTRIES) == wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("11 million", [11_000_000]),
        ("17.5 million", [17_500_000]),
        ("2,209 users", [2209]),
        ("350–950", [350, 950]),
        ("350 to 950.", [350, 950]),
        ("the 19th century, the 1990s", [19, 1990]),
        ("forty lists, a hundred, two thousand", [40, 2000]),
        ("80%", [80]),
        ("section 2.2, § 3.1, figure 2, pages 4–9", []),
        ("sections 2 and 3", []),
        ("two, one", []),
        ("COVID19 and a4", []),
    ],
)
def test_numbers_are_read(text: str, found: list[int]) -> None:
    assert [value for _, value in numbers(text)] == found


def test_what_a_slide_shows_has_its_numbers(lectures: Mapping[str, Lecture]) -> None:
    slides: list[Slide] = [slide for lecture in lectures.values() for slide in lecture.slides]
    found = {value for slide in slides for text in shown(slide) for _, value in numbers(text)}
    assert {Decimal(2014), Decimal(2020), Decimal(350), Decimal(950)} <= found
