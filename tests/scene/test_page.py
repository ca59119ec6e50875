"""What every slide has beside its body: title, margin, sources, footer, number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.page import section_mark, title_shape, with_count
from build_deck.scene.typeset import plain_text

Lecture = Callable[..., Any]
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("sections", "mark"),
    [
        ((), ""),
        (("1",), "§ 1"),
        (("2.1", "2.2"), "§ 2.1, 2.2"),
        (("2.1", "2.2", "2.3"), "§ 2.1–2.3"),
    ],
)
def test_sections_are_marked(sections: tuple[str, ...], mark: str) -> None:
    assert section_mark(sections).replace(SPACE, " ") == mark


@pytest.mark.parametrize(
    ("block", "label"),
    [
        ("text: x", "Claim"),
        ("bullets: [x]", "Claim"),
        ("steps: [x]", "Steps"),
        ("table: {header: [a], rows: [[b]]}", "Evidence"),
        ("quote: {text: x}", "In their words"),
        ("definition: {term: x, meaning: y}", "Terms"),
        ("statement: 11 million", "One number"),
        ("statement: Trust is scored", "In short"),
        ("code: x = 1", "Code"),
        ("question: {options: [a, b]}", "Discussion"),
        ("columns: [{title: a, text: x}, {title: b, text: y}]", "Side by side"),
        ("columns: [{title: a, text: x}, {title: b, text: y}, {title: c, text: z}]", "Side by side"),
        ("columns: [{text: x}, {text: y}]", "Claim"),
        ("summary: [a, b]", "Summary"),
        ("text: x\n  table: {header: [a], rows: [[b]]}", "Evidence"),
    ],
)
def test_the_margin_says_what_the_slide_holds(lecture: Lecture, block: str, label: str) -> None:
    made = lecture(f"- title: T\n  {block}")
    assert made.rules == []
    assert made.words("Label") == [label]


def test_the_margin_is_in_the_lectures_language(lecture: Lecture) -> None:
    assert lecture("- {title: T, text: x}", head="language: it").words("Label") == ["Tesi"]


@pytest.mark.parametrize(
    ("paper", "mark", "name"),
    [
        ("'2.1'", "§ 2.1", ["First half"]),
        ("'2.1, 2.2'", "§ 2.1, 2.2", ["Middle"]),
        ("'1, 2.1'", "§ 1, 2.1", []),
    ],
)
def test_the_paper_section_stands_in_the_margin(
    lecture: Lecture, paper: str, mark: str, name: list[str]
) -> None:
    made = lecture(f"- {{title: T, text: x, paper: {paper}}}")
    assert [w.replace(SPACE, " ") for w in made.words("Paper section")] == [mark]
    assert made.words("Section name") == name


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("text: x", []),
        ("text: x\n  paper: '1'", ["Alpha & Beta, 2019, § 1"]),
        ("text: a [@liang2018] b [@floridi2014]", ["Liang, 2018", "Floridi, 2014"]),
        ("text: a [@liang2018] b [@liang2018]", ["Liang, 2018"]),
        ("text: a [@liang2018, p. 4]\n  paper: '1'", ["Liang, 2018, p. 4", "Alpha & Beta, 2019, § 1"]),
        ("text: a [@alpha2019]\n  paper: '1'", ["Alpha & Beta, 2019, § 1"]),
        ("text: a [@alpha2019]", ["Alpha & Beta, 2019"]),
        ("text: x\n  notes: b [@liang2018]", []),
        ("columns: [{text: 'a [@liang2018]'}, {text: b}]", ["Liang, 2018"]),
        ("quote: {text: Q, cite: '@floridi2014, p. 2'}", ["Floridi, 2014, p. 2"]),
        ("columns: [{quote: {text: Q, cite: '@floridi2014'}}, {text: b}]", ["Floridi, 2014"]),
    ],
)
def test_source_lines(lecture: Lecture, keys: str, lines: list[str]) -> None:
    made = lecture(f"- title: T\n  {keys}")
    assert [w.replace(SPACE, " ") for w in made.words("Source")] == lines


@pytest.mark.parametrize("where", ["image: {}", "columns: [{{text: x}}, {{image: {}}}]"])
def test_a_picture_s_credit_is_a_source(lecture: Lecture, put_picture: Any, where: str) -> None:
    image = f"{{file: {put_picture(80, 60)}, alt: A, credit: Photo by Carla}}"
    made = lecture(f"- title: T\n  {where.format(image)}")
    assert made.words("Source") == ["Photo by Carla"]


def test_a_remark_stands_in_the_margin(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: x, margin: The authors' opinion}")
    assert made.words("Margin") == ["The authors’ opinion"]


def test_too_many_sources_are_an_error(lecture: Lecture) -> None:
    cites = " ".join(f"a [@liang2018, pp. {n}00–{n}50, and the notes to them]" for n in range(1, 16))
    made = lecture(f"- title: T\n  text: {cites}")
    assert made.rules == ["does-not-fit"]
    assert "cite fewer works" in made.found[0].hint


@pytest.mark.parametrize(("number", "footer"), [(0, "The lecture"), (3, "Lecture 3 · The lecture")])
def test_the_footer_names_the_lecture(lecture: Lecture, number: int, footer: str) -> None:
    made = lecture("- {title: T, text: x}", number=number)
    assert made.words("Footer") == [footer]


def test_a_long_title_is_shortened_in_the_footer_alone(lecture: Lecture) -> None:
    title = (
        "A lecture whose title is long enough for two lines of a cover but far too long for its footer line"
    )
    made = lecture("- {title: T, text: x}", head=f"title: {title}")
    [footer] = made.words("Footer")
    assert footer.endswith("…")
    assert title.startswith(footer[:-1])
    assert made.titles[0] == title


def test_slides_are_numbered(lecture: Lecture) -> None:
    made = lecture("- {title: A, text: x}\n- {title: B, text: x}")
    numbers = [
        p.plain
        for s in made.deck.slides
        for x in s.shapes
        if x.placeholder.type == "sldNum"
        for p in x.paragraphs
    ]
    assert numbers == ["1", "2", "3"]


def test_the_title_comes_first_and_footer_and_number_last(lecture: Lecture) -> None:
    made = lecture(
        """
        - {title: A, text: 'x [@liang2018]', paper: '1', margin: m}
        - {title: B, question: {options: [a, b], minutes: 3}}
        - {section: C, lead: Why?}
        - {statement: 5 million}
        - {title: D, summary: [a, b]}
        """
    )
    for slide in made.deck.slides:
        types = [shape.placeholder.type for shape in slide.shapes]
        assert types[0] in ("title", "ctrTitle"), slide.title
        assert types[-2:] == ["ftr", "sldNum"]
        indices = [shape.placeholder.idx for shape in slide.shapes]
        assert len(set(indices)) == len(indices)
        assert [p.idx for p in slide.layout.placeholders] == indices


def test_a_title_of_two_lines_stands(lecture: Lecture) -> None:
    made = lecture(
        "- {title: A claim that is long enough to run over two lines of the page at its size, text: x}"
    )
    assert made.rules == []
    [title] = made.shapes("Title")
    assert len(title.paragraphs[0].lines) == 2
    assert title.placeholder.levels[0].size == 30


def test_a_title_over_two_lines_is_an_error(lecture: Lecture) -> None:
    made = lecture(f"- title: {'A claim of very many words ' * 8}\n  text: x")
    assert made.rules == ["title-too-long"]
    assert made.found[0].place.line == 4
    assert "two lines" in made.found[0].hint


def test_a_title_s_second_line_is_no_scrap(ctx: Context) -> None:
    words = "What one long line of a title leaves over should not stand by itself"
    shape = title_shape(plain_text(words), ctx)
    lengths = [len(line) for line in shape.paragraphs[0].lines]
    assert len(lengths) == 2
    assert lengths[1] > 0.4 * lengths[0]


def test_a_count_keeps_to_the_last_word() -> None:
    assert with_count(plain_text("Long list"), "(2/3)").plain == f"Long list{SPACE}(2/3)"
    assert with_count(Text(), "") == Text()


def test_a_work_that_the_remark_names_is_not_named_again_under_it(lecture: Lecture) -> None:
    made = lecture("- {title: A, text: 'x [@liang2018; @floridi2014]', margin: 'After [@liang2018]'}")
    assert made.words("Source") == ["Floridi, 2014"]
    again = lecture("- {title: A, text: 'x [@liang2018, p. 3]', margin: 'After [@liang2018]'}")
    assert again.words("Source") == ["Liang, 2018, p. 3"]


def test_a_source_check_names_its_source_once(lecture: Lecture) -> None:
    questions = "[{ask: a, answer: b}, {ask: c, answer: d}, {ask: e, answer: f}]"
    made = lecture(
        f"- {{title: A, source-check: {{source: S, about: 'A text [@liang2018]', questions: {questions}}}}}"
    )
    assert made.words("Source") == [f"A text (Liang,{SPACE}2018)"]


@pytest.mark.parametrize(
    ("bullets", "label"),
    [("['[@liang2018]', 'One [@floridi2014]', Three]", "Reading"), ("['[@liang2018]', Two]", "Claim")],
)
def test_bullets_that_cite_behind_the_summary_are_for_reading(
    lecture: Lecture, bullets: str, label: str
) -> None:
    made = lecture(f"- {{title: A, summary: [a, b]}}\n- {{title: B, bullets: {bullets}}}")
    assert made.words("Label", 1) == [label]
    before = lecture(f"- {{title: B, bullets: {bullets}}}\n- {{title: A, summary: [a, b]}}")
    assert before.words("Label", 0) == ["Claim"]
