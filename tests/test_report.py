"""What is printed: findings as a compiler shows them, progress, the table."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from build_deck import report
from build_deck.diagnostics import Diagnostic, InputError, OutputError, Place, Severity
from build_deck.pipeline import Result


def shown(
    source: str, line: int, column: int, folder: Path, capsys: pytest.CaptureFixture[str], **more: object
) -> list[str]:
    """The lines printed for a finding in a file with this text."""
    path = folder / "lecture.yaml"
    path.write_text(source, "utf-8")
    place = Place(str(path), line, column)
    report.finding(Diagnostic("a-rule", "what is wrong", place, **more))  # type: ignore[arg-type]
    return capsys.readouterr().err.splitlines()


def test_a_finding_names_place_rule_and_a_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown("title: T\nslids: []\n", 2, 1, tmp_path, capsys, hint="did you mean `slides`?")
    assert lines == [
        f"{tmp_path / 'lecture.yaml'}:2:1: error[a-rule]: what is wrong",
        "    2 | slids: []",
        "      | ^",
        "  help: did you mean `slides`?",
    ]


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("title: a word here", 10),
        ("title: 芝麻信用 here", 13),
        ("\ttitle: a tab", 2),
        ("a\tb\tc: two tabs", 5),
        ("title: cafe\N{COMBINING ACUTE ACCENT} here", 14),
        ("[red]x[/red]: [bold]y", 15),
        ("title: 😀 here", 10),
        ("- a \\[b] c", 10),
    ],
)
def test_the_caret_stands_under_its_column(
    source: str, column: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, excerpt, caret = shown(source, 1, column, tmp_path, capsys)
    assert excerpt.expandtabs(8).endswith(source.expandtabs(8)) or source.strip() in excerpt or "\t" in source
    before = f"    1 | {source}"[: len("    1 | ") + column - 1]
    assert cell_len(caret.rstrip("^").expandtabs(8)) == cell_len(_expanded(before))
    assert caret.endswith("^")


def _expanded(text: str) -> str:
    """Tabs as a terminal sets them, wide characters taking two places."""
    made = ""
    for character in text:
        made += " " * (8 - cell_len(made) % 8) if character == "\t" else character
    return made


def test_a_far_column_of_a_long_line_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = "text: " + "word " * 100 + "wrong " + "word " * 100
    _, excerpt, caret = shown(source, 1, source.index("wrong") + 1, tmp_path, capsys)
    assert len(excerpt) < 230
    assert excerpt[caret.index("^") :].startswith("wrong")


def test_markup_in_a_message_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    report.finding(Diagnostic("r", "use [bold] and [/] here", hint="or [red]"))
    assert capsys.readouterr().err == "error[r]: use [bold] and [/] here\n  help: or [red]\n"


@pytest.mark.parametrize(("line", "file"), [(9, "lecture.yaml"), (1, "gone.yaml"), (0, "lecture.yaml")])
def test_a_place_that_is_not_there_has_no_excerpt(
    line: int, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lecture.yaml").write_text("title: T\n", "utf-8")
    report.finding(Diagnostic("r", "m", Place(str(tmp_path / file), line, 1)))
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("break_", ["\u2028", "\u0085", "\r\n", "\r"])
def test_lines_are_counted_as_yaml_counts_them(
    break_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lecture.yaml"
    path.write_bytes(f"title: T{break_}slids: []\n".encode())
    report.finding(Diagnostic("r", "m", Place(str(path), 2, 1)))
    assert "    2 | slids: []" in capsys.readouterr().err.splitlines()


def test_a_form_feed_ends_no_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lecture.yaml"
    path.write_bytes(b"title: T\x0c\x1c\nslids: []\n")
    report.finding(Diagnostic("r", "m", Place(str(path), 2, 1)))
    assert "    2 | slids: []" in capsys.readouterr().err.splitlines()


def test_a_file_in_utf_16_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lecture.yaml"
    path.write_text("slids: é\n", "utf-16")
    report.finding(Diagnostic("r", "m", Place(str(path), 1, 8)))
    assert "    1 | slids: é" in capsys.readouterr().err.splitlines()


def test_control_characters_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown("title: \x1b[31mred\x07 here", 1, 8, tmp_path, capsys)
    assert not any(ord(c) < 32 for line in lines for c in line)


def test_a_warning_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    report.finding(Diagnostic("r", "m", severity=Severity.WARNING))
    assert capsys.readouterr().err == "warning[r]: m\n"


def test_failures_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    report.failure(OutputError("no room"))
    report.failure(InputError([Diagnostic("r", "m"), Diagnostic("s", "n")]))
    assert capsys.readouterr().err == "error: no room\nerror[r]: m\nerror[s]: n\n"


GOOD = Result("a.yaml", "First", Path("dist/a.pptx"), 12, 45, 43.6, 0, ())
BARE = Result(
    "b.yaml", "Second", Path("dist/b.pptx"), 3, 0, 4.2, 0, (Diagnostic("r", "m", severity=Severity.WARNING),)
)
BAD = Result("c.yaml", diagnostics=(Diagnostic("r", "m"),))


def test_the_table_sums_up(capsys: pytest.CaptureFixture[str]) -> None:
    report.results([GOOD, BARE, BAD])
    rows = [line.split("  ") for line in capsys.readouterr().out.splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert cells == [
        ["Lecture", "Slides", "Planned", "Estimated", "Charts", "Warnings"],
        ["First", "12", "45 min", "44 min", "0", "0"],
        ["Second", "3", "–", "4 min", "0", "1"],
        ["c.yaml", "not built", "0"],
    ]


def test_where_nothing_was_built_there_is_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    report.results([BAD])
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "error[r]: m\n"


def test_progress_is_a_plain_line_each_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert report.progress(iter([GOOD, BAD]), 2) == [GOOD, BAD]
    told = capsys.readouterr()
    assert told.err.replace("\\", "/") == "a.yaml: dist/a.pptx\nc.yaml: not built\n"
    assert told.out == ""


def test_progress_is_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert report.progress(iter([GOOD, BAD]), 2) == [GOOD, BAD]
    assert "a.yaml: dist" not in terminal.getvalue()
    assert "2/2" in terminal.getvalue()
