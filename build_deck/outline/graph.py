"""Graphs of names: the ring that leads through all nodes, the root of a tree, and what is wrong else.

An edge is a pair of names with a kind; a line without a head and an arrow both ways lead both ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from build_deck.outline.graph_lines import EdgeKind

Link = tuple[str, str, EdgeKind]
"""From which node to which, and how."""
_STEPS = 20_000
"""Steps after which the search for a ring gives up; fourteen nodes need far fewer."""


def ways(nodes: Iterable[str], links: Iterable[Link]) -> dict[str, list[str]]:
    """Where each node leads, in the author's order, each once."""
    out: dict[str, dict[str, None]] = {node: {} for node in nodes}
    for start, end, kind in links:
        out[start][end] = None
        if kind != "to":
            out[end][start] = None
    return {node: list(ends) for node, ends in out.items()}


def ring(nodes: Sequence[str], links: Iterable[Link]) -> tuple[str, ...]:
    """All nodes in the order of a way that leads through each of them once and back to the first; or ()."""
    out = ways(nodes, links)
    if len(nodes) == 2:
        return tuple(nodes) if all(out.values()) else ()
    path, budget = [nodes[0]], _STEPS
    waiting = [iter(out[nodes[0]])]
    while waiting and budget:
        budget -= 1
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
            path.pop()
        elif following not in path:
            path.append(following)
            waiting.append(iter(out[following]))
            if len(path) == len(nodes) and nodes[0] in out[following]:
                return tuple(path)
    return ()


def missing_in_ring(nodes: Sequence[str], links: Iterable[Link]) -> tuple[str, str]:
    """An edge that would close a ring in the order in which nodes are first named, where one is missing."""
    out = ways(nodes, links)
    return next(
        ((one, other) for one, other in pairwise([*nodes, nodes[0]]) if other not in out[one]),
        (nodes[-1], nodes[0]),
    )


def parents(nodes: Iterable[str], links: Iterable[Link]) -> dict[str, list[str]]:
    """Who leads to each node, in order."""
    above: dict[str, list[str]] = {node: [] for node in nodes}
    for start, end, _ in links:
        above[end].append(start)
    return above


def loop_in_tree(above: Mapping[str, Sequence[str]]) -> str:
    """A node of which it is its own ancestor, or "" where there is none; each has one parent at most."""
    for node in above:
        seen, at = {node}, node
        while above[at]:
            at = above[at][0]
            if at == node:
                return node
            if at in seen:
                break
            seen.add(at)
    return ""
