"""What a layout gives: where each node stands, how each edge runs, where labels and panels are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_deck.theme.style import Box

Point = tuple[float, float]
TOP, LEFT, BOTTOM, RIGHT = range(4)
"""Connection sites, as connectors number them."""


@dataclass(frozen=True, slots=True)
class Path:
    """An edge as drawn: from a site of one node to a site of another. `swapped` where it is drawn from its
    end to its start, which only edges without a direction are."""

    start_site: int
    end_site: int
    points: tuple[Point, ...]
    kind: Literal["straight", "elbow", "curved"]
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel of a group and the place of its name."""

    box: Box
    name: Box


@dataclass(frozen=True, slots=True)
class Plan:
    """A diagram laid out, in points on the page. `order` is the order of reading; `style` names the style
    of the words. `nodes` and `paths` go with the nodes and edges of the diagram, by index; `labels` are those
    of edges that have one."""

    style: str
    nodes: tuple[Box, ...]
    paths: tuple[Path, ...]
    labels: dict[int, Box]
    order: tuple[int, ...]
    box: Box
    panels: tuple[Panel, ...] = ()
    centred: bool = True
