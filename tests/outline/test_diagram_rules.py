"""What a diagram has to agree on, each with its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, int, int]]]
NAMES = [chr(97 + n) for n in range(15)]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("edges: a -> b", []),
        ("nodes: {a: A, b: B}\nedges: a -> b", []),
        ("nodes: {a: A, b: {text: B, shape: ellipse}, c: C}\nedges: a -> b", []),
        ("nodes: {court: A, b: B}\nedges: |\n  court -> b\n  cuort -> b", [("unknown-node", 6, 9)]),
        ("edges: |\n  a -> b\n  b -> b", [("self-loop", 5, 14)]),
        ("edges: |\n  a -> b\n  a -> b", [("duplicate-edge", 5, 9)]),
        ("edges: |\n  a -> b\n  b -- a", [("duplicate-edge", 5, 9)]),
        ("edges: |\n  a -> b\n  b -> a", []),
        ("edges: |\n  a -> b\n  b ->", [("empty-side", 5, 11)]),
        ("edges: |\n  Court -> b\n  b -> court", [("two-spellings", 5, 14)]),
        ("nodes: {a: A, b: B}", [("no-edges", 3, 7)]),
        ("edges: ' '", [("no-edges", 3, 14)]),
        ("edges: {a: [b]}", [("wrong-value", 3, 14)]),
        ("edges: " + " -> ".join(NAMES[:14]), []),
        ("edges: " + " -> ".join(NAMES), [("too-many", 3, 7)]),
        ("edges: |\n" + "".join(f"  {a} -> {b}\n" for a in NAMES[:7] for b in NAMES[7:14]), []),
        ("edges: |\n" + "".join(f"  {a} -> {b}\n" for a in NAMES[:14] for b in NAMES[:14] if a < b), [("too-many", 3, 7)]),
        ("edges: |\n" + "  a -> b\n" * 201, [("too-long", 204, 9)]),
        (f"edges: |\n  a -> b\n  a{' ' * 1000}b", [("too-long", 5, 9)]),
        ("nodes: {a: A}\nedges: a -> a", [("too-few", 3, 7), ("self-loop", 4, 19)]),
        ("nodes: {a: {text: A, shape: circle}, b: B}\nedges: a -> b", [("wrong-value", 3, 35)]),
        ("nodes: {a: {text: A, colour: red}, b: B}\nedges: a -> b", [("unknown-key", 3, 28)]),
        ("nodes: {a: {name: x, text: A}, b: B}\nedges: a -> b", [("unknown-key", 3, 15)]),
        ("nodes: {a: '', b: B}\nedges: a -> b", [("empty", 3, 18)]),
        ("edges: a -> b\ngroups: {G: [a, c]}", [("unknown-node", 4, 23)]),
        ("edges: a -> b\ngroups: {G: [a], H: [b, a]}", [("two-groups", 4, 31)]),
        ("edges: a -> b\ngroups: {G: []}", [("empty", 4, 19)]),
        ("layout: cycle\nedges: a -> b -> a\ngroups: {G: [a]}", [("stray-key", 5, 7)]),
        ("layout: cycle\nedges: a -> b -> c -> a", []),
        ("layout: cycle\nedges: a -> b -> c", [("no-cycle", 3, 15)]),
        ("layout: cycle\ndirection: down\nedges: a -> b -> a", [("wrong-value", 4, 18)]),
        ("layout: tree\nedges: |\n  a -> b\n  a -> c", []),
        ("layout: tree\nedges: |\n  a -> b\n  a -> c\n  b -> c", [("two-parents", 7, 14)]),
        ("layout: tree\nedges: |\n  a -> b\n  c -> d\n  d -> c", [("tree-with-loop", 7, 14)]),
        ("layout: tree\nedges: |\n  a -> b\n  c -> d", [("two-roots", 3, 15)]),
        ("columns: [a]\nedges: a -> b", [("stray-key", 3, 7)]),
        ("layout: matrix\ncolumns: [x, y]\nrows: {r: [a, b]}", []),
        ("layout: matrix\ncolumns: [x, y]", [("missing-key", 3, 7)]),
        ("layout: matrix\nrows: {r: [a, b]}", [("missing-key", 3, 7)]),
        ("layout: matrix\ncolumns: [x, y]\nrows: {r: [a]}", [("too-few", 3, 7), ("row-length", 5, 14)]),
        ("layout: matrix\ncolumns: [x]\nrows: {r: [a], s: [b]}\nedges: a -> b", [("stray-key", 6, 7)]),
        ("layout: matrix\ncolumns: [x]\nrows: {r: [a], s: [b]}\nnodes: {c: C}", [("unknown-node", 6, 18)]),
        ("layout: matrix\ncolumns: [x, y, z]\nrows: {a: [1, 2, 3], b: [4, 5, 6], c: [7, 8, 9], d: [1, 2, 3], "
         "e: [1, 2, 3]}", [("too-many", 5, 13)]),
        ("layout: spiral\nedges: a -> b", [("wrong-value", 3, 15)]),
    ],
)  # fmt: skip
def test_what_a_diagram_has_to_agree_on(
    found: Found, block: str, expected: list[tuple[str, int, int]]
) -> None:
    lines = "".join(f"      {line}\n" for line in block.split("\n"))
    assert found(f"  - title: A\n    diagram:\n{lines}") == expected


def test_an_unknown_name_gets_a_suggestion_and_an_unknown_work_its_place(read: Callable[..., object]) -> None:
    text = (
        "title: T\nslides:\n  - title: A\n    diagram:\n      nodes: {court: C, list: L}\n      edges: |\n"
        "        court -> lits: see [@one2013]\n"
    )
    _, diagnostics = read(text, keys=frozenset({"one2014"}))  # type: ignore[misc]
    said = {d.rule: (d.hint, d.place.line, d.place.column) for d in diagnostics}
    assert said["unknown-node"] == ("did you mean `list`?", 7, 18)
    assert said["unknown-citation"] == ("did you mean `@one2014`?", 7, 29)
