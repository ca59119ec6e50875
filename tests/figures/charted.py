"""Charts given as YAML, with their numbers read."""

from __future__ import annotations

from pathlib import Path

from build_deck.outline.chart import Chart
from build_deck.outline.chart_data import chart_values
from build_deck.outline.tree import Map, parse


def read_chart(text: str) -> Chart:
    raw, found = parse(text, "chart.yaml")
    assert isinstance(raw, Map), found
    made = Chart.model_validate(raw, context={"language": "en"})
    values, found = chart_values(made, raw, Path())
    assert values, found
    return made.with_values(values)
