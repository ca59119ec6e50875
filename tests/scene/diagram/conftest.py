"""A diagram given as YAML, as read."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.scene.context import Context
from build_deck.scene.diagram.texts import Texts
from build_deck.theme.load import load


@pytest.fixture
def texts(tmp_path: Path) -> Callable[[str], Texts]:
    """Reads the keys of a diagram."""

    def read(block: str) -> Texts:
        path = tmp_path / "one.yaml"
        body = textwrap.indent(textwrap.dedent(block).strip("\n"), "      ")
        path.write_text(f"title: T\nslides:\n  - title: A\n    diagram:\n{body}\n", "utf-8")
        outline, found = read_outline(path, Course(), tmp_path)
        assert outline is not None, found
        diagram = outline.lecture.slides[0].diagram
        assert diagram is not None
        return Texts(diagram, Context.of(outline, load("light", tmp_path), Citations()))

    return read
