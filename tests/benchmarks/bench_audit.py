"""What the quick audit adds to a build: `python tests/benchmarks/bench_audit.py`.

Builds outlines of 500 and 2000 slides (title, four bullets, notes), audits each deck, and prints medians of
processor time, the audit's share of the build, and the ratio of 2000 slides to four times 500, which is 1
where the cost is linear. Ratios of one run may be compared; seconds of two machines may not.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from bench_build import LARGE, SMALL, outline_text

from build_deck.audit import audit_quick
from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.read import read_outline
from build_deck.pptx.write import write
from build_deck.scene.compose import compose
from build_deck.theme.load import load

ROUNDS = 3


def timed(path: Path) -> tuple[float, float]:
    """Seconds for building one outline, and for auditing its deck."""
    start = time.process_time()
    outline, found = read_outline(path, Course(), path.parent)
    assert outline is not None, found
    deck, _ = compose(outline, load("light", path.parent), Citations())
    data = write(deck)
    built = time.process_time()
    assert audit_quick(data, "deck.pptx") == ()
    return built - start, time.process_time() - built


def main() -> None:
    """Print the medians, the share and the ratio."""
    medians = {}
    with tempfile.TemporaryDirectory() as folder:
        for slides in (SMALL, LARGE):
            path = Path(folder, f"slides{slides}.yaml")
            path.write_text(outline_text(slides), "utf-8")
            rounds = [timed(path) for _ in range(ROUNDS)]
            build, audit = (statistics.median(each) for each in zip(*rounds, strict=True))
            medians[slides] = audit
            print(f"{slides:>5} slides: build {build:.2f} s, audit {audit:.2f} s, {audit / build:.0%} of it")
    print(
        f"audit of {LARGE} against {LARGE // SMALL} times {SMALL}: {medians[LARGE] / medians[SMALL] / 4:.2f}"
    )


if __name__ == "__main__":
    main()
