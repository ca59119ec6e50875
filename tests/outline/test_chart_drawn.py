"""What a drawn kind cannot show is said at its key."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, int, int]]]
TWO = "categories: [a, b], series: {S: [1, 2], T: [2, 3]}"
PARTS = ", ".join(f"P{n}: 5" for n in range(9))


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        ("kind: waffle, values: {A: 40, B: 9}, annotate: {A: most}", []),
        (f"kind: waffle, values: {{{PARTS}}}", ["too-many"]),
        (f"kind: slope, {TWO}, highlight: S", []),
        (f"kind: slope, {TWO}, sort: ascending", ["stray-key"]),
        (f"kind: slope, {TWO}, annotate: {{a: here}}", ["cannot-show"]),
        (f"kind: heatmap, {TWO}, sort: ascending", []),
        (f"kind: heatmap, {TWO}, annotate: {{a: here}}", ["cannot-show"]),
        (f"kind: heatmap, {TWO}, axes: {{y: {{from: 0}}}}", ["stray-key"]),
        (f"kind: multiples, {TWO}, annotate: {{a: here}}", ["cannot-show"]),
        (f"kind: dot, {TWO}, annotate: {{a: here}}", []),
        ("kind: histogram, series: {S: [1, 2]}, axes: {y: {to: 9}}", ["stray-key"]),
        ("kind: histogram, series: {S: [1, 2]}, axes: {y: {title: People}}", []),
        ("kind: box, series: {S: [1, 2]}, sort: descending", []),
        ("kind: flow, flows: ['A -> B: 1', 'B -> C: 1', 'A -> C: 1']", []),
        ("kind: flow, flows: ['A -> B: 1', 'B -> C: 1', 'C -> A: 1']", ["cannot-show"]),
        ("kind: flow, flows: ['A -> A: 1']", ["cannot-show"]),
    ],
)
def test_drawn_kinds(found: Found, chart: str, expected: list[str]) -> None:
    made = found(f"  - title: T\n    chart: {{{chart}, illustrative: true}}\n")
    assert [rule for rule, _, _ in made] == expected


def test_a_flow_that_comes_back_is_found_at_its_line(found: Found) -> None:
    made = found(
        "  - title: T\n    chart:\n      kind: flow\n      illustrative: true\n      flows:\n"
        '        - "A -> B: 1"\n        - "B -> A: 2"\n'
    )
    assert made == [("cannot-show", 7, 11)]
