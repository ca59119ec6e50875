"""Speaker notes: running time first, the author's cues, where the slide comes from last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


def test_notes_are_headed_by_the_running_time(lecture: Lecture) -> None:
    made = lecture(
        """
        - {title: One, text: x, minutes: 12, notes: First.}
        - {title: Two, text: x, minutes: 3, notes: Then.}
        """
    )
    assert made.notes(0) == ["00:00–00:12 · 12 min", "First."]
    assert made.notes(1) == ["00:12–00:15 · 3 min", "Then."]


def test_a_slide_without_notes_has_none_but_takes_its_time(lecture: Lecture) -> None:
    made = lecture(
        """
        - {title: One, text: x, minutes: 4}
        - {title: Two, text: x, minutes: 3, notes: Then.}
        """
    )
    assert made.notes(0) == []
    assert made.notes(1)[0] == "00:04–00:07 · 3 min"


@pytest.mark.parametrize(
    ("keys", "last"),
    [
        ("text: x\n  paper: '2.1'", "Source: Alpha & Beta, 2019, § 2.1"),
        ("text: x\n  paper: '2.1, 2.2'", "Source: Alpha & Beta, 2019, § 2.1, 2.2"),
        ("text: So [@liang2018].", "Source: Liang, 2018"),
        ("text: So [@liang2018, p. 4].\n  paper: '1'", "Sources: Alpha & Beta, 2019, § 1; Liang, 2018, p. 4"),
        ("text: So [@alpha2019].", "Source: Alpha & Beta, 2019"),
        ("quote: {text: Q, cite: '@floridi2014'}", "Source: Floridi, 2014"),
    ],
)
def test_notes_end_with_where_the_slide_comes_from(lecture: Lecture, keys: str, last: str) -> None:
    made = lecture(f"- title: T\n  {keys}\n  notes: Cue.")
    assert made.notes()[-1].replace("\N{NO-BREAK SPACE}", " ") == last
    assert made.notes()[1] == "Cue."


def test_a_work_cited_in_the_notes_alone_is_named(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: x, notes: 'Cue [@liang2018].'}")
    assert made.notes()[-1].replace("\N{NO-BREAK SPACE}", " ") == "Source: Liang, 2018"


def test_each_work_is_named_once(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: 'a [@liang2018] b [@liang2018]', notes: 'Cue [@liang2018].'}")
    assert made.notes()[-1].count("Liang") == 1


def test_lists_keep_their_form(lecture: Lecture) -> None:
    made = lecture(
        """
        - title: T
          text: x
          notes: |
            Prose.

            - cue
              - below

            3. third
            4. fourth
        """
    )
    body = made.page.notes[1:]
    assert [(p.plain, p.level, p.bullet) for p in body] == [
        ("Prose.", 0, False),
        ("cue", 0, True),
        ("below", 1, True),
        ("3. third", 0, False),
        ("4. fourth", 0, False),
    ]


def test_notes_keep_their_dress(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: x, notes: 'Say **this** and *that*.'}")
    runs = made.page.notes[1].runs
    assert [run.text for run in runs if run.bold] == ["this"]
    assert [run.text for run in runs if run.italic] == ["that"]


def test_the_answer_goes_to_the_notes(lecture: Lecture) -> None:
    made = lecture("- {title: Which?, question: {options: [one, two], answer: B, minutes: 2}}")
    assert made.notes() == ["00:00–00:02 · 2 min", "Answer: B"]
    assert not any("Answer" in words for words in made.words("Option"))


BULLETS = "\n".join(f"    - Bullet number {n} says one thing at some length, over a line" for n in range(30))


def test_a_continued_slide_says_where_its_notes_stand(lecture: Lecture) -> None:
    made = lecture(f"- title: Long\n  bullets:\n{BULLETS}\n  minutes: 6\n  notes: Cue.")
    first, *further = range(len(made.pages))
    assert made.notes(first)[1:] == ["Cue."]
    assert further
    for page in further:
        assert made.notes(page)[1:] == [f"Continued from slide {made.deck.slides.index(made.pages[0]) + 1}"]
    assert sum(page.minutes for page in made.pages) == pytest.approx(6)


def test_words_in_notes_are_the_lectures_language(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: x, paper: '1', notes: Cue.}", head="language: it")
    assert made.notes()[-1].startswith("Fonte: ")
    assert {run.lang for p in made.page.notes for run in p.runs} == {"it"}


def test_a_question_in_a_column_leaves_its_time_and_answer_to_the_speaker(lecture: Lecture) -> None:
    made = lecture(
        """
        - title: One
          columns:
            - question: {prompt: Which?, options: [a, b], answer: B, phases: {Think: 1, Share: 2}}
            - text: x
          notes: Cue.
        """
    )
    assert made.notes(0) == [
        "00:00–00:03 · 3 min",
        "Cue.",
        "Discussion: 3 min (Think 1 min, Share 2 min)",
        "Answer: B",
    ]
