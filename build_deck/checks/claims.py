"""Whether a title says something, or only names a topic.

Without a grammar, a title counts as a topic only where that is all but sure: it is short, asks
nothing, and holds no word that could be its verb. A doubtful title passes.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from build_deck.outline.text import Text

LONGEST_TOPIC = 7
"""Words; a longer title is taken for a sentence."""
_SHORTEST_CLAIM = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CONTRACTED = re.compile(
    r"(?:n['’]t|['’](?:re|ve|ll|d|m)|^(?:it|that|there|here|he|she|what|who|where|how)['’]s)$"
)
_ASKING = frozenset(["how", "what", "when", "where", "which", "who", "whom", "whose", "why"])
_ARTICLES = ("a", "an", "the", "its", "their", "our", "your", "my")
_PREPOSITIONS = ("of", "in", "on", "for", "from", "with", "by", "at", "and", "or")
_BEFORE_NOUN = frozenset((*_ARTICLES, *_PREPOSITIONS))
"""Words after which a word that could be a verb is a noun."""
_NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
_NOUN_BEFORE_S = re.compile(r"['’]s$")


def is_question(title: Text) -> bool:
    """Whether a title asks."""
    return title.plain.rstrip(" \"'”’»)").endswith(("?", "？", "؟"))


def is_topic(title: Text, language: str) -> bool:
    """Whether a title only names a topic, in a language ("en-GB"): "Two lists", "Results", "Data sources
    and platforms". In languages whose verbs are not known here, only a title of one or two words is."""
    if is_question(title):
        return False
    shown = "".join(" " if span.cites else span.text for span in title.spans)
    words = _WORD.findall(shown)
    if not words:
        return bool(re.search(r"\d", shown)) or not _is_written_without_spaces(shown)
    if _is_written_without_spaces(shown):
        return False
    if language.partition("-")[0].lower() != "en":
        return len(words) <= _SHORTEST_CLAIM
    return len(words) <= LONGEST_TOPIC and not _has_verb(words)


def _is_written_without_spaces(shown: str) -> bool:
    """Whether it is in a script that does not part words, in which they cannot be counted."""
    return re.search("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]", shown) is not None


def _has_verb(words: list[str]) -> bool:
    """Whether there is a verb that could make a sentence; a question's word in front takes one more."""
    lower = [word.casefold() for word in words]
    if len(lower) == 2 and lower[0] in _NUMBERS:
        return False  # “Two lists”, “Three steps”
    asks = lower[0] in _ASKING
    count = 0
    for index, word in enumerate(lower):
        before = lower[index - 1] if index else ""
        # “Ways to read a list”: an infinitive says nothing of anybody, but goes with “what” and “how”.
        if before not in _BEFORE_NOUN and (asks or before != "to") and _may_be_verb(word, lower, index):
            count += 1
    return count > asks


def _may_be_verb(word: str, words: list[str], index: int) -> bool:
    """Whether a word could be the verb of a sentence; the first word is its subject, or an order."""
    if _CONTRACTED.search(word):
        return True
    word = _NOUN_BEFORE_S.sub("", word)
    sure, base, past = _verbs()
    if word in sure:
        return True
    if index == 0:
        # “Scores fall” begins with a noun that looks like a verb; “Compare the lists” is an order.
        return word in base and len(words) > 1 and words[1] not in ("and", "or", "in", "of")
    return word in base or word in past or _stem(word) in base


def _stem(word: str) -> str:
    """The verb of which a word is the third person: "carries" is "carry"; "" where it is none."""
    _, base, _ = _verbs()
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("es") and word[:-2] in base:
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else ""


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """English verbs: forms that are nothing else, base forms, and forms of the past."""
    data = resources.files("build_deck.checks").joinpath("verbs.txt").read_text("utf-8")
    groups: dict[str, set[str]] = {"sure": set(), "base": set(), "past": set()}
    name = ""
    for line in data.splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            groups[name].update(line.split())
    regular = {_regular_past(verb) for verb in groups["base"]}
    return frozenset(groups["sure"]), frozenset(groups["base"]), frozenset(groups["past"] | regular)


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"
