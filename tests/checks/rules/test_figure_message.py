"""The title of a figure must say what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import PIL.Image
import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "figure-message"

SCALE = "scale: {from: 1, to: 9, unit: points, markers: [{at: 2, label: x}]}"
LINE = "timeline: {events: [{date: '2014', text: x}, {date: '2020', text: y}]}"

FIRES = {
    "a topic": (f"- title: The range\n  {SCALE}\n", [(1, 10)]),
    "a question": (f"- title: How far does the range reach?\n  {SCALE}\n", [(1, 10)]),
    "a timeline": (f"- title: Chronology\n  {LINE}\n", [(1, 10)]),
    "in a column": (f"- title: The range\n  columns:\n    - {SCALE}\n    - text: x\n", [(1, 10)]),
    "a picture": ("- title: A street\n  image: {file: a.png, alt: Two people}\n", [(1, 10)]),
}
QUIET = {
    "a claim": f"- title: The range ends at nine\n  {SCALE}\n",
    "no figure": "- title: The range\n  text: x\n",
    "a decorative picture": "- title: A street\n  image: {file: a.png, decorative: true}\n",
    "a question to the students": (
        f"- title: Where would you stand on it?\n  columns:\n    - {SCALE}\n    - question: Where?\n"
    ),
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    PIL.Image.new("RGB", (800, 600), "gray").save(tmp_path / "a.png")


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
