"""The command as its user meets it: what it builds, what it prints, how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_deck.cli import main

GOOD = """\
title: A lecture
minutes: 10
slides:
  - title: One claim stands here
    bullets: [this, that]
    notes: A cue of five words.
"""
BAD = """\
title: Another lecture
slides:
  - title: One claim stands here
    bulets: [this, that]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["build", *words])


def test_a_lecture_becomes_a_deck_and_a_row(folder: Path) -> None:
    Path("good.yaml").write_text(GOOD)
    result = run("good.yaml")
    assert result.exit_code == 0
    assert (folder / "dist/lecturer/good.pptx").read_bytes().startswith(b"PK")
    assert "good.yaml: dist/lecturer/good.pptx" in result.stderr
    assert result.stdout.split("\n")[0].split() == [
        "Lecture", "Slides", "Planned", "Estimated", "Charts", "Warnings",
    ]  # fmt: skip
    assert result.stdout.split("\n")[1].split() == ["A", "lecture", "2", "10", "min", "0", "min", "0", "0"]


def test_errors_read_like_a_compiler_s(folder: Path) -> None:
    Path("bad.yaml").write_text(BAD)
    result = run("bad.yaml")
    assert result.exit_code == 1
    lines = result.stderr.split("\n")
    at = lines.index("bad.yaml:4:5: error[unknown-key]: there is no key `bulets` here")
    assert lines[at + 1] == "    4 |     bulets: [this, that]"
    assert lines[at + 2] == "      |     ^"
    assert lines[at + 3] == "  help: did you mean `bullets`?"
    assert not (folder / "dist").exists()


def test_an_error_stops_only_its_lecture(folder: Path) -> None:
    Path("good.yaml").write_text(GOOD)
    Path("bad.yaml").write_text(BAD)
    result = run("bad.yaml", "good.yaml")
    assert result.exit_code == 1
    assert [path.name for path in (folder / "dist/lecturer").iterdir()] == ["good.pptx"]
    assert "not built" in result.stdout


def test_all_errors_come_at_once(folder: Path) -> None:
    Path("bad.yaml").write_text(BAD + "  - title: Two\n    bullets: [x]\n    minutes: many\n")
    errors = [line for line in run("bad.yaml").stderr.split("\n") if "error[" in line]
    assert [line.split(":")[1] for line in errors] == ["4", "7"]


def test_the_caret_stands_under_wide_characters(folder: Path) -> None:
    Path("bad.yaml").write_text(
        'title: x\nslides:\n  - title: y\n    quote: {text: "信用", byy: z}\n', "utf-8"
    )
    lines = run("bad.yaml").stderr.split("\n")
    source = next(line for line in lines if "信用" in line)
    caret = lines[lines.index(source) + 1]
    before = source[: source.index("byy")]
    assert caret.index("^") == len(before) + before.count("信") + before.count("用")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "no lecture named"),
        (("--colour", "red"), "No such option"),
        (("a/x.yaml", "b/x.yaml"), "would both become x.pptx"),
    ],
)
def test_wrong_usage_ends_with_2(folder: Path, words: tuple[str, ...], message: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_missing_file_is_an_error_in_the_input(folder: Path) -> None:
    result = run("nowhere.yaml")
    assert result.exit_code == 1
    assert "nowhere.yaml: error[missing-file]" in result.stderr


def test_an_unknown_theme_is_named(folder: Path) -> None:
    Path("good.yaml").write_text(GOOD)
    result = run("good.yaml", "--theme", "pink")
    assert result.exit_code == 1
    assert "error[theme]" in result.stderr
    assert "`light`, `dark`" in result.stderr


def test_a_broken_course_stops_the_build(folder: Path) -> None:
    Path("course.yaml").write_text("titel: A course\n")
    Path("good.yaml").write_text(GOOD)
    result = run()
    assert result.exit_code == 1
    assert "did you mean `title`?" in result.stderr


def test_a_folder_that_cannot_be_written_is_named(folder: Path) -> None:
    Path("good.yaml").write_text(GOOD)
    Path("file").write_text("")
    result = run("good.yaml", "--out", "file/dist")
    assert result.exit_code == 1
    assert "choose another with --out" in result.stderr


def test_the_course_here_is_built(folder: Path) -> None:
    (folder / "lectures").mkdir()
    (folder / "lectures/course.yaml").write_text("lectures: [02-b.yaml, a.yaml]\n")
    (folder / "lectures/02-b.yaml").write_text(GOOD)
    (folder / "lectures/a.yaml").write_text(GOOD.replace("A lecture", "Its sequel"))
    assert run().exit_code == 0
    assert sorted(path.name for path in (folder / "dist/lecturer").iterdir()) == ["02-a.pptx", "02-b.pptx"]


def test_it_runs_as_a_module(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "build_deck", "build", "--help"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    assert done.returncode == 0
    assert "--theme" in done.stdout
