"""The course leaves out no section of its paper, no work and no term."""

from __future__ import annotations

from pathlib import Path

from build_deck.checks import coverage

ROOT = Path(__file__).parents[2]


def test_nothing_is_missing() -> None:
    covered = coverage.read(ROOT / "lectures" / "course.yaml")
    assert len(covered.lectures) == 8
    assert coverage.missing(covered) == ()
