"""Pydantic's error paths, walked along the raw tree."""

from __future__ import annotations

import pytest

from build_deck.outline.blocks import Bullet, Definition
from build_deck.outline.lecture import Lecture
from build_deck.outline.locate import keys_of, locate
from build_deck.outline.tree import parse

TEXT = """\
title: T
slides:
  - title: A
    definition: {term: x}
    bullets:
      - one
      - text: two
        bullets: [three]
  - definition: [{term: y}]
  - title: B
    diagram:
      nodes:
        text: {text: x, shape: y}
        b: z
"""


@pytest.mark.parametrize(
    ("loc", "key", "line", "off"),
    [
        (("title",), "title", 1, False),
        (("minutes",), "minutes", 1, False),
        (("slides", 0, "definition", "function-wrap[x()]", "meaning"), "meaning", 4, False),
        (("slides", 0, "definition", "tuple[Definition, ...]"), "definition", 4, True),
        (("slides", 1, "definition", "tuple[Definition, ...]", 0, "meaning"), "meaning", 9, False),
        (("slides", 1, "definition", "Definition"), "definition", 9, True),
        (("slides", 0, "bullets", 0, "text"), "bullets", 6, False),
        (("slides", 0, "bullets", 1, "bullets", 0, "text"), "bullets", 8, False),
        (("slides", 7, "no", 3, "such"), "slides", 3, True),
        (("slides", 2, "diagram", "nodes", 0, "shape"), "shape", 13, False),
        (("slides", 2, "diagram", "nodes", 1, "text"), "b", 14, False),
    ],
)
def test_parts_of_a_path_that_are_not_in_the_tree_are_skipped(
    loc: tuple[str | int, ...], key: str, line: int, off: bool
) -> None:
    raw, _ = parse(TEXT, "f")
    assert raw is not None
    finding = locate({"type": "missing", "loc": loc}, raw, Lecture)
    assert (finding.key, finding.raw.place.line, finding.off) == (key, line, off)


def test_keys_are_those_that_authors_write() -> None:
    keys = keys_of(Lecture)
    assert keys["title"] is None
    slide = keys_of(keys["slides"])
    assert slide["source-check"] is not None
    assert slide["definition"] is Definition
    assert keys_of(slide["bullets"])["bullets"] is Bullet
    assert keys_of(None) == {}
