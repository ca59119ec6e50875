"""An outline: a lecture with everything that composing it needs, files included."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from build_deck.outline.course import Course
from build_deck.outline.lecture import Lecture


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture's bytes, its real media type ("image/png"), and its width and height in pixels."""

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A lecture, checked and complete.

    `number` counts the lectures of the course from 1, 0 outside a course; `slug` names the outputs;
    `ids` name the slides, one each; `assets` are the pictures by the file name the outline gives;
    `source` is the outline's file name; `next_title` is the title of the lecture that follows, or "";
    `scripts_allowed` is whether its figures' scripts may run, which only whoever builds can say.
    """

    lecture: Lecture
    course: Course
    number: int = 0
    slug: str = "lecture"
    ids: tuple[str, ...] = ()
    assets: Mapping[str, Asset] = field(default_factory=dict)
    source: str = ""
    date: datetime.date | None = None
    next_title: str = ""
    scripts_allowed: bool = False
