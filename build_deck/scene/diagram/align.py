"""Places across the flow: things in the order of their columns, edges as straight as can be.

After Brandes and Köpf (2001): things that an edge joins straight become blocks, as long as no two such
edges cross; blocks are packed from both ends, and stand in the middle of what that leaves them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_ROUNDS = 3
_FAR = 100_000.0
Apart = tuple[int, int, float]
"""One thing, the next in its column, and the least distance of their centres."""


@dataclass(frozen=True, slots=True)
class Room:
    """The least distances that things keep, half the size of each, and how much there is in all."""

    apart: Sequence[Apart]
    halves: Sequence[float]
    across: float = math.inf


def aligned(
    room: Room, links: Sequence[tuple[int, int]], pulls: Sequence[tuple[int, int]] = ()
) -> list[float]:
    """The place of each thing: those of `links`, the most important first, alike where that is possible;
    then each as near to those that it is pulled to as its distances let it be. Where all links together
    need more than the room there is, those that do not fit are left out."""
    blocks = _Blocks(room)
    for one, other in links:
        blocks.join(one, other)
    if blocks.extent() > room.across:
        blocks = _Blocks(room)
        for one, other in links:
            before = blocks.copy()
            if blocks.join(one, other) and blocks.extent() > room.across:
                blocks = before
    block, pairs = blocks.block, blocks.pairs()
    count = len(block)
    halves = blocks.halves()
    low = _packed(halves, pairs)
    whole = max((at + half for at, half in zip(low, halves, strict=True)), default=0.0)
    high = _packed(halves, {(b, a): d for (a, b), d in pairs.items()})
    places = [(low[at] + whole - high[at]) / 2 for at in range(count)]
    _draw_near(places, pairs, [(block[one], block[other]) for one, other in pulls])
    return [places[at] for at in block]


class _Blocks:
    """Things joined into blocks that stand alike, none of which must stand both before and after another."""

    def __init__(self, room: Room) -> None:
        """Each thing a block of its own."""
        count = len(room.halves)
        self.room = room
        self.block = list(range(count))
        self._members = [1 << index for index in range(count)]
        self._below = _below(count, room.apart)

    def copy(self) -> _Blocks:
        """The same blocks, to go back to."""
        made = _Blocks.__new__(_Blocks)
        made.room = self.room
        made.block, made._members, made._below = list(self.block), list(self._members), list(self._below)
        return made

    def join(self, one: int, other: int) -> bool:
        """Make the blocks of two things one, where that is possible and they are not yet."""
        members, below = self._members, self._below
        a, b = self.block[one], self.block[other]
        if a == b or members[a] & below[b] or members[b] & below[a]:
            return False
        members[a] |= members[b]
        below[a] |= below[b]
        under, joined = below[a] | members[a], members[a]
        self.block = [a if own == b else own for own in self.block]
        for index, reached in enumerate(below):
            if reached & joined:
                below[index] = reached | under
        return True

    def pairs(self) -> dict[tuple[int, int], float]:
        """The least distances of blocks."""
        pairs: dict[tuple[int, int], float] = {}
        for one, other, distance in self.room.apart:
            key = self.block[one], self.block[other]
            pairs[key] = max(pairs.get(key, 0.0), distance)
        return pairs

    def halves(self) -> list[float]:
        """Half the size of each block, by its first thing."""
        halves = [0.0] * len(self.block)
        for at, half in zip(self.block, self.room.halves, strict=True):
            halves[at] = max(halves[at], half)
        return halves

    def extent(self) -> float:
        """The room that they need at least."""
        halves = self.halves()
        low = _packed(halves, self.pairs())
        return max((at + half for at, half in zip(low, halves, strict=True)), default=0.0)


def _draw_near(
    places: list[float], pairs: dict[tuple[int, int], float], pulls: Sequence[tuple[int, int]]
) -> None:
    """Move each block to the middle of those that it is pulled to, as far as its neighbours let it."""
    near: dict[int, list[int]] = {}
    for one, other in pulls:
        if one != other:
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    before: dict[int, list[tuple[int, float]]] = {}
    behind: dict[int, list[tuple[int, float]]] = {}
    for (one, other), distance in pairs.items():
        before.setdefault(other, []).append((one, distance))
        behind.setdefault(one, []).append((other, distance))
    for _ in range(_ROUNDS):
        for block, others in sorted(near.items(), key=lambda item: (len(item[1]), item[0])):
            wanted = sorted(places[other] for other in others)
            middle = wanted[(len(wanted) - 1) // 2], wanted[len(wanted) // 2]
            low = max((places[one] + d for one, d in before.get(block, ())), default=-_FAR)
            high = min((places[one] - d for one, d in behind.get(block, ())), default=_FAR)
            target = min(max(places[block], middle[0]), middle[1])
            places[block] = max(low, min(high, target))


def _below(count: int, apart: Sequence[Apart]) -> list[int]:
    """For each thing, as bits, all that must stand after it."""
    nexts: list[list[int]] = [[] for _ in range(count)]
    for one, other, _ in apart:
        nexts[one].append(other)
    found = [-1] * count

    def of(index: int) -> int:
        if found[index] < 0:
            found[index] = 0
            for other in nexts[index]:
                found[index] |= of(other) | 1 << other
        return found[index]

    for index in range(count):
        of(index)
    return found


def _packed(halves: Sequence[float], pairs: dict[tuple[int, int], float]) -> list[float]:
    """Each block as near to the beginning as the distances let it be."""
    at = list(halves)
    changed = True
    while changed:
        changed = False
        for (one, other), distance in pairs.items():
            if at[one] + distance > at[other] + 1e-9:
                at[other] = at[one] + distance
                changed = True
    return at


def distances(
    slots: Sequence[Sequence[int]], halves: Sequence[Sequence[float]], gaps: Sequence[Sequence[float]]
) -> list[Apart]:
    """The least distances in all columns. `halves` is, for each slot, half the size of each thing in it;
    `gaps` what lies between it and the next."""
    least: dict[tuple[int, int], float] = {}
    for slot, half, gap in zip(slots, halves, gaps, strict=True):
        for at, (one, other) in enumerate(pairwise(slot)):
            distance = half[at] + half[at + 1] + gap[at]
            least[one, other] = max(least.get((one, other), 0.0), distance)
    return [(one, other, distance) for (one, other), distance in least.items()]
