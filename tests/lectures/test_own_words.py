"""No run of eight words or more is the paper's, outside quotation marks; quotations are short."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lecture_texts import quotations, said, shown
from paper_text import RUN, quoted, sections, shared, words

from build_deck.outline.lecture import Lecture

LONGEST_QUOTATION = 12
"""Words; "up to about ten"."""


def test_no_run_of_words_is_the_papers(lectures: Mapping[str, Lecture], paper: Mapping[str, str]) -> None:
    copied = []
    for file, lecture in lectures.items():
        heads = " ".join(shown([lecture.title, lecture.subtitle, lecture.objectives]))
        copied += [f"{file}: {run}" for run in shared(heads, paper)]
        for slide in lecture.slides:
            # One text, so that a sentence spread over bullets is found too.
            runs = shared(" ".join(said(slide)), paper)
            copied += [f"{slide.place.file}:{slide.place.line}: {run}" for run in runs]
    assert copied == []


def test_quotations_from_the_paper_are_short(
    lectures: Mapping[str, Lecture], paper: Mapping[str, str]
) -> None:
    long = []
    for lecture in lectures.values():
        for slide in lecture.slides:
            every = [*quotations(slide), *(part for text in said(slide) for part in quoted(text))]
            for quotation in every:
                for run in shared(quotation, paper):
                    if len(words(run)) > LONGEST_QUOTATION:
                        long.append(f"{slide.place.file}:{slide.place.line}: {run}")
    assert long == []


def test_the_paper_has_its_ten_sections(paper: Mapping[str, str]) -> None:
    assert list(paper) == ["1", "2", "2.1", "2.2", "2.3", "3", "3.1", "3.2", "3.3", "4"]
    assert "Proceedings" not in paper["4"]
    assert all(len(words(text)) > 30 for number, text in paper.items() if number != "2")


TEXT = """\
Contents 1 Introduction
# 1 Start
One two three four five six **seven** eight nine ten eleven.[3] Peo-

ple walk.
## 1.1 Then
Other *words*, see <https://example.org>.
## References
- [1] A work of ten words or more in its title.
"""


def test_sections_are_parted_and_cleaned() -> None:
    assert sections(TEXT) == {
        "1": "One two three four five six seven eight nine ten eleven. People walk.",
        "1.1": "Other words, see .",
    }


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("We say: two three four five six seven eight nine.", ["two three four five six seven eight nine"]),
        ("Two, three – four; FIVE six seven eight nine", ["two three four five six seven eight nine"]),
        (
            "one two three four five six seven eight nine ten",
            ["one two three four five six seven eight nine ten"],
        ),
        ("one two three four five six seven", []),
        ("“one two three four five six seven eight”", []),
        ("one two three four “five” six seven eight nine", []),
        ("a work of ten words or more in its title", []),
    ],
)
def test_runs_are_found(text: str, runs: list[str]) -> None:
    assert list(shared(text, sections(TEXT), RUN)) == runs
