"""Every block of the language can be composed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_deck.outline.blocks import Blocks
from build_deck.scene.blocks.make import _MAKERS, LETTERS

Lecture = Callable[..., Any]
EXAMPLES = {
    "text": "text: One.",
    "bullets": "bullets: [One]",
    "steps": "steps: [One]",
    "columns": "columns: [{text: One}, {text: Two}]",
    "image": "image: {file: picture.png, alt: One}",
    "table": "table: {header: [One], rows: [[Two]]}",
    "quote": "quote: {text: One}",
    "definition": "definition: {term: One, meaning: Two}",
    "statement": "statement: One",
    "question": "question: {prompt: One, options: [Two, Three]}",
    "code": "code: One",
    "timeline": "timeline: {events: [{date: '2014', text: One}, {date: '2020', text: Two}]}",
    "compare": "compare: {things: [One, Two], rows: {Three: [four, five]}}",
    "scale": "scale: {from: 1, to: 9, bands: [{name: One, from: 1, to: 5}]}",
    "chart": "chart: {kind: bar, values: {One: 3, Two: 4}, illustrative: true}",
    "figure": "figure: {script: draw.py, alt: One, illustrative: true}",
    "diagram": "diagram: {edges: One -> Two}",
}
SCRIPT = """
from matplotlib.figure import Figure
def figure(theme):
    return Figure()
"""


@pytest.fixture(autouse=True)
def script(tmp_path: Path) -> None:
    (tmp_path / "draw.py").write_text(SCRIPT)


def test_no_block_is_forgotten() -> None:
    assert set(EXAMPLES) == set(_MAKERS) == Blocks.block_names()


@pytest.mark.parametrize("block", EXAMPLES)
@pytest.mark.parametrize("beside", ["", "text", "bullets", "table"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_block_stands_alone_and_with_others(
    lecture: Lecture, put_picture: Any, block: str, beside: str, theme: str
) -> None:
    if beside == block:
        return
    put_picture(40, 30)
    other = f"\n  {EXAMPLES[beside]}" if beside else ""
    made = lecture(f"- title: T\n  {EXAMPLES[block]}{other}", theme=theme, scripts_allowed=True)
    assert made.rules == []
    shown = " ".join(
        [p.plain for s in made.page.shapes if hasattr(s, "paragraphs") for p in s.paragraphs]
        + [s.alt for s in made.page.shapes if hasattr(s, "alt")]
    )
    assert "One" in shown


@pytest.mark.parametrize("block", [name for name in EXAMPLES if name != "columns"])
def test_every_block_stands_in_a_column(lecture: Lecture, put_picture: Any, block: str) -> None:
    put_picture(40, 30)
    made = lecture(
        f"- title: T\n  columns:\n    - {EXAMPLES[block]}\n    - text: Beside", scripts_allowed=True
    )
    assert made.rules == []
    assert made.words("Text")[-1] == "Beside"


def test_there_are_letters_for_all_options() -> None:
    assert len(LETTERS) >= 6
