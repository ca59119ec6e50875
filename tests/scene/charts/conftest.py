"""Charts composed from YAML, and what tests ask of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.scene.chart_model import ChartShape

Lecture = Callable[..., Any]
Draw = Callable[..., ChartShape]


@pytest.fixture
def draw(lecture: Lecture) -> Draw:
    """The chart that a flow mapping makes, alone on a slide or as `wrap` has it; errors fail the test."""

    def drawing(block: str, theme: str = "light", wrap: str = "chart: {0}", head: str = "") -> ChartShape:
        slide = "- title: T\n  " + wrap.format(f"{{{block}, illustrative: true}}")
        made = lecture(slide, theme=theme, head=head)
        assert made.rules == [], made.found
        [shape] = [s for s in made.page.shapes if isinstance(s, ChartShape)]
        return shape

    return drawing


@pytest.fixture
def rules(lecture: Lecture) -> Callable[..., list[str]]:
    """What is wrong with a chart on a slide of its own."""

    def finding(block: str) -> list[str]:
        made = lecture(f"- title: T\n  chart: {{{block}, illustrative: true}}")
        return list(made.rules)

    return finding
