"""Numbers as a chart's author writes them: read exactly, and shown with the decimals they were given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

MAX_DIGITS = 15
"""Significant digits that a spreadsheet keeps (IEEE 754 doubles); more would change under *Edit Data*."""
FORMAT = re.compile(rf"(?P<group>#,##)?0(?:\.(?P<decimals>0{{1,{MAX_DIGITS}}}))?")
"""A number format that a chart takes: `0`, `0.0`, `#,##0` and the like."""

_MISSING = frozenset(("", "~", "-", "–", "—", "n/a", "na"))
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_COMMA = re.compile(r"[+-]?\d+,\d+")
_WITH_UNIT = re.compile(
    r"(?P<before>[^\W\d_]{1,3}\s*|[$€£¥]\s*)?(?P<number>[+-]?\d+(?:\.\d+)?)(?P<after>\s*[^\d\s.,+~-][^\d]{0,20})?"
)
_GROUPED_FROM = 10_000
_MARKS = {"en": (".", ","), "it": (",", ".")}


def is_missing(words: str) -> bool:
    """Whether an entry says that there is no value: it is empty, `~`, a dash or `n/a`."""
    return words.strip().lower() in _MISSING


def number(words: str) -> Decimal:
    """The number that is written. Raises ValueError with a way out where it is none."""
    text = words.strip().replace("\N{MINUS SIGN}", "-")
    if not _NUMBER.fullmatch(text):
        raise ValueError(_way_out(text))
    value = Decimal(text)
    _, digits, exponent = value.as_tuple()
    if len(digits) > MAX_DIGITS or abs(value) >= 10**MAX_DIGITS or int(exponent) < -MAX_DIGITS:
        raise ValueError(f"a chart keeps {MAX_DIGITS} digits of a number; round it")
    return value


def _way_out(text: str) -> str:
    if _COMMA.fullmatch(text):
        whole, _, rest = text.partition(",")
        point = f"write {whole}.{rest} with a point"
        return f"{point}, or {whole}{rest} without the comma" if len(rest) == 3 else point
    together = re.sub(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3})", "", text)
    if together != text and _NUMBER.fullmatch(together):
        return f"write {together}, with nothing between thousands"
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3}){2,}", text):
        return f"write {text.replace('.', '')}, with nothing between thousands"
    if match := _WITH_UNIT.fullmatch(text):
        unit = " ".join(part.strip() for part in match.group("before", "after") if part)
        return f'write {match["number"]}, and `unit: "{unit}"` beside it'
    return "write it with digits, like 3 or 2.5; for a missing value write ~"


def decimals_of(values: Iterable[Decimal | None]) -> int:
    """The most decimals that any of the values was written with: those of 2.10 and 3 are two."""
    exponents = (value.as_tuple().exponent for value in values if value is not None)
    return max((max(0, -int(exponent)) for exponent in exponents), default=0)


def decimals_in(number_format: str) -> int:
    """The decimals that a format like `0.0` asks for."""
    found = FORMAT.fullmatch(number_format)
    return len(found["decimals"] or "") if found else 0


def is_grouped(values: Iterable[Decimal | None]) -> bool:
    """Whether thousands are set apart: from five digits on, so that years stay years."""
    return any(value is not None and abs(value) >= _GROUPED_FROM for value in values)


def shown(value: Decimal, decimals: int, *, grouped: bool = False, language: str = "en") -> str:
    """A number as people of a language write it, with a true minus sign.

    >>> shown(Decimal("-12500.5"), 1, grouped=True)
    '−12,500.5'
    """
    point, comma = _MARKS.get(language.split("-")[0].lower(), _MARKS["en"])
    words = f"{abs(value):{',' if grouped else ''}.{decimals}f}"
    words = words.translate({ord("."): point, ord(","): comma})
    negative = value < 0 and any(sign in "123456789" for sign in words)
    return f"\N{MINUS SIGN}{words}" if negative else words


def titled(title: str, unit: str) -> str:
    """What an axis measures, said once: its title with the unit behind it, or the longer of the two where it
    says what the other does.

    >>> titled("Tickets", "million"), titled("Links", "links between towns"), titled("", "million people")
    ('Tickets (million)', 'Links between towns', 'Million people')
    """
    shorter, longer = sorted((title, unit), key=len)
    if not shorter or re.search(rf"\b{re.escape(shorter)}\b", longer, re.IGNORECASE):
        return capital(longer)
    return f"{capital(title)} ({unit})"


def capital(words: str) -> str:
    """Words as a line of their own begins: with a capital, if the first is a word and no sign of a unit.

    >>> capital("hours a week"), capital("km/h"), capital("iPhones"), capital("")
    ('Hours a week', 'km/h', 'iPhones', '')
    """
    first = words.split(" ", 1)[0]
    return words[:1].upper() + words[1:] if len(first) > 3 and first.isalpha() and first.islower() else words


def first_round(names: Sequence[str], every: int) -> int:
    """The first of several names, of which each n-th is shown, that is a multiple of n, if they are whole
    numbers that count on by one; else the first of all.

    >>> first_round(["1998", "1999", "2000", "2001"], 2), first_round(["Q1", "Q2", "Q3"], 2)
    (0, 0)
    >>> first_round(["1998", "1999", "2000", "2001"], 5)
    2
    """
    if not all(name.isascii() and name.isdigit() for name in names):
        return 0
    numbers = [int(name) for name in names]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return 0
    return next((index for index, number in enumerate(numbers) if number % every == 0), 0)
