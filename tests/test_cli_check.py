"""`build-deck check` as its user meets it: what it prints, in which form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_deck.cli import main

GOOD = """\
title: A lecture
slides:
  - title: One claim stands here
    bullets: [this, that]
    notes: A cue of five words.
"""
ODD = GOOD.replace("[this, that]", "[this]")
BROKEN = GOOD.replace("bullets", "bulets")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {"good.yaml": GOOD, "odd.yaml": ODD, "broken.yaml": BROKEN}.items():
        Path(name).write_text(text, "utf-8")


def check(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", *words])


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("good.yaml",), 0),
        (("good.yaml", "--strict"), 0),
        (("odd.yaml",), 0),
        (("odd.yaml", "--strict"), 1),
        (("broken.yaml",), 1),
        (("good.yaml", "broken.yaml"), 1),
        (("gone.yaml",), 1),
        ((), 2),
        (("good.yaml", "--format", "xml"), 2),
        (("good.yaml", "--theme", "pink"), 1),
    ],
)
def test_how_it_ends(words: tuple[str, ...], status: int) -> None:
    assert check(*words).exit_code == status


def test_findings_read_like_a_compiler_s() -> None:
    lines = check("odd.yaml").stdout.splitlines()
    assert lines == [
        "odd.yaml:4:15: warning[lone-bullet]: this bullet stands alone on its level",
        "    4 |     bullets: [this]",
        "      |               ^",
        "  help: make it `text`, or add another",
        "1 warning in 1 lecture",
    ]


def test_nothing_found_is_said() -> None:
    assert check("good.yaml").stdout == "nothing found in 1 lecture\n"


def test_errors_and_warnings_of_all_lectures_come_at_once() -> None:
    found = json.loads(check("odd.yaml", "broken.yaml", "--format", "json").stdout)["findings"]
    assert [(f["file"], f["rule"], f["severity"]) for f in found] == [
        ("broken.yaml", "unknown-key", "error"),
        ("odd.yaml", "lone-bullet", "warning"),
    ]


def test_sarif_lists_every_rule() -> None:
    [run] = json.loads(check("good.yaml", "--format", "sarif").stdout)["runs"]
    assert {"topic-title", "theme-contrast", "unknown-rule"} <= {
        r["id"] for r in run["tool"]["driver"]["rules"]
    }
    assert run["results"] == []


def test_nothing_is_written() -> None:
    before = sorted(Path().rglob("*"))
    check("good.yaml", "odd.yaml", "--format", "sarif")
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_broken_course_is_a_finding_in_every_form(form: str) -> None:
    Path("course.yaml").write_text("titel: A course\n", "utf-8")
    result = check("--format", form)
    assert result.exit_code == 1
    assert "did you mean `title`?" in result.stdout


def test_the_course_here_is_checked_whole() -> None:
    Path("course.yaml").write_text("paper: {sections: {'1': Start}}\nlectures: [good.yaml]\n", "utf-8")
    assert "no slide draws on section 1" in check().stdout
    assert "no slide draws on section 1" in check("good.yaml").stdout


def test_a_lecture_that_cannot_be_read_keeps_rules_about_the_course_waiting() -> None:
    Path("course.yaml").write_text(
        "paper: {sections: {'1': Start}}\nlectures: [good.yaml, broken.yaml]\n", "utf-8"
    )
    told = check().stdout
    assert "unknown-key" in told
    assert "section 1" not in told
    assert "section 1" not in check("good.yaml").stdout


def test_the_theme_can_be_another() -> None:
    Path("pale.yaml").write_text(
        "name: Pale\nextends: light\ncolours: {ink: {slot: lt2}}\ncontrast: []\n", "utf-8"
    )
    assert "theme-contrast" not in check("good.yaml", "--theme", "dark").stdout
    assert check("good.yaml", "--theme", "pale.yaml").exit_code == 1
