"""What a diagram costs: `python tests/benchmarks/bench_diagrams.py`.

Lays out a diagram of ten nodes with groups, labels and a way back, and one on a ring, again and again, and
prints the median milliseconds of laying it out, and of a slide of it beyond a slide with one paragraph,
file and all. Ratios of one run may be compared; milliseconds of two machines may not.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.pptx.write import write
from build_deck.scene.blocks.diagram import Diagram
from build_deck.scene.compose import compose
from build_deck.scene.context import Context
from build_deck.theme.load import load

ROUNDS, SLIDES = 40, 40
TARGET = 5.0
LAYERED = """
    diagram:
      nodes:
        gov: Government files
        bank: {text: "Bank accounts, debts", highlight: true}
        shops: "Shops, social media"
        data: {text: Five shared platforms, highlight: true}
        red: Red list
        black: {text: Black list, highlight: true}
        disc: "Discounts, no deposits"
        no: {text: "No flights, no fast trains", highlight: true}
        shame: Public shaming
        appeal: Appeal
      edges: |
        gov -> data
        bank -> data
        shops -> data
        data -> red -> disc
        data -> black -> no
        black -> shame: in public
        shame -> appeal
        appeal -> data: corrects
"""
RING = """
    diagram:
      layout: cycle
      edges: |
        One -> Two -> Three -> Four -> Five -> Six -> Seven -> Eight -> Nine -> Ten -> One
        Two -> Eight: across
"""
PLAIN = "\n    text: One paragraph.\n"


def outline_text(block: str, slides: int) -> str:
    """An outline of as many slides with the same block."""
    return "title: Diagrams\nslides:\n" + "".join(f"  - title: Number {n}{block}" for n in range(slides))


def layout_cost(block: str, folder: Path) -> float:
    """Median milliseconds to lay a diagram out."""
    path = folder / "one.yaml"
    path.write_text(outline_text(block, 1), "utf-8")
    outline, found = read_outline(path, Course(), folder)
    assert outline is not None, found
    theme = load("light", folder)
    ctx = Context.of(outline, theme, Citations())
    diagram, body = outline.lecture.slides[0].diagram, theme.region("body").box
    assert diagram is not None
    times = []
    for _ in range(ROUNDS):
        block_of = Diagram(diagram)
        begin = time.perf_counter()
        assert block_of.place(body, 18, True, ctx) is not None
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1000


def slide_cost(block: str, folder: Path) -> float:
    """Milliseconds for a slide with the block, read, composed and written."""
    path = folder / "many.yaml"
    path.write_text(outline_text(block, SLIDES), "utf-8")
    theme = load("light", folder)
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        outline, found = read_outline(path, Course(), folder)
        assert outline is not None, found
        deck, wrong = compose(outline, theme, Citations())
        assert not wrong, wrong
        write(deck)
        times.append(time.perf_counter() - begin)
    return statistics.median(times) / SLIDES * 1000


def main() -> None:
    """Print what each costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        slide_cost(PLAIN, folder)  # what is loaded once is not counted
        plain = slide_cost(PLAIN, folder)
        for what, block in (("layered", LAYERED), ("cycle", RING)):
            layout, slide = layout_cost(block, folder), slide_cost(block, folder) - plain
            print(
                f"{what:8} of 10 nodes: {layout:.2f} ms to lay out (target: {TARGET:g} at most), "
                f"{slide:.2f} ms a slide beyond a plain one"
            )


if __name__ == "__main__":
    main()
