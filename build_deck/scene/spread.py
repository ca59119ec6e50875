"""Labels along a line: pushed apart as little as needed, and leader lines that do not cross."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], widths: Sequence[float], gap: float, low: float, high: float
) -> tuple[float, ...] | None:
    """Left edges for labels of `widths`, in their order, at least `gap` apart, all between `low` and
    `high`, as near to the `wanted` edges as least squares allow. None where they do not all fit.

    With the room that the labels before it take subtracted from each wanted edge, this is isotonic
    regression, solved by pooling adjacent violators (Barlow et al., 1972).
    """
    if not wanted:
        return ()
    offsets = [0.0]
    for width in widths[:-1]:
        offsets.append(offsets[-1] + width + gap)
    room = high - offsets[-1] - widths[-1]
    if room < low - 1e-6:
        return None
    pools: list[tuple[float, int]] = []
    for edge, offset in zip(wanted, offsets, strict=True):
        total, count = edge - offset, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, number = pools.pop()
            total, count = total + before, count + number
        pools.append((total, count))
    levelled = [total / count for total, count in pools for _ in range(count)]
    return tuple(max(low, min(value, room)) + offset for value, offset in zip(levelled, offsets, strict=True))


def leader_levels(starts: Sequence[float], ends: Sequence[float]) -> tuple[int, ...]:
    """The level at which each leader turns, counted from the line, that takes it down from its start,
    across, and down to its end. Starts and ends are in the same order, so levels suffice to keep apart
    the leaders that lean the same way; those that lean different ways do not meet."""
    levels = [0] * len(starts)
    for i in range(1, len(starts)):
        if ends[i] < starts[i] and starts[i - 1] >= ends[i] and ends[i - 1] < starts[i - 1]:
            levels[i] = levels[i - 1] + 1
    for i in range(len(starts) - 2, -1, -1):
        if ends[i] > starts[i] and starts[i + 1] <= ends[i] and ends[i + 1] > starts[i + 1]:
            levels[i] = levels[i + 1] + 1
    return tuple(levels)
