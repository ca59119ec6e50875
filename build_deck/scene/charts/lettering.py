"""Labels as they will stand: how wide words are in a style, and how they break into lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_deck.scene.context import Context
from build_deck.scene.measure import width
from build_deck.scene.typeset import Item, metrics_of, plain_text, typeset
from build_deck.theme.style import Box, Style

SIZES = ("mark", "mark-16", "mark-14", "mark-12")
"""Styles of labels that many stand beside, largest first."""
SPARE = 2.0
"""Points by which other renderers may set a label wider."""


def width_of(words: str, style: Style, ctx: Context) -> float:
    """How wide words are that may break only where the author broke them."""
    if not words:
        return 0.0
    metrics = metrics_of(style, ctx)
    lines = words.split("\n")
    return max(width(line, metrics, style.size, tracking=style.tracking) for line in lines) + SPARE


def widest(words: Iterable[str], style: Style, ctx: Context) -> float:
    """The width of the widest of several labels."""
    return max((width_of(each, style, ctx) for each in words), default=0.0)


def lines_of(words: str, style: Style, room: float, ctx: Context, most: int = 3) -> tuple[str, ...] | None:
    """The lines into which words break in a room so wide; None where they do not, or are too many."""
    if "\n" not in words and width_of(words, style, ctx) <= room:
        return (words,)
    setting = typeset([Item(plain_text(words))], [style], room, ctx)
    lines = tuple(line.strip() for paragraph in setting.paragraphs for line in paragraph.lines)
    return None if setting.too_wide or len(lines) > most else lines


def label_style(ctx: Context, name: str, colour: str = "", *, bold: bool = False) -> Style:
    """A style of the theme, in another colour, or bold."""
    style = ctx.theme.style(name)
    return replace(style, colour=colour or style.colour, bold=bold or style.bold)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return (
        one.x < other.right - 0.01
        and other.x < one.right - 0.01
        and one.y < other.bottom - 0.01
        and other.y < one.bottom - 0.01
    )


def apart(boxes: Sequence[Box]) -> bool:
    """Whether no two boxes overlap."""
    return not any(overlap(box, other) for index, box in enumerate(boxes) for other in boxes[index + 1 :])
