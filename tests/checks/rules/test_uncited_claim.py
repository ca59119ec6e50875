"""A claim cites a work or a section of the paper, in a course that has them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "uncited-claim"

COURSE = "paper: {title: A paper, key: liang2018}\nbibliography: works.bib\n"

FIRES = {
    "bullets": ("- title: Lists grow\n  bullets: [a, b]\n", [(1, 3)]),
    "a source in the notes only": (
        "- title: Lists grow\n  text: a\n  notes: 'See [@liang2018].'\n",
        [(1, 3)],
    ),
    "a number": ("- statement: 11 million\n", [(1, 3)]),
    "a source check": (
        "- title: A picture shows little\n  source-check:\n    source: A picture\n    questions:\n"
        + "      - {ask: What?, answer: This}\n" * 3,
        [(1, 3)],
    ),
}
QUIET = {
    "a section": "- title: Lists grow\n  paper: '2'\n  text: a\n",
    "a work": "- title: Lists grow\n  text: 'a [@liang2018]'\n",
    "a work in the margin": "- title: Lists grow\n  margin: 'Added; [@liang2018]'\n  text: a\n",
    "a quotation": "- quote: {text: Lists grow, cite: '@liang2018'}\n",
    "a question": "- question: Do lists grow?\n",
    "a divider": "- section: Lists\n",
    "what to take home": "- title: Lists grow\n  summary: [a, b]\n",
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


def test_a_course_without_sources_is_left_alone(found: Found) -> None:
    assert found(RULE, "- title: Lists grow\n  text: a\n", course="title: A course\n") == []
