"""Course folders that strangers sent, and the command run on them as a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # so that the tests here share `inputs`


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course of one harmless lecture."""
    from inputs import COURSE, LECTURE

    course = tmp_path / "a course"
    (course / "lectures").mkdir(parents=True)
    (course / "assets").mkdir()
    (course / "lectures/course.yaml").write_text(COURSE, "utf-8")
    (course / "lectures/01-a.yaml").write_text(LECTURE, "utf-8")
    return course
