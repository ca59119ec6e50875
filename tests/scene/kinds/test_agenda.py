"""The agenda: sections with their minutes, the present one marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]
SPACE = "\N{NO-BREAK SPACE}"
SECTIONS = """
- {section: First, paper: "1", minutes: 1}
- {title: A, text: x, minutes: 4, paper: "2.1"}
- {section: Second, minutes: 1}
- {title: B, text: x, minutes: 9}
"""


def agenda(made: Any) -> Any:
    return next(n for n, page in enumerate(made.pages) if page.layout.name == "Agenda")


def test_sections_with_paper_and_minutes(lecture: Lecture) -> None:
    made = lecture("- agenda\n" + SECTIONS)
    assert made.rules == []
    assert [[cell.replace(SPACE, " ") for cell in row] for row in made.rows()] == [
        ["Part", "Topic", "Paper", "Minutes"],
        ["1", "First", "§ 1, 2.1", "5 min"],
        ["2", "Second", "", "10 min"],
        ["", "The whole lecture", "", "15 min"],
    ]
    assert made.words("Title") == ["Two steps make up this lecture"]


def test_where_no_section_names_a_part_of_the_paper_there_is_no_column_for_it(lecture: Lecture) -> None:
    with_paper = lecture("- agenda\n" + SECTIONS).table()
    made = lecture("- agenda\n" + SECTIONS.replace(', paper: "1"', "").replace(', paper: "2.1"', ""))
    assert made.rules == []
    assert made.rows()[0] == ["Part", "Topic", "Minutes"]
    assert {len(row.cells) for row in made.table().rows} == {3}
    assert sum(made.table().columns) == sum(with_paper.columns)
    assert made.rows()[1][1] == "First"


def test_the_minutes_planned_are_the_sum(lecture: Lecture) -> None:
    assert lecture("- agenda\n" + SECTIONS, head="minutes: 45").rows()[-1][-1] == "45 min"


def test_no_section_is_marked_before_the_first(lecture: Lecture) -> None:
    table = lecture("- agenda\n" + SECTIONS).table()
    assert [row.cells[1].style.bold for row in table.rows[1:3]] == [False, False]


@pytest.mark.parametrize("now", [1, 2])
def test_the_present_section_is_marked(lecture: Lecture, now: int) -> None:
    lines = SECTIONS.strip().splitlines()
    lines.insert(1 if now == 1 else 3, "- agenda")
    made = lecture("\n".join(lines))
    page = agenda(made)
    assert made.words("Title", page) == [f"Part {now} of 2: {('First', 'Second')[now - 1]}"]
    rows = made.table(page).rows[1:3]
    assert [row.cells[1].style.bold for row in rows] == [now == 1, now == 2]
    assert [row.cells[0].style.colour for row in rows] == ["on-accent" if n == now else "ink" for n in (1, 2)]
    assert [row.fill for row in rows] == ["accent" if n == now else "" for n in (1, 2)]


def test_agendas_of_one_lecture_have_titles_of_their_own(lecture: Lecture) -> None:
    lines = SECTIONS.strip().splitlines()
    made = lecture("\n".join(["- agenda", lines[0], "- agenda", lines[1], lines[2], "- agenda", lines[3]]))
    assert made.rules == []


def test_an_agenda_may_have_a_title(lecture: Lecture) -> None:
    assert lecture("- {agenda: '', title: The way}\n" + SECTIONS).words("Title") == ["The way"]


def test_a_single_section_is_one_step(lecture: Lecture) -> None:
    made = lecture("- agenda\n- section: Only\n- {title: A, text: x}")
    assert made.words("Title") == ["One step makes up this lecture"]


@pytest.mark.parametrize("count", [3, 6, 9, 14, 30])
def test_every_section_is_shown_and_none_outside_its_page(lecture: Lecture, count: int) -> None:
    name = "A section with a name that is long enough to need the whole of its line"
    made = lecture("- agenda\n" + "\n".join(f"- section: {n} {name}"[:60] for n in range(count)))
    pages = [n for n, page in enumerate(made.pages) if page.layout.name == "Agenda"]
    assert made.rules == []
    shown = [row[1] for n in pages for row in made.rows(n)[1:] if row[0]]
    assert [int(words.split()[0]) for words in shown] == list(range(count))
    assert all(made.table(n).box.bottom <= 480.5 for n in pages)
    for n in pages:
        for row in made.table(n).rows:
            tallest = max(sum(len(p.lines) for p in c.paragraphs) * c.style.leading for c in row.cells)
            assert row.height >= tallest


def test_what_the_agenda_says_aloud(lecture: Lecture) -> None:
    assert lecture("- agenda\n" + SECTIONS).table().alt == "Contents: First; Second"
