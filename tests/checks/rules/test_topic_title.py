"""Titles that only name a topic are found; claims, questions and titles that others make are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "topic-title"

FIRES = {
    "a word": ("- title: Results\n  text: x\n", [(1, 10)]),
    "a phrase": ("- title: Data sources and platforms\n  text: x\n", [(1, 10)]),
    "after a colon": ("- title: 'Honest Shanghai: a pilot'\n  text: x\n", [(1, 10)]),
    "half a question": ("- title: How it works\n  text: x\n", [(1, 10)]),
    "on a slide of a kind": ("- title: Conclusions\n  summary: [this, that]\n", [(1, 10)]),
    "each": ("- title: Results\n  text: x\n- title: Two lists\n  text: y\n", [(1, 10), (3, 10)]),
    "a number": ("- title: '2014'\n  text: x\n", [(1, 10)]),
}
QUIET = {
    "a claim": "- title: The list grows\n  text: x\n",
    "an order": "- title: Compare two lists\n  text: x\n",
    "a question": "- title: Whose list?\n  text: x\n",
    "a contraction": "- title: It's a list\n  text: x\n",
    "a long phrase": "- title: From the first list of all to the very last of them\n  text: x\n",
    "a section": "- section: Two lists\n",
    "a term": "- definition: {term: List, meaning: names in order}\n",
    "a figure, which another rule looks at": "- title: Numbers\n  scale: {from: 1, to: 9, markers: [{at: 2, label: x}]}\n",
    "a title without spaces": "- title: '[红名单]{lang=zh}'\n  text: x\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []


def test_other_languages_are_given_the_benefit_of_the_doubt(found: Found) -> None:
    italian = "title: Lezione\nlanguage: it-IT\nslides:\n"
    assert found(RULE, "- title: La lista cresce\n  text: x\n", head=italian) == []
    assert found(RULE, "- title: Due liste\n  text: x\n", head=italian) == [(1, 10)]
