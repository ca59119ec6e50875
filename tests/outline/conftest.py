"""Reading a snippet of YAML as a lecture, and what is found in it as (rule, line, column)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_deck.diagnostics import Diagnostic
from build_deck.outline.course import Course
from build_deck.outline.lecture import Lecture
from build_deck.outline.read import read_lecture

Read = Callable[..., tuple[Lecture | None, tuple[Diagnostic, ...]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads YAML text as a lecture of a course folder that is `tmp_path`."""

    def reading(text: str, course: Course | None = None, keys: frozenset[str] | None = None) -> object:
        path = tmp_path / "lecture.yaml"
        path.write_text(text, encoding="utf-8")
        return read_lecture(path, course or Course(), tmp_path, keys)

    return reading


@pytest.fixture
def found(read: Read) -> Callable[..., list[tuple[str, int, int]]]:
    """What is found in the slides given: rule, line and column, lines counted within the slides."""

    def finding(slides: str, head: str = "title: T\nslides:\n", **more: object) -> list[tuple[str, int, int]]:
        _, diagnostics = read(head + slides, **more)
        above = head.count("\n")
        return [(d.rule, d.place.line - above, d.place.column) for d in diagnostics]

    return finding
