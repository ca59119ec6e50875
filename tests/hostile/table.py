"""The table of hostile inputs and faults: `python tests/hostile/table.py > tests/README.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from faults import FAULTS
from inputs import CASES

_HEAD = """\
<!-- Made by `python tests/hostile/table.py > tests/README.md` from the tests in that folder. -->

# Tests

Tests mirror the modules of `build_deck/`. `decks/` reads finished decks, `hostile/` attacks the tool,
`lectures/` reads the course, `benchmarks/` measures and is not part of a test run.

## Hostile inputs tried

Each is built by a process of its own with 2 GB of memory and 20 s of processor time. An error names a file and,
where the input has lines, a line; no deck and no other file is then written. What is shown as text is found, as it was
written, on the slide.
"""
_FAULTS = """
## Faults tried

Afterwards each deck is the old or the new one, whole; nothing else lies beside it; the next build succeeds.
"""


def table() -> str:
    """The page, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "| Where | What | What it gets |"
    yield "|---|---|---|"
    for case in CASES:
        rules = ", ".join(f"`{rule}`" for rule in case.rules)
        yield f"| {case.kind} | {case.what} | {rules or ('shown as text' if case.shown else 'built')} |"
    yield _FAULTS
    yield "| Fault | What it gets |"
    yield "|---|---|"
    for what, gets in FAULTS.items():
        yield f"| {what} | {gets} |"


if __name__ == "__main__":
    print(table(), end="")
