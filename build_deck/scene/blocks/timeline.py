"""Timelines: dates over an axis, texts under it, eras as bars above; even, or true to the scale of time.

The words are placeholders, in the order of events; bars, dots and the axis are the layout's. Even
spacing goes on on further slides; a timeline to scale stands on one, its labels pushed apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline import timeline as outline
from build_deck.outline.moments import moment_of
from build_deck.outline.timeline import Era, Event
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.blocks.timeline_drawing import (
    BAR,
    DATE_ROOM,
    DATES,
    DOT,
    ERA_ROOM,
    MOST,
    Bar,
    Column,
    drawn,
    leaders,
)
from build_deck.scene.context import Context
from build_deck.scene.fit import report_wide
from build_deck.scene.spread import spread
from build_deck.scene.typeset import Item, typeset
from build_deck.theme.style import Box

_GUTTER, _NARROW_GUTTER = 24.0, 16.0
_WIDEST = 336.0
_DATE_TO_AXIS = 72.0
_AXIS_TO_TEXT = 24.0
_ERAS, _NO_ERAS = 60.0, 24.0
"""Points over the dates, where eras stand and where none do."""
_LEADERS = 44.0
"""Points between a true axis and the dates under it, in which leaders run."""
_COLUMNS = (108.0, 120.0, 96.0, 132.0, 144.0, 84.0, 72.0)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events not yet shown. An era is a range of them, by index."""

    events: tuple[Event, ...]
    eras: tuple[tuple[Era, int, int], ...]
    place_of: Place

    @property
    def stretch(self) -> float:
        """A timeline takes the height of its words."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """All events where they fit; otherwise a part of them, so that every slide holds about as many."""
        count = len(self.events)
        for pages in range(1, count + 1):
            first = -(-count // pages)
            if first > MOST or (pages > 1 and not fresh):
                continue
            placement = _set_even(self._slice(0, first), box, ctx)
            if placement is not None:
                rest = self._slice(first, count) if first < count else None
                return replace(placement, rest=rest, rigid=True)
        return None

    def _slice(self, start: int, end: int) -> Timeline:
        eras = tuple(
            (era, max(first, start) - start, min(last, end - 1) - start)
            for era, first, last in self.eras
            if last >= start and first < end
        )
        return replace(self, events=self.events[start:end], eras=eras)

    def complain(self, box: Box, ctx: Context) -> None:
        """The first event that cannot stand even alone says why."""
        for index in range(len(self.events)):
            part = self._slice(index, index + 1)
            if _set_even(part, box, ctx) is not None:
                continue
            event, width = part.events[0], min(box.w, _WIDEST)
            eras = [(era.name, "label") for era, _, _ in part.eras]
            for text, style in ((event.date, DATES[-1]), (event.text, "text-18"), *eras):
                setting = typeset([Item(text)], ctx.theme.levels(style), width, ctx)
                if setting.too_wide:
                    report_wide(setting, ctx)
                    return
            ctx.report(
                "does-not-fit",
                f"the event “{event.date.plain}” does not fit: its words are too long",
                event.place,
                "say it in fewer words; the rest belongs in the notes",
            )
            return


def _set_even(part: Timeline, box: Box, ctx: Context) -> Placement | None:
    """Events side by side, each in a column of its own."""
    count = len(part.events)
    gutter = _GUTTER if count <= 5 else _NARROW_GUTTER
    width = float(int(min(_WIDEST, (box.w + gutter) / count - gutter)))
    columns = [
        Column(event, box.x + (width + gutter) * i, width, box.x + (width + gutter) * i + DOT / 2)
        for i, event in enumerate(part.events)
    ]
    top = box.y + (_ERAS if part.eras else _NO_ERAS)
    axis = top + _DATE_TO_AXIS
    bars = [Bar(era, columns[a].x, columns[b].x + width, a) for era, a, b in part.eras]
    return drawn(columns, bars, axis, top, axis + _AXIS_TO_TEXT, box, ctx)


@dataclass(frozen=True, slots=True)
class TrueTimeline:
    """Events where time puts them; `times` and the eras' bounds are decimal years."""

    events: tuple[Event, ...]
    times: tuple[float, ...]
    eras: tuple[tuple[Era, float, float], ...]
    place_of: Place

    @property
    def stretch(self) -> float:
        """A timeline takes the height of its words."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """All events, in columns as wide as moves their words least and keeps them short."""
        best: tuple[float, Placement] | None = None
        for width in _COLUMNS:
            columns = self._columns(width, box)
            if columns is None:
                continue
            axis = box.y + (_ERAS if self.eras else _NO_ERAS) + DOT
            dates = axis + _LEADERS
            placement = drawn(columns, self._bars(box), axis, dates, dates + DATE_ROOM + 6, box, ctx)
            if placement is None:
                continue
            moved = sum(abs(c.x + DOT / 2 - c.dot) for c in columns) / len(columns)
            # Long narrow columns are harder to read than leaders are to follow.
            cost = moved / 2 + placement.height
            if best is None or cost < best[0]:
                best = cost, replace(placement, decor=(*placement.decor, *leaders(columns, axis, dates)))
        return best[1] if best else None

    def _span(self) -> tuple[float, float]:
        bounds = [*self.times, *(time for _, start, end in self.eras for time in (start, end))]
        return min(bounds), max(bounds)

    def _at(self, time: float, box: Box) -> float:
        low, high = self._span()
        return box.x + DOT / 2 + (box.w - DOT) * (time - low) / (high - low)

    def _columns(self, width: float, box: Box) -> list[Column] | None:
        dots = [self._at(time, box) for time in self.times]
        wanted = [dot - DOT / 2 for dot in dots]
        edges = spread(wanted, [width] * len(dots), _NARROW_GUTTER, box.x, box.right)
        if edges is None:
            return None
        return [Column(e, x, width, dot) for e, x, dot in zip(self.events, edges, dots, strict=True)]

    def _bars(self, box: Box) -> list[Bar]:
        bars = []
        for era, start, end in self.eras:
            first = next((i for i, time in enumerate(self.times) if time >= start), len(self.times) - 1)
            left = self._at(start, box) - (DOT / 2 if start == self._span()[0] else 0)
            # A gap as wide as a bar is high parts an era from the next.
            bars.append(Bar(era, left, self._at(end, box) - BAR, first))
        return bars

    def complain(self, box: Box, ctx: Context) -> None:
        """Name the words that are too wide, or the events that stand too close."""
        for bar in self._bars(box):
            setting = typeset([Item(bar.era.name)], ctx.theme.levels("label"), bar.right - bar.left, ctx)
            if setting.too_wide or setting.height > ERA_ROOM:
                ctx.report(
                    "does-not-fit",
                    f"the era “{bar.era.name.plain}” is too short on this scale to carry its name",
                    bar.era.place,
                    "shorten its name, or take `spacing: true` away",
                )
                return
        widest = max(w for w in _COLUMNS if self._columns(w, box)) if self._columns(_COLUMNS[-1], box) else 0
        for event in self.events if widest else ():
            setting = typeset([Item(event.text)], ctx.theme.levels("text-18"), widest, ctx)
            if setting.too_wide:
                report_wide(setting, ctx)
                return
        dates = ", ".join(event.date.plain for event in self.events)
        ctx.report(
            "too-close",
            f"these events do not fit on one slide to the scale of time: {dates}",
            self.place_of,
            "take `spacing: true` away, which lets them go on on a further slide; or say less",
        )


def timeline(block: outline.Timeline) -> Timeline | TrueTimeline:
    """A timeline with events. An era that holds a highlighted event is highlighted with it."""
    if block.spacing == "even":
        ranges = outline.era_ranges(block)
        eras = [(era, *covered) for era, covered in zip(block.eras, ranges, strict=True) if covered]
        marked = tuple(
            (_marked(era, any(e.highlight for e in block.events[a : b + 1])), a, b) for era, a, b in eras
        )
        return Timeline(block.events, marked, block.place)
    return _to_scale(block)


def _to_scale(block: outline.Timeline) -> TrueTimeline:
    times = tuple(moment.start for e in block.events if (moment := moment_of(e.date.plain)))
    eras: list[tuple[Era, float, float]] = []
    reached = times[0]
    starts = [moment.start if (moment := moment_of(era.from_)) else None for era in block.eras]
    for index, era in enumerate(block.eras):
        start = starts[index]
        low = reached if start is None else start
        end = moment_of(era.to)
        following = next((s for s in starts[index + 1 :] if s is not None), None)
        high = end.end if end else times[-1] if following is None else following
        high = min(high, following) if following is not None else high
        held = any(e.highlight and low <= t < high for e, t in zip(block.events, times, strict=True))
        eras.append((_marked(era, held), low, high))
        reached = high
    return TrueTimeline(block.events, times, tuple(eras), block.place)


def _marked(era: Era, held: bool) -> Era:
    return era.model_copy(update={"highlight": True}) if held and not era.highlight else era
