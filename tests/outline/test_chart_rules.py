"""What a kind of chart can show; for each rule a chart that it stops and one that it lets through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Found = Callable[..., list[tuple[str, int, int]]]
Read = Callable[..., tuple[Any, Any]]

THREE = "categories: [a, b, c], series: {s: [1, 2, 3], t: [4, 5, 6]}"


def many(count: int) -> str:
    return ", ".join(f"n{i}: {i + 1}" for i in range(count))


def several(count: int, length: int = 2) -> str:
    rows = ", ".join(f"s{i}: [{', '.join(str(n + 1) for n in range(length))}]" for i in range(count))
    return f"categories: [{', '.join(f'c{n}' for n in range(length))}], series: {{{rows}}}"


@pytest.mark.parametrize(
    "block",
    [
        f"kind: column, {THREE}, highlight: b",
        f"kind: column, {THREE}, highlight: t",
        "kind: bar, values: {a: -1, b: ~}",
        f"kind: pie, values: {{{many(12)}}}",
        "kind: pie, values: {a: 0, b: 1}",
        f"kind: bar, values: {{{many(200)}}}",
        f"kind: line, values: {{{many(201)}}}",
        f"kind: stacked-bar, {THREE}",
        "kind: stacked-column, categories: [a], series: {s: [-1], t: [2]}",
        f"kind: full-column, {THREE}",
        f"kind: line, {several(12)}, highlight: s3",
        f"kind: area, {THREE}, highlight: s",
        "kind: scatter, values: {a: [1, 2], b: [-3, 4]}, highlight: b, annotate: {a: words}",
        "kind: scatter, series: {A: [[1, 2]], B: [[3, 4]]}, highlight: B",
        "kind: bubble, values: {a: [1, 2, 3]}",
        f"kind: radar, {several(2, 12)}",
        f"kind: combo, {THREE}, lines: t",
        f"kind: column, {THREE}, axes: {{y: {{from: 0, to: 6}}}}",
        f"kind: line, {THREE}, axes: {{y: {{from: 1, to: 6}}}}",
        "kind: range, categories: [a], series: {From: [1], To: [2]}",
        "kind: slope, categories: [a, b], series: {s: [1, 2]}",
        "kind: waffle, values: {a: 40, b: 60}",
        "kind: dot, categories: [a], series: {s: [1], t: [2], u: [3]}",
        'kind: flow, flows: ["a -> b: 1"], highlight: b',
    ],
)
def test_what_can_be_shown(found: Found, block: str) -> None:
    assert found(f"  - title: A\n    chart: {{{block}, illustrative: true}}\n") == []


@pytest.mark.parametrize(
    ("block", "rule", "at"),
    [
        ("kind: bar, values: {a: ~}", "empty", "{a"),
        (f"kind: bar, values: {{{many(201)}}}", "too-many", "{n0"),
        (f"kind: line, {THREE}, axes: {{y: {{to: 1e300}}}}", "limits", "1e300"),
        (f"kind: line, {THREE}, axes: {{y: {{from: 1e-300}}}}", "limits", "1e-300"),
        ("kind: pie, values: {a: 1, b: -2}", "cannot-show", "-2"),
        ("kind: pie, values: {a: 1, b: ~}", "cannot-show", "~"),
        ("kind: pie, values: {a: 0, b: 0.0}", "cannot-show", "{a"),
        (f"kind: pie, values: {{{many(13)}}}", "too-many", "{n0"),
        (f"kind: doughnut, {THREE}", "cannot-show", "{s"),
        ("kind: stacked-bar, categories: [a], series: {s: [1]}", "cannot-show", "{s"),
        ("kind: full-bar, categories: [a], series: {s: [1], t: [-3]}", "cannot-show", "-3"),
        ("kind: full-bar, categories: [a, b], series: {s: [1, 0], t: [3, 0]}", "cannot-show", "0], t"),
        ("kind: full-bar, categories: [a], series: {s: [1], t: [~]}", "cannot-show", "~"),
        ("kind: area, categories: [a, b], series: {s: [1, ~]}", "cannot-show", "~"),
        ("kind: area, categories: [a, b], series: {s: [1, -7]}", "cannot-show", "-7"),
        (f"kind: area, {THREE}, highlight: b", "cannot-show", "b,"),
        ("kind: line, values: {a: 1}", "cannot-show", "{a"),
        ("kind: radar, values: {a: 1, b: 2}", "cannot-show", "{a"),
        (f"kind: radar, values: {{{many(13)}}}", "too-many", "{n0"),
        (f"kind: column, {several(6)}", "too-many", "{s0"),
        (f"kind: line, {several(6)}", "too-many", "{s0"),
        (f"kind: line, {several(13)}, highlight: s1", "too-many", "{s0"),
        (f"kind: combo, {THREE}, lines: u", "unknown-series", "u,"),
        (f"kind: combo, {THREE}", "cannot-show", "{kind"),
        (f"kind: combo, {THREE}, lines: [s, t]", "cannot-show", "[s, t]"),
        ("kind: bubble, values: {a: [1, 2, 0]}", "cannot-show", "[1, 2, 0]"),
        (f"kind: bar, {THREE}, highlight: d", "unknown-highlight", "d,"),
        (f"kind: bar, {THREE}, annotate: {{dd: words}}", "unknown-annotate", "words"),
        (f"kind: bar, {THREE}, annotate: {{a: ' '}}", "empty", "' '"),
        ("kind: column, values: {a: 1, b: ~}, annotate: {b: words}", "cannot-show", "words"),
        (f"kind: stacked-bar, {THREE}, annotate: {{a: words}}", "cannot-show", "{a: words"),
        (f"kind: column, {THREE}, axes: {{y: {{from: 1}}}}", "axis-without-zero", "1}}"),
        (f"kind: line, {THREE}, axes: {{y: {{to: 5}}}}", "limits-cut-data", "5}}"),
        (f"kind: stacked-bar, {THREE}, axes: {{y: {{to: 8}}}}", "limits-cut-data", "8}}"),
        (f"kind: line, {THREE}, axes: {{y: {{from: 9, to: 7}}}}", "wrong-order", "7}}"),
        (f"kind: full-bar, {THREE}, axes: {{y: {{to: 100}}}}", "stray-key", "100"),
        (f"kind: bar, {THREE}, axes: {{x: {{from: 0}}}}", "stray-key", "0}}"),
        ("kind: scatter, values: {a: [1, 2]}, axes: {x: {from: 2}}", "limits-cut-data", "2}},"),
        (f"kind: combo, {THREE}, lines: t, axes: {{y2: {{to: 5}}}}", "limits-cut-data", "5}}"),
        ("kind: range, categories: [a], series: {From: [3], To: [2]}", "wrong-order", "3]"),
        ("kind: range, values: {a: 1}", "cannot-show", "{a"),
        (f"kind: slope, {several(1, 3)}", "too-many", "{s0"),
        ("kind: waffle, values: {a: 40, b: 61}", "cannot-show", "{a"),
        (f"kind: waffle, {THREE}", "cannot-show", "{s"),
        ("kind: dot, categories: [a], series: {s: [1], t: [2], u: [3], v: [4]}", "too-many", "{s"),
        ('kind: flow, flows: ["a -> b: -1"]', "cannot-show", '"a ->'),
    ],
)
def test_what_cannot_be_shown(found: Found, block: str, rule: str, at: str) -> None:
    line = f"    chart: {{{block}, illustrative: true}}"
    [(told, row, column), *_] = found(f"  - title: A\n{line}\n")
    assert (told, row) == (rule, 2)
    assert line[column - 1 :].startswith(at)


def test_a_name_that_was_misspelt_is_suggested(read: Read) -> None:
    block = "{kind: bar, values: {Payment history: 3, Other: 1}, highlight: Payment histroy, source: s}"
    _, [wrong] = read(f"title: T\nslides:\n  - title: A\n    chart: {block}\n")
    assert wrong.hint == "did you mean “Payment history”?"


def test_numbers_from_a_file_are_reported_where_the_file_is_named(found: Found, tmp_path: Any) -> None:
    (tmp_path / "t.csv").write_text("Year,Planes\n2016,1\n2017,-2\n", "utf-8")
    block = "{kind: pie, data: {file: t.csv, categories: Year}, source: s}"
    assert found(f"  - title: A\n    chart: {block}\n") == [("cannot-show", 2, 37)]
