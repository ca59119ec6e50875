"""Rings, roots and loops."""

from __future__ import annotations

import random

import pytest

from build_deck.outline.graph import Link, loop_in_tree, missing_in_ring, parents, ring, ways


def links(text: str) -> list[Link]:
    kinds = {">": "to", "-": "line", "=": "both"}
    return [(edge[0], edge[2], kinds[edge[1]]) for edge in text.split()]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("nodes", "edges", "expected"),
    [
        ("abc", "a>b b>c c>a", "abc"),
        ("abc", "a>b b>c", ""),
        ("abc", "c>b b>a a>c", "acb"),
        ("abcd", "a>c c>b b>d d>a a>b", "acbd"),
        ("abc", "a-b b-c c-a", "abc"),
        ("abcd", "a>b b>a c>d d>c", ""),
        ("ab", "a>b b>a", "ab"),
        ("ab", "a=b", "ab"),
        ("ab", "a>b", ""),
    ],
)
def test_a_ring_leads_through_all_nodes(nodes: str, edges: str, expected: str) -> None:
    assert "".join(ring(list(nodes), links(edges))) == expected


def test_a_ring_is_found_among_many_edges() -> None:
    chance = random.Random(4)
    names = [chr(97 + n) for n in range(14)]
    mixed = chance.sample(names, 14)
    edges: list[Link] = [(a, b, "to") for a, b in zip(mixed, mixed[1:] + mixed[:1], strict=True)]
    edges += [(a, b, "to") for a, b in (chance.sample(names, 2) for _ in range(20))]
    found = ring(names, edges)
    out = ways(names, edges)
    assert sorted(found) == names
    assert all(b in out[a] for a, b in zip(found, found[1:] + found[:1], strict=True))


def test_what_would_close_a_ring() -> None:
    assert missing_in_ring(list("abc"), links("a>b b>c")) == ("c", "a")
    assert missing_in_ring(list("abc"), links("a>b c>a")) == ("b", "c")


def test_parents_and_loops_of_trees() -> None:
    assert parents("abc", links("a>b a>c")) == {"a": [], "b": ["a"], "c": ["a"]}
    assert loop_in_tree(parents("abc", links("a>b b>c"))) == ""
    assert loop_in_tree(parents("abcd", links("a>b c>d d>c"))) == "c"
