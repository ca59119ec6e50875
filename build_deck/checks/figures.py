"""The blocks of a slide, and those of them that show something rather than say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_deck.checks.subject import Slide
from build_deck.diagnostics import Place
from build_deck.outline.fields import Model

FIGURES = ("image", "chart", "figure", "diagram", "timeline", "scale")
"""The keys of blocks that show."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: the key of its block, the block, and where the key stands."""

    name: str
    block: Model
    place: Place


def blocks(slide: Slide) -> Iterator[tuple[str, Model, Place]]:
    """The blocks of a slide and its columns that have keys, in the author's order, with their key and
    where it stands."""
    for holder in slide.holders:
        for name in holder.order:
            block = getattr(holder, name)
            if isinstance(block, Model):
                yield name, block, holder.place_of(name)


def figures(slide: Slide) -> Iterator[Figure]:
    """The figures of a slide; a decorative picture is none."""
    for name, block, place in blocks(slide):
        if name in FIGURES and not getattr(block, "decorative", False):
            yield Figure(name, block, place)
