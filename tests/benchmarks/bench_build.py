"""What a build costs: `python tests/benchmarks/bench_build.py`.

Builds outlines of 500 and 2000 slides in turn (title, four bullets, notes) as `build` does, up to the bytes
that it would put in place, and prints the medians of several rounds: processor time, the share of each stage,
what the audit takes of what comes before it, and the ratio of 2000 slides to four times 500, which is 1 where
the cost is linear. Then it prints what a slide with a chart, a figure or a diagram of ten nodes costs beyond a
plain one, through all stages, and the most memory that was taken. Ratios of one run may be compared; seconds
of two machines may not.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from build_deck.audit import audit_quick
from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.pipeline import uncollected
from build_deck.pptx.write import write
from build_deck.scene.compose import compose
from build_deck.theme.load import load

SMALL, LARGE, ROUNDS = 500, 2000, 5
STAGES = ("read", "compose", "write", "audit")
EACH = 40
"""Slides of one kind, of which the cost of one is told."""
CHART = """
    chart:
      kind: {kind}
      categories: [{years}]
      series:
        Cities: [{{n}}, {more}]
        Firms: [8, {more}]
      unit: pilots
      source: Counted for this benchmark
      alt: Cities and firms rise from 2011 to 2018.
"""
COLUMNS = CHART.format(
    kind="column", years="2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018", more="9, 11, 17, 19, 24, 26, 30"
)
SLOPES = CHART.format(kind="slope", years="2011, 2018", more="43")
DIAGRAM = """
    diagram:
      nodes:
        gov: Government files
        bank: {{text: "Bank accounts, debts", highlight: true}}
        shops: "Shops, social media"
        data: {{text: Five shared platforms, highlight: true}}
        red: Red list
        black: {{text: Black list, highlight: true}}
        disc: "Discounts, no deposits"
        no: {{text: "No flights, no fast trains", highlight: true}}
        shame: Public shaming
        appeal: Appeal number {n}
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
KINDS = {
    "chart": (COLUMNS, 2.0),
    "diagram of 10 nodes": (DIAGRAM, 5.0),
    "figure": (SLOPES, None),
}
"""What a slide may hold, and the milliseconds that it may cost beyond a plain one."""


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


def of_one_kind(block: str) -> str:
    """An outline of slides with the same block, of which no two are alike."""
    slides = (f"  - title: Number {n} is a claim{block.format(n=n)}" for n in range(EACH))
    return "title: Slides of a kind\nslides:\n" + "".join(slides)


def timed(path: Path) -> tuple[float, ...]:
    """Seconds of processor time for each stage of one build."""
    theme = load("light", path.parent)
    with uncollected():
        marks = [time.process_time()]
        outline, found = read_outline(path, Course(), path.parent)
        assert outline is not None, found[:3]
        marks.append(time.process_time())
        deck, found = compose(outline, theme, Citations())
        assert not found, found[:3]
        marks.append(time.process_time())
        data = write(deck)
        marks.append(time.process_time())
        wrong = audit_quick(data, "deck.pptx")
        assert not wrong, wrong[:3]
        marks.append(time.process_time())
    return tuple(after - before for before, after in pairwise(marks))


def compare_lengths(folder: Path) -> None:
    """Print the stages' shares, and how the cost grows with the slides."""
    paths = {count: folder / f"slides{count}.yaml" for count in (SMALL, LARGE)}
    for count, path in paths.items():
        path.write_text(outline_text(count), "utf-8")
    timed(paths[SMALL])  # what is loaded once is not counted
    rounds: dict[int, list[tuple[float, ...]]] = {SMALL: [], LARGE: []}
    for _ in range(ROUNDS):
        for count, path in paths.items():
            rounds[count].append(timed(path))
    for count, runs in rounds.items():
        total = statistics.median(sum(times) for times in runs)
        stages = [statistics.median(column) for column in zip(*runs, strict=True)]
        shares = ", ".join(f"{s} {t / sum(stages):.0%}" for s, t in zip(STAGES, stages, strict=True))
        audit = stages[-1] / sum(stages[:-1])
        each = total / count * 1000
        print(
            f"{count:5} slides: {total:.3f} s ({each:.2f} ms a slide; {shares}; audit {audit:.0%} of the rest)"
        )
    for name, part in (("a build", slice(None)), *((s, slice(n, n + 1)) for n, s in enumerate(STAGES))):
        ratios = [
            sum(many[part]) / (LARGE / SMALL * sum(few[part]))
            for few, many in zip(rounds[SMALL], rounds[LARGE], strict=True)
        ]
        target = " (target: 1.1 at most)" if name == "a build" else ""
        print(
            f"{name} of {LARGE} costs {statistics.median(ratios):.2f} times {LARGE // SMALL} × {SMALL}{target}"
        )


def compare_kinds(folder: Path) -> None:
    """Print what a slide of each kind costs beyond a plain one."""
    blocks = {
        "plain": "\n    text: One paragraph of words.\n",
        **{name: block for name, (block, _) in KINDS.items()},
    }
    paths = {}
    for number, (name, block) in enumerate(blocks.items()):
        paths[name] = folder / f"kind{number}.yaml"
        paths[name].write_text(of_one_kind(block), "utf-8")
        timed(paths[name])
    rounds = [{name: timed(path) for name, path in paths.items()} for _ in range(ROUNDS)]
    for name, (_, target) in KINDS.items():
        beyond = [
            statistics.median((each[name][n] - each["plain"][n]) / EACH * 1000 for each in rounds)
            for n in range(len(STAGES))
        ]
        said = ", ".join(f"{s} {t:.2f}" for s, t in zip(STAGES, beyond, strict=True))
        aim = f"; target: {target:g} at most before the audit" if target else ""
        print(f"{name}: {sum(beyond[:-1]):.2f} ms beyond a plain slide ({said}{aim})")


def main() -> None:
    """Print all of it."""
    with tempfile.TemporaryDirectory() as name:
        compare_kinds(Path(name))
        compare_lengths(Path(name))
    unit = 1024 if sys.platform != "darwin" else 1 << 20
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(f"peak memory: {memory:.0f} MB")


if __name__ == "__main__":
    main()
