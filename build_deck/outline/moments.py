"""Dates as a lecture says them, from “c. 3000 BC” to “14 June 2014”, as spans of decimal years."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_MONTHS = (
    ("january", "gennaio"),
    ("february", "febbraio"),
    ("march", "marzo"),
    ("april", "aprile"),
    ("may", "maggio"),
    ("june", "giugno"),
    ("july", "luglio"),
    ("august", "agosto"),
    ("september", "settembre"),
    ("october", "ottobre"),
    ("november", "novembre"),
    ("december", "dicembre"),
)
_SHORTEST = 3
"""Letters by which a month is known, with or without a full stop."""

_ABOUT = re.compile(r"^(?:c\.|ca\.|circa|about|around|verso il)\s*", re.IGNORECASE)
_ERA = r"(?:\s*(?P<era>BCE?|CE|AD|a\.\s?C\.|d\.\s?C\.))?"
_YEAR = re.compile(
    rf"(?:(?:AD|the|gli anni|anni)\s+)?(?P<year>\d{{1,3}}(?:[,.]\d{{3}})+|\d{{1,7}}){_ERA}", re.I
)
_DECADE = re.compile(r"(?:the\s+)?(?P<year>\d{1,3}0)['’]?s", re.IGNORECASE)
_CENTURY = re.compile(rf"(?:the\s+)?(?P<year>\d{{1,2}})(?:st|nd|rd|th)\s+century{_ERA}", re.IGNORECASE)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")
_DAY_FIRST = re.compile(r"(?:(?P<day>\d{1,2})\.?\s+)?(?P<name>[^\W\d]{3,})\.?\s+(?P<year>\d{1,4})")
_MONTH_FIRST = re.compile(r"(?P<name>[^\W\d]{3,})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})")
_RANGE = re.compile(r"(?P<first>.+?)\s*(?:–|—|\bto\b|(?<=\d)-(?=\d{4}$))\s*(?P<last>.+)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time in decimal years, its end not included: 2014 is 2014.0 to 2015.0. Years before
    Christ are counted as astronomers do (ISO 8601): 1 BC is the year 0."""

    start: float
    end: float


def moment_of(words: str) -> Moment | None:
    """When a date is, or None where the words are no date that is known here.

    Years, decades (“1950s”), centuries, months and days (English or Italian, or ISO 8601), ranges of
    these, years with “BC” or “AD”; “c.” before a date changes nothing.

    >>> moment_of("1950s")
    Moment(start=1950.0, end=1960.0)
    """
    text = _ABOUT.sub("", " ".join(words.split()), count=1)
    if single := _single(text):
        return single
    parts = _RANGE.fullmatch(text)
    if parts is None:
        return None
    first, last = _single(parts["first"]), _single(parts["last"])
    return Moment(first.start, last.end) if first and last and first.start < last.end else None


def _single(text: str) -> Moment | None:
    if found := _ISO.fullmatch(text):
        return _day(int(found["year"]), int(found["month"]), int(found["day"] or 0))
    if found := _DECADE.fullmatch(text):
        return Moment(float(found["year"]), float(found["year"]) + 10)
    if found := _CENTURY.fullmatch(text):
        return _century(int(found["year"]), _is_before(found["era"]))
    if found := _DAY_FIRST.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
        return _named(found)
    if found := _YEAR.fullmatch(text):
        number = int(re.sub(r"[,.]", "", found["year"]))
        year = float(1 - number if _is_before(found["era"]) else number)
        return Moment(year, year + 1)
    return None


def _is_before(era: str | None) -> bool:
    return era is not None and era[0].upper() in "BA" and era.upper() != "AD"


def _century(number: int, before: bool) -> Moment | None:
    if number == 0:
        return None
    start = 1.0 - number * 100 if before else (number - 1) * 100 + 1.0
    return Moment(start, start + 100)


def _named(found: re.Match[str]) -> Moment | None:
    name = found["name"].lower()
    for month, names in enumerate(_MONTHS, start=1):
        if any(known.startswith(name) for known in names) and len(name) >= _SHORTEST:
            return _day(int(found["year"]), month, int(found["day"] or 0))
    return None


def _day(year: int, month: int, day: int) -> Moment | None:
    """A day, or with `day` 0 a whole month."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    length = calendar.monthrange(year, month)[1]
    if not 0 <= day <= length:
        return None
    year_days = 366 if calendar.isleap(year) else 365
    before = sum(calendar.monthrange(year, m)[1] for m in range(1, month))
    first, count = (before + day - 1, 1) if day else (before, length)
    return Moment(year + first / year_days, year + (first + count) / year_days)
