"""Workflow commands, with what would end them escaped."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.diagnostics import Diagnostic, Place
from build_deck.formats import github


def test_a_line_for_each_finding(diagnostics: tuple[Diagnostic, ...]) -> None:
    assert github.rendered(diagnostics).splitlines() == [
        "::error file=themes/my theme.yaml,title=theme-contrast::100%25 pale: `a`, `b`%0Ahelp: darken%0Ait",
        "::warning file=lectures/01.yaml,line=3,col=7,title=lone-bullet::alone “芝麻”",
        "::notice title=odd::no place at all",
        "::notice file=a%2Cb%3Ac.yaml,line=4,title=odd::a line only",
    ]


def test_no_message_ends_its_command() -> None:
    [line, *more] = github.rendered([Diagnostic("r", "one\r\n::error::two", hint="x\n::stop")]).splitlines()
    assert more == []
    assert line == "::error title=r::one%0D%0A::error::two%0Ahelp: x%0A::stop"


def test_a_file_is_named_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = github.rendered([Diagnostic("r", "m", Place(str(tmp_path / "lectures" / "a.yaml"), 1, 1))])
    assert shown == "::error file=lectures/a.yaml,line=1,col=1,title=r::m\n"
