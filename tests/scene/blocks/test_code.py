"""Program text: its lines are never broken."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]
SPACE = "\N{NO-BREAK SPACE}"
PROGRAM = 'def area(r):\n    # of a circle\n    name = "pi"\n\n    return 3.14 * r ** 2\n'


def slide(text: str, language: str = "python") -> str:
    return f"- title: T\n  code:\n    language: {language}\n    text: |\n{textwrap.indent(text, '      ')}"


def lines(made: Any, page: int = 0) -> list[str]:
    return [words.replace(SPACE, " ").rstrip() for words in made.words("Code", page)]


def test_lines_stand_as_written(lecture: Lecture) -> None:
    made = lecture(slide(PROGRAM))
    assert lines(made) == PROGRAM.splitlines()
    [shape] = made.shapes("Code")
    assert all(len(p.lines) == 1 for p in shape.paragraphs)


def test_words_are_set_apart_by_what_they_are(lecture: Lecture) -> None:
    [shape] = lecture(slide(PROGRAM)).shapes("Code")
    runs = {r.text.replace(SPACE, " ").strip(): r for p in shape.paragraphs for r in p.runs}
    assert (runs["def"].bold, runs["def"].colour) == (True, "accent")
    assert (runs["# of a circle"].italic, runs["# of a circle"].colour) == (True, "muted")
    assert runs["area"].colour == ""
    assert next(r for r in runs.values() if "pi" in r.text).colour == "contrast"


@pytest.mark.parametrize("language", ["text", "nonsense"])
def test_plain_text_is_plain(lecture: Lecture, language: str) -> None:
    [shape] = lecture(slide(PROGRAM, language)).shapes("Code")
    assert {r.colour for p in shape.paragraphs for r in p.runs} == {""}
    assert [p.plain.replace(SPACE, " ").rstrip() for p in shape.paragraphs] == PROGRAM.splitlines()


def test_tabs_are_four_places(lecture: Lecture) -> None:
    made = lecture('- {title: T, code: {text: "if x:\\n\\ty = 1", language: python}}')
    assert lines(made) == ["if x:", "    y = 1"]


def test_long_lines_are_set_smaller_before_they_are_refused(lecture: Lecture) -> None:
    sizes = [size for n in (20, 53, 60) for size in lecture(slide("x" * n)).sizes("Code")]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_a_line_wider_than_the_page_is_an_error_that_counts_it(lecture: Lecture) -> None:
    made = lecture(slide("ok = 1\nlong = " + "x" * 90))
    assert made.rules == ["code-too-wide"]
    assert "line 2 of the code has 97 characters" in made.found[0].message


def test_long_programs_go_on(lecture: Lecture) -> None:
    program = "\n".join(f"step_{n} = {n}" for n in range(40))
    made = lecture(slide(program))
    assert made.rules == []
    pages = range(len(made.pages))
    assert len(pages) > 1
    assert [line for n in pages for line in lines(made, n)] == program.splitlines()
    assert len({size for n in pages for size in made.sizes("Code", n)}) == 1
