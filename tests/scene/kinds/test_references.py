"""The references: what the lecture cites, in columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from build_deck.outline.text import Span
from build_deck.scene.kinds.references import short_address

Lecture = Callable[..., Any]


def references(made: Any) -> list[str]:
    return [
        p.plain
        for s in made.deck.slides
        if s.layout.name == "References"
        for x in s.shapes
        if x.placeholder.name == "References"
        for p in x.paragraphs
    ]


@pytest.mark.parametrize(
    ("slides", "names"),
    [
        ("- {title: T, text: 'x [@liang2018]'}", ["Liang"]),
        ("- {title: T, text: x, notes: 'x [@liang2018]'}", ["Liang"]),
        ("- {title: T, quote: {text: Q, cite: '@floridi2014'}}", ["Floridi"]),
        ("- {title: T, columns: [{quote: {text: Q, cite: '@floridi2014'}}, {text: x}]}", ["Floridi"]),
        ("- {title: T, text: x, paper: '1'}", ["Alpha"]),
        ("- {title: T, text: 'x [@liang2018; @floridi2014]', paper: '1'}", ["Alpha", "Floridi", "Liang"]),
        ("- {title: T, text: 'x [@liang2018]'}\n- {title: U, text: 'x [@liang2018, p. 4]'}", ["Liang"]),
    ],
)
def test_what_is_cited_is_listed_once_and_sorted(lecture: Lecture, slides: str, names: list[str]) -> None:
    assert [entry.split(",")[0] for entry in references(lecture(slides))] == names


def test_the_title_counts_them(lecture: Lecture) -> None:
    made = lecture("- {title: T, text: 'x [@liang2018; @floridi2014]'}")
    assert made.titles[-1] == "This lecture draws on two sources"


@pytest.mark.parametrize("count", [1, 2, 5, 12, 40])
def test_every_work_is_listed_and_none_outside_its_column(
    lecture: Lecture, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    works = "".join(
        f"@book{{w{n}, author={{Name{n:02d}, Given}}, title={{A title of some length about number {n} and more}},"
        f" publisher={{House}}, year={{2001}}}}\n"
        for n in range(count)
    )
    monkeypatch.setitem(lecture.__globals__, "WORKS", works)  # type: ignore[attr-defined]
    cites = "\n".join(f"- {{title: S{n}, text: x, notes: 'x [@w{n}]'}}" for n in range(count))
    made = lecture(cites)
    assert made.rules == []
    assert [entry[:6] for entry in references(made)] == [f"Name{n:02d}" for n in range(count)]
    pages = [s for s in made.deck.slides if s.layout.name == "References"]
    sizes = set()
    for page in pages:
        for shape in page.shapes:
            if shape.placeholder.name == "References":
                assert shape.height <= shape.placeholder.box.h + 0.5
                sizes.add(shape.placeholder.levels[0].size)
    assert len(sizes) == 1
    assert len({page.title for page in pages}) == len(pages)


@pytest.mark.parametrize(
    ("text", "shown", "link"),
    [
        ("https://doi.org/10.1000/182", "doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("https://www.example.org/a/b?c=d", "example.org", "https://www.example.org/a/b?c=d"),
        ("No address", "No address", ""),
    ],
)
def test_an_address_is_shown_by_its_site(text: str, shown: str, link: str) -> None:
    span = short_address(Span(text))
    assert (span.text, span.link) == (shown, link)
