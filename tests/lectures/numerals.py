"""The numbers in a text, as values: "11 million" is 11,000,000, "1950s" 1950, "three dozen" 36.

Words up to twelve say how many things a slide has, and are numbers only before a word like "million"; other
words for numbers, and all digits, are numbers anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

_SMALL = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(1, 13),
        strict=True,
    )
)
_LARGE = {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_TIMES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9,
}  # fmt: skip
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.])(?P<number>{_DIGITS}|{'|'.join((*_SMALL, *_LARGE))})"
    rf"(?P<ending>st|nd|rd|th|s)?(?:[\s-]+(?P<times>{'|'.join(_TIMES)}))?(?!\w)",
    re.IGNORECASE,
)
_POINTERS = re.compile(
    r"(?:\b(?:sections?|figures?|fig\.|pages?|pp?\.|chapters?|footnotes?|steps?|parts?|lectures?|slides?|rows?|columns?)|§)"
    r"\s*\d+(?:\.\d+)*(?:\s*(?:,|and|to|–|-)\s*\d+(?:\.\d+)*)*",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[tuple[str, Decimal]]:
    """Each number as it is written, and its value; what points at a section, figure or page is none."""
    for match in _NUMBER.finditer(_POINTERS.sub(" ", text)):
        word, times = match["number"].casefold(), (match["times"] or "").casefold()
        if word in _SMALL and not times:
            continue
        value = Decimal(str(_SMALL.get(word) or _LARGE.get(word) or word.replace(",", "")))
        yield match[0], value * _TIMES.get(times, 1)


def values(text: str) -> set[Decimal]:
    """Every value that a text holds; small words too, since a slide may write them as digits."""
    found = {value.normalize() for _, value in numbers(text)}
    for word in re.findall(r"[a-z]+", text.casefold()):
        if word in _SMALL:
            found.add(Decimal(_SMALL[word]).normalize())
    return found
