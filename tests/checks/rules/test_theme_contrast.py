"""Colours that stand out too little are found once, wherever the deck uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_deck.diagnostics import Diagnostic

Check = Callable[..., tuple[Diagnostic, ...]]

RULE = "theme-contrast"
SLIDES = """\
- title: Lists grow
  paper: "2"
  bullets: [a, b]
- title: Tables grow
  table: {header: [a, b], rows: [[c, d]], highlight: a}
- section: Then
- title: It ends at nine
  scale: {from: 1, to: 9, bands: [{name: all, from: 1, to: 9, highlight: true}], markers: [{at: 2, label: x}]}
- question: {prompt: Which?, options: [a, b]}
"""
COURSE = "theme: theme.yaml\npaper: {title: A paper, year: '2019'}\n"
HEAD = "title: A lecture\nobjectives: [see]\nslides:\n"

FIRES = {
    "pale ink": ("colours: {ink: {slot: lt2}}\ncontrast: []\n", "`ink` on `paper`"),
    "a pale remark": ("colours: {muted: {slot: lt1, lum-mod: 85}}\ncontrast: []\n", "`muted`"),
}


@pytest.mark.parametrize(("theme", "pair"), FIRES.values(), ids=FIRES)
def test_it_fires(check: Check, tmp_path: Path, theme: str, pair: str) -> None:
    (tmp_path / "theme.yaml").write_text(f"name: Pale\nextends: light\n{theme}", "utf-8")
    found = [d for d in check(SLIDES, head=HEAD, course=COURSE) if d.rule == RULE]
    assert any(pair in d.message for d in found)
    assert {d.place.file for d in found} == {"theme.yaml"}
    assert len({d.message for d in found}) == len(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_quiet(check: Check, theme: str) -> None:
    assert [d for d in check(SLIDES, head=HEAD, course=f"theme: {theme}\n") if d.rule == RULE] == []
