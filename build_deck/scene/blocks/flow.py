"""The flow of blocks down a box, and onto further slides.

A block is asked to place itself in a box at one of the theme's size steps (a number such as 24: the
size of its main text in points). It answers with what it placed and with the block that remains, or
with None where not even its first part fits. On a page of its own (`fresh`) a block must place
something, or it can never fit, and says so with `complain`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from build_deck.scene.context import Context
from build_deck.scene.model import Reveal, Shape
from build_deck.scene.reveal import of_shapes, shifted
from build_deck.theme.style import Box, Decor

GAP = 24.0
"""Points between two blocks (redlines: 24 between columns, 12 inside them)."""


class Block(Protocol):
    """Something in the body of a slide."""

    @property
    def stretch(self) -> float:
        """The least height of a block that takes what room there is, like a picture; 0 for others."""

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """Stand in a box, as far as it goes."""

    def complain(self, box: Box, ctx: Context) -> None:
        """Report why nothing of this fits in a whole page."""


@dataclass(frozen=True, slots=True)
class Placement:
    """What a block placed: shapes and decoration, the height it takes, and what remains of it.

    `rigid` is true where a smaller size would not help: a table goes on by rows at its one size.
    `reveal` says in which clicks its shapes appear in a build; None leaves it to the shapes.
    """

    shapes: tuple[Shape, ...]
    height: float
    decor: tuple[Decor, ...] = ()
    rest: Block | None = None
    rigid: bool = False
    reveal: tuple[Reveal, ...] | None = None

    @property
    def clicks(self) -> tuple[Reveal, ...]:
        """The clicks of a build, shapes counted from the first one placed."""
        return of_shapes(self.shapes) if self.reveal is None else self.reveal


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one under another."""

    blocks: tuple[Block, ...]
    gap: float = GAP

    @property
    def stretch(self) -> float:
        """The least height of the blocks that stretch."""
        return sum(block.stretch for block in self.blocks)

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """Place block after block; the first that does not fit opens what remains."""
        room = self._room_to_stretch(box, size, ctx)
        shapes: list[Shape] = []
        decor: list[Decor] = []
        clicks: list[Reveal] = []
        y = box.y
        for index, block in enumerate(self.blocks):
            height = box.bottom - y
            if block.stretch:
                height = min(height, room)
            placement = None
            if height >= block.stretch:
                here = Box(box.x, y, box.w, height)
                placement = block.place(here, size, fresh and index == 0, ctx)
            if placement is None and block.stretch and fresh and index == 0:
                # What cannot share the page has it to itself.
                placement = block.place(box, size, True, ctx)
            if placement is None:
                if index == 0:
                    return None
                return Placement(
                    tuple(shapes),
                    y - self.gap - box.y,
                    tuple(decor),
                    replace(self, blocks=self.blocks[index:]),
                    reveal=tuple(clicks),
                )
            clicks.extend(shifted(placement.clicks, len(shapes)))
            shapes.extend(placement.shapes)
            decor.extend(placement.decor)
            y += placement.height + self.gap
            if placement.rest is not None:
                rest = replace(self, blocks=(placement.rest, *self.blocks[index + 1 :]))
                rigid = placement.rigid and index == len(self.blocks) - 1
                height = y - self.gap - box.y
                return Placement(tuple(shapes), height, tuple(decor), rest, rigid, tuple(clicks))
        return Placement(tuple(shapes), y - self.gap - box.y, tuple(decor), reveal=tuple(clicks))

    def _room_to_stretch(self, box: Box, size: float, ctx: Context) -> float:
        """The height for each stretching block when the others take what they need."""
        stretching = [block for block in self.blocks if block.stretch]
        if not stretching:
            return 0
        tall = replace(box, h=10_000.0)
        fixed = [b.place(tall, size, True, ctx) for b in self.blocks if not b.stretch]
        taken = sum(p.height for p in fixed if p is not None) + self.gap * (len(self.blocks) - 1)
        share = (box.h - taken) / len(stretching)
        return max(share, max(block.stretch for block in stretching))

    def complain(self, box: Box, ctx: Context) -> None:
        """The first block is the one that does not fit."""
        self.blocks[0].complain(box, ctx)


def stack(blocks: Sequence[Block]) -> Block:
    """Blocks as one; a single block stands for itself."""
    return blocks[0] if len(blocks) == 1 else Stack(tuple(blocks))
