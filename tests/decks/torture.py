"""Outlines that ask for too much, made of words that are each unlike all others, so that none can be
missed by chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

_SYLLABLES = ["ka", "lo", "mi", "ru", "te", "sa", "no", "vi", "de", "pu", "ra", "ge", "fo", "ni", "bu", "la"]
_HAN = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 2000))


def word(number: int) -> str:
    """A word of two to four syllables, unlike that of any other number."""
    made, rest = "", number
    while rest or len(made) < 4:
        made, rest = made + _SYLLABLES[rest % 16], rest // 16
    return made


class Words:
    """Gives words that were not given before."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def __call__(self, many: int) -> str:
        # The numbers spread out, so that neighbours differ in length.
        return " ".join(word(next(self._numbers) * 7919 % 65_521) for _ in range(many))

    def han(self, many: int) -> str:
        return "".join(_HAN[next(self._numbers) * 7 % len(_HAN)] for _ in range(many))


@dataclass(frozen=True)
class Case:
    """An outline and what it must come to: slides at least, or a rule that is broken in a line."""

    text: str
    slides: int = 0
    rule: str = ""
    line: int = 0
    bibliography: str = ""


_CASES: dict[str, Callable[[Words], Case]] = {}


def _case(make: Callable[[Words], Case]) -> Callable[[Words], Case]:
    _CASES[make.__name__] = make
    return make


def _lecture(*slides: str, title: str = "Torture") -> str:
    return f"title: {title}\nslides:\n" + "\n".join(slides) + "\n"


def cases() -> dict[str, Case]:
    """Every case by name."""
    return {name: make(Words()) for name, make in _CASES.items()}


@_case
def forty_long_bullets(w: Words) -> Case:
    bullets = "\n".join(f"      - {w(22)}" for _ in range(40))
    notes = f"    notes: {w(80)}"
    return Case(_lecture(f"  - title: {w(6)}\n    bullets:\n{bullets}\n{notes}"), slides=10)


@_case
def title_of_200_words(w: Words) -> Case:
    return Case(_lecture(f"  - title: {w(200)}\n    text: {w(3)}"), rule="title-too-long", line=3)


@_case
def five_levels(w: Words) -> Case:
    lines, indent = [f"  - title: {w(3)}", "    bullets:"], "      "
    for _ in range(5):
        lines += [f"{indent}- text: {w(3)}", f"{indent}  bullets:"]
        indent += "    "
    return Case(_lecture(*lines, f"{indent}- {w(2)}"), rule="too-deep", line=11)


@_case
def table_of_60_rows(w: Words) -> Case:
    rows = "\n".join(f"        - [{w(2)}, {w(4)}, {w(1)}]" for _ in range(60))
    table = f"    table:\n      header: [{w(1)}, {w(2)}, {w(1)}]\n      caption: {w(9)}\n      rows:\n{rows}"
    return Case(_lecture(f"  - title: {w(7)}\n{table}\n    notes: {w(20)}"), slides=5)


@_case
def table_with_a_row_taller_than_the_page(w: Words) -> Case:
    rows = f"        - [{w(2)}, {w(2)}]\n        - [{w(300)}, {w(200)}]"
    return Case(
        _lecture(f"  - title: {w(3)}\n    table:\n      header: [{w(1)}, {w(1)}]\n      rows:\n{rows}"),
        rule="row-too-tall",
        line=8,
    )


@_case
def word_of_300_characters(w: Words) -> Case:
    return Case(
        _lecture(f"  - title: {w(3)}\n    bullets:\n      - {w(2)}\n      - {w(2)} {'x' * 300} {w(1)}"),
        rule="word-too-wide",
        line=6,
    )


@_case
def chinese_and_italian(w: Words) -> Case:
    bullets = "\n".join(
        f'      - "[{w(9)}]{{lang=it}} [{w.han(30)}，{w.han(12)}。]{{lang=zh}} {w(4)}"' for _ in range(9)
    )
    text = f'    text: "[{w.han(300)}]{{lang=zh}}"'
    return Case(
        _lecture(
            f'  - title: "{w(3)} [{w.han(4)}]{{lang=zh}}"\n    bullets:\n{bullets}',
            f"  - title: {w(3)}\n{text}",
        ),
        slides=4,
    )


@_case
def a_chinese_lecture(w: Words) -> Case:
    bullets = "\n".join(f"      - {w.han(60)}。{w.han(20)}" for _ in range(12))
    return Case(
        f"title: {w.han(12)}\nlanguage: zh-CN\nslides:\n  - title: {w.han(20)}\n    bullets:\n{bullets}\n",
        slides=3,
    )


