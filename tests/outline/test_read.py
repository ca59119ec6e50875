"""Reading courses and lectures from files."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from build_deck.diagnostics import Place
from build_deck.outline.course import Course
from build_deck.outline.read import read_course, read_lecture, read_outline, title_of

Read = Callable[..., object]

GOOD = """\
title: A case for hyperhistory
objectives: [Explain it]
minutes: 90
slides:
  - opening
  - agenda
  - section: Part
    lead: Why?
  - title: A claim
    bullets: [one, {text: two, bullets: [three]}]
    notes: |
      Say this.
  - title: A picture
    image: {file: assets/a.png, alt: A square}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lectures").mkdir()
    (tmp_path / "assets").mkdir()
    Image.new("RGB", (4, 3)).save(tmp_path / "assets" / "a.png")
    (tmp_path / "lectures" / "01-a-case.yaml").write_text(GOOD)
    return tmp_path


def course_in(folder: Path, text: str) -> tuple[Course | None, list[tuple[str, int, int]]]:
    path = folder / "lectures" / "course.yaml"
    path.write_text(text)
    course, found = read_course(path)
    return course, [(d.rule, d.place.line, d.place.column) for d in found]


def test_a_good_lecture(folder: Path) -> None:
    lecture, found = read_lecture(folder / "lectures" / "01-a-case.yaml", Course(), folder, frozenset())
    assert not found
    assert lecture is not None
    assert [slide.kind for slide in lecture.slides] == ["opening", "agenda", "section", "content", "content"]
    assert lecture.slides[3].place.line == 9


def test_an_outline_knows_its_place_in_the_course(folder: Path) -> None:
    course, found = course_in(folder, "lectures:\n  - file: 01-a-case.yaml\n    date: 2026-10-05\n")
    assert not found
    assert course is not None
    outline, _ = read_outline(folder / "lectures" / "01-a-case.yaml", course, folder)
    assert outline is not None
    assert (outline.number, outline.slug, outline.source) == (1, "01-a-case", "01-a-case.yaml")
    assert outline.date == datetime.date(2026, 10, 5)
    assert outline.ids == ("opening", "agenda", "part", "a-claim", "a-picture")
    assert outline.assets["assets/a.png"].width == 4


def test_outside_a_course_a_lecture_has_no_number(folder: Path) -> None:
    outline, _ = read_outline(folder / "lectures" / "01-a-case.yaml", Course(), folder)
    assert outline is not None
    assert (outline.number, outline.date) == (0, None)


def test_places_name_the_file_as_the_author_did(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "lectures" / "bad.yaml").write_text("title: T\nslides: [{title: A}]\n")
    _, found = read_lecture(Path("lectures/bad.yaml"), Course(), folder)
    assert [d.place for d in found] == [Place("lectures/bad.yaml", 2, 10)]


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("", "empty", (1, 1)),
        ("# nothing\n", "empty", (1, 1)),
        ("- a\n", "wrong-type", (1, 1)),
        ("just words\n", "wrong-type", (1, 1)),
        ("a: [\n", "not-yaml", (1, 4)),
    ],
)
def test_a_file_that_is_no_lecture(read: Read, text: str, rule: str, place: tuple[int, int]) -> None:
    lecture, found = read(text)
    assert lecture is None
    assert [(d.rule, (d.place.line, d.place.column)) for d in found] == [(rule, place)]


def test_a_missing_file(tmp_path: Path) -> None:
    assert [d.rule for d in read_lecture(tmp_path / "no.yaml", Course(), tmp_path)[1]] == ["missing-file"]
    assert [d.rule for d in read_course(tmp_path / "no.yaml")[1]] == ["missing-file"]


def test_rules_are_checked_on_good_slides_beside_bad_ones(read: Read) -> None:
    _, found = read("title: T\nslides:\n  - titel: A\n  - title: B\n  - bullets: [x]\n    paper: 2\n")
    assert [(d.rule, d.place.line) for d in found] == [
        ("unknown-key", 3),
        ("empty-slide", 4),
        ("no-title", 5),
    ]


def test_text_is_set_in_the_lectures_language_or_else_the_courses(read: Read) -> None:
    quoted = "title: '\"a\"'\nslides:\n  - {title: A, text: x}\n"
    assert read(quoted)[0].title.plain == "“a”"
    assert read(quoted + "language: de\n")[0].title.plain == "„a“"
    assert read(quoted, course=Course.model_validate({"language": "de"}))[0].title.plain == "„a“"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: C\nlectures: [01-a-case.yaml]\n", []),
        ("lectures:\n  - 01-a-case.yaml\n  - 02-missing.yaml\n", [("missing-file", 3, 5)]),
        ("lectures:\n  - 01-a-case.yaml\n  - file: 01-a-case.yaml\n", [("duplicate-lecture", 3, 11)]),
        ("lectures: [../x.yaml]\n", [("outside-folder", 1, 12)]),
        ("lectures: ['" + "x" * 400 + "']\n", [("unreadable-file", 1, 12)]),
        ("lecturer: me\n", [("unknown-key", 1, 1)]),
        ("language: English\n", [("wrong-value", 1, 11)]),
        ("speaking-rate: fast\n", [("wrong-type", 1, 16)]),
        ("paper:\n  sections:\n    2.1: [x]\n", [("wrong-type", 3, 10)]),
        ("paper: Title\n", [("wrong-type", 1, 8)]),
        ("", [("empty", 1, 1)]),
    ],
)
def test_a_course(folder: Path, text: str, expected: list[tuple[str, int, int]]) -> None:
    course, found = course_in(folder, text)
    assert found == expected
    assert (course is None) == bool(expected)


WORDS = """
title slides bullets text columns table header rows csv image file alt quote cite definition term meaning
question options answer phases minutes code summary source-check questions section agenda opening lead
notes paper id x
"""
KEYS = st.sampled_from(WORDS.split())
SCALARS = st.text(alphabet=st.sampled_from("ab @[]*_§.,-/2{}=\"'^~`\\\n"), max_size=12)
VALUES = st.recursive(
    SCALARS | st.sampled_from(["", "2", "a.png", "[@k, p. 2]"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


def as_yaml(value: object) -> str:
    """A value in YAML's flow style, which JSON nearly is."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(KEYS, VALUES, max_size=5), st.lists(st.dictionaries(KEYS, VALUES, max_size=5), max_size=4)
)
def test_whatever_is_written_gives_a_lecture_or_findings_with_places(
    tmp_path: Path, top: dict[str, object], slides: list[object]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(as_yaml({**top, "title": "T", "slides": slides}), encoding="utf-8")
    lecture, found = read_lecture(path, Course(), tmp_path, frozenset({"k"}))
    assert (lecture is None) == bool([d for d in found if d.severity == "error"])
    assert all(d.message and d.place.line for d in found)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (GOOD, "A case for hyperhistory"),
        ("title: '*A* \"b\"'\n", "A “b”"),
        ("title: [x]\n", ""),
        ("- a\n", ""),
        ("a: [", ""),
    ],
)
def test_the_title_alone(tmp_path: Path, text: str, title: str) -> None:
    (tmp_path / "a.yaml").write_text(text)
    assert title_of(tmp_path / "a.yaml") == title
    assert title_of(tmp_path / "missing.yaml") == ""
