"""A diagram in the body of a slide: it takes what room there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from build_deck.outline import diagram as outline
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.diagram.drawing import Drawing, drawn, lifted
from build_deck.scene.diagram.layered import layered
from build_deck.scene.diagram.matrix import matrix
from build_deck.scene.diagram.plan import Plan
from build_deck.scene.diagram.ring import ring
from build_deck.scene.diagram.texts import STYLES, Texts
from build_deck.scene.diagram.tree import tree
from build_deck.scene.fit import report_wide
from build_deck.theme.style import Box

_LEAST = 132.0
_WIDE = 140.0
"""Points that a word may be wide in the smallest step."""


_LAYOUTS: dict[str, Callable[[Texts, Box], Plan | None]] = {"layered": layered, "cycle": ring, "tree": tree}


def _drawn(texts: Texts, box: Box) -> Drawing | None:
    """The diagram in its layout; None where it does not fit."""
    if texts.diagram.layout == "matrix":
        return matrix(texts, box)
    plan = _LAYOUTS[texts.diagram.layout](texts, box)
    return drawn(plan, texts) if plan else None


def _counted(diagram: outline.Diagram) -> str:
    return f" of {len(diagram.nodes)} nodes" if diagram.layout != "matrix" else ""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A diagram block."""

    diagram: outline.Diagram
    _made: dict[Box, Drawing | None] = field(default_factory=dict, compare=False, repr=False)

    @property
    def stretch(self) -> float:
        """A diagram takes what room there is, down to a least height."""
        return _LEAST

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """The whole diagram, whatever the size of other words."""
        if box not in self._made:
            self._made[box] = _drawn(Texts(self.diagram, ctx), box)
        made = self._made[box]
        if made is None:
            return None
        if box.w >= ctx.theme.region("body").box.w:
            return Placement((made.group,), box.h, rigid=True, reveal=made.clicks)
        # In a column it begins where other columns do.
        group = lifted(made.group, made.group.box.y - box.y)
        return Placement((group,), group.box.h, rigid=True, reveal=made.clicks)

    def complain(self, box: Box, ctx: Context) -> None:
        """Name the words that are too wide, or say that there is too much."""
        texts = Texts(self.diagram, ctx)
        for node in self.diagram.nodes:
            setting = texts.set(node.text, texts.node_style(node, STYLES[-1]), _WIDE)
            if setting.too_wide:
                report_wide(setting, ctx)
                return
        ctx.report(
            "does-not-fit",
            f"the diagram{_counted(self.diagram)} does not fit its place, not even in words of 14 points",
            self.diagram.place,
            "show fewer nodes or edges, or shorten their texts; a second slide may show a part of it",
        )
