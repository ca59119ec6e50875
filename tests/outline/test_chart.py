"""The chart block before its numbers are read: where they come from, and which keys go together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.outline.chart import DRAWN, NATIVE, Chart, source_words
from build_deck.outline.lecture import Lecture

Found = Callable[..., list[tuple[str, int, int]]]
Read = Callable[..., tuple[Any, Any]]

GOOD = "values: {a: 3, b: 4}"


def chart_in(read: Read, block: str) -> Chart:
    made, wrong = read(f"title: T\nslides:\n  - title: A\n    chart: {{{block}}}\n")
    assert not wrong
    assert isinstance(made, Lecture)
    assert made.slides[0].chart
    return made.slides[0].chart


@pytest.mark.parametrize(
    "block",
    [
        f"kind: bar, {GOOD}, illustrative: true",
        f"kind: bar, {GOOD}, source: ours",
        f"kind: bar, {GOOD}, source: s, format: '#,##0.00', sort: descending",
        "kind: combo, categories: [a], series: {s: [1], t: [2]}, lines: t, source: s, axes: {y2: {title: T}}",
    ],
)
def test_keys_that_go_together(found: Found, block: str) -> None:
    assert found(f"  - title: A\n    chart: {{{block}}}\n") == []


@pytest.mark.parametrize(
    ("block", "rule", "at"),
    [
        (f"kind: bar, {GOOD}", "no-source", "{kind"),
        (f"kind: bars, {GOOD}, source: s", "wrong-value", "bars"),
        ("kind: bar, source: s", "missing-key", "{kind"),
        ("kind: flow, source: s", "missing-key", "{kind"),
        ("kind: box, source: s, categories: [c], series: {a: [1]}", "stray-key", "[c]"),
        ("kind: flow, source: s, data: {file: a.csv}", "stray-key", "{file"),
        (f"kind: bar, {GOOD}, source: s, format: '0.{'0' * 16}'", "wrong-value", "'0.0"),
        (f"kind: bar, {GOOD}, source: s, series: {{c: [1]}}", "two-sources", "{c:"),
        (f"kind: bar, {GOOD}, source: s, categories: [a]", "stray-key", "[a]"),
        (f"kind: bar, {GOOD}, source: s, lines: a", "stray-key", "a}"),
        (f"kind: bar, {GOOD}, source: s, bins: 3", "stray-key", "3}"),
        (f"kind: line, {GOOD}, source: s, sort: ascending", "stray-key", "ascending"),
        (f"kind: bar, {GOOD}, source: s, axes: {{y2: {{title: a}}}}", "stray-key", "{title"),
        (f"kind: pie, {GOOD}, source: s, axes: {{y: {{title: a}}}}", "stray-key", "{y:"),
        (f"kind: bar, {GOOD}, source: s, format: '0.0%'", "wrong-value", "'0.0%'"),
        (f"kind: bar, {GOOD}, source: s, axes: {{y: {{from: x}}}}", "wrong-type", "x}"),
        (f"kind: bar, {GOOD}, source: s, highlite: a", "unknown-key", "highlite"),
    ],
)
def test_keys_that_do_not(found: Found, block: str, rule: str, at: str) -> None:
    line = f"    chart: {{{block}}}"
    [(told, row, column)] = found(f"  - title: A\n{line}\n")
    assert (told, row) == (rule, 2)
    assert line[column - 1 :].startswith(at)


def test_a_misspelt_kind_is_answered_with_the_one_meant(read: Read) -> None:
    _, wrong = read("title: T\nslides:\n  - title: A\n    chart: {kind: colum, values: {a: 1}, source: s}\n")
    assert [d.hint for d in wrong] == ["did you mean `column`?"]


def test_a_bare_citation_needs_no_brackets(read: Read) -> None:
    source = chart_in(read, f'kind: bar, {GOOD}, source: "@liang2018, p. 430; @chen2002"').source
    assert source is not None
    assert [(cite.key, cite.locator) for cite in source.cites] == [("liang2018", "p. 430"), ("chen2002", "")]
    assert source_words(source) is None


def test_a_source_in_words_keeps_them(read: Read) -> None:
    source = chart_in(read, f'kind: bar, {GOOD}, source: "Our count, after [@liang2018]"').source
    assert source_words(source) is source
    assert source_words(None) is None


def test_a_work_that_is_not_in_the_bibliography_is_found(found: Found) -> None:
    block = f'{{kind: bar, {GOOD}, source: "@nobody2018"}}'
    [(rule, line, _)] = found(f"  - title: A\n    chart: {block}\n", keys=frozenset({"liang2018"}))
    assert (rule, line) == ("unknown-citation", 2)


def test_kinds_are_native_unless_a_picture_is_asked_for(read: Read) -> None:
    assert chart_in(read, f"kind: bar, {GOOD}, source: s").is_native
    assert not chart_in(read, f"kind: bar, {GOOD}, source: s, render: picture").is_native
    assert not chart_in(read, f"kind: dot, {GOOD}, source: s").is_native
    assert not set(NATIVE) & set(DRAWN)
