"""The bibliography: what is read from BibTeX, and how what is broken is reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline.bibliography import Bibliography, parse, read

GOOD = """\
% A comment
@string{pi = "Policy \\& Internet"}

@Article{liang2018,
  author = {Liang, Fan},
  journal = pi,
  year = 2018,
}
@inproceedings{smith2019, title = "A", crossref = {all2019}}
@thesis{maurtvedt2017, title = {B}, School = {University of Oslo}}
@proceedings{all2019, title = {All}}
"""


def test_entries_are_known_by_key_and_place() -> None:
    bibliography, found = parse(GOOD, "refs.bib")
    assert not found
    assert bibliography.keys == {"liang2018", "smith2019", "maurtvedt2017", "all2019"}
    assert bibliography.works["liang2018"].place == Place("refs.bib", 4, 1)
    assert "Policy" in bibliography.strings


def test_an_entry_brings_what_it_inherits_from() -> None:
    bibliography, _ = parse(GOOD, "refs.bib")
    assert [key for key, _ in bibliography.bibtex(["smith2019", "all2019"])] == ["smith2019", "all2019"]
    with pytest.raises(KeyError):
        bibliography.bibtex(["nobody"])


def test_a_school_counts_as_publisher() -> None:
    bibliography, _ = parse(GOOD, "refs.bib")
    assert "publisher = {University of Oslo}" in bibliography.works["maurtvedt2017"].bibtex


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@book{a, title={A}}\n\n@book{a, title={B}}", [("duplicate-key", 3, "line 1")]),
        ("@book{a, title={A}, title={B}}", [("duplicate-key", 1, "`title`")]),
        ("\n@book{a, title={A\n\n@book{b, title={B}}", [("broken-entry", 2, "brace|`@book`|closing")]),
        ("@book{a title={A}}", [("broken-entry", 1, "comma")]),
        ('@book{a, title="A', [("broken-entry", 1, "end of file")]),
        ("@book{, title={A}}", [("broken-entry", 1, "no key")]),
    ],
)
def test_a_broken_entry_is_reported_in_its_place(text: str, expected: list[tuple[str, int, str]]) -> None:
    _, found = parse(text, "refs.bib")
    assert [(d.rule, d.place.line) for d in found] == [(rule, line) for rule, line, _ in expected]
    for diagnostic, (_, _, words) in zip(found, expected, strict=True):
        assert any(word in diagnostic.message for word in words.split("|")), diagnostic.message
        assert diagnostic.hint


def test_the_others_still_count_beside_a_broken_entry() -> None:
    bibliography, found = parse("@book{a title={A}}\n@book{b, title={B}}\n", "refs.bib")
    assert "b" in bibliography.keys
    assert found


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(GOOD, encoding="utf-8")
    bibliography, found = read(path, "refs.bib")
    assert not found
    assert "liang2018" in bibliography.keys


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    bibliography, found = read(tmp_path / "refs.bib", "refs.bib")
    assert not bibliography.keys
    assert [d.rule for d in found] == ["missing-file"]


def test_nothing_is_logged_of_what_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    parse("@book{a title={A}}", "refs.bib")
    assert not caplog.records


@given(st.text() | st.text(st.sampled_from('@{}"=,\n book{a,title')))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    bibliography, _ = parse(text, "refs.bib")
    assert isinstance(bibliography, Bibliography)
