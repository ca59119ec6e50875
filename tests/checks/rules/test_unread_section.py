"""Sections of the paper that no slide draws on are found, once a whole course is checked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.diagnostics import Diagnostic

Check = Callable[..., tuple[Diagnostic, ...]]

RULE = "unread-section"
COURSE = "paper: {title: P, sections: {'1': Start, '2': Middle, '2.1': First, '2.2': Second, '22': Late}}\n"


def drawing(*sections: str) -> str:
    return "".join(f"- title: Slide {s} tells\n  text: a\n  paper: '{s}'\n" for s in sections)


FIRES = {
    "one": (drawing("1", "2.1", "22"), ["2.2"]),
    "a number that begins alike": (drawing("1", "2.1", "2.2"), ["22"]),
    "a parent does not stand for its parts": (drawing("1", "2", "22"), ["2.1", "2.2"]),
}


@pytest.mark.parametrize(("slides", "sections"), FIRES.values(), ids=FIRES)
def test_it_fires(check: Check, slides: str, sections: list[str]) -> None:
    found = [d for d in check(slides, course=COURSE, whole=True) if d.rule == RULE]
    assert [d.message.split("section ")[1].split(" ")[0] for d in found] == sections
    assert {(d.place.file, d.place.line) for d in found} == {("course.yaml", 2)}


def test_it_is_quiet(check: Check) -> None:
    every = check(drawing("1", "2.1", "2.2", "22"), course=COURSE, whole=True)
    assert RULE not in {d.rule for d in every}


def test_a_lecture_alone_says_nothing_of_the_course(check: Check) -> None:
    assert RULE not in {d.rule for d in check(drawing("1"), course=COURSE)}