@_case
def emoji(w: Words) -> Case:
    bullets = "\n".join(f"      - {w(8)} 🙂👩‍👩‍👧🇮🇹👍🏽 {w(6)} ✈️" for _ in range(12))
    return Case(_lecture(f"  - title: {w(4)} 🎓\n    bullets:\n{bullets}"), slides=3)


@_case
def bullet_of_400_words(w: Words) -> Case:
    return Case(_lecture(f"  - title: {w(4)}\n    bullets:\n      - {w(400)}\n      - {w(5)}"), slides=4)


@_case
def paragraph_of_900_words(w: Words) -> Case:
    return Case(_lecture(f"  - title: {w(4)}\n    text: {w(900)}\n    notes: {w(1200)}"), slides=8)


@_case
def table_of_12_columns(w: Words) -> Case:
    row = ", ".join(w(1) for _ in range(12))
    rows = "\n".join(f"        - [{', '.join(w(1) for _ in range(12))}]" for _ in range(3))
    return Case(
        _lecture(f"  - title: {w(3)}\n    table:\n      header: [{row}]\n      rows:\n{rows}"),
        rule="table-too-wide",
        line=5,
    )


@_case
def table_of_12_narrow_columns(w: Words) -> Case:
    row = ", ".join("ABCDEFGHIJKL")
    rows = "\n".join(
        f"        - [{', '.join(str(10 + (n * 12 + i) % 90) for i in range(12))}]" for n in range(30)
    )
    return Case(
        _lecture(f"  - title: {w(3)}\n    table:\n      header: [{row}]\n      rows:\n{rows}"), slides=3
    )


@_case
def quote_of_200_words(w: Words) -> Case:
    return Case(
        _lecture(f"  - title: {w(3)}\n    quote:\n      text: {w(200)}\n      by: {w(2)}"),
        rule="does-not-fit",
        line=5,
    )


@_case
def columns_with_much_text(w: Words) -> Case:
    columns = "\n".join(f"      - title: {w(2)}\n        text: {w(130)}" for _ in range(3))
    return Case(_lecture(f"  - title: {w(5)}\n    columns:\n{columns}\n    notes: {w(30)}"), slides=2)


@_case
def columns_of_unlike_length(w: Words) -> Case:
    many = "\n".join(f"          - {w(7)}" for _ in range(20))
    table = f"        table: {{header: [{w(1)}, {w(1)}], rows: [{', '.join(f'[{w(1)}, {w(1)}]' for _ in range(12))}]}}"
    return Case(
        _lecture(
            f"  - title: {w(5)}\n    columns:\n      - bullets:\n{many}\n      - text: {w(8)}\n"
            f"{table}\n        code: |\n          {w(2)}\n          {w(1)}"
        ),
        slides=3,
    )


@_case
def code_of_80_lines(w: Words) -> Case:
    lines = "\n".join(f"          {w(1)} = {w(1)}({w(1)})" for _ in range(80))
    return Case(
        _lecture(f"  - title: {w(3)}\n    code:\n      language: python\n      text: |\n{lines}"), slides=5
    )


@_case
def code_of_200_columns(w: Words) -> Case:
    return Case(
        _lecture(f"  - title: {w(3)}\n    code:\n      text: |\n        {w(1)}\n        {'y' * 200}\n"),
        rule="code-too-wide",
        line=5,
    )


@_case
def agenda_of_12_sections(w: Words) -> Case:
    sections = [
        f"  - section: {w(4)}\n    lead: {w(9)}\n  - {{title: {w(4)}, text: {w(5)}}}" for _ in range(12)
    ]
    return Case(_lecture("  - agenda", *sections), slides=26)


@_case
def forty_references(w: Words) -> Case:
    entries = "\n".join(
        f"@book{{key{n}, author = {{{w(1).title()}, {w(1).title()}}}, title = {{{w(9)}}}, "
        f"publisher = {{{w(3)}}}, year = {{{1980 + n}}}}}"
        for n in range(40)
    )
    slides = [f'  - {{title: {w(4)}, text: "{w(4)} [@key{n}]"}}' for n in range(40)]
    return Case(_lecture(*slides, "  - references"), slides=44, bibliography=entries)


@_case
def long_lecture_title(w: Words) -> Case:
    return Case(_lecture(f"  - {{title: {w(4)}, text: {w(4)}}}", title=w(14)), slides=2)


