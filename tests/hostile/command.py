"""The command, run on a course as a process of its own that may not take much."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
MEMORY = 2 << 30
"""Bytes of address space a build may take; an ordinary one takes a tenth."""
SECONDS = 20
"""Seconds of processor time, on a machine however slow."""


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
