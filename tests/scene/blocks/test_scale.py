"""Scales and comparisons."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Any

import pytest

from build_deck.scene.model import GroupShape, Mark, Node

Lecture = Callable[..., Any]

SESAME = """
- title: Five bands
  scale:
    from: 350
    to: 950
    unit: points
    bands:
      - {name: Poor, from: 350, to: 550}
      - {name: Average, from: 550, to: 600}
      - {name: Good, from: 600, to: 650}
      - {name: Excellent, from: 650, to: 700}
      - {name: Superb, from: 700, to: 950, highlight: true}
    markers: [{at: 666, label: Loans}, {at: 600, label: No deposit}]
"""


def group(made: Any) -> GroupShape:
    [found] = [s for s in made.page.shapes if isinstance(s, GroupShape)]
    return found


def words(node: Node) -> str:
    return " ".join(p.plain for p in node.paragraphs).replace("\n", " ")


def test_the_alternative_text_says_range_bands_and_markers(lecture: Lecture) -> None:
    alt = group(lecture(SESAME)).alt
    assert alt.startswith("Scale from 350 to 950 points. Bands: Poor (350 to 550), Average (550 to 600)")
    assert alt.endswith("Marked: Loans (666), No deposit (600).")


def test_narrow_bands_have_their_names_below_with_their_numbers(lecture: Lecture) -> None:
    nodes = [part for part in group(lecture(SESAME)).parts if isinstance(part, Node)]
    assert [words(n) for n in nodes if n.ident.startswith("band")] == [
        "Poor 350–550", "Average 550–600", "Good 600–650", "Excellent 650–700", "Superb 700–950"
    ]  # fmt: skip
    assert [words(n) for n in nodes if n.ident.startswith("marker")] == ["600 No deposit", "666 Loans"]


def test_wide_bands_carry_their_names(lecture: Lecture) -> None:
    made = lecture(
        "- title: Two\n  scale: {from: 0, to: 9.5, bands: [{name: Low, from: 0, to: 4.75}, "
        "{name: High, from: 4.75, to: 9.5, highlight: true}]}\n"
    )
    low, high = (p for p in group(made).parts if isinstance(p, Node) and p.ident.startswith("band"))
    assert (words(low), low.fill, words(high), high.fill) == ("Low", "wash", "High", "accent")
    assert (low.box.x, low.box.right, high.box.right) == (216, 564, 912)
    numbers = [words(p) for p in group(made).parts if isinstance(p, Node) and p.ident.startswith("number")]
    assert numbers == ["0", "4.75", "9.5"]


@pytest.mark.parametrize("seed", range(40))
def test_labels_never_overlap(lecture: Lecture, seed: int) -> None:
    chance = random.Random(seed)
    cuts = [0, *sorted(chance.sample(range(1, 100), chance.randint(1, 4))), 100]
    bands = [f"{{name: Band {a}, from: {a}, to: {b}}}" for a, b in pairwise(cuts)]
    marks = [f"{{at: {chance.uniform(0, 100):.1f}, label: Mark {i}}}" for i in range(chance.randint(0, 4))]
    made = lecture(
        f"- title: S\n  scale: {{from: 0, to: 100, bands: [{', '.join(bands)}], "
        f"markers: [{', '.join(marks)}]}}\n"
    )
    assert made.rules == []
    found = group(made)
    nodes = [part for part in found.parts if isinstance(part, Node)]
    for one, other in combinations(nodes, 2):
        a, b = one.box, other.box
        apart = a.right <= b.x + 0.01 or b.right <= a.x + 0.01 or a.bottom <= b.y or b.bottom <= a.y
        assert apart, (words(one), words(other))
    assert all(node.style.size >= 12 for node in nodes)
    assert all(part.box.y >= 155 and part.box.bottom <= 480.5 for part in found.parts)  # type: ignore[union-attr]
    assert sum(isinstance(p, Mark) and p.kind == "oval" for p in found.parts) == len(marks)


def test_labels_that_do_not_fit_are_an_error(lecture: Lecture) -> None:
    marks = ", ".join(f"{{at: {i}, label: A rather long label that says much about it}}" for i in range(9))
    made = lecture(f"- title: S\n  scale: {{from: 0, to: 10, markers: [{marks}]}}\n")
    assert made.rules == ["does-not-fit"]
    made = lecture(f"- title: S\n  scale: {{from: 0, to: 10, markers: [{{at: 1, label: {'x' * 60}}}]}}\n")
    assert made.rules == ["word-too-wide"]


def test_a_comparison_is_a_table_with_a_header(lecture: Lecture) -> None:
    made = lecture(
        "- title: Two\n  compare:\n    things: [FICO, Social credit]\n    highlight: Social credit\n"
        "    rows: {Who keeps it: [Firms, The state], What counts: [Debts, '']}\n"
    )
    assert made.rows() == [
        ["Aspect", "FICO", "Social credit"],
        ["Who\N{NO-BREAK SPACE}keeps\N{NO-BREAK SPACE}it", "Firms", "The state"],
        ["What\N{NO-BREAK SPACE}counts", "Debts", ""],
    ]
    table = made.table()
    assert table.accent == 2
    assert table.alt == "FICO and Social credit compared by: Who keeps it, What counts."
    assert [cell.style.colour for cell in table.rows[0].cells] == ["ink", "ink", "accent"]
    assert made.words("Label") == ["Side by side"]


def test_a_long_comparison_goes_on_with_its_header(lecture: Lecture) -> None:
    rows = "".join(f"      Aspect {i}: [one, two]\n" for i in range(14))
    made = lecture(f"- title: Two\n  compare:\n    things: [A, B]\n    rows:\n{rows}")
    assert len(made.pages) > 1
    assert all(made.rows(i)[0] == ["Aspect", "A", "B"] for i in range(len(made.pages)))
    assert sum(len(made.rows(i)) - 1 for i in range(len(made.pages))) == 14


def test_the_numbers_at_both_ends_stand_within_the_bar(lecture: Lecture) -> None:
    made = group(
        lecture("- {title: T, scale: {from: -1000, to: 100000, unit: points, markers: [{at: 9, label: A}]}}")
    )
    numbers = [part for part in made.parts if isinstance(part, Node) and part.ident.startswith("number")]
    assert len(numbers) == 2
    assert numbers[0].box.x == made.box.x
    assert numbers[-1].box.right == made.box.right
