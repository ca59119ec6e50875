"""Inline Markdown: what each mark becomes, and that no word is lost."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline import inline
from build_deck.outline.inline import parse, parse_notes, parse_paragraphs
from build_deck.outline.text import Cite, Span, Text

HERE = Place("lecture.yaml", 12, 7)


def spans(source: str, language: str = "en-GB") -> tuple[Span, ...]:
    return parse(source, language, HERE).spans


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain words", (Span("plain words"),)),
        ("**a** b", (Span("a", bold=True), Span(" b"))),
        ("*a **b***", (Span("a ", italic=True), Span("b", italic=True, bold=True))),
        ('`x == "y"`', (Span('x == "y"', code=True),)),
        ("~~gone~~", (Span("gone", strike=True),)),
        ("H~2~O", (Span("H"), Span("2", baseline="sub"), Span("O"))),
        ("x^2^", (Span("x"), Span("2", baseline="super"))),
        ("~~H~2~~~", (Span("H", strike=True), Span("2", strike=True, baseline="sub"))),
        ("[芝麻信用]{lang=zh}", (Span("芝麻信用", lang="zh"),)),
        ('[*c*]{lang="zh-Hant-TW"}', (Span("c", italic=True, lang="zh-Hant-TW"),)),
        ("[a](https://b.org)", (Span("a", link="https://b.org"),)),
        ("[a](mailto:b@c.org)", (Span("a", link="mailto:b@c.org"),)),
        ("<https://b.org/it's>", (Span("https://b.org/it's", link="https://b.org/it's"),)),
        ("<b@c.org>", (Span("b@c.org", link="mailto:b@c.org"),)),
        ("[](https://b.org)", (Span("https://b.org", link="https://b.org"),)),
        ('[a](https://b.org "The b")', (Span("a (The b)", link="https://b.org"),)),
    ],
)
def test_a_mark_dresses_its_words(source: str, expected: tuple[Span, ...]) -> None:
    assert spans(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "[a](javascript:alert)",
        "[a](file:///etc/passwd)",
        "[a](picture.png)",
        "![a](https://b.org/c.png)",
        "<b>bold</b> &amp; <!-- remark -->",
        "[a]{.red}",
        "[a]{lang=zh .red}",
        "[a]{lang=language-of-nowhere-indeed-too-long}",
        "[a]",
        "[@]",
        "mail me@here.org",
        "snake_case_name",
        "5 * 3 * 2",
        "~ 5 and ^ 6",
        "# not a heading",
        "- not a list",
        "\u202bright to left\u202c",
    ],
)
def test_what_is_not_understood_stays_as_written(source: str) -> None:
    assert spans(source) == (Span(source),)


@pytest.mark.parametrize(
    ("source", "cites"),
    [
        ("[@liang2018]", (Cite("liang2018"),)),
        ("[@liang2018, p. 430]", (Cite("liang2018", "p. 430"),)),
        ("[@a; @b, p. 3]", (Cite("a"), Cite("b", "p. 3"))),
        ("[ @a,\n pp. 3, 5 ; @b:c-d.e ]", (Cite("a", "pp. 3, 5"), Cite("b:c-d.e"))),
    ],
)
def test_a_citation_keeps_its_source_and_names_its_works(source: str, cites: tuple[Cite, ...]) -> None:
    assert spans(f"see {source}.") == (Span("see "), Span(" ".join(source.split()), cites=cites), Span("."))


def test_two_citations_side_by_side_stay_two() -> None:
    assert [span.cites for span in spans("[@a][@b]")] == [(Cite("a"),), (Cite("b"),)]


@pytest.mark.parametrize("source", [r"\[@a]", r"[\@a]"])
def test_an_escaped_citation_is_text(source: str) -> None:
    assert spans(source) == (Span("[@a]"),)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "“So ‘it’ is” don’t"),
        ("it-IT", "«So “it” is» don’t"),
        ("de", "„So ‚it‘ is“ don’t"),
        ("de-CH", "«So ‹it› is» don’t"),
        ("fr", "«\u202fSo “it” is\u202f» don’t"),
        ("sv", "”So ’it’ is” don’t"),
        ("eo", "“So ‘it’ is” don’t"),
    ],
)
def test_quotation_marks_follow_the_language(language: str, expected: str) -> None:
    assert parse("\"So 'it' is\" don't", language, HERE).plain == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the '90s and the students' views", "the ’90s and the students’ views"),
        ("'tis", "’tis"),
        ('**"trust"**', "“trust”"),
        ('"*trust* in `it`"', "“trust in it”"),
        (r"\"straight\" and \'straight\'", "\"straight\" and 'straight'"),
        ('`"x"`', '"x"'),
        ('"[@a]"', "“[@a]”"),
    ],
)
def test_quotation_marks_are_typographic_but_where_they_are_code(source: str, expected: str) -> None:
    assert parse(source, "en", HERE).plain == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("§ 3.1 of it", "§\u00a03.1 of it"),
        ("11 million people", "11\u00a0million people"),
        ("**4** million", "4\u00a0million"),
        ("3 Milliarden, 2 milioni, 5 thousand", "3\u00a0Milliarden, 2\u00a0milioni, 5\u00a0thousand"),
        ("`§ 3` and 4 millers", "§ 3 and 4 millers"),
    ],
)
def test_a_number_holds_on_to_its_unit(source: str, expected: str) -> None:
    assert parse(source, "en", HERE).plain == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\nb", "a b"),
        ("a  \nb", "a\nb"),
        ("a\\\nb", "a\nb"),
        ("a\r\nb", "a b"),
        ("a\n\n\nb", "a b"),
        ("  a \n", "a"),
    ],
)
def test_lines_join_unless_broken_hard(source: str, expected: str) -> None:
    assert parse(source, "en", HERE).plain == expected


def test_white_space_alone_is_no_text() -> None:
    assert not parse(" \n ", "en", HERE)


def test_a_text_knows_its_place() -> None:
    assert parse("a", "en", HERE).place == HERE


def test_paragraphs_part_at_blank_lines_and_know_their_lines() -> None:
    first, second = parse_paragraphs("a\nb\n \n\nc\n", "en", HERE)
    assert (first.plain, second.plain) == ("a b", "c")
    assert (first.place.line, second.place.line) == (13, 17)


def test_one_paragraph_stands_at_its_value() -> None:
    assert parse_paragraphs("a", "en", HERE) == (Text((Span("a"),), HERE),)


NOTES = """\
# Before

