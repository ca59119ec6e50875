"""Every form is written to standard output, as the same bytes everywhere; findings decide the exit status."""

from __future__ import annotations

import io
import json
import sys

import pytest

from build_deck import formats
from build_deck.diagnostics import Diagnostic, Place, RuleText, Severity

ERROR = Diagnostic("r", "m")
WARNING = Diagnostic("r", "m", severity=Severity.WARNING)
INFO = Diagnostic("r", "m", severity=Severity.INFO)


@pytest.mark.parametrize(
    ("found", "plain", "strict"),
    [((), 0, 0), ((INFO,), 0, 0), ((WARNING,), 0, 1), ((ERROR,), 1, 1), ((INFO, WARNING, ERROR), 1, 1)],
)
def test_the_exit_status(found: tuple[Diagnostic, ...], plain: int, strict: int) -> None:
    assert formats.exit_status(found) == plain
    assert formats.exit_status(found, strict=True) == strict


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ((), "nothing found in 2 lectures"),
        ((ERROR,), "1 error in 2 lectures"),
        ((WARNING, WARNING), "2 warnings in 2 lectures"),
        ((ERROR, WARNING, INFO), "1 error, 1 warning and 1 remark in 2 lectures"),
    ],
)
def test_findings_are_counted(found: tuple[Diagnostic, ...], words: str) -> None:
    assert formats.counted(found, "2 lectures") == words


@pytest.mark.parametrize("form", formats.FORMATS)
def test_each_form_goes_to_standard_output(
    form: str,
    diagnostics: tuple[Diagnostic, ...],
    rules: tuple[RuleText, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    formats.show(diagnostics, form, rules=rules, what="2 lectures")
    told = capsys.readouterr()
    assert told.err == ""
    for diagnostic in diagnostics:
        assert diagnostic.rule in told.out
    if form in ("json", "sarif"):
        assert json.loads(told.out)


def test_text_ends_with_a_count(
    diagnostics: tuple[Diagnostic, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    formats.show(diagnostics, what="1 file")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "themes/my theme.yaml: error[theme-contrast]: 100% pale: `a`, `b`"
    assert "lectures/01.yaml:3:7: warning[lone-bullet]: alone “芝麻”" in lines
    assert "info[odd]: no place at all" in lines
    assert lines[-1] == "1 error, 1 warning and 2 remarks in 1 file"


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_bytes_do_not_depend_on_the_locale(
    form: str, diagnostics: tuple[Diagnostic, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    odd = Diagnostic("r", "a name that is no text: \udcff", Place("\udcff.yaml"))
    formats.show((*diagnostics, odd), form)
    assert raw.getvalue().decode("utf-8")


def test_nothing_found_is_no_line_for_github(capsys: pytest.CaptureFixture[str]) -> None:
    formats.show((), "github")
    assert capsys.readouterr().out == ""


def test_another_form_is_refused() -> None:
    with pytest.raises(KeyError):
        formats.rendered((), "xml")
