"""What a build costs: `python tests/benchmarks/bench_build.py`.

Builds outlines of 500 and 2000 slides in turn (title, four bullets, notes) and prints the medians of
several rounds, the share of each stage, and the ratio of 2000 slides to four times 500, which is 1 where
the cost is linear. Ratios of one run may be compared; seconds of two machines may not.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.pptx.write import write
from build_deck.scene.compose import compose
from build_deck.theme.load import load

SMALL, LARGE, ROUNDS = 500, 2000, 5
STAGES = ("read", "compose", "write")


def outline_text(slides: int) -> str:
    """An outline of as many slides, each with a title, four bullets and notes."""
    lines = ["title: A long lecture", "slides:"]
    for number in range(slides):
        lines += [f"  - title: Claim number {number} says something of use to all", "    bullets:"]
        lines += [f"      - Point {n} of slide {number} is said in a handful of words" for n in range(4)]
        lines += [
            "    notes: |",
            f"      Cue for slide {number}: the claim, then the evidence, then a question.",
        ]
    return "\n".join(lines) + "\n"


def timed(path: Path) -> tuple[float, ...]:
    """Seconds for each stage of one build."""
    theme = load("light", path.parent)
    marks = [time.perf_counter()]
    outline, found = read_outline(path, Course(), path.parent)
    assert outline is not None, found
    marks.append(time.perf_counter())
    deck, found = compose(outline, theme, Citations())
    assert not found, found
    marks.append(time.perf_counter())
    write(deck)
    marks.append(time.perf_counter())
    return tuple(after - before for before, after in pairwise(marks))


def main() -> None:
    """Print the medians and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {count: Path(folder, f"slides{count}.yaml") for count in (SMALL, LARGE)}
        for count, path in paths.items():
            path.write_text(outline_text(count), "utf-8")
        timed(paths[SMALL])  # what is loaded once is not counted
        rounds: dict[int, list[tuple[float, ...]]] = {SMALL: [], LARGE: []}
        for _ in range(ROUNDS):
            for count, path in paths.items():
                rounds[count].append(timed(path))
    totals = {count: statistics.median(sum(times) for times in runs) for count, runs in rounds.items()}
    for count, runs in rounds.items():
        stages = [statistics.median(column) for column in zip(*runs, strict=True)]
        shares = ", ".join(f"{s} {t / sum(stages):.0%}" for s, t in zip(STAGES, stages, strict=True))
        each = totals[count] / count * 1000
        print(f"{count:5} slides: {totals[count]:.3f} s ({each:.2f} ms a slide; {shares})")
    ratios = [sum(b) / (LARGE / SMALL * sum(a)) for a, b in zip(rounds[SMALL], rounds[LARGE], strict=True)]
    ratio = statistics.median(ratios)
    print(f"{LARGE} slides cost {ratio:.2f} times {LARGE // SMALL} × {SMALL} (target: 1.1 at most)")
    unit = 1024 if sys.platform != "darwin" else 1 << 20
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(f"peak memory: {memory:.0f} MB")


if __name__ == "__main__":
    main()
