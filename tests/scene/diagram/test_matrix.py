"""Matrices: heads, cells in rows and columns, nodes in cells."""

from __future__ import annotations

from collections.abc import Callable

from build_deck.scene.diagram.drawing import Drawing
from build_deck.scene.diagram.matrix import matrix
from build_deck.scene.diagram.texts import Texts
from build_deck.scene.model import Node
from build_deck.theme.style import Box

Read = Callable[[str], Texts]
BODY = Box(216, 156, 696, 324)
TRUST = """
layout: matrix
nodes: {alarm: {text: Everybody watches, highlight: true, shape: round}}
columns: [Low trust, High trust]
rows:
  Few data: [Cash, A handshake]
  Many data: [alarm, ""]
"""


def drawing(texts: Texts) -> Drawing:
    found = matrix(texts, BODY)
    assert found is not None
    return found


def nodes(made: Drawing) -> dict[str, Node]:
    return {part.ident: part for part in made.group.parts if isinstance(part, Node)}


def words(node: Node) -> str:
    return " ".join(p.plain for p in node.paragraphs)


def test_cells_stand_in_rows_and_columns(texts: Read) -> None:
    found = nodes(drawing(texts(TRUST)))
    assert list(found) == ["column-1", "column-2", "row-1", "cell-1-1", "cell-1-2", "row-2", "cell-2-1"]
    one, right, below = found["cell-1-1"].box, found["cell-1-2"].box, found["cell-2-1"].box
    assert (one.y, one.h, one.w) == (right.y, right.h, right.w)
    assert one.x == below.x == found["column-1"].box.x
    assert found["row-2"].box.y == below.y
    assert right.right == BODY.right


def test_a_cell_can_be_a_node(texts: Read) -> None:
    cell = nodes(drawing(texts(TRUST)))["cell-2-1"]
    assert (words(cell), cell.fill, cell.geometry) == ("Everybody watches", "accent", "round")


def test_it_is_said_row_by_row_and_appears_row_by_row(texts: Read) -> None:
    made = drawing(texts(TRUST))
    assert made.group.alt == (
        "Matrix. Few data – Low trust: Cash; High trust: A handshake. Many data – Low trust: Everybody watches."
    )
    parts = made.group.parts
    said = [[words(p) for i in click.parts if isinstance(p := parts[i], Node)] for click in made.clicks]
    assert said == [["Few data", "Cash", "A handshake"], ["Many data", "Everybody watches"]]


def test_words_step_down_and_what_never_fits_is_none(texts: Read) -> None:
    long = "a cell with quite a lot of words, which is more than anybody would want to read on a slide"
    row = f"['{long}', '{long}', '{long}', '{long}']"
    made = texts(f"layout: matrix\ncolumns: [a, b, c, d]\nrows: {{x: {row}, y: {row}}}")
    found = matrix(made, BODY)
    assert found is not None
    assert nodes(found)["cell-1-1"].style.size < 20
    assert matrix(made, Box(0, 0, 300, 100)) is None
