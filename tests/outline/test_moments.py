"""Dates in the words of a lecture."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.outline.moments import Moment, moment_of


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2014", 2014, 2015),
        ("79 AD", 79, 80),
        ("AD 79", 79, 80),
        ("1 BC", 0, 1),
        ("c. 3000 BC", -2999, -2998),
        ("3,000 BCE", -2999, -2998),
        ("27 a.C.", -26, -25),
        ("1950s", 1950, 1960),
        ("the 1990s", 1990, 2000),
        ("5th century", 401, 501),
        ("1st century BC", -99, 1),
        ("2014–2020", 2014, 2021),
        ("2014-2020", 2014, 2021),
        ("1998 to 2001", 1998, 2002),
        ("about 1800", 1800, 1801),
    ],
)
def test_years(words: str, start: float, end: float) -> None:
    assert moment_of(words) == Moment(start, end)


@pytest.mark.parametrize("words", ["June 2014", "Jun. 2014", "giugno 2014", "2014-06"])
def test_months(words: str) -> None:
    moment = moment_of(words)
    assert moment is not None
    assert (moment.start, moment.end) == pytest.approx((2014 + 151 / 365, 2014 + 181 / 365))


@pytest.mark.parametrize("words", ["14 June 2014", "June 14, 2014", "14 giugno 2014", "2014-06-14"])
def test_days(words: str) -> None:
    moment = moment_of(words)
    assert moment is not None
    assert (moment.start, moment.end) == pytest.approx((2014 + 164 / 365, 2014 + 165 / 365))


@pytest.mark.parametrize(
    "words",
    ["", "Soon", "Today", "31 February 2014", "Smarch 2014", "2014-13", "1998 to 1990", "0th century"],
)
def test_what_is_no_date(words: str) -> None:
    assert moment_of(words) is None


def test_time_goes_on() -> None:
    order = [
        "3000 BC",
        "1st century BC",
        "AD 79",
        "5th century",
        "1950s",
        "March 1998",
        "2 March 1998",
        "2014",
    ]
    moments = [moment_of(words) for words in order]
    assert all(a and b and a.start <= b.start for a, b in pairwise(moments))


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(words: str) -> None:
    moment = moment_of(words)
    assert moment is None or moment.start < moment.end
