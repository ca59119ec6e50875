"""Edges in lines: what is read, and what is wrong with its line and column."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline.graph_lines import is_lines, written
from build_deck.outline.tree import Map, Seq, Str, parse


def read(text: str) -> list[tuple[str, str, str, str]]:
    made = written(Str(text))
    assert made.found == ()
    return [(e.start.text, e.kind, e.end.text, e.label.text if e.label else "") for e in made.edges]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a -> b", [("a", "to", "b", "")]),
        ("a->b", [("a", "to", "b", "")]),
        ("a <-> b", [("a", "both", "b", "")]),
        ("a -- b", [("a", "line", "b", "")]),
        ("a -> b: names debtors", [("a", "to", "b", "names debtors")]),
        ("a -> b -> c", [("a", "to", "b", ""), ("b", "to", "c", "")]),
        ("a -> b -- c <-> d", [("a", "to", "b", ""), ("b", "line", "c", ""), ("c", "both", "d", "")]),
        ("two  words -> more   of them", [("two words", "to", "more of them", "")]),
        ("e-mail -> pre--war", [("e-mail", "to", "pre--war", "")]),
        ("a -> b  # why not", [("a", "to", "b", "")]),
        ("# only a remark", []),
        ("a -> C#: in code", [("a", "to", "C#", "in code")]),
        ("a -> b: it leads -> there", [("a", "to", "b", "it leads -> there")]),
        ("a -> b:", [("a", "to", "b", "")]),
        ("a -> b, c -> d", [("a", "to", "b, c", ""), ("b, c", "to", "d", "")]),
        ("a -> R&amp;", [("a", "to", "R&amp;", "")]),
        ("a -> 12:30", [("a", "to", "12:30", "")]),
        ("", []),
    ],
)
def test_a_line_of_edges(line: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize(
    ("line", "rule", "column", "says"),
    [
        ("a, b", "no-edge", 1, "leads nowhere"),
        ("  a b", "no-edge", 3, "leads nowhere"),
        ("a -> ", "empty-side", 3, "after `->`"),
        ("-> b", "empty-side", 1, "before `->`"),
        ("a -> -> b", "empty-side", 3, "after `->`"),
        ("a -- : x", "empty-side", 3, "after `--`"),
        ("a => b", "no-edge", 3, "`=>` is no arrow"),
        ("a <- b", "no-edge", 3, "`<-` is no arrow"),
        ("a --> b", "no-edge", 3, "`-->` is no arrow"),
        ("a → b", "no-edge", 3, "`→` is no arrow"),
        ("a -> b, b -> c", "edges-in-line", 1, "`,` does not part"),
        ("a -> b; b -> c", "edges-in-line", 1, "`;` does not part"),
        ("a -> b;", "edges-in-line", 1, "`;` does not part"),
        ("a -> b -> c: which", "label-of-chain", 14, "“which” stands behind 2 edges"),
    ],
)
def test_what_is_wrong_with_a_line(line: str, rule: str, column: int, says: str) -> None:
    [found] = written(Str(line, Place("f", 7, 1))).found
    assert (found.rule, found.place.line, found.place.column) == (rule, 7, column)
    assert says in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("edges: a ->\n", 1, 10),
        ("edges: 'a ->'\n", 1, 11),
        ("edges: |\n  a -> b\n  c ->\n", 3, 5),
        ("edges: |\n\n      a -> b\n\n      c ->\n", 5, 9),
        ("edges:\n  - a -> b\n  - c ->\n", 3, 7),
        ("edges:\n  a -> b: x\n  c ->:\n", 3, 5),
    ],
)
def test_places_count_from_the_file(text: str, line: int, column: int) -> None:
    tree, _ = parse(text, "f")
    assert isinstance(tree, Map)
    [found] = written(tree["edges"]).found
    assert (found.place.line, found.place.column) == (line, column)


def test_lists_and_mappings_are_lines_too() -> None:
    listed, _ = parse("- a -> b: x\n- b -> c\n", "f")
    mapped, _ = parse("a -> b: x\nb -> c:\n", "f")
    assert isinstance(listed, Seq)
    assert isinstance(mapped, Map)
    for value in (listed, mapped):
        made = written(value)
        assert [(e.start.text, e.end.text, e.label and e.label.text) for e in made.edges] == [
            ("a", "b", "x"),
            ("b", "c", None),
        ]
        assert is_lines(value)
    nested, _ = parse("- [a -> b]\n", "f")
    assert not is_lines(nested)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab ->:<#-\n", max_size=40))
def test_any_text_is_edges_or_is_refused(text: str) -> None:
    made = written(Str(text, Place("f", 1, 1)))
    said = [line.split("#")[0] for line in text.split("\n")]
    if any(line.strip() for line in said):
        assert made.edges or made.found
    for edge in made.edges:
        assert edge.start.text
        assert edge.end.text
