"""A section's divider."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Lecture = Callable[..., Any]
SPACE = "\N{NO-BREAK SPACE}"


def test_its_number_name_question_and_place(lecture: Lecture) -> None:
    made = lecture("- section: First\n- {section: Second, lead: Why so?, paper: '2.1'}\n- section: Third")
    assert made.rules == []
    assert [made.words("Part number", n) for n in range(3)] == [["1"], ["2"], ["3"]]
    assert made.words("Title", 1) == ["Second"]
    assert made.words("Lead", 1) == ["Why so?"]
    assert [w.replace(SPACE, " ") for w in made.words("Paper section", 1)] == ["§ 2.1\u2002First half"]
    assert made.words("Part", 1) == ["First", "Second", "Third"]


def test_the_present_part_is_marked(lecture: Lecture) -> None:
    made = lecture("- section: First\n- section: Second")
    for page in range(2):
        bars = [d for d in made.pages[page].layout.decor if d.kind == "rect" and d.box.h == 4]
        assert [bar.fill == "accent" for bar in bars] == [page == 0, page == 1]


def test_a_single_section_has_no_parts(lecture: Lecture) -> None:
    made = lecture("- section: Only")
    assert made.words("Part") == []


def test_a_long_name_is_shortened_under_its_bar_alone(lecture: Lecture) -> None:
    name = "A section with a name much too long for the narrow frame that its part has under the bar"
    made = lecture(f"- section: {name}\n" + "\n".join(f"- section: S{n}" for n in range(3)))
    assert made.rules == []
    assert made.words("Title") == [name]
    part = made.words("Part")[0]
    assert part.endswith("…")
    assert name.startswith(part[:-1])


def test_names_too_narrow_to_read_are_left_out(lecture: Lecture) -> None:
    made = lecture("\n".join(f"- section: Section {n}" for n in range(9)))
    assert made.words("Part") == []
    assert made.rules == []


def test_a_name_too_long_for_the_page_is_an_error(lecture: Lecture) -> None:
    made = lecture(f"- section: {'A name of many words ' * 12}")
    assert made.rules == ["title-too-long"]
    assert "lead" in made.found[0].hint


def test_sections_of_one_name_keep_their_numbers(lecture: Lecture) -> None:
    made = lecture("- section: First\n- {title: A, text: x}\n- section: Second\n- {title: B, text: x}")
    assert [made.words("Part number", n) for n in (0, 2)] == [["1"], ["2"]]
