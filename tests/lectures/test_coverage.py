"""The course leaves out no section of its paper, no work and no term."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.checks import coverage

ROOT = Path(__file__).parents[2]
LECTURES = 8


def test_nothing_is_missing() -> None:
    covered = coverage.read(ROOT / "lectures" / "course.yaml")
    if len(covered.lectures) < LECTURES:
        pytest.skip(f"the course has {len(covered.lectures)} of its {LECTURES} lectures")
    assert coverage.missing(covered) == ()
