"""A chart that PowerPoint draws, as large as its room allows, with a line over it that says what is shown.

Bars that are too many for a slide go on on further ones, over the same scale; other kinds are whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from build_deck.outline import chart as outline
from build_deck.outline.chart_values import ChartValues
from build_deck.scene.blocks.flow import Block, Placement
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts.categories import rows_that_fit
from build_deck.scene.charts.describe import chart_alt
from build_deck.scene.charts.frame import Frame
from build_deck.scene.charts.order import ordered, part_of
from build_deck.scene.charts.plan import CONTINUED, WAYS, Way
from build_deck.scene.context import Context
from build_deck.scene.fit import snug, text_shape
from build_deck.scene.model import Reveal, Shape
from build_deck.scene.typeset import Item, Setting, plain_text, typeset
from build_deck.theme.style import Box

LEAST = 150.0
"""Points below which a chart says nothing to the last row."""
_HEAD_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart block. `values` are its numbers in order, on further slides those that are left; `whole` are
    those of all its slides, and `rows` how many categories each of them takes."""

    chart: outline.Chart
    values: ChartValues
    whole: ChartValues | None = None
    rows: int = 0

    @property
    def stretch(self) -> float:
        """A chart takes what room there is, down to a least height."""
        return LEAST

    @property
    def round(self) -> bool:
        """Whether it is as high as wide, so that text stands better beside it than under it."""
        return self.chart.kind in ("pie", "doughnut", "radar")

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """The whole chart; of bars too many for a slide, as many as go on one."""
        if not self.rows:
            whole = self._placed(self.values, box, ctx)
            if whole is not None or self.chart.kind not in CONTINUED or not fresh:
                return whole
            return self._shared_out(box, ctx)
        here = part_of(self.values, 0, self.rows)
        # Fewer bars than on the slides before are as thick as there.
        lower = replace(box, h=max(LEAST, box.h * len(here.categories) / self.rows))
        placement = self._placed(here, lower, ctx) or self._placed(here, box, ctx)
        if placement is None or len(self.values.categories) <= self.rows:
            return placement
        left = part_of(self.values, self.rows, len(self.values.categories))
        return replace(placement, rest=replace(self, values=left), rigid=True)

    def _shared_out(self, box: Box, ctx: Context) -> Placement | None:
        """The first of several slides that share the categories evenly: as few as will do."""
        count = len(self.values.categories)
        frame = Frame(self.chart, self.values, box, ctx, "")
        fewest = max(2, ceil(count / rows_that_fit(frame, box.h)))
        for pages in range(fewest, min(count, fewest + 4) + 1):
            shared = replace(self, rows=ceil(count / pages), whole=self.values)
            if all(placement is not None for placement in shared.pages(box, ctx)):
                return shared.place(box, 0, True, ctx)
        return None

    def pages(self, box: Box, ctx: Context) -> Iterator[Placement | None]:
        """Each slide of bars that are shared out, None for one that they do not fit on."""
        rest: Block | None = self
        while rest is not None:
            placement = rest.place(box, 0, True, ctx)
            yield placement
            rest = placement.rest if placement else None

    def _placed(self, values: ChartValues, box: Box, ctx: Context, *, whole: bool = True) -> Placement | None:
        """The first way of drawing the kind that fits, under its line, with all that is to be said (unless
        `whole` is false)."""
        for way in WAYS[self.chart.kind]:
            frame = Frame(self.chart, values, box, ctx, chart_alt(self.chart, values, ctx), self.whole)
            head = _head(frame, way)
            above = snug(head) + _HEAD_GAP if head else 0.0
            if box.h - above < LEAST * 0.8 or (head and head.too_wide):
                continue
            room = Box(box.x, box.y + above, box.w, box.h - above)
            shape = way.draw(frame.within(room))
            if shape is not None and not (whole and _unsaid(shape, frame)):
                return _placement(shape, head, box, ctx)
        return None

    def complain(self, box: Box, ctx: Context) -> None:
        """Its names, or the words on its marks, cannot all be written."""
        if self.chart.annotate and self._placed(self.values, box, ctx, whole=False) is not None:
            ctx.report(
                "chart-does-not-fit",
                f"the words of `annotate` have no room in the {self.chart.kind} chart",
                self.chart.place,
                "shorten them, or say them in a text beside the chart",
            )
            return
        count = len(self.values.categories)
        kind = self.chart.kind
        hint = "shorten the names, or show fewer"
        if kind in ("column", "stacked-column", "full-column", "line", "area", "combo") and count:
            message = f"the names of the {count} categories have no room under the {kind} chart"
            hint = "make the kind `bar`, whose names stand beside it; " + hint
        elif kind in ("pie", "doughnut"):
            message = f"not every slice of the {kind} has room for its name and number"
            hint = "make the kind `bar`, or sum the smallest up as “Others”"
        else:
            message = f"the names in the {kind} chart leave no room for it"
        ctx.report("chart-does-not-fit", message, self.chart.place, hint)


def _unsaid(shape: ChartShape, frame: Frame) -> bool:
    """Whether words that belong on a mark found no room there."""
    said = [" ".join(label.text.split()) for series in shape.series for label in series.labels]
    here = {*frame.values.categories, *frame.values.point_names}
    wanted = (" ".join(words.split()) for name, words in frame.chart.annotate.items() if name in here)
    return any(not any(words in text for text in said) for words in wanted)


def _head(frame: Frame, way: Way) -> Setting | None:
    """What the line over a chart says: what its numbers are where no axis says so, and whether they are
    invented."""
    said = [way.said_above(frame)]
    said += [frame.ctx.words["illustrative"]] if frame.chart.illustrative else []
    words = " · ".join(part for part in said if part)
    if not words:
        return None
    return typeset([Item(plain_text(words))], frame.ctx.theme.levels("small"), frame.box.w, frame.ctx)


def _placement(shape: ChartShape, head: Setting | None, box: Box, ctx: Context) -> Placement:
    """The chart with its line, which appear in a build together."""
    shapes: list[Shape] = []
    if head:
        levels = ctx.theme.levels("small")
        shapes.append(text_shape("Measure", levels, head, Box(box.x, box.y, box.w, snug(head))))
    shapes.append(shape)
    reveal = tuple(Reveal(index, with_previous=index > 0) for index in range(len(shapes)))
    return Placement(tuple(shapes), box.h, rigid=True, reveal=reveal)


def chart(block: outline.Chart) -> Chart:
    """A chart of the outline, its categories in the order it asks for."""
    return Chart(block, ordered(block))
