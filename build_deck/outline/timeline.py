"""Timelines: dated events on one line, eras as bars over them; or eras alone, as bands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from build_deck.diagnostics import Diagnostic
from build_deck.outline.fields import Model, RichText, from_scalar
from build_deck.outline.moments import Moment, moment_of
from build_deck.outline.tree import Value, where

MAX_BANDS = 5
"""Eras that can stand side by side where there are no events."""
_FORMS = "write it like 2014, 1950s, June 2014, 2014-06-14, 5th century or 3000 BC"


class Event(Model):
    """Something that happened at a time."""

    date: RichText = Field(description="When, in a few characters: `2014`, `1950s`, `June 2014`.")
    text: RichText = Field(description="What happened, in a few words.")
    highlight: bool = Field(default=False, description="Whether the slide's claim rests on it.")


class Era(Model):
    """A stretch of time with a name: plain text, or a mapping with `name` and its dates."""

    name: RichText = Field(description="What it is called.")
    from_: str = Field(
        default="", description="The date it begins with; where absent, it follows the era before."
    )
    to: str = Field(default="", description="The date it ends with; the next era or the end where absent.")
    text: RichText | None = Field(
        default=None, description="A sentence on it, where the timeline has no events."
    )
    highlight: bool = Field(
        default=False, description="Whether the slide's claim rests on it; so with an era of such an event."
    )


class Timeline(Model):
    """Events in the order of time, with eras over them. Eras without events are bands side by side."""

    events: tuple[Event, ...] = Field(default=(), max_length=60, description="What happened, in order.")
    eras: tuple[Annotated[Era, BeforeValidator(from_scalar("name"))], ...] = Field(
        default=(), description="Stretches of time, in order."
    )
    spacing: Literal["even", "true"] = Field(
        default="even",
        description="`even` sets events side by side; `true` to the scale of time, on one slide.",
    )


def era_ranges(timeline: Timeline) -> tuple[tuple[int, int] | None, ...]:
    """The first and last event of each era, by index; None where no event falls into it.

    An event on the border of two eras belongs to the later one. A bound that is the date of an event, as
    written, means that event, so that eras need no dates that can be counted.
    """
    starts = [_index(era.from_, timeline.events, last=False) for era in timeline.eras]
    ranges: list[tuple[int, int] | None] = []
    reached = -1
    for number, (era, start) in enumerate(zip(timeline.eras, starts, strict=True)):
        following = starts[number + 1] if number + 1 < len(starts) else None
        end = _index(era.to, timeline.events, last=True)
        first = reached + 1 if start is None else start
        last = len(timeline.events) - 1 if end is None else end
        if following is not None:
            last = min(last, following - 1)
        ranges.append((first, last) if first <= last else None)
        reached = max(reached, last)
    return tuple(ranges)


def _index(bound: str, events: Sequence[Event], *, last: bool) -> int | None:
    """Of the event that a bound of an era falls on: the first not before it, or the last not after it."""
    words = " ".join(bound.split())
    for index, event in enumerate(events):
        if words and words == _words(event):
            return index
    moment = moment_of(words)
    if moment is None:
        return None
    times = [moment_of(_words(event)) for event in events]
    if last:
        return sum(1 for time in times if time and time.start < moment.end) - 1
    return sum(1 for time in times if time and time.start < moment.start)


def _words(event: Event) -> str:
    return " ".join(event.date.plain.split())


def timeline_findings(timeline: Timeline, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a timeline; `raw` is the part of the tree that it was made from."""
    if not timeline.events:
        yield from _bands(timeline, raw)
        return
    yield from _dates(timeline, raw)
    yield from _eras(timeline, raw)


def _bands(timeline: Timeline, raw: Value) -> Iterator[Diagnostic]:
    """Eras without events."""
    if not timeline.eras:
        yield Diagnostic(
            "empty", "the timeline holds nothing", where(raw), "list `events` with dates, or `eras`"
        )
    elif len(timeline.eras) > MAX_BANDS:
        yield Diagnostic(
            "too-many",
            f"{len(timeline.eras)} eras do not fit side by side; {MAX_BANDS} do",
            where(raw, "eras"),
            "put the others on a slide of their own",
        )
    if timeline.spacing == "true":
        yield Diagnostic(
            "wrong-value",
            "without events there is nothing to space by time",
            where(raw, "spacing"),
            "list `events` with dates, or take `spacing` away",
        )


def _dates(timeline: Timeline, raw: Value) -> Iterator[Diagnostic]:
    """Dates that are none where time is to scale, and events out of order."""
    latest: Moment | None = None
    before = ""
    for index, event in enumerate(timeline.events):
        words, moment = _words(event), moment_of(_words(event))
        place = where(raw, "events", index, "date")
        if moment is None and timeline.spacing == "true":
            yield Diagnostic("wrong-date", f"“{words}” is no date that can be set to scale", place, _FORMS)
        if moment and latest and moment.start < latest.start:
            yield Diagnostic(
                "wrong-order",
                f"“{words}” comes after “{before}” here, but is earlier",
                place,
                "list events in the order of time",
            )
        elif moment:
            latest, before = moment, words
    moments = [moment_of(_words(event)) for event in timeline.events]
    times = {moment.start for moment in moments if moment}
    if timeline.spacing == "true" and len(times) == 1 and all(moments):
        yield Diagnostic(
            "wrong-value",
            "events that are all of one date span no time",
            where(raw, "spacing"),
            "take `spacing: true` away",
        )


def _eras(timeline: Timeline, raw: Value) -> Iterator[Diagnostic]:
    """Eras over events: bounds that are no dates, eras out of order, eras over nothing."""
    dates = {_words(event) for event in timeline.events}
    latest: Moment | None = None
    for index, (era, covered) in enumerate(zip(timeline.eras, era_ranges(timeline), strict=True)):
        bounds = {key: " ".join(text.split()) for key, text in (("from", era.from_), ("to", era.to))}
        wrong = False
        for key, words in bounds.items():
            known = moment_of(words) or (words in dates and timeline.spacing == "even")
            if words and not known:
                wrong = True
                place = where(raw, "eras", index, key)
                yield Diagnostic("wrong-date", f"“{words}” is no date, nor that of an event", place, _FORMS)
        start, end = moment_of(bounds["from"]), moment_of(bounds["to"])
        if (start and end and end.end <= start.start) or (start and latest and start.start < latest.start):
            wrong = True
            yield Diagnostic(
                "wrong-order",
                f"the era “{era.name.plain}” is out of order",
                where(raw, "eras", index, "from"),
                "an era begins before it ends, and not before the one listed above it",
            )
        latest = start or latest
        if covered is None and not wrong and timeline.spacing == "even":
            yield Diagnostic(
                "empty-era",
                f"no event falls into the era “{era.name.plain}”",
                where(raw, "eras", index),
                "correct its `from` and `to`, or add an event",
            )
        if era.text:
            yield Diagnostic(
                "stray-text",
                "where there are events, an era's `text` would not be shown",
                where(raw, "eras", index, "text"),
                "make it an event, or move it to the notes",
            )
