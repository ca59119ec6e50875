"""Slides without notes are found, whatever they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "no-notes"

COURSE = "bibliography: works.bib\n"

FIRES = {
    "content": ("- title: Lists grow\n  text: a\n", [(1, 3)]),
    "a divider": ("- section: Lists\n", [(1, 3)]),
    "notes of nothing but a work": ("- title: Lists grow\n  text: a\n  notes: '[@liang2018]'\n", [(1, 3)]),
}
QUIET = {
    "notes": "- title: Lists grow\n  text: a\n  notes: Say why.\n",
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text("@book{liang2018, title={T}, author={A. Liang}, year={2018}}\n")


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides, course=COURSE) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides, course=COURSE) == []
