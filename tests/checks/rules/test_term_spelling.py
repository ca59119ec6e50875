"""Slips of the glossary are found; what is quoted is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "term-spelling"

COURSE = """\
glossary:
  Sesame Credit: {chinese: 芝麻信用, not: [Sesame Credits, Zhima Credit], also: [Zhima]}
  red list: {not: [redlist]}
"""

FIRES = {
    "a slip": ("- title: Lists grow\n  text: The Sesame Credits grow\n", [(2, 9)]),
    "in other capitals": ("- title: Lists grow\n  text: the sesame credits app\n", [(2, 9)]),
    "the term in other capitals": ("- title: Lists grow\n  text: the Sesame credit app\n", [(2, 9)]),
    "a lower term in capitals": ("- title: Lists grow\n  text: on the Red List\n", [(2, 9)]),
    "in the notes": ("- title: Lists grow\n  text: a\n  notes: Say Zhima Credit.\n", [(3, 10)]),
    "with a hyphen": ("- title: Lists grow\n  text: the zhima-credit app\n", [(2, 9)]),
    "the wrong tag": ("- title: Lists grow\n  text: '[芝麻信用]{lang=ja}'\n", [(2, 9)]),
}
QUIET = {
    "as it is spelt": "- title: Lists grow\n  text: Sesame Credit gives a score\n",
    "another good form": "- title: Lists grow\n  text: Zhima gives a score\n",
    "the beginning of a sentence": "- title: Lists grow\n  text: Red list, black list\n",
    "quoted": "- title: Lists grow\n  text: 'They say \"Sesame Credits\" for it'\n",
    "a quotation": "- quote: {text: Sesame Credits it is}\n",
    "part of a word": "- title: Lists grow\n  text: an unsesame creditsworthy redlisting\n",
    "code": "- title: Lists grow\n  text: 'the name `redlist`'\n",
    "an address": "- title: Lists grow\n  text: 'on redlist.example.org, <https://example.org/redlist>'\n",
    "its own script": "- title: Lists grow\n  text: '[芝麻信用]{lang=zh}'\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides, course=COURSE) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides, course=COURSE) == []
