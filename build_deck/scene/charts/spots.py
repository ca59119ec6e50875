"""Labels on a few columns or bars among many narrow ones: lifted off the marks beside theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from build_deck.scene.chart_model import PointLabel
from build_deck.scene.charts.frame import Frame
from build_deck.scene.charts.lettering import apart, overlap, width_of
from build_deck.scene.charts.ticks import Scale
from build_deck.theme.style import Box, Style

_MARK = 2 / 3
"""Part of a category that its column takes; a little more than is drawn."""
_FAR = 90.0
"""Points that a label may stand from its mark."""


@dataclass(frozen=True, slots=True)
class Spots:
    """The marks of a single series as drawn: columns, or bars where it is not `upright`."""

    frame: Frame
    plot: Box
    scale: Scale
    upright: bool

    def value(self, index: int) -> Decimal:
        """A number, 0 where it is missing: nothing is drawn of either."""
        return self.frame.values.series[0].values[index] or Decimal(0)

    def mark(self, index: int) -> Box:
        """The box of a mark."""
        plot, count = self.plot, len(self.frame.values.categories)
        start, end = self.scale.share(Decimal(0)), self.scale.share(self.value(index))
        low, long = min(start, end), abs(end - start)
        middle, thick = (index + 0.5) / count, _MARK / count
        if self.upright:
            return Box(
                plot.x + plot.w * (middle - thick / 2),
                plot.bottom - plot.h * (low + long),
                plot.w * thick,
                plot.h * long,
            )
        return Box(
            plot.x + plot.w * low, plot.y + plot.h * (middle - thick / 2), plot.w * long, plot.h * thick
        )

    def label(self, label: PointLabel, style: Style) -> Box:
        """Where a label stands if nothing is in its way: beyond the end of its mark."""
        mark, negative = self.mark(label.index), self.value(label.index) < 0
        words = label.text or self.frame.labels.words(self.value(label.index))
        wide = width_of(words, label.style or style, self.frame.ctx)
        tall = (words.count("\n") + 1) * style.leading
        if self.upright:
            return Box(mark.x + (mark.w - wide) / 2, mark.bottom if negative else mark.y - tall, wide, tall)
        return Box(mark.x - wide if negative else mark.right, mark.y + (mark.h - tall) / 2, wide, tall)


def lifted(row: Sequence[PointLabel], spots: Spots, style: Style) -> list[PointLabel]:
    """The labels that can stand inside the chart without covering a mark or each other, moved further from
    their own mark where they have to be; the others are left out."""
    kept: list[PointLabel] = []
    boxes: list[Box] = []
    for label in row:
        natural = spots.label(label, style)
        box = _moved(natural, label, spots)
        shift, aside = round(box.y - natural.y, 2), round(box.x - natural.x, 2)
        if _inside(box, spots) and abs(shift) + abs(aside) <= _FAR and apart([*boxes, box]):
            kept.append(replace(label, shift=shift, aside=aside))
            boxes.append(box)
    return kept


def _moved(box: Box, label: PointLabel, spots: Spots) -> Box:
    """A label beyond every mark that it would cover, and as far aside as the chart's sides ask for."""
    frame = spots.frame.box
    if spots.upright:
        box = replace(box, x=max(frame.x, min(box.x, frame.right - box.w)))
    negative = spots.value(label.index) < 0
    others = [spots.mark(n) for n in range(len(spots.frame.values.categories)) if n != label.index]
    for _ in others:
        covered = [mark for mark in others if overlap(mark, box)]
        if not covered:
            break
        if spots.upright:
            y = max(m.bottom for m in covered) if negative else min(m.y for m in covered) - box.h
            box = replace(box, y=y)
        else:
            x = min(m.x for m in covered) - box.w if negative else max(m.right for m in covered)
            box = replace(box, x=x)
    return box


def _inside(box: Box, spots: Spots) -> bool:
    frame, plot = spots.frame.box, spots.plot
    across = frame.x <= box.x and box.right <= frame.right
    return across and frame.y - 1 <= box.y and box.bottom <= plot.bottom + 1
