"""YAML text as plain values that know their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline.tree import MAX_DEPTH, Map, Seq, Str, parse, where


def rules(text: str) -> list[tuple[str, int, int]]:
    return [(d.rule, d.place.line, d.place.column) for d in parse(text, "f")[1]]


@pytest.mark.parametrize(
    "text", ["no", "2.10", "2014-01-01", "~", "null", "0x1F", "1_000", "=", "011", "12:30:45"]
)
def test_nothing_is_guessed(text: str) -> None:
    value, found = parse(f"key: {text}\n", "f")
    assert value == {"key": text}
    assert not found


def test_an_empty_value_is_an_empty_text() -> None:
    assert parse("a:\nb: ''\n", "f")[0] == {"a": "", "b": ""}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_a_file_without_content_is_none(text: str) -> None:
    assert parse(text, "f") == (None, ())


@pytest.mark.parametrize(
    ("text", "path", "line", "column"),
    [
        ("a: plain", ["a"], 1, 4),
        ("a:\n  b: 'single'", ["a", "b"], 2, 6),
        ('- x\n-   "double"', [1], 2, 5),
        ("a: |\n  literal\n", ["a"], 1, 4),
        ("a: >-\n  folded\n", ["a"], 1, 4),
        ("a: [x, {b: y}]", ["a", 1, "b"], 1, 12),
        ("中文: 社会😀 x\nb: [é, ü]", ["b", 1], 2, 8),
        ("\ufeffa: x", ["a"], 1, 4),
        ("a:\n\n  # comment\n  plain over\n  two lines\n", ["a"], 4, 3),
        ("a: x\r\nb: y\r\n", ["b"], 2, 4),
    ],
)
def test_a_scalar_knows_where_it_begins(text: str, path: list[str | int], line: int, column: int) -> None:
    value, found = parse(text, "f.yaml")
    assert not found
    assert where(value, *path) == Place("f.yaml", line, column)


def test_lists_mappings_and_keys_know_their_places() -> None:
    value, _ = parse("top:\n  - a: 1\n    b: 2\n", "f")
    assert isinstance(value, Map)
    inner = value["top"]
    assert isinstance(inner, Seq)
    assert isinstance(inner[0], Map)
    assert inner.place == Place("f", 2, 3)
    assert inner[0].place == Place("f", 2, 5)
    assert inner[0].key_places == {"a": Place("f", 2, 5), "b": Place("f", 3, 5)}


def test_where_stops_at_the_last_thing_that_is_there() -> None:
    value, _ = parse("a:\n  - b\n", "f")
    assert where(value, "a", 0, "c") == where(value, "a", 0) == Place("f", 2, 5)
    assert where(value, "a", 7) == Place("f", 2, 3)
    assert where("text without a place", "a") == Place()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)]),
        ("- {x: 1, x: 2}\n", [("duplicate-key", 1, 10)]),
        ("a: &n x\nb: y\n", [("alias", 1, 4)]),
        ("a: &n [x]\n", [("alias", 1, 4)]),
        ("a: *n\n", [("alias", 1, 4)]),
        ("<<: a\n", [("alias", 1, 1)]),
        ("a: !!str 2\n", [("tag", 1, 4)]),
        ("a: ! b\n", [("tag", 1, 4)]),
        ("a: !x {b: c}\n", [("tag", 1, 4)]),
        ("a: b\n---\nc: d\n", [("documents", 2, 1)]),
        ("? [a]\n: b\n", [("wrong-key", 1, 3)]),
        ("{{name}}: b\n", [("wrong-key", 1, 1), ("wrong-key", 1, 2)]),
        ("{a: b, '': c}\n", [("wrong-key", 1, 8)]),
        ("[" * 51, [("too-deep", 1, 51)]),
        ("- " * 51 + "x", [("too-deep", 1, 101)]),
        ("a\x0bb: c\x0c\nd: \x07", [("control-character", 1, 2), ("control-character", 2, 4)]),
        ("a: \x93quoted\x94", [("control-character", 1, 4)]),
        ("a: \ud800", [("control-character", 1, 4)]),
        ('a: "\\0 \\e"', [("control-character", 1, 4)]),
        ("title: Lecture #1\n", [("comment", 1, 16)]),
        ("a: b\n  - c: d", [("not-yaml", 2, 6)]),
        ("a: [b, c]\n'<<': d\nb: '# x'\nc: d # comment\ne: f #\n", []),
        ("--- \na: b\n...\n", []),
        ("a: '#1'\nb: |\n  x #1\n", []),
    ],
)
def test_what_is_wrong(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert rules(text) == expected


def test_a_duplicate_key_names_the_first_and_keeps_its_value() -> None:
    value, found = parse("a: 1\nb: 2\na: 3\n", "f")
    assert value == {"a": "1", "b": "2"}
    assert "line 1" in found[0].message


def test_an_alias_bomb_stays_small() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    value, found = parse(bomb, "f")
    assert isinstance(value, Map)
    assert value["a59"] == ["*a58", "*a58"]
    assert {d.rule for d in found} == {"alias"}


def test_the_deepest_nesting_allowed_is_read() -> None:
    value, found = parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f")
    assert value is not None
    assert not found


SIGNS = [*"abc é中😀\n\r\t -:,[]{}#&*!|>'\"%@`?\\~0.\u2028\x85\x00\ud800", "\n  ", "- ", ": "]
YAMLISH = st.lists(st.sampled_from(SIGNS)).map("".join)


@given(st.text() | YAMLISH)
def test_any_text_gives_a_value_or_a_finding_and_never_raises(text: str) -> None:
    value, found = parse(text, "f")
    lines = text.count("\n") + text.count("\r") + sum(map(text.count, "\x85\u2028\u2029")) + 1
    assert all(1 <= d.place.line <= lines and d.place.column >= 1 and d.message and d.hint for d in found)
    assert value is None or isinstance(value, Str | Seq | Map)


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029\ufffe\uffff"
        )
    )
)
def test_a_quoted_text_comes_back_as_written(text: str) -> None:
    value, found = parse("key: '" + text.replace("'", "''") + "'", "f")
    assert value == {"key": text}
    assert not found


def test_a_quoted_merge_key_is_a_key_like_any_other() -> None:
    value, found = parse('"<<": a\n', "a.yaml")
    assert (value, found) == ({"<<": "a"}, ())


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: plain", 1, 4),
        ("a: 'quoted'", 1, 5),
        ("a: |\n    first\n    second", 2, 5),
        ("a: >-\n\n  first", 2, 3),
        ("a: |", 2, 1),
    ],
)
def test_a_text_knows_where_its_first_line_begins(text: str, line: int, column: int) -> None:
    tree, _ = parse(text, "f")
    assert isinstance(tree, Map)
    value = tree["a"]
    assert isinstance(value, Str)
    assert value.inner == Place("f", line, column)
