"""What a stranger sends is refused with its place, or shown as the text it is: never run, never a crash."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from command import ROOT, build
from inputs import CASES, Hostile
from lxml import etree
from table import table

SELF_EVIDENT = {"wrong-value", "theme"}
"""Rules whose message says what may stand there."""
_RULE = re.compile(r"^(?P<place>.*?): (?:error|warning)\[(?P<rule>[\w-]+)\]", re.MULTILINE)
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def shown(deck: Path) -> str:
    """All text on the slides of a deck, and in its charts."""
    with zipfile.ZipFile(deck) as parts:
        slides = [
            etree.fromstring(parts.read(name))
            for name in parts.namelist()
            if re.search(r"(slides/slide|charts/chart)\d+\.xml$", name)
        ]
    return " ".join(t.text or "" for slide in slides for t in slide.iter(f"{_A}t", f"{_C}v"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}: {case.what}")
def test_it_gets_what_it_should(folder: Path, case: Hostile) -> None:
    case.write(folder)
    before = {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}
    done = build(folder)
    assert "Traceback" not in done.stderr
    found = list(_RULE.finditer(done.stderr))
    assert {match["rule"] for match in found} == set(case.rules), done.stderr[-2000:]
    decks = list((folder / "dist").rglob("*"))
    if "error[" in done.stderr:
        assert done.returncode == 1
        assert decks == []
        assert all(re.search(r"\.(yaml|bib|csv|py)\b", match["place"]) for match in found), done.stderr
        assert "help:" in done.stderr or set(case.rules) <= SELF_EVIDENT
    else:
        assert done.returncode == 0
        assert [path.name for path in decks if path.is_file()] == ["01-a.pptx"]
        assert case.shown in shown(folder / "dist/lecturer/01-a.pptx")
    after = {path: path.lstat().st_mtime_ns for path in before}
    assert before == after, "the course folder was touched"


def test_the_table_of_them_is_current() -> None:
    assert (ROOT / "tests/README.md").read_text("utf-8") == table()
