"""Checking a snippet of YAML, and what one rule finds in it as (line, column)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_deck import pipeline
from build_deck.checks.registry import by_id
from build_deck.diagnostics import Diagnostic, Severity
from build_deck.jobs import jobs

HEAD = "title: A lecture on lists\nslides:\n"
"""What stands before the slides of a test."""

Check = Callable[..., tuple[Diagnostic, ...]]
Found = Callable[..., list[tuple[int, int]]]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Checks slides as a lecture, or as the whole of a course that lists it, and gives all findings."""
    monkeypatch.chdir(tmp_path)

    def checking(slides: str, *, head: str = HEAD, course: str = "", whole: bool = False) -> object:
        Path("lecture.yaml").write_text(head + slides, "utf-8")
        if course or whole:
            listed = "lectures: [lecture.yaml]\n" if whole else ""
            Path("course.yaml").write_text(listed + course, "utf-8")
        return pipeline.check(jobs([] if whole else [Path("lecture.yaml")], Path()))

    return checking


@pytest.fixture
def found(check: Check) -> Found:
    """Where a rule finds something: line and column, lines of the lecture counted within its slides."""

    def finding(rule: str, slides: str, **more: object) -> list[tuple[int, int]]:
        above = str(more.get("head", HEAD)).count("\n")
        diagnostics = check(slides, **more)
        stopping = [d for d in diagnostics if d.rule not in by_id() and d.severity is Severity.ERROR]
        assert stopping == [], "the lecture cannot be built, so that no rule looks at it"
        return [
            (d.place.line - (above if d.place.file == "lecture.yaml" else 0), d.place.column)
            for d in diagnostics
            if d.rule == rule
        ]

    return finding
