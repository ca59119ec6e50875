"""Words brought along from other tools are answered with ours."""

from __future__ import annotations

import typing

import pytest

from build_deck.outline import habits
from build_deck.outline.chart import Chart
from build_deck.outline.diagram import Diagram, DiagramNode
from build_deck.outline.locate import keys_of
from build_deck.outline.reference import models

KEYS = {key for model in models().values() for key in keys_of(model)}
CHOICES = {
    choice
    for model, key in ((Chart, "kind"), (Diagram, "layout"), (Diagram, "direction"), (DiagramNode, "shape"))
    for part in (model.model_fields[key].annotation, *typing.get_args(model.model_fields[key].annotation))
    for choice in typing.get_args(part)
    if isinstance(choice, str)
}


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("type", ["kind", "values"], "kind"),
        ("Type", ["layout"], "layout"),
        ("picture", ["image", "text"], "image"),
        ("speaker_notes", ["notes"], "notes"),
        ("bulets", ["bullets"], "bullets"),
        ("xylophone", ["bullets"], ""),
    ],
)
def test_keys(word: str, known: list[str], meant: str) -> None:
    assert habits.meant_key(word, known) == meant


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("circle", ["layered", "cycle"], "cycle"),
        ("circle", ["box", "ellipse"], "ellipse"),
        ("Sankey", ["flow"], "flow"),
        ("columns", ["column", "bar"], "column"),
        ("sphere", ["box"], ""),
    ],
)
def test_values(word: str, known: list[str], meant: str) -> None:
    assert habits.meant_value(word, known) == meant


def test_what_is_suggested_is_in_the_language() -> None:
    suggested = {ours for _, meant in habits._KEYS.items() for ours in meant}
    assert suggested <= KEYS
    assert {ours for _, meant in habits._VALUES.items() for ours in meant} <= CHOICES
