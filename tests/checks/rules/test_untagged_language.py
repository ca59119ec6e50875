"""Other scripts carry their language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "untagged-language"

FIRES = {
    "Chinese": ("- title: Lists grow\n  text: 芝麻信用 is a score\n", [(2, 9)]),
    "a wrong tag": ("- title: Lists grow\n  text: '[芝麻信用]{lang=ru}'\n", [(2, 9)]),
    "in the title": ("- title: 红名单 are lists\n  text: a\n", [(1, 10)]),
    "in the notes": ("- title: Lists grow\n  text: a\n  notes: Say 红名单.\n", [(3, 10)]),
    "in the margin": ("- title: Lists grow\n  text: a\n  margin: 红名单\n", [(3, 11)]),
    "in a table": ("- title: Lists grow\n  table: {header: [a, b], rows: [[x, 红名单]]}\n", [(2, 38)]),
    "Cyrillic": ("- title: Lists grow\n  text: 'Доверие'\n", [(2, 9)]),
    "Arabic": ("- title: Lists grow\n  text: 'ثقة'\n", [(2, 9)]),
    "Hebrew": ("- title: Lists grow\n  text: 'אמון'\n", [(2, 9)]),
    "Greek": ("- title: Lists grow\n  text: 'πίστις'\n", [(2, 9)]),
    "Korean": ("- title: Lists grow\n  text: '신뢰'\n", [(2, 9)]),
    "Hindi": ("- title: Lists grow\n  text: 'विश्वास'\n", [(2, 9)]),
}
QUIET = {
    "tagged": "- title: Lists grow\n  text: '[芝麻信用]{lang=zh} is a score'\n",
    "tagged with its script": "- title: Lists grow\n  text: '[芝麻信用]{lang=zh-Hans}'\n",
    "a Greek letter": "- title: Lists grow\n  text: 'by α = 0.05 and λ'\n",
    "Latin": "- title: Lists grow\n  text: Università, naïve, Síthigh\n",
    "Chinese in Japanese": "- title: Lists grow\n  text: '[信用]{lang=ja}'\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []


def test_a_lecture_in_the_language_needs_no_tag(found: Found) -> None:
    assert (
        found(RULE, "- title: 红名单\n  text: 芝麻信用\n", head="title: 课\nlanguage: zh-CN\nslides:\n") == []
    )
