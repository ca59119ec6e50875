"""Which titles are taken for topics: none that could be a sentence."""

from __future__ import annotations

import pytest

from build_deck.checks.claims import is_question, is_topic
from build_deck.diagnostics import Place
from build_deck.outline import inline

TOPICS = """\
Results
Outline
Background
Two lists
The 2014 outline
Sesame Credit
Financial impact
How it works
What to read
Summary and outlook
Blacklists in China
Ways to raise a score
A thought experiment
Objectives of the party
Honest Shanghai: a pilot
Data sources and platforms
The Social Credit System in 2019
""".splitlines()
CLAIMS = """\
Trust matters
The list grows
Lists reward and punish
We know little
Compare two lists
It isn't a score
There's no formula
What counts is trust
Pilots decide and states follow
Nobody wrote it down
Shame was the first tool
The town keeps its own count
Two pilots differ in their output
Every answer goes back into the score
""".splitlines()


@pytest.mark.parametrize("words", TOPICS)
def test_topics(words: str) -> None:
    assert is_topic(inline.parse(words, "en", Place()), "en-GB")


@pytest.mark.parametrize("words", CLAIMS)
def test_claims(words: str) -> None:
    assert not is_topic(inline.parse(words, "en", Place()), "en-GB")


def test_a_citation_is_no_word_of_a_title() -> None:
    assert is_topic(inline.parse("Two lists [@know2018]", "en", Place()), "en")


@pytest.mark.parametrize("words", ["Whose list?", 'Is it "fair?"', "谁的名单？"])
def test_questions(words: str) -> None:
    assert is_question(inline.parse(words, "en", Place()))


def test_a_question_within_is_none() -> None:
    assert not is_question(inline.parse("Why? Because it pays", "en", Place()))
