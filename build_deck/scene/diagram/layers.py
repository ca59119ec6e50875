"""The layers of a graph: which edges lead back, and how far along the flow each node stands.

After Sugiyama, Tagawa and Toda (1981): what closes a loop is taken as leading back, then each node
stands one layer after the last that leads to it.
"""

from __future__ import annotations

from collections.abc import Sequence

Pair = tuple[int, int]


def forward(count: int, arrows: Sequence[Pair]) -> tuple[list[bool], list[int]]:
    """For each arrow whether it leads back, and the nodes in an order that all others follow.

    Both stay close to the author's order.
    """
    out: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for index, (start, end) in enumerate(arrows):
        out[start].append((end, index))
    back = [False] * len(arrows)
    state = [0] * count
    for root in range(count):
        if not state[root]:
            _visit(root, out, state, back)
    return back, _ordered(count, [pair for pair, is_back in zip(arrows, back, strict=True) if not is_back])


def _visit(root: int, out: list[list[tuple[int, int]]], state: list[int], back: list[bool]) -> None:
    """Depth first; an arrow to a node that is still open leads back."""
    state[root] = 1
    for end, index in out[root]:
        if state[end] == 1:
            back[index] = True
        elif not state[end]:
            _visit(end, out, state, back)
    state[root] = 2


def _ordered(count: int, pairs: Sequence[Pair]) -> list[int]:
    """Nodes so that all pairs lead on; of several that may come next, the author's first."""
    waiting = [0] * count
    for _, end in pairs:
        waiting[end] += 1
    ready = [node for node in range(count) if not waiting[node]]
    order = []
    while ready:
        node = min(ready)
        ready.remove(node)
        order.append(node)
        for start, end in pairs:
            if start == node:
                waiting[end] -= 1
                if not waiting[end]:
                    ready.append(end)
    return order


def layers(order: Sequence[int], pairs: Sequence[Pair], most: int) -> list[int]:
    """The layer of each node, at most `most` nodes in each; all pairs lead to later layers.

    Nodes stand as early as they can; those that only lead on stand next to what they lead to.
    """
    layer = [0] * len(order)
    filled: dict[int, int] = {}
    after: dict[int, list[int]] = {node: [] for node in order}
    before: dict[int, list[int]] = {node: [] for node in order}
    for start, end in pairs:
        after[start].append(end)
        before[end].append(start)
    for node in order:
        at = max((layer[one] + 1 for one in before[node]), default=0)
        while filled.get(at, 0) >= most:
            at += 1
        layer[node] = at
        filled[at] = filled.get(at, 0) + 1
    for node in reversed(order):
        if len(after[node]) > len(before[node]):
            last = min(layer[one] for one in after[node]) - 1
            at = next((at for at in range(last, layer[node], -1) if filled.get(at, 0) < most), layer[node])
            filled[layer[node]] -= 1
            filled[at] = filled.get(at, 0) + 1
            layer[node] = at
    used = sorted(set(layer))
    return [used.index(at) for at in layer]
