"""YAML's syntax errors in an author's words: where they point, and the way out they offer."""

from __future__ import annotations

import pytest
import yaml

from build_deck.outline import tree
from build_deck.outline.tree import parse

MISTAKES = [
    # what was written, line and column pointed at, words of the message, words of the hint
    ("a: b\n\tc: d", 2, 1, "tab", "two spaces"),
    ("a:\n\tb: c", 2, 1, "tab", "two spaces"),
    ("- @liang says\n", 1, 3, "cannot begin with `@`", '"@liang says"'),
    ("- `code` is\n", 1, 3, "cannot begin with", '"`code` is"'),
    ("- % of users\n", 1, 3, "cannot begin with `%`", '"% of users"'),
    ("- **bold** start\n", 1, 3, "cannot begin with `*`", '"**bold** start"'),
    ("- *em* start\n", 1, 3, "cannot begin with `*`", '"*em* start"'),
    ("t: & more\n", 1, 4, "cannot begin with `&`", '"& more"'),
    ("t: !!! {x\n", 1, 4, "", "quotation marks"),
    ("- [芝麻信用]{lang=zh} is a score\n", 1, 3, "cannot begin with `[`", '"[芝麻信用]{lang=zh} is a score"'),
    ("- [@liang2018] says\n", 1, 3, "cannot begin with `[`", '"[@liang2018] says"'),
    ("- {a} b\n", 1, 3, "cannot begin with `{`", '"{a} b"'),
    ("a: [@liang, b]\n", 1, 5, "cannot begin with `@`", "quotation marks"),
    ("a: [b, c\nd: e\n", 1, 4, "not closed", "`]`"),
    ("a: {b: c\n", 1, 4, "not closed", "`}`"),
    ("a: [3, , 8]\n", 1, 8, "nothing stands before", "write ~"),
    ("a: [, 8]\n", 1, 5, "nothing stands before", "write ~"),
    ("a: 'x\nb: c\n", 1, 4, "never closed", "same mark"),
    ('a: "x\nb: c\n', 1, 4, "never closed", "same mark"),
    ('a: "x\nb: "y"\n', 1, 4, "closed only in line 2", "this line"),
    ("a: 'it's fine'\n", 1, 8, "goes on after", "apostrophe twice"),
    ('- "a" b\n', 1, 7, "goes on after", "whole text"),
    ('a: "C:\\qux"\n', 1, 7, "backslash", "twice"),
    ("title: Warning: this\n", 1, 15, "second colon", 'title: "Warning: this"'),
    ('title: Say "it": now\n', 1, 16, "second colon", "title: 'Say \"it\": now'"),
    ("a: > 50 %\n", 1, 4, "next line", "indented"),
    ("a: | text\n", 1, 4, "next line", "indented"),
    ("title Foo\nnext: x\n", 1, 1, "no colon", "key: value"),
    ("- a\n  b: c\n", 2, 4, "continues the text of line 1", "indent"),
    ("s:\n  - t: A\n    bullets\n      - x\n", 3, 5, "colon", "key: value"),
    ("s:\n  - t: A\n  b: c\n", 3, 3, "does not begin with `- `", "dash"),
    ("a: b\n- c\n", 2, 1, "list item", "dash"),
    ("a:\n  b: c\n d: e\n", 3, 2, "one space", "indent"),
    ("a: |\n    x\n  y\n", 3, 3, "2 spaces", "indent"),
    (": x\n", 1, 1, "no key", "key"),
    ("a: b\n...\n c: d\n", 3, 2, "ends above", "key: value"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), MISTAKES)
def test_a_mistake_is_explained(text: str, line: int, column: int, message: str, hint: str) -> None:
    value, found = parse(text, "f.yaml")
    if not message:
        assert any(hint in d.hint for d in found)
        return
    assert value is None
    assert len(found) == 1
    assert message in found[0].message
    assert hint in found[0].hint
    assert (found[0].place.line, found[0].place.column) == (line, column)


@pytest.mark.parametrize("text", [mistake[0] for mistake in MISTAKES])
def test_the_parser_without_libyaml_is_explained_too(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = {d.place.line for d in parse(text, "f")[1]}
    monkeypatch.setattr(tree, "_Loader", yaml.BaseLoader)
    found = parse(text, "f")[1]
    assert {d.place.line for d in found} == lines
    assert all(d.hint for d in found)


@pytest.mark.parametrize("text", [mistake[0] for mistake in MISTAKES])
def test_no_jargon(text: str) -> None:
    words = " ".join(f"{d.message} {d.hint}" for d in parse(text, "f")[1])
    for jargon in ("token", "scalar", "sequence", "mapping", "block", "flow", "stream", "indicator"):
        assert jargon not in words
