"""How much of a shape is room for text, and where edges reach it."""

from __future__ import annotations

from typing import get_args

import pytest

from build_deck.outline.diagram import NodeShape
from build_deck.scene.diagram.shapes import geometry, insets, outer, site, text_box, text_width, widened
from build_deck.scene.model import Geometry
from build_deck.theme.style import Box

SHAPES = [geometry(shape) for shape in get_args(NodeShape)]


def test_every_shape_of_the_language_is_one_of_the_scene() -> None:
    assert set(SHAPES) == set(get_args(Geometry))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_made_for_text_holds_it(shape: Geometry) -> None:
    w, h = outer(shape, 80, 40)
    assert text_width(shape, w) == pytest.approx(80)
    inner = text_box(shape, Box(0, 0, w, h))
    left, top, right, bottom = insets(shape, Box(0, 0, w, h))
    assert inner.w == pytest.approx(80)
    assert inner.h >= 40
    assert min(left, top, right, bottom) >= 0
    assert widened(shape, 100) >= 100


@pytest.mark.parametrize("shape", SHAPES)
def test_sites_lie_on_the_edge_in_the_middle_of_a_side(shape: Geometry) -> None:
    box = Box(100, 50, 80, 40)
    top, left, bottom, right = (site(shape, box, side) for side in range(4))
    assert top == (140, 50)
    assert bottom[0] == 140
    assert left[1] == right[1] == 70
    assert left[0] - box.x == pytest.approx(box.right - right[0])


def test_a_slanted_side_and_a_wavy_foot_are_reached_where_they_are() -> None:
    box = Box(0, 0, 100, 100)
    assert site("parallelogram", box, 1) == (10, 50)
    assert site("parallelogram", box, 3) == (90, 50)
    assert site("document", box, 2)[1] == pytest.approx(93.39, abs=0.01)
