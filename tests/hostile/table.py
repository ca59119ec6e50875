"""The table of hostile inputs and faults: `python tests/hostile/table.py > tests/README.md`."""

from __future__ import annotations

import importlib.util
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
_DECKS = """
## Hostile decks given to `audit`

Each finding names the file; no rule fails; what unpacks to gigabytes is refused in 400 MB of memory.
"""
_FAULTS = """
## Faults tried

Afterwards each deck is the old or the new one, whole; nothing else lies beside it; the next build succeeds.
"""


def audited() -> dict[str, str]:
    """What `audit` is given by its tests, and a rule that it names."""
    folder = Path(__file__).parent.parent / "audit"
    sys.path.insert(0, str(folder))  # It uses `drafts` beside it.
    spec = importlib.util.spec_from_file_location("hostile_decks", folder / "test_hostile.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: rule for name, (_, rule) in module.HOSTILE.items()}


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
    yield _DECKS
    yield "| What | What it gets |"
    yield "|---|---|"
    for what, rule in audited().items():
        yield f"| {what} | `{rule}` |"
    yield _FAULTS
    yield "| Fault | What it gets |"
    yield "|---|---|"
    for what, gets in FAULTS.items():
        yield f"| {what} | {gets} |"


if __name__ == "__main__":
    print(table(), end="")
