"""Words measured: nodes that hold them, labels that are narrow or on one line."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline import inline
from build_deck.outline.diagram import Diagram, DiagramNode, NodeShape
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.diagram.shapes import geometry, text_width
from build_deck.scene.diagram.texts import STYLES, Texts


def text(words: str) -> Text:
    return inline.parse(words, "en", Place())


def node(words: str, shape: NodeShape = "box", *, highlight: bool = False) -> DiagramNode:
    return DiagramNode(name="n", text=text(words), shape=shape, highlight=highlight)


@pytest.fixture
def measured(ctx: Context) -> Texts:
    return Texts(Diagram(), ctx)


def test_sizes_step_down_to_fourteen(measured: Texts) -> None:
    assert [measured.style(name).size for name in STYLES] == [24, 22, 20, 18, 16, 14]
    assert all(measured.label_style(name).size >= 14 for name in STYLES)


@pytest.mark.parametrize(
    "shape", ["box", "round", "ellipse", "diamond", "hexagon", "parallelogram", "document"]
)
def test_a_node_holds_its_words_without_breaking_one(measured: Texts, shape: NodeShape) -> None:
    made = node("Supervision of the administration", shape)
    size = measured.node_size(made, "mark", 60)
    assert size is not None
    setting = measured.set(made.text, measured.style("mark"), text_width(geometry(shape), size[0]))
    assert setting.too_wide == ()
    assert setting.height <= size[1]


def test_wider_boxes_are_lower(measured: Texts) -> None:
    made = node("A text of several words that has to be broken into lines")
    narrow, wide = measured.node_size(made, "mark", 90), measured.node_size(made, "mark", 180)
    assert narrow is not None
    assert wide is not None
    assert narrow[0] < wide[0]
    assert narrow[1] > wide[1]


def test_what_is_highlighted_is_measured_bold(measured: Texts) -> None:
    plain, bold = (measured.node_size(node("Blacklist", highlight=h), "mark", 180) for h in (False, True))
    assert plain is not None
    assert bold is not None
    assert bold[0] > plain[0]


def test_a_word_without_end_fits_no_node(measured: Texts) -> None:
    assert measured.node_size(node("x" * 60), "mark-14", 100) is None
    assert measured.label_size(text("x" * 60), "mark-14", 100, narrow=True) is None


def test_labels_are_narrow_where_that_is_asked_for(measured: Texts) -> None:
    words = text("names the debtors of the town")
    narrow = measured.label_size(words, "mark", 200, narrow=True)
    wide = measured.label_size(words, "mark", 240, narrow=False)
    assert narrow is not None
    assert wide is not None
    assert narrow[0] < wide[0]
    assert narrow[1] > wide[1]
    short = measured.label_size(text("yes, so"), "mark", 200, narrow=True)
    assert short is not None
    assert short[1] < 25


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text("abcd-e信", min_size=1, max_size=9), min_size=1, max_size=9),
    st.lists(st.floats(20, 600), min_size=2, max_size=6),
)
def test_lines_that_were_kept_are_those_that_would_be_broken(
    ctx: Context, words: list[str], widths: list[float]
) -> None:
    said = text(" ".join(words))
    kept = Texts(Diagram(), ctx)
    for width in widths:
        fresh = Texts(Diagram(), ctx)
        assert kept.set(said, kept.style("mark"), width) == fresh.set(said, fresh.style("mark"), width)
