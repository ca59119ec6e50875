"""`build-deck audit` as its user meets it: what it prints, in which form, and how it ends."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation

from build_deck.cli import main
from build_deck.jobs import jobs
from build_deck.pipeline import build

OUTLINE = """\
title: A lecture
slides:
  - title: One claim stands here
    bullets: [this, that]
    notes: A cue of five words.
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A good deck, one that plain python-pptx makes, and a letter."""
    monkeypatch.chdir(tmp_path)
    Path("lecture.yaml").write_text(OUTLINE, "utf-8")
    [result] = build(jobs([Path("lecture.yaml")], tmp_path), Path("dist"))
    assert result.target
    Path("good.pptx").write_bytes(result.target.read_bytes())
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[6])
    deck.save("careless.pptx")
    Path("letter.pptx").write_text("Dear students")


def audit(*words: str) -> Result:
    return CliRunner().invoke(main, ["audit", *words])


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("good.pptx",), 0),
        (("good.pptx", "--strict"), 0),
        (("good.pptx", "--student"), 1),
        (("careless.pptx",), 1),
        (("good.pptx", "letter.pptx"), 1),
        ((), 2),
        (("nothing.pptx",), 2),
        ((".",), 2),
        (("good.pptx", "--format", "xml"), 2),
    ],
)
def test_it_ends_as_it_found(words: tuple[str, ...], status: int) -> None:
    assert audit(*words).exit_code == status


def test_warnings_count_only_where_that_is_asked() -> None:
    deck = Presentation("good.pptx")
    deck.slides[1]._element.set("show", "0")
    deck.save("hidden.pptx")
    findings = json.loads(audit("hidden.pptx", "--format", "json").stdout)["findings"]
    assert {finding["severity"] for finding in findings} == {"warning"}
    assert audit("hidden.pptx").exit_code == 0
    assert audit("hidden.pptx", "--strict").exit_code == 1


def test_findings_name_file_slide_and_a_way_out() -> None:
    said = audit("careless.pptx").stdout
    assert "careless.pptx: error[slide-title]: slide 1: there is no title" in said
    assert "help: fill the title's place" in said
    assert said.strip().endswith("in 1 file")


def test_nothing_found_is_said() -> None:
    assert audit("good.pptx").stdout == "nothing found in 1 file\n"


def test_what_is_no_file_is_wrong_usage() -> None:
    result = audit("good.pptx", "nothing.pptx")
    assert "nothing.pptx is not there" in result.output
    assert ". is no file" in audit(".").output


def test_sarif_lists_every_rule() -> None:
    from build_deck.audit import rules

    run = json.loads(audit("letter.pptx", "--format", "sarif").stdout)["runs"][0]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} >= {rule.id for rule in rules()}
    assert [result["ruleId"] for result in run["results"]] == ["not-a-deck"]


def test_a_file_that_may_not_be_read_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = audit("good.pptx")
    assert result.exit_code == 1
    assert "error[unreadable-file]: the file cannot be read: Permission denied" in result.stdout


def test_a_file_that_is_far_too_large_is_not_read() -> None:
    with Path("huge.pptx").open("wb") as file:
        file.truncate(600 * 1024 * 1024)
    result = audit("huge.pptx")
    assert result.exit_code == 1
    assert "error[zip-bomb]: the file has 600 MB" in result.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_is_no_file() -> None:
    os.mkfifo("pipe.pptx")
    assert "pipe.pptx is no file" in audit("pipe.pptx").output


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rpptx", None)
    monkeypatch.setitem(sys.modules, "openxml_audit", None)
    result = audit("good.pptx")
    assert result.exit_code == 1
    assert result.stdout.count("error[not-checked]") == 2
    assert "pip install 'build-deck[audit]'" in result.stdout


def test_build_audits_what_it_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rpptx", None)
    quick = CliRunner().invoke(main, ["build", "lecture.yaml", "--out", "quick"])
    assert quick.exit_code == 0
    thorough = CliRunner().invoke(main, ["build", "lecture.yaml", "--out", "thorough", "--audit"])
    assert thorough.exit_code == 1
    assert "pip install 'build-deck[audit]'" in thorough.output
    assert not Path("thorough").exists()
