"""What native charts cost: `python tests/benchmarks/bench_charts.py`.

Writes decks whose slides are alike but for a chart (columns: two series of eight values, labelled), and
prints the medians of several rounds: milliseconds that a chart takes beyond its slide, and the ratio of many
charts to as many times few, which is 1 where the cost is linear. Decks take turns in one run, so that what
else the machine does falls on both. Both clocks are shown: writing works in memory only, so processor time is
what a chart costs, and what the clock on the wall says beyond it is other work on the machine.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "pptx"))

import made_charts

from build_deck.pptx.write import write
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.model import Deck, Section
from build_deck.theme.load import load

FEW, MANY, ROUNDS = 100, 400, 5


def columns(number: int) -> ChartShape:
    """Two series of eight values, each labelled; no two charts are the same."""
    series = [
        made_charts.Series(
            f"Series {n}",
            tuple(Decimal(number * n + 10 * k) / 10 for k in range(8)),
            colour,
            labels=made_charts.named(8, "outEnd"),
        )
        for n, colour in ((1, "accent"), (2, "muted"))
    ]
    return made_charts.chart("column", series, [f"Year {2010 + k}" for k in range(8)])


def decks(slides: int) -> tuple[Deck, Deck]:
    """As many slides with a chart each, and the same without."""
    theme = load("light", Path(__file__).parent)
    shown = made_charts.deck(theme, {str(n): columns(n) for n in range(slides)})
    plain = tuple(
        replace(slide, shapes=tuple(s for s in slide.shapes if not isinstance(s, ChartShape)))
        for slide in shown.slides
    )
    return shown, replace(shown, slides=plain, sections=(Section("All", slides),))


def seconds(deck: Deck) -> tuple[float, float]:
    """How long a deck takes to write: processor time, and time on the wall."""
    busy, wall = time.process_time(), time.perf_counter()
    write(deck)
    return time.process_time() - busy, time.perf_counter() - wall


def main() -> None:
    """Print the medians and the ratio."""
    pairs = {count: decks(count) for count in (FEW, MANY)}
    seconds(pairs[FEW][0])  # what is loaded once is not counted
    rounds: dict[int, list[tuple[float, float]]] = {FEW: [], MANY: []}
    for _ in range(ROUNDS):
        for count, (shown, plain) in pairs.items():
            with_charts, without = seconds(shown), seconds(plain)
            rounds[count].append((with_charts[0] - without[0], with_charts[1] - without[1]))
    for count, extra in rounds.items():
        busy, wall = (statistics.median(column) / count * 1000 for column in zip(*extra, strict=True))
        print(
            f"{count:5} charts: {busy:.2f} ms of processor a chart beyond its slide, "
            f"{wall:.2f} ms on the wall (target: 2 at most)"
        )
    ratios = [many[0] / (MANY / FEW * few[0]) for few, many in zip(rounds[FEW], rounds[MANY], strict=True)]
    ratio = statistics.median(ratios)
    print(f"{MANY} charts cost {ratio:.2f} times {MANY // FEW} × {FEW} (target: 1.1 at most)")


if __name__ == "__main__":
    main()