Ask *them*.

- one
  - two

    more of two
- three

3. x
4. y

```python
a = "b"
  c
```

> said

| a | b |
|---|---|

<div>html</div>

***
"""


def test_notes_are_paragraphs_and_lists() -> None:
    notes = parse_notes(NOTES, "en", HERE)
    assert [(p.level, p.marker, p.text.plain) for p in notes.paragraphs] == [
        (0, "", "Before"),
        (0, "", "Ask them."),
        (0, "•", "one"),
        (1, "•", "two"),
        (1, "", "more of two"),
        (0, "•", "three"),
        (0, "3.", "x"),
        (0, "4.", "y"),
        (0, "", 'python\na = "b"\n  c'),
        (0, "", "said"),
        (0, "", "| a | b | |---|---|"),
        (0, "", "<div>html</div>"),
        (0, "", "* * *"),
    ]
    assert notes.paragraphs[0].text.spans == (Span("Before", bold=True),)
    assert notes.paragraphs[8].text.spans[0].code
    assert [p.text.place.line for p in notes.paragraphs[:4]] == [13, 15, 17, 18]


def test_notes_cite_and_their_citations_are_not_spoken() -> None:
    notes = parse_notes("Two words [@liang2018, p. 430]", "en", HERE)
    assert notes.paragraphs[0].text.cites == (Cite("liang2018", "p. 430"),)
    assert notes.words == 2


def test_notes_nested_too_deep_stay_as_written() -> None:
    notes = parse_notes("> " * 300 + "deep", "en", HERE)
    assert "deep" in notes.paragraphs[0].text.plain


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


MARKED = st.text(st.sampled_from("ab1 *_~^`[]()<>\\\"'!@;,:-#>\n§")) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60
)
"""Text made of marks alone, and text of any characters."""


@given(MARKED, st.sampled_from(["en", "fr", "de-CH"]))
@example("'90s *a*_b_ `c`![d](e) <f> [@g, p. 4; @h]{lang=i}", "en")
def test_no_word_is_lost(source: str, language: str) -> None:
    left = parse(source, language, HERE).plain
    for word in words(source):
        assert word in left


@given(MARKED)
def test_no_word_of_the_notes_is_lost(source: str) -> None:
    paragraphs = parse_notes(source, "en", HERE).paragraphs
    left = "\n".join(f"{p.marker} {p.text.plain}" for p in paragraphs)
    for word in words(source):
        assert word in left or word.isdecimal()


@given(MARKED)
def test_paragraphs_hold_what_the_source_holds(source: str) -> None:
    left = "\n".join(text.plain for text in parse_paragraphs(source, "en", HERE))
    for word in words(source):
        assert word in left


@given(st.text(st.sampled_from("ab1 .,'§-(’)€芝"), max_size=30))
def test_the_short_way_gives_what_the_parser_gives(source: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inline, "_SPECIAL", re.compile(""))
        long_way = spans(source)
    assert spans(source) == long_way


MARKS = ["[", "*a ", "~a", "[@a, ", "![", "`", "<", "^", '"', "> ", "[@a;", "[@a,  ", "[](", "'a"]


@pytest.mark.parametrize("mark", MARKS)
def test_time_is_bounded_for_repeated_marks(mark: str) -> None:
    start = time.process_time()
    parse(mark * 1500, "en", HERE)
    parse_notes(mark * 1500, "en", HERE)
    assert time.process_time() - start < 5
