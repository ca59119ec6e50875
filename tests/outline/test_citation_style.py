"""Citation styles: names, CSL files, and what is said of those that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.diagnostics import InputError, Place
from build_deck.outline.bibliography import parse
from build_deck.outline.citation_style import STYLES, Style, find
from build_deck.outline.text import Cite
from build_deck.outline.wording import word

HERE = Place("course.yaml", 9, 17)
CSL = """\
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0">
  <info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  {citation}
  <bibliography><layout suffix="."><names variable="author"/></layout></bibliography>
</style>
"""
CITATION = """
  <citation><layout prefix="&lt;" suffix="&gt;" delimiter="; ">
    <names variable="author"><name form="short"/></names>
  </layout></citation>
"""
WORKS = parse("@book{floridi2014, author={Floridi, Luciano}, title={Fourth}, year={2014}}", "refs.bib")[0]


@pytest.mark.parametrize("name", sorted(STYLES))
def test_every_style_words_a_citation_and_a_reference(name: str) -> None:
    group = (Cite("floridi2014"),)
    wording = word(WORKS, Style(name), "en-GB", [group])
    assert wording.in_text[group]
    assert "Floridi" in "".join(span.text for span in wording.references["floridi2014"]).title()


def test_a_style_is_found_by_name(tmp_path: Path) -> None:
    assert find("apa", tmp_path) == Style("apa")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("appa", "`apa`"), ("Chicago-author-date", "`chicago-author-date`"), ("qqqqqq", "zotero.org")],
)
def test_an_unknown_style_is_an_error_with_a_way_out(name: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        find(name, tmp_path, HERE)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.rule == "citation-style"
    assert diagnostic.place == HERE
    assert hint in diagnostic.hint


def test_a_csl_file_of_the_course_words_citations(tmp_path: Path) -> None:
    (tmp_path / "own.csl").write_text(CSL.format(kind="in-text", citation=CITATION), encoding="utf-8")
    style = find("own.csl", tmp_path)
    assert word(WORKS, style, "en", [(Cite("floridi2014"),)]).in_text == {(Cite("floridi2014"),): "<Floridi>"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<style", "not XML"),
        ("<style/>", "not a CSL style"),
        (CSL.format(kind="in-text", citation=""), "dependent"),
        (CSL.format(kind="note", citation=CITATION), "footnotes"),
    ],
)
def test_a_csl_file_that_cannot_be_used_is_an_error(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "own.csl").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        find("own.csl", tmp_path, HERE)


@pytest.mark.parametrize(("name", "rule"), [("none.csl", "missing-file"), ("../own.csl", "outside-folder")])
def test_a_csl_file_must_lie_in_the_course(name: str, rule: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        find(name, tmp_path, HERE)
    assert [d.rule for d in caught.value.diagnostics] == [rule]
