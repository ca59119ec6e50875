"""Charts given as YAML, with their numbers read, and drawings of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # so that the tests here share `charted`

from charted import read_chart

from build_deck.figures.draw import draw
from build_deck.figures.drawing import Drawing
from build_deck.figures.fonts import faces_for
from build_deck.figures.sheet import Sheet
from build_deck.outline.chart import Chart
from build_deck.theme.load import load
from build_deck.theme.theme import Theme

MakeChart = Callable[[str], Chart]
WIDTH, HEIGHT = 696.0, 324.0
"""Points of the page's body."""


@pytest.fixture(scope="session")
def chart() -> MakeChart:
    """A chart from its YAML."""
    return read_chart


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load("light", Path())


@pytest.fixture
def sheet(theme: Theme) -> Callable[..., Sheet]:
    """An empty sheet with labels of a size."""

    def make(size: float = 18, width: float = WIDTH, height: float = HEIGHT, **more: bool) -> Sheet:
        return Sheet(width, height, size, theme, faces_for(theme), "en", **more)

    return make


@pytest.fixture
def drawing(theme: Theme) -> Callable[..., Drawing]:
    """The drawing of a chart given as YAML, on a sheet as large as the page's body."""

    def make(text: str, width: float = WIDTH, height: float = HEIGHT, language: str = "en") -> Drawing:
        return draw(read_chart(text), width, height, theme, language)

    return make
