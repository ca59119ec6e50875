"""Course folders that strangers sent, and the command run on them as a process of its own."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))  # so that the tests here share `inputs`

MEMORY = 2 << 30
"""Bytes of address space a build may take; an ordinary one takes a tenth."""
SECONDS = 20
"""Seconds of processor time, on a machine however slow."""

Run = Callable[..., subprocess.CompletedProcess[str]]


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


def limited() -> None:
    """Bound what the process may take, so that a bomb is a failure and not a dead machine."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def build(
    course: Path, *more: str, before: Callable[[], None] = limited, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a course in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "build_deck", "build", *more],
        cwd=course,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=120,
        preexec_fn=before,
    )
