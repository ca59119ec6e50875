"""The words of a diagram, measured: how large a node must be, and a label on an edge."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from build_deck.outline.diagram import Diagram, DiagramNode
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.diagram.shapes import geometry, outer, text_width, widened
from build_deck.scene.linebreak import RESERVE
from build_deck.scene.typeset import Item, Setting, typeset
from build_deck.theme.metrics import is_east_asian
from build_deck.theme.style import Style

STYLES = ("mark-24", "mark-22", "mark-20", "mark", "mark-16", "mark-14")
"""Styles of the words in nodes, largest first."""
_LARGE = ("mark-24", "mark-22")
"""Styles of short words: what fills more than two lines of a node looks better smaller."""
_LARGE_LINES = 2
_LABELS = {"mark-24": "mark", "mark-22": "mark", "mark-20": "mark-16", "mark": "mark-16"}
_SMALLEST = "mark-14"
_LABEL_LINES = 3
_WIDEST_WORD = 170.0
_SHORT = 66.0
"""Points that a label takes on one line, even where it should be narrow."""
_LEAST_W, _LEAST_H = 48.0, 32.0
LABEL_PAD = 3.0
"""Points left and right of a label, inside its ground."""


@dataclass(slots=True)
class Texts:
    """Measures the words of one diagram, each once for each style and way to break its lines."""

    diagram: Diagram
    ctx: Context
    _kept: dict[tuple[object, ...], list[tuple[float, Setting]]] = field(default_factory=dict)

    def style(self, name: str) -> Style:
        """A style of the theme."""
        return self.ctx.theme.style(name)

    def label_style(self, name: str) -> Style:
        """The style of labels where nodes are set in the style `name`."""
        return replace(self.style(_LABELS.get(name, _SMALLEST)), colour="muted", align="c")

    def set(self, text: Text, style: Style, width: float) -> Setting:
        """A text as set in a width.

        Lines that were broken at a width stay as they are at any smaller one that still holds the widest of
        them, since each has all the words that it can take.
        """
        kept = self._kept.setdefault((id(text), style.size, style.bold), [])
        room = (width - style.margin) * (1 - RESERVE)
        for at, setting in kept:
            if width == at or (setting.widest <= room and width < at and not setting.too_wide):
                return setting
        kept.append((width, typeset([Item(text)], [style], width, self.ctx)))
        return kept[-1][1]

    def node_style(self, node: DiagramNode, name: str) -> Style:
        """The style of a node's words: what is highlighted is bold, in the colour for the accent."""
        style = self.style(name)
        return replace(style, bold=True, colour="on-accent") if node.highlight else style

    def node_size(self, node: DiagramNode, name: str, width: float) -> tuple[float, float] | None:
        """Width and height that a node needs where a box may be `width` wide: wider where a word is;
        None where a word is too wide for any, or the style too large for so many words."""
        shape, style = geometry(node.shape), self.node_style(node, name)
        longest = _whole(self.set(node.text, style, 1.0).widest, node.text, style)
        if longest > _WIDEST_WORD:
            return None
        room = max(longest, text_width(shape, widened(shape, width)))
        setting = self.set(node.text, style, room)
        if name in _LARGE and setting.lines > _LARGE_LINES:
            return None
        # A little more than measured, so that no renderer breaks a line.
        needed = min(room, _whole(setting.widest, node.text, style))
        w, h = outer(shape, needed, setting.room)
        return max(w, _LEAST_W), max(h, _LEAST_H)

    def height(self, node: DiagramNode, name: str, width: float) -> float:
        """The height of a node that is `width` wide."""
        shape = geometry(node.shape)
        setting = self.set(node.text, self.node_style(node, name), text_width(shape, width))
        return max(_LEAST_H, outer(shape, 0, setting.room)[1])

    def label_size(self, text: Text, name: str, most: float, *, narrow: bool) -> tuple[float, float] | None:
        """Width and height of a label at most `most` wide: narrow in few lines, or on one where it fits."""
        style = self.label_style(name)
        whole = self.set(text, style, 10_000.0)
        room = most - 2 * LABEL_PAD
        longest = _whole(self.set(text, style, 1.0).widest, text, style)
        if longest > room:
            return None
        wanted = whole.widest / (1.8 if narrow and whole.widest > _SHORT else 1.0)
        for factor in (1.0, 1.15, 1.35, 1.7, 2.0):
            width = min(room, max(longest, _whole(wanted * factor, text, style)))
            setting = self.set(text, style, width)
            lines = 2 if narrow or width < room else _LABEL_LINES
            if setting.lines <= lines or width >= room:
                break
        if setting.lines > _LABEL_LINES + 1:
            return None
        return _whole(setting.widest, text, style) + 2 * LABEL_PAD, setting.height + 2


def _whole(width: float, text: Text, style: Style) -> float:
    """The width of a frame in which a line of some width is not broken by any renderer."""
    # Signs beside East Asian text are as wide as it in some renderers.
    plain = text.plain
    mixed = style.size if not plain.isascii() and any(map(is_east_asian, plain)) else 0.0
    return float(int(width * 1.02 + mixed) + 2)
