"""Timelines: events in order, labels that keep apart, nothing lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from build_deck.scene.model import Slide, TextShape
from build_deck.theme.style import Box, Decor

Lecture = Callable[..., Any]

PLAN = """
- title: A plan
  timeline:
    spacing: "{spacing}"
    events:
{events}
"""
WORDS = ("Courts list those who do not pay", "The outline", "First plans", "A working group is set up",
         "Target year", "Travel bans are reported", "China joins", "Eight firms may try it out")  # fmt: skip


def plan(dates: list[str], spacing: str = "even", *, more: str = "") -> str:
    events = "".join(
        f'      - {{date: "{date}", text: {WORDS[i % len(WORDS)]}}}\n' for i, date in enumerate(dates)
    )
    return PLAN.format(spacing=spacing, events=events.rstrip("\n")) + more


def texts(page: Slide, *names: str) -> list[TextShape]:
    return [s for s in page.shapes if isinstance(s, TextShape) and s.placeholder.name in names]


def taken(shape: TextShape) -> Box:
    """The part of its frame that a text takes: dates over an axis stand at the foot."""
    box = shape.placeholder.box
    top = box.bottom - shape.height if shape.placeholder.anchor == "b" else box.y
    return Box(box.x, top, box.w, shape.height)


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def assert_apart(page: Slide) -> None:
    boxes = [taken(shape) for shape in texts(page, "Date", "Event", "Era")]
    for i, one in enumerate(boxes):
        assert one.x >= 216
        assert one.right <= 912.01
        assert one.bottom <= 480.5
        assert not any(overlap(one, other) for other in boxes[i + 1 :])


def dots(page: Slide) -> list[Decor]:
    return [decor for decor in page.layout.decor if decor.kind == "oval"]


def test_five_events_stand_as_drawn(lecture: Lecture) -> None:
    made = lecture(plan(["1950s", "1990s", "2014", "2016", "2020"]))
    assert made.rules == []
    assert [s.placeholder.box.x for s in texts(made.page, "Date")] == [216, 360, 504, 648, 792]
    assert {s.placeholder.box.w for s in texts(made.page, "Event")} == {120}
    assert made.sizes("Date") == {42}
    assert [d.box.x for d in dots(made.page)] == [216, 360, 504, 648, 792]
    assert made.words("Event")[1] == WORDS[1]
    names = [s.placeholder.name for s in made.page.shapes][1:11]
    assert names == ["Date", "Event"] * 5


def test_the_axis_runs_to_the_edge_of_the_page(lecture: Lecture) -> None:
    page = lecture(plan(["2014", "2020"])).page
    [axis] = [d for d in page.layout.decor if d.kind == "rule" and d.weight == 1.25]
    assert (axis.box.x, axis.box.right) == (216, 960)


@pytest.mark.parametrize("count", range(1, 25))
def test_any_number_of_events_is_shown_in_order(lecture: Lecture, count: int) -> None:
    dates = [str(1990 + i) for i in range(count)]
    made = lecture(plan(dates))
    assert made.rules == []
    assert [word for i in range(len(made.pages)) for word in made.words("Date", i)] == dates
    for page in made.pages:
        assert_apart(page)
        assert len(dots(page)) == len(texts(page, "Date")) <= 7
    sizes = [len(texts(page, "Date")) for page in made.pages]
    assert max(sizes) - min(sizes) <= 1 or len(sizes) > 2


def test_eras_are_bars_over_their_events_and_follow_them(lecture: Lecture) -> None:
    made = lecture(
        plan(
            [str(2001 + i) for i in range(12)],
            more="    eras: [{name: Before, to: '2003'}, {name: After, from: '2004'}]\n",
        ).replace("year}", "year, highlight: true}")
    )
    assert made.words("Era", 0) == ["Before", "After"]
    assert made.words("Era", 1) == ["After"]
    bars = [d for d in made.pages[0].layout.decor if d.kind == "rect" and d.box.h == 4]
    first, second = (d.box for d in bars)
    dates = [s.placeholder.box for s in texts(made.pages[0], "Date")]
    assert first.x == dates[0].x
    assert (first.right, second.x) == (dates[2].right, dates[3].x)


def test_the_key_event_is_said_by_colour_and_by_a_filled_dot(lecture: Lecture) -> None:
    made = lecture(plan(["2014", "2020"]).replace("text: The outline", "text: The outline, highlight: true"))
    assert [s.placeholder.levels[0].colour for s in texts(made.page, "Date")] == ["ink", "accent"]
    assert [d.fill for d in dots(made.page)] == ["paper", "accent"]


@pytest.mark.parametrize("seed", range(40))
def test_to_scale_labels_keep_apart_and_dots_are_where_time_puts_them(lecture: Lecture, seed: int) -> None:
    chance = random.Random(seed)
    years = sorted(chance.sample(range(1900, 2021), chance.randint(2, 6)))
    made = lecture(plan([str(year) for year in years], "true"))
    assert made.rules == []
    assert_apart(made.page)
    centres = [d.box.x + d.box.w / 2 for d in dots(made.page)]
    scale = (centres[-1] - centres[0]) / (years[-1] - years[0])
    for year, centre in zip(years, centres, strict=True):
        assert centre == pytest.approx(centres[0] + (year - years[0]) * scale)
    leaders = [d.box for d in made.page.layout.decor if d.kind == "rule" and d.line == "muted"]
    words = [taken(shape) for shape in texts(made.page, "Date", "Event", "Era")]
    assert leaders
    assert not any(overlap(Box(b.x, b.y, max(b.w, 0.1), max(b.h, 0.1)), w) for b in leaders for w in words)


def test_too_many_events_to_scale_are_named(lecture: Lecture) -> None:
    made = lecture(plan([str(2001 + i) for i in range(14)], "true"))
    [found] = made.found
    assert found.rule == "too-close"
    assert "2001, 2002" in found.message
    assert "spacing" in found.hint


def test_an_era_too_short_for_its_name_is_named(lecture: Lecture) -> None:
    eras = "    eras: [{name: Unpronounceable, from: '2013', to: '2013'}]\n"
    made = lecture(plan(["1900", "2014", "2020"], "true", more=eras))
    assert [(d.rule, "Unpronounceable" in d.message) for d in made.found] == [("does-not-fit", True)]


@pytest.mark.parametrize(("text", "rule"), [("x" * 60, "word-too-wide"), ("word " * 120, "does-not-fit")])
def test_words_that_never_fit_are_located(lecture: Lecture, text: str, rule: str) -> None:
    made = lecture(plan(["2014", "2020"]).replace("text: The outline", f"text: {text}"))
    assert made.rules == [rule]
    assert made.found[0].place.line == 9


def test_bands_stand_side_by_side(lecture: Lecture) -> None:
    made = lecture(
        "- title: Ages\n  timeline:\n    eras:\n"
        "      - {name: Prehistory, to: 3000 BC, text: Nothing is written}\n"
        "      - History\n      - {name: Hyperhistory, from: 1950s, highlight: true}\n"
    )
    assert made.rules == []
    assert made.words("Era") == ["Prehistory", "History", "Hyperhistory"]
    assert made.words("Dates") == ["until 3000 BC", "from 1950s"]
    bands = [d for d in made.page.layout.decor if d.kind == "rect"]
    assert [d.fill for d in bands] == ["wash", "wash", "accent"]
    assert bands[0].box.x == 216
    assert all(b.box.right < a.box.x for b, a in pairwise(bands))


def test_a_band_whose_name_is_too_wide_is_located(lecture: Lecture) -> None:
    made = lecture(f"- title: Ages\n  timeline: {{eras: [A, {'x' * 80}]}}\n")
    assert made.rules == ["word-too-wide"]


def test_short_words_are_set_large_and_many_words_smaller(lecture: Lecture) -> None:
    said = [
        "Plan",
        "A text in which so much is told of what happened at one time and of whom it was told that it takes many lines",
    ]
    sizes = []
    for words in said:
        events = ", ".join(f"{{date: '{2014 + i}', text: {words}}}" for i in range(3))
        sizes.append(lecture(f"- {{title: T, timeline: {{events: [{events}]}}}}").sizes("Event"))
    assert sizes[0] == {24}
    assert max(sizes[1]) < 24
