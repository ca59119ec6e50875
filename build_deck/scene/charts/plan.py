"""How each kind of chart is planned: ways to draw it, the best first; the first that fits is taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from build_deck.outline.chart_numbers import capital
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.charts import bars, combo, lines, points, radar, slices, stacked
from build_deck.scene.charts.frame import Frame, across_title, axis_title, foot_title, measure


@dataclass(frozen=True, slots=True)
class Way:
    """A way to draw a kind. `axis` says where it has an axis that can say what its numbers are; where it has
    none, or one at the side whose title is long, the line over the chart says so."""

    draw: Callable[[Frame], ChartShape | None]
    axis: Literal["", "side", "sides", "foot"] = ""

    def said_above(self, frame: Frame) -> str:
        """What the line over the chart has to say of its numbers."""
        across = capital(frame.chart.axis("x").title.strip())
        said = [_cloud(frame), self._values(frame), "" if across_title(frame) else across]
        return " · ".join(part for part in said if part)

    def _values(self, frame: Frame) -> str:
        match self.axis:
            case "sides":
                return combo.second_title(frame)
            case "side":
                return "" if axis_title(frame) else measure(frame)
            case "foot":
                return "" if foot_title(frame) else measure(frame)
        return measure(frame)


def _cloud(frame: Frame) -> str:
    """The name of a single cloud of points."""
    series = frame.values.series
    return series[0].name if len(series) == 1 and frame.chart.kind in ("scatter", "bubble") else ""


WAYS: Mapping[str, tuple[Way, ...]] = {
    "column": (Way(bars.columns), Way(bars.scaled_columns, "side")),
    "bar": (Way(bars.bars), Way(bars.scaled_bars, "foot")),
    "stacked-column": (Way(stacked.labelled), Way(stacked.scaled, "side")),
    "stacked-bar": (Way(stacked.labelled), Way(stacked.scaled, "foot")),
    "full-column": (Way(stacked.labelled), Way(stacked.scaled, "side")),
    "full-bar": (Way(stacked.labelled), Way(stacked.scaled, "foot")),
    "line": (Way(lines.named_lines, "side"), Way(lines.lines, "side")),
    "area": (Way(lines.areas, "side"),),
    "pie": (Way(slices.named_pie), Way(slices.pie)),
    "doughnut": (Way(slices.doughnut),),
    "scatter": (Way(points.named_points, "side"), Way(points.points, "side")),
    "bubble": (Way(points.named_points, "side"), Way(points.points, "side")),
    "radar": (Way(radar.radar),),
    "combo": (Way(combo.combo, "sides"),),
}
CONTINUED = ("bar", "stacked-bar", "full-bar")
"""Kinds that can go on on a further slide, row by row."""
