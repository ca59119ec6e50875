"""What figures cost: `python tests/benchmarks/bench_figures.py`.

Lays out and paints a chart of every kind in the gallery, each once after one that is not counted, in several
rounds, and prints the medians in milliseconds: the layout, which needs no matplotlib; the picture as SVG and
PNG; and what loading matplotlib costs once.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "figures"))

from charted import read_chart

from build_deck.figures.draw import draw
from build_deck.figures.drawing import DoesNotFitError
from build_deck.figures.paint import paint
from build_deck.outline.chart import Chart
from build_deck.theme.load import load

ROUNDS = 5
WIDTH, HEIGHT = 696.0, 300.0
GALLERY = Path(__file__).parents[1] / "decks" / "figures.yaml"


def charts() -> list[Chart]:
    """The charts of the gallery."""
    slides = yaml.safe_load(GALLERY.read_text("utf-8"))["slides"]
    specs = [slide["chart"] for slide in slides if "chart" in slide]
    return [
        read_chart(yaml.safe_dump(s, allow_unicode=True, sort_keys=False).replace("null", "~")) for s in specs
    ]


def main() -> None:
    """Print the medians."""
    theme = load("light", Path())
    layouts: list[float] = []
    pictures: list[float] = []
    for number in range(ROUNDS + 1):
        for chart in charts():
            start = time.perf_counter()
            try:
                drawing = draw(chart, WIDTH, HEIGHT, theme, "en")
            except DoesNotFitError:
                continue
            middle = time.perf_counter()
            paint.cache_clear()
            paint(drawing, theme)
            if number:
                layouts.append((middle - start) * 1000)
                pictures.append((time.perf_counter() - middle) * 1000)
    print(f"layout:  {statistics.median(layouts):6.1f} ms a figure, {max(layouts):.1f} at most")
    print(f"picture: {statistics.median(pictures):6.1f} ms a figure, {max(pictures):.1f} at most")
    print(f"loading: {statistics.median(loading() for _ in range(3)):6.0f} ms once")


def loading() -> float:
    """What importing the parts of matplotlib that paint costs in a process of its own."""
    code = (
        "import time; t = time.perf_counter(); import matplotlib.figure, matplotlib.backends.backend_agg, "
        "matplotlib.backends.backend_svg; print((time.perf_counter() - t) * 1000)"
    )
    return float(
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    )


if __name__ == "__main__":
    main()
