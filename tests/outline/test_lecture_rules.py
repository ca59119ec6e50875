"""What the slides of a lecture have to agree on together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_deck.outline.course import Course

Found = Callable[..., list[tuple[str, int, int]]]
Read = Callable[..., object]


@pytest.mark.parametrize(
    ("slides", "expected"),
    [
        ("  - {title: A, text: x}\n  - {title: B, text: x}\n", []),
        ("  - {title: A claim, text: x}\n  - {title: 'a  *Claim*', text: x}\n", [("duplicate-title", 2, 13)]),
        (
            "  - section: A\n  - question: A\n  - question: {prompt: a}\n",
            [("duplicate-title", 2, 15), ("duplicate-title", 3, 24)],
        ),
        ("  - opening\n  - {title: T, text: x}\n", [("duplicate-title", 2, 13)]),
        ("  - {title: T, text: x}\n", []),
        ("  - section: A\n  - agenda\n  - agenda\n", []),
        ("  - {title: A, text: x, id: a}\n  - {title: B, text: x, id: a}\n", [("duplicate-id", 2, 29)]),
        ("  - {title: A, text: x, id: a}\n  - {title: A!, text: x}\n", []),
    ],
)
def test_names_are_unique(found: Found, slides: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(slides) == expected


def test_a_duplicate_names_the_line_of_the_first(read: Read) -> None:
    _, diagnostics = read(
        "title: T\nslides:\n  - {title: A, text: x, id: a}\n  - {title: A, text: x, id: a}\n"
    )
    assert all("line 3" in d.message for d in diagnostics)
    assert len(diagnostics) == 2


@pytest.mark.parametrize(
    ("head", "slides", "expected"),
    [
        ("title: T\nslides:\n", "  - objectives\n", [("nothing-to-fill", 1, 5)]),
        ("title: T\nslides:\n", "  - notes: x\n    objectives:\n", [("nothing-to-fill", 2, 5)]),
        ("title: T\nslides:\n", "  - objectives: [Explain]\n", []),
        ("title: T\nobjectives: [Explain]\nslides:\n", "  - objectives\n", []),
        ("title: T\nslides:\n", "  - agenda:\n", [("nothing-to-fill", 1, 5)]),
        ("title: T\nslides:\n", "  - agenda\n  - section: A\n", []),
        ("title: T\nslides:\n", "  - references\n", [("nothing-to-fill", 1, 5)]),
        ("title: T\nslides:\n", "  - {title: A, text: 'x [@a]'}\n  - references\n", []),
        ("title: T\nslides:\n", "  - quote: {text: x, cite: '@a'}\n  - references\n", []),
        (
            "title: T\nslides:\n",
            "  - {title: A, columns: [{quote: {text: x, cite: '@a'}}, {text: y}]}\n  - references\n",
            [],
        ),
    ],
)
def test_slides_that_fill_themselves_have_something_to_show(
    found: Found, head: str, slides: str, expected: list[tuple[str, int, int]]
) -> None:
    assert found(slides, head=head) == expected


@pytest.mark.parametrize(
    ("slide", "expected"),
    [
        ("text: See [@liang2018] and [@floridi2014, p. 3].", []),
        ("text: See [@liang2018] and [@floridi, p. 3].", [("unknown-citation", 2, 33)]),
        ("text: 'See [@liang; @liang2018x]'", [("unknown-citation", 2, 17), ("unknown-citation", 2, 25)]),
        (
            "bullets:\n      - one\n      - text: two\n        bullets: ['[@nobody]']",
            [("unknown-citation", 5, 21)],
        ),
        (
            "text: x\n    notes: |\n      First line.\n\n      Second\n      [@nobody] says.",
            [("unknown-citation", 7, 8)],
        ),
        (
            "text: >-\n      Some words\n      over lines [@nobody2,\n      p. 3]",
            [("unknown-citation", 4, 19)],
        ),
        ('text: "[\\x40nobody]"', [("unknown-citation", 2, 11)]),
        ("quote: {text: x, cite: '@nobody, p. 2'}", [("unknown-citation", 2, 29)]),
        ("quote: {text: x, cite: nobody}", [("unknown-citation", 2, 28)]),
        ("columns: [{text: x}, {quote: {text: x, cite: '@nobody'}}]", [("unknown-citation", 2, 51)]),
        ("table: {header: [a], rows: [['[@nobody]']]}", [("unknown-citation", 2, 36)]),
    ],
)
def test_works_cited_are_in_the_bibliography(
    found: Found, slide: str, expected: list[tuple[str, int, int]]
) -> None:
    keys = frozenset({"liang2018", "floridi2014"})
    assert found(f"  - title: A\n    {slide}\n", keys=keys) == expected
    assert found(f"  - title: A\n    {slide}\n") == []


def test_citations_at_the_top_are_looked_up_too(read: Read) -> None:
    text = "title: T\nsubtitle: 'On [@x]'\nobjectives: ['Explain [@y]']\nslides:\n  - {title: A, text: x}\n"
    _, diagnostics = read(text, keys=frozenset())
    assert [(d.rule, d.place.line, d.place.column) for d in diagnostics] == [
        ("unknown-citation", 2, 16),
        ("unknown-citation", 3, 24),
    ]


def test_a_citation_like_a_known_one_is_suggested(read: Read) -> None:
    _, diagnostics = read(
        "title: T\nslides:\n  - {title: A, text: '[@liang2019]'}\n", keys=frozenset({"liang2018"})
    )
    assert diagnostics[0].hint == "did you mean `@liang2018`?"


PAPER = Course.model_validate({"paper": {"sections": {"2": "How", "2.1": "Outline", "3": "Impact"}}})


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        ("'2.1'", []),
        ("2, § 2.1, §3", []),
        ("[2, '2.2']", [("unknown-section", 3, 16)]),
        ("2.1, 2.9", [("unknown-section", 3, 12)]),
        ("2.1-3", [("unknown-section", 3, 12)]),
    ],
)
def test_sections_of_the_paper_exist(found: Found, paper: str, expected: list[tuple[str, int, int]]) -> None:
    slides = f"  - title: A\n    text: x\n    paper: {paper}\n"
    assert found(slides, course=PAPER) == expected
    assert found(slides) == [], "outside a course any section will do"


def test_the_lectures_own_sections_exist(read: Read) -> None:
    _, diagnostics = read("title: T\npaper: 4\nslides:\n  - {title: A, text: x}\n", course=PAPER)
    assert [(d.rule, d.place.line, d.place.column) for d in diagnostics] == [("unknown-section", 2, 8)]
