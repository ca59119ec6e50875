"""What blocks have to agree on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.diagnostics import Severity

Found = Callable[..., list[tuple[str, int, int]]]

IMAGE = "missing-file"  # no file lies there; the rules on the words around it are what is tested


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ("bullets: [a, {text: b, bullets: [{text: c, bullets: [d]}]}]", []),
        ("bullets: [{text: b, bullets: [{text: c, bullets: [{text: d, bullets: [e, f]}]}]}]",
         [("too-deep", 2, 75)]),
        ("steps: [{text: b, bullets: [{text: c, bullets: [{text: d, bullets: [e]}]}]}]",
         [("too-deep", 2, 73)]),
        ("bullets: []", [("empty", 2, 14)]),
        ("definition: []", [("empty", 2, 17)]),
        ("definition: [{term: a, meaning: b}, {term: c, meaning: d}]", []),
        ("definition: [{term: a, meaning: b}, {term: c, meaning: d}, {term: e, meaning: f}]",
         [("too-many", 2, 71)]),
        ("image: {file: a.png}", [("no-alt", 2, 12), (IMAGE, 2, 19)]),
        ("image: {file: a.png, alt: ' '}", [("no-alt", 2, 12), (IMAGE, 2, 19)]),
        ("image: {file: a.png, alt: x}", [(IMAGE, 2, 19)]),
        ("image: {file: a.png, decorative: yes}", [(IMAGE, 2, 19)]),
        ("image: {file: a.png, alt: x, decorative: true}", [(IMAGE, 2, 19), ("alt-of-decorative", 2, 31)]),
        ("question: {options: [a, b], answer: b}", []),
        ("question: {options: [a, b], answer: B.}", []),
        ("question: {options: [a, b], answer: The second}", []),
        ("question: {options: [a, b], answer: c}", [("wrong-answer", 2, 41)]),
        ("question: {options: [a]}", [("empty", 2, 25)]),
        ("question: {answer: x}", []),
        ("question: {prompt: a, minutes: 3, phases: {Think: 1, Pair: 2}}", []),
        ("question: {prompt: a, minutes: 4, phases: {Think: 1, Pair: 2}}", [("wrong-sum", 2, 36)]),
        ("question: {prompt: a, phases: {Think: -1}}", [("wrong-value", 2, 43)]),
        ("question: {prompt: a, minutes: 1, phases: {Think: nan}}", [("wrong-value", 2, 55)]),
        ("columns: [{question: {options: [a, b]}}, {text: x}]", [("missing-key", 2, 26)]),
        ("code: print()", []),
        ("code: {text: x, language: python}", []),
        ("code: {text: x, language: pyhton}", [("unknown-language", 2, 31)]),
        ("code: {text: x, file: y}", [("two-sources", 2, 27)]),
        ("code: {language: python}", [("missing-key", 2, 11)]),
        ("table: {header: [a, b], rows: [[1, ''], [2, 3]]}", []),
        ("table: {header: [a, b], rows: [[1], [2, 3], [4, 5, 6]]}",
         [("row-length", 2, 36), ("row-length", 2, 49)]),
        ("table: {rows: [[1]]}", [("no-header", 2, 12)]),
        ("table: {header: [a]}", [("no-rows", 2, 12)]),
        ("table: {header: [a], rows: [[1]], csv: a.csv}", [("two-sources", 2, 44)]),
        ("table: {header: [a, b], rows: [[1, 2]], align: [left, right], highlight: b}", []),
        ("table: {header: [a, b], rows: [[1, 2]], align: [left]}", [("row-length", 2, 52)]),
        ("table: {header: [Alpha, b], rows: [[1, 2]], highlight: Alfa}", [("unknown-column", 2, 60)]),
        ("columns:\n      - bullets: []\n      - image: {file: a.png}\n",
         [("empty", 3, 18), ("no-alt", 4, 16), (IMAGE, 4, 23)]),
    ],
)  # fmt: skip
def test_rules(found: Found, blocks: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(f"  - title: A\n    {blocks}\n") == expected


def test_an_unknown_code_language_does_not_stop_the_lecture(read: Callable[..., object]) -> None:
    lecture, diagnostics = read("title: T\nslides:\n  - title: A\n    code: {text: x, language: pyhton}\n")
    assert lecture is not None
    assert [d.severity for d in diagnostics] == [Severity.WARNING]
    assert "`python`" in diagnostics[0].hint


def test_hints_name_what_is_close(read: Callable[..., object]) -> None:
    _, diagnostics = read(
        "title: T\nslides:\n  - title: A\n    table: {header: [Alpha, b], rows: [[1, 2]], highlight: Alfa}\n"
        "  - title: B\n    table: {header: [Alpha, b], rows: [[1, 2]], highlight: zzz}\n"
    )
    assert [d.hint for d in diagnostics] == ["did you mean “Alpha”?", "the heads are: Alpha, b"]
