"""Panels that stand one over another and share columns are drawn equally wide, so that they compare.

All is in `u`, along the flow, and `v`, across it, as in `spread.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_deck.scene.diagram.plan import Point

Part = tuple[float, float, float, float]
"""Where something begins along the flow and across it, and its size along and across."""
_CLEAR = 6.0
"""Points between a panel that was drawn out and what does not belong to it."""


def alike(panels: Sequence[Part], solids: Sequence[Part], ways: Sequence[Sequence[Point]]) -> list[Part]:
    """The panels, each drawn out to those it shares columns with, where nothing stands or runs that did
    not do so in the panel before: `solids` are nodes and labels, `ways` the corners of edges."""
    found = list(panels)
    for number, panel in enumerate(panels):
        others = [other for index, other in enumerate(panels) if index != number]
        near = [panel, *(other for other in others if _over(panel, other))]
        low = min(other[0] for other in near)
        high = max(other[0] + other[2] for other in near)
        for left, right in ((low, high), (panel[0], high), (low, panel[0] + panel[2])):
            wider = (left, panel[1], right - left, panel[3])
            added = [
                (left, panel[1], panel[0] - left, panel[3]),
                (panel[0] + panel[2], panel[1], right - panel[0] - panel[2], panel[3]),
            ]
            if all(_is_free(each, [*solids, *others], ways, panel) for each in added if each[2] > 0):
                found[number] = wider
                break
    return found


def _over(one: Part, other: Part) -> bool:
    """Whether two panels stand one over another, in columns that both have."""
    apart = one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1]
    return apart and one[0] < other[0] + other[2] and other[0] < one[0] + one[2]


def _is_free(room: Part, solids: Sequence[Part], ways: Sequence[Sequence[Point]], panel: Part) -> bool:
    lines = [_line(one, other) for way in ways for one, other in pairwise(way)]
    return not any(_meets(room, each) and not _within(each, panel) for each in (*solids, *lines))


def _line(one: Point, other: Point) -> Part:
    u, v = min(one[0], other[0]), min(one[1], other[1])
    return u, v, abs(one[0] - other[0]), abs(one[1] - other[1])


def _meets(room: Part, part: Part) -> bool:
    u, v, du, dv = room
    return (
        part[0] < u + du + _CLEAR
        and part[0] + part[2] > u - _CLEAR
        and part[1] < v + dv + _CLEAR
        and part[1] + part[3] > v - _CLEAR
    )


def _within(part: Part, panel: Part) -> bool:
    return (
        panel[0] <= part[0]
        and part[0] + part[2] <= panel[0] + panel[2]
        and panel[1] <= part[1]
        and part[1] + part[3] <= panel[1] + panel[3]
    )
