"""Labels that cover each other or leave the sheet are found."""

from __future__ import annotations

from build_deck.figures.drawing import Drawing, Label, Rect, collision, outside


def label(text: str, x: float, y: float, width: float = 40, size: float = 20) -> Label:
    return Label(text, x, y, width, size)


def test_two_labels_at_one_place_collide() -> None:
    one, other = label("one", 10, 50), label("other", 45, 55)
    assert collision((one, label("far", 300, 50), other)) == (one, other)


def test_labels_side_by_side_or_in_lines_do_not() -> None:
    assert collision((label("one", 10, 50), label("two", 50, 50), label("under", 10, 74))) is None


def test_a_label_that_leaves_the_sheet_is_found() -> None:
    inside = label("inside", 0, 60)
    for leaving in (label("left", -5, 60), label("right", 170, 60), label("top", 0, 5), label("low", 0, 99)):
        assert outside(Drawing(200, 100, (Rect(0, 0, 500, 500, "ink"), inside, leaving))) == leaving
    assert outside(Drawing(200, 100, (inside,))) is None


def test_only_labels_are_labels() -> None:
    text = label("one", 10, 50)
    assert Drawing(200, 100, (Rect(0, 0, 5, 5, "ink"), text)).labels == (text,)
