"""What does not fit the language, in plain words at the right place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, int, int]]]
Read = Callable[..., object]

SLIDE = "  - title: A\n    text: x\n"


@pytest.mark.parametrize(
    ("slides", "expected", "words"),
    [
        ("  - title: A\n    bulets: [x]\n", [("unknown-key", 2, 5)], "did you mean `bullets`?"),
        ("  - title: A\n    source_check: x\n    text: y\n", [("unknown-key", 2, 5)], "`source-check`"),
        ("  - Title: A\n    text: y\n", [("unknown-key", 1, 5)], "`title`"),
        (
            "  - title: A\n    xylophone: [x]\n",
            [("unknown-key", 2, 5)],
            "the keys here are: agenda, allow, bullets,",
        ),
        (
            "  - title: A\n    bullets:\n      - Warning: this is text\n",
            [("unknown-key", 3, 9)],
            '"Warning: this is text"',
        ),
        ("  - title: A\n    bullets:\n      - txet: foo\n", [("unknown-key", 3, 9)], "`text`"),
        (
            "  - title: A\n    bullets: [{text: a, bullets: [{txet: b}]}]\n",
            [("unknown-key", 2, 36)],
            "`text`",
        ),
        ("  - title: A\n    statement:\n      In short: x\n", [("unknown-key", 3, 7)], '"In short: x"'),
        ("  - title: A\n    image: {alt: x}\n", [("missing-key", 2, 12)], "`file`"),
        ("  - title: A\n    quote: {by: x}\n", [("missing-key", 2, 12)], "`text`"),
        ("  - title: A\n    definition: {term: a}\n", [("missing-key", 2, 17)], "`meaning`"),
        ("  - title: A\n    definition: [{term: a, meening: b}]\n", [("unknown-key", 2, 28)], "`meaning`"),
        ("  - title: A\n    definition: a word\n", [("wrong-type", 2, 17)], "`term: …`"),
        ("  - title: A\n    definition:\n", [("empty", 2, 16)], "`definition` is empty"),
        ("  - title: A\n    bullets: one text\n", [("wrong-type", 2, 14)], "beginning with `- `"),
        ("  - title: A\n    bullets:\n", [("empty", 2, 13)], "take the key away"),
        ("  - title:\n    text: x\n", [("empty", 1, 11)], "`title` is empty"),
        ("  - title: [a, b]\n    text: x\n", [("wrong-type", 1, 12)], "is a list"),
        ("  - title: A\n    bullets: [x, '']\n", [("empty", 2, 18)], "an entry of `bullets` is empty"),
        ("  - title: A\n    bullets: [[x]]\n", [("wrong-type", 2, 15)], "an entry of `bullets`"),
        ("  - title: A\n    text: x\n    minutes: 5 min\n", [("wrong-type", 3, 14)], "only the number: 5"),
        ("  - title: A\n    text: x\n    minutes: 2,5\n", [("wrong-type", 3, 14)], "only the number: 2.5"),
        ("  - title: A\n    text: x\n    minutes: soon\n", [("wrong-type", 3, 14)], "3 or 2.5"),
        ("  - title: A\n    text: x\n    minutes: 0\n", [("wrong-value", 3, 14)], "more than 0"),
        ("  - title: A\n    text: x\n    minutes: 999\n", [("wrong-value", 3, 14)], "at most 240"),
        ("  - title: A\n    text: x\n    minutes: nan\n", [("wrong-value", 3, 14)], "`minutes` should be"),
        ("  - title: A\n    text: x\n    id: Why Trust\n", [("wrong-value", 3, 9)], "`why-trust`"),
        (
            "  - title: A\n    image: {file: a, decorative: perhaps}\n",
            [("wrong-type", 2, 34)],
            "`true` or `false`",
        ),
        (
            "  - title: A\n    table: {header: [a], rows: [[1]], align: [centre]}\n",
            [("wrong-value", 2, 47)],
            "`center`",
        ),
        ("  - title: A\n    table: {header: [a], rows: [1]}\n", [("wrong-type", 2, 33)], "should be a list"),
        ("  - title: A\n    quote: {text: x, cite: ''}\n", [("empty", 2, 28)], "`cite` is empty"),
        ("  - title: A\n    quote: {text: x, cite: '!!'}\n", [("wrong-value", 2, 28)], "@liang2018"),
        ("  - title: A\n    text: x\n    paper: {a: b}\n", [("wrong-value", 3, 12)], "section numbers"),
        ("  - title: A\n    summary: [a]\n", [("wrong-value", 2, 14)], "has one entry; 2 at least"),
        ("  - title: A\n    columns: [{text: a}, {txt: b}]\n", [("unknown-key", 2, 27)], "`text`"),
        (
            "  - title: A\n    question: {options: [a, b, c, d, e, f, g]}\n",
            [("wrong-value", 2, 25)],
            "7 entries; 6 at most",
        ),
        (
            "  - title: A\n    question: {prompt: a, phases: {Think: long}}\n",
            [("wrong-type", 2, 43)],
            "`Think`",
        ),
        ("  - title: A\n    question: {prompt: a, phases: x}\n", [("wrong-type", 2, 35)], "keys and values"),
        ("  - title: A\n    image: a.png\n", [("wrong-type", 2, 12)], "`file: a.png`"),
        ("  - title: A\n    diagram: A --> B\n", [("wrong-type", 2, 14)], "`edges: …`"),
        ("  - title: A\n    chart: {type: bar}\n", [("unknown-key", 2, 13)], "did you mean `kind`?"),
        ("  - title: A\n    chart: {values: {a: 1}}\n", [("missing-key", 2, 12)], "write `kind: …`. What"),
        (
            "  - title: A\n    diagram: {edges: a -> b, layout: circle}\n",
            [("wrong-value", 2, 38)],
            "did you mean `cycle`?",
        ),
        (
            "  - title: A\n    text: x\n    caption: y\n",
            [("unknown-key", 3, 5)],
            "within `image` and `table`:",
        ),
        ("  - title: A\n    text: x\n    picture: y\n", [("unknown-key", 3, 5)], "did you mean `image`?"),
        ("  - title: A\n    image: {file: a, notes: y}\n", [("unknown-key", 2, 22)], "a key of slides"),
        (
            "  - title: A\n    chart: {kind: bar, legend: left}\n",
            [("unknown-key", 2, 24)],
            "a legend is made",
        ),
        ("  - title: A\n    chart: {kind: bar, title: B}\n", [("unknown-key", 2, 24)], "take it away"),
        ("  - title: A\n    text: x\n    reveal: yes\n", [("wrong-value", 3, 13)], "write `reveal: steps`"),
        (
            "  - title: A\n    diagram: {nodes: [a, b], edges: a -> b}\n",
            [("wrong-value", 2, 22)],
            "names with their texts",
        ),
        ("  - slide:\n      title: A\n", [("unknown-key", 1, 5)], "take `slide:` away"),
        ("  - title: A\n    text: x\nnotes: y\n", [("unknown-key", 3, 1)], "a key of slides"),
        ("  - just words\n", [("wrong-type", 1, 5)], "`- title: …`"),
        ("  -\n" + SLIDE, [("empty", 1, 4)], "an entry of `slides` is empty"),
        (SLIDE + "title: B\n", [("duplicate-key", 3, 1)], "line 1"),
    ],
)
def test_in_a_slide(read: Read, found: Found, slides: str, expected: object, words: str) -> None:
    assert found(slides) == expected
    _, diagnostics = read("title: T\nslides:\n" + slides)
    assert words in f"{diagnostics[0].message} {diagnostics[0].hint}"


@pytest.mark.parametrize(
    ("head", "rule", "line", "column"),
    [
        ("subtitle: x\n", "missing-key", 1, 1),
        ("title: T\nobjectives:\n  - Explain: why\n", "wrong-type", 3, 5),
        ("title: T\nobjectives: Explain\n", "wrong-type", 2, 13),
        ("title: T\nlanguage: english\n", "wrong-value", 2, 11),
        ("title: T\ndate: 5 October\n", "wrong-value", 2, 7),
        ("title: T\nkeywords: [[a]]\n", "wrong-type", 2, 12),
        ("title: T\nauthor: me\n", "unknown-key", 2, 1),
    ],
)
def test_at_the_top(read: Read, head: str, rule: str, line: int, column: int) -> None:
    _, diagnostics = read(head + "slides:\n" + SLIDE)
    assert [(d.rule, d.place.line, d.place.column) for d in diagnostics] == [(rule, line, column)]
    assert diagnostics[0].hint


@pytest.mark.parametrize("slides", ["slides: []\n", "slides:\n", "slides: words\n", ""])
def test_a_lecture_needs_slides(read: Read, slides: str) -> None:
    lecture, diagnostics = read("title: T\n" + slides)
    assert lecture is None
    assert len(diagnostics) == 1
    assert "`slides`" in diagnostics[0].message


def test_everything_is_found_at_once(found: Found) -> None:
    slides = "  - titel: A\n    bullets: x\n    minutes: y\n  - title: B\n    txt: x\n    table: {rows: z}\n"
    assert found(slides, head="titel: T\nslides:\n") == [
        ("unknown-key", -1, 1),
        ("unknown-key", 1, 5),
        ("wrong-type", 2, 14),
        ("wrong-type", 3, 14),
        ("unknown-key", 5, 5),
        ("wrong-type", 6, 19),
    ]


def test_no_jargon(read: Read) -> None:
    slides = (
        "  - title: {a: b}\n    bullets: 1\n    image: 2\n    table: [x]\n    columns: {a: b}\n    quote:\n"
    )
    _, diagnostics = read("title: [x]\nminutes: a\ndate: b\nslides:\n" + slides)
    assert len(diagnostics) == 9
    for word in (
        "Input",
        "valid",
        "tuple",
        "dict",
        "instance",
        "string",
        "Value error",
        "NoneType",
        "object",
    ):
        assert all(word not in d.message + d.hint for d in diagnostics)
