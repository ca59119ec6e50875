"""Which slides draw on what, in tables; and that nothing is missing from the course here."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.checks import coverage
from build_deck.diagnostics import InputError

COURSE = """\
bibliography: works.bib
paper: {title: P, key: a2001, sections: {'1': Start, '2': Middle, '2.1': 'First | last', '3': End}}
glossary:
  Sesame Credit: {chinese: 芝麻信用, also: [Zhima]}
  red list: {}
  Rongcheng: {}
lectures: [01-one.yaml, 03-three.yaml]
"""
WORKS = "".join(
    f"@book{{{key}, title={{T}}, author={{A. {key.title()}}}, year={{2001}}}}\n"
    for key in ("a2001", "b2002", "c2003", "d2004")
)
ONE = """\
title: One
slides:
  - title: Red lists grow
    paper: "1"
    text: 'See [@a2001].'
  - title: Lists shrink
    paper: "2.1"
    text: '[芝麻信用]{lang=zh} is a score'
  - title: Lists stay
    paper: "2.1"
    text: Zhima gives it
    notes: 'See [@b2002]; Rongcheng.'
"""
THREE = """\
title: Three
slides:
  - opening:
  - quote: {text: sesame credits, cite: '@c2003'}
    paper: "1, 2"
"""


@pytest.fixture
def covered(tmp_path: Path) -> coverage.Covered:
    for name, text in {
        "course.yaml": COURSE,
        "works.bib": WORKS,
        "01-one.yaml": ONE,
        "03-three.yaml": THREE,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    return coverage.read(tmp_path / "course.yaml")


def test_sections_with_those_under_them(covered: coverage.Covered) -> None:
    assert coverage.sections(covered) == {
        "1 Start": "01: 2; 03: 2",
        "2 Middle": "01: 3–4; 03: 2",
        "2.1 First | last": "01: 3–4",
        "3 End": "",
    }


def test_works_on_slides_or_else_in_notes(covered: coverage.Covered) -> None:
    assert coverage.works(covered) == {
        "`a2001`": "01: 2",
        "`b2002`": "notes of 01: 4",
        "`c2003`": "03: 2",
        "`d2004`": "",
    }


def test_terms_in_every_good_form(covered: coverage.Covered) -> None:
    assert coverage.terms(covered) == {
        "Sesame Credit (芝麻信用)": "01: 3–4; 03: 2",
        "red list": "01: 2",
        "Rongcheng": "",
    }


def test_what_is_missing_is_named_and_stands_out_in_the_page(covered: coverage.Covered) -> None:
    assert coverage.missing(covered) == ("3 End", "`d2004`", "Rongcheng")
    page = coverage.page(covered)
    assert page.count(coverage.NOTHING) == 3
    assert r"| 2.1 First \| last | 01: 3–4 |" in page.splitlines()


def test_tables_that_would_be_empty_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("lectures: [01-one.yaml]\n")
    (tmp_path / "01-one.yaml").write_text("title: One\nslides: [{title: Lists grow, text: a}]\n")
    assert coverage.page(coverage.read(tmp_path / "course.yaml")) == ""


@pytest.mark.parametrize("name", ["course.yaml", "01-one.yaml", "works.bib"])
def test_what_cannot_be_read_is_said(covered: coverage.Covered, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("titel: x\n" if name != "works.bib" else "@book{a2001, title={T\n")
    with pytest.raises(InputError):
        coverage.read(tmp_path / "course.yaml")


def test_the_command_prints_the_page(
    covered: coverage.Covered,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(tmp_path)
    coverage.main()
    assert capfdbinary.readouterr().out == coverage.page(covered).encode()


def test_the_command_needs_a_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match=r"course\.yaml"):
        coverage.main()
