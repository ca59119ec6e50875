"""How long a slide takes, and when it begins."""

from __future__ import annotations

from build_deck.outline.blocks import Question
from build_deck.outline.lecture import Slide


def estimated_minutes(slide: Slide, speaking_rate: float) -> float:
    """Minutes for a slide: as planned, or else the words of its notes at `speaking_rate` words a
    minute plus what its activity takes."""
    if slide.minutes is not None:
        return slide.minutes
    activity = sum(question.activity_minutes for question in questions_of(slide))
    return slide.notes.words / speaking_rate + activity


def questions_of(slide: Slide) -> tuple[Question, ...]:
    """The slide's own question and those of its columns."""
    return tuple(holder.question for holder in (slide, *slide.columns) if holder.question)


def clock(minutes: float) -> str:
    """Minutes since the start as hours and minutes: 75 is "01:15"."""
    whole = round(minutes)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def spoken_minutes(minutes: float) -> str:
    """Minutes to the nearest half, without a needless decimal: "3", "2.5", "0.5"."""
    halves = max(1, round(minutes * 2)) if minutes > 0 else 0
    return f"{halves // 2}" if halves % 2 == 0 else f"{halves / 2:.1f}"


def running_time(start: float, minutes: float, unit: str) -> str:
    """The line that heads the notes: "00:12–00:15 · 3 min"."""
    return f"{clock(start)}–{clock(start + minutes)} · {spoken_minutes(minutes)} {unit}"
