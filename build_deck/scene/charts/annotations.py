"""Words on a mark: what `annotate` says, under the mark's own number."""

from __future__ import annotations

from build_deck.outline.chart_values import ChartSeries
from build_deck.scene.charts.frame import Frame
from build_deck.scene.charts.lettering import lines_of
from build_deck.theme.style import Style

_MOST_LINES = 4


def annotation(frame: Frame, series: ChartSeries, index: int, style: Style, width: float) -> str:
    """The number of a mark and the words on it, in lines of a width; "" where there are none or too many,
    so that the mark shows its number and stays true when that is edited."""
    words = frame.chart.annotate.get(frame.values.categories[index], "").strip()
    value = series.values[index]
    if not words or value is None or not speaks_for(frame, series):
        return ""
    lines = lines_of(words, style, width, frame.ctx, _MOST_LINES)
    said = (frame.labels.off_mark(line, value) for line in lines or ())
    return "\n".join((frame.labels.words(value), *said)) if lines else ""


def speaks_for(frame: Frame, series: ChartSeries) -> bool:
    """Whether words on a category stand on the mark of this series: the highlighted one, else the first."""
    names = [each.name for each in frame.values.series]
    chosen = frame.chart.highlight if frame.chart.highlight in names else names[0]
    return series.name == chosen
