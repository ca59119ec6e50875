"""What each slide has to be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, int, int]]]

HEAD = "title: T\nobjectives: [Explain it]\nslides:\n  - section: S\n"


@pytest.mark.parametrize(
    ("slide", "expected"),
    [
        ("title: A\n    bullets: [x]", []),
        ("bullets: [x]", [("no-title", 1, 5)]),
        ("columns: [{title: B, text: x}, {text: y}]", [("no-title", 1, 5)]),
        ("statement: 11 million", []),
        ("statement: 11 million\n    text: x", [("no-title", 1, 5)]),
        ("quote: {text: x}", []),
        ("definition: {term: x, meaning: y}", []),
        ("question: Who?", []),
        ("question: {options: [a, b]}", [("missing-key", 1, 15)]),
        ("question: {options: [a, b]}\n    text: x", [("missing-key", 1, 15), ("no-title", 1, 5)][::-1]),
        ("summary: [a, b]", [("no-title", 1, 5)]),
        ("title: A\n    summary: [a, b]", []),
        ("source-check: {source: a, questions: [" + "{ask: a, answer: b}, " * 3 + "]}", [("no-title", 1, 5)]),
        ("opening", []),
        ("opening:\n    notes: x", []),
        ("opening: [x]", [("wrong-value", 1, 14)]),
        ("agenda: [x]", [("wrong-value", 1, 13)]),
        ("objectives: [x]", []),
        ("agenda", []),
        ("objectives", []),
        ("opening:\n    title: A", [("two-titles", 2, 5)]),
        ("section: A\n    title: B", [("two-titles", 2, 5)]),
        ("section: A\n    lead: Why?", []),
        ("title: A\n    text: x\n    lead: Why?", [("stray-lead", 3, 5)]),
        ("title: A\n    agenda:\n    objectives:", [("two-kinds", 2, 5)]),
        ("section: A\n    question: Who?\n    text: x", [("two-kinds", 2, 5), ("two-kinds", 3, 5)]),
        ("title: A\n    summary: [a, b]\n    columns: [{text: a}, {text: b}]", [("two-kinds", 3, 5)]),
        ("title: A", [("empty-slide", 1, 5)]),
        ("notes: only notes", [("empty-slide", 1, 5)]),
        ("title: A\n    columns: [{text: a}, {title: b}]", [("empty", 2, 26)]),
    ],
)  # fmt: skip
def test_rules(found: Found, slide: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(f"  - {slide}\n", head=HEAD) == expected