@_case
def endless_lecture_title(w: Words) -> Case:
    return Case(_lecture(f"  - {{title: {w(4)}, text: {w(4)}}}", title=w(120)), rule="title-too-long", line=1)


@_case
def long_options(w: Words) -> Case:
    options = "\n".join(f"        - {w(14)}" for _ in range(5))
    return Case(
        _lecture(f"  - question:\n      prompt: {w(7)}\n      options:\n{options}\n      task: {w(9)}"),
        slides=2,
    )


@_case
def endless_options(w: Words) -> Case:
    options = "\n".join(f"        - {w(60)}" for _ in range(6))
    return Case(
        _lecture(f"  - question:\n      prompt: {w(7)}\n      options:\n{options}"),
        rule="does-not-fit",
        line=6,
    )


@_case
def steps_of_three_levels(w: Words) -> Case:
    steps = "\n".join(
        f"      - text: {w(12)}\n        bullets:\n          - text: {w(9)}\n            bullets: [{w(8)}, {w(8)}]"
        for _ in range(14)
    )
    return Case(_lecture(f"  - title: {w(6)}\n    steps:\n{steps}\n    notes: {w(40)}"), slides=4)


@_case
def steps_of_whole_pages(w: Words) -> Case:
    """Each step is longer than a slide; the numbers go on all the same."""
    steps = "\n".join(f"      - {w(150)}" for _ in range(12))
    return Case(_lecture(f"  - title: {w(6)}\n    steps:\n{steps}"), slides=20)


@_case
def question_over_bullets(w: Words) -> Case:
    bullets = "\n".join(f"      - {w(16)}" for _ in range(9))
    return Case(
        _lecture(f"  - title: {w(5)}\n    question: {{options: [{w(5)}, {w(5)}]}}\n    bullets:\n{bullets}"),
        slides=3,
    )


@_case
def fourteen_objectives(w: Words) -> Case:
    objectives = "\n".join(f"  - {w(9)}" for _ in range(14))
    return Case(f"title: {w(3)}\nobjectives:\n{objectives}\nslides:\n  - objectives\n", slides=4)


@_case
def everything_on_one_slide(w: Words) -> Case:
    bullets = "\n".join(f"      - {w(16)}" for _ in range(8))
    return Case(
        _lecture(
            f"  - title: {w(5)}\n    text: {w(60)}\n    bullets:\n{bullets}\n    quote: {{text: {w(12)}, by: {w(2)}}}\n"
            f"    table: {{header: [{w(1)}, {w(1)}], rows: [[{w(2)}, {w(3)}], [{w(2)}, {w(3)}]]}}\n"
            f"    statement: {{text: {w(1)}, line: {w(6)}}}\n"
            f"    definition: {{term: {w(1)}, form: {w(2)}, meaning: {w(15)}}}\n"
            f"    code: {w(2)}\n    question: {{task: {w(6)}, options: [{w(3)}, {w(3)}]}}\n    notes: {w(50)}"
        ),
        slides=4,
    )


@_case
def long_terms(w: Words) -> Case:
    return Case(
        _lecture(
            f"  - definition: {{term: {w(2)}, form: {w(9)}, meaning: {w(40)}}}",
            f"  - definition:\n      - {{term: {w(1)}, form: {w(4)}, meaning: {w(16)}}}\n"
            f"      - {{term: {w(2)}, form: {w(4)}, meaning: {w(16)}}}",
        ),
        slides=3,
    )


@_case
def full_margin(w: Words) -> Case:
    return Case(_lecture(f"  - {{title: {w(9)}, text: {w(30)}, margin: {w(25)}}}"), slides=2)


@_case
def endless_margin(w: Words) -> Case:
    return Case(
        _lecture(f"  - title: {w(9)}\n    text: {w(30)}\n    margin: {w(90)}"), rule="does-not-fit", line=5
    )


@_case
def long_source_check(w: Words) -> Case:
    questions = "\n".join(f"        - {{ask: {w(6)}, answer: {w(13)}}}" for _ in range(3))
    return Case(
        _lecture(
            f"  - title: {w(6)}\n    source-check:\n      source: {w(5)}\n      about: {w(12)}\n      questions:\n{questions}"
        ),
        slides=2,
    )


@_case
def long_summary(w: Words) -> Case:
    points = "\n".join(f"      - {{head: {w(2)}, text: {w(5)}}}" for _ in range(4))
    return Case(_lecture(f"  - title: {w(6)}\n    summary:\n{points}"), slides=2)
