"""Works that no lecture cites are found at their entries, once a whole course is checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_deck.diagnostics import Diagnostic

Check = Callable[..., tuple[Diagnostic, ...]]

RULE = "uncited-work"
COURSE = "bibliography: works.bib\npaper: {title: P, key: paper2019}\n"


@pytest.fixture(autouse=True)
def _works(tmp_path: Path) -> None:
    entries = [
        "@book{paper2019, title={P}, author={A. A}, year={2019}}",
        "@book{one2001, title={T}, author={B. B}, year={2001}}",
        "@book{two2002, title={T}, author={C. C}, year={2002}}",
        "@inbook{part2003, title={T}, author={D. D}, crossref={two2002}}",
    ]
    (tmp_path / "works.bib").write_text("\n".join(entries) + "\n")


FIRES = {
    "two": ("- title: Lists grow\n  text: 'See [@one2001].'\n", [3, 4]),
    "one": ("- title: Lists grow\n  text: 'See [@one2001; @two2002].'\n", [4]),
}


@pytest.mark.parametrize(("slides", "lines"), FIRES.values(), ids=FIRES)
def test_it_fires(check: Check, slides: str, lines: list[int]) -> None:
    found = [d for d in check(slides, course=COURSE, whole=True) if d.rule == RULE]
    assert [(d.place.file, d.place.line) for d in found] == [("works.bib", line) for line in lines]


@pytest.mark.parametrize(
    "slides",
    [
        "- title: Lists grow\n  text: 'See [@one2001; @part2003].'\n",
        "- title: Lists grow\n  text: 'See [@one2001; @part2003].'\n  notes: 'And [@two2002].'\n",
        "- quote: {text: Lists grow, cite: '@one2001'}\n  notes: 'See [@part2003].'\n",
    ],
    ids=["with what an entry inherits from", "in notes", "by a quotation"],
)
def test_it_is_quiet(check: Check, slides: str) -> None:
    assert RULE not in {d.rule for d in check(slides, course=COURSE, whole=True)}


def test_a_lecture_alone_says_nothing_of_the_course(check: Check) -> None:
    assert RULE not in {d.rule for d in check(FIRES["two"][0], course=COURSE)}
