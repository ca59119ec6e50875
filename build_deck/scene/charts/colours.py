"""Colours of a chart's marks: what the claim is about in the accent, everything else quiet.

Without a highlight, series have the theme's series colours. All of these stand out from the page by 3:1
(WCAG 2.1, 1.4.11), which the theme checks.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.outline.chart_values import ChartValues
from build_deck.scene.context import Context
from build_deck.theme.colour import contrast

ACCENT = "accent"
SERIES = ("series-1", "series-2", "series-3", "series-4", "series-5")
QUIET = ("quiet-1", "quiet-3", "quiet-2", "quiet-4")
"""In an order in which neighbours differ most."""
MOST_KEYED = 5
"""Colours that a legend can tell apart."""


def series_colours(values: ChartValues, highlight: str) -> tuple[str, ...]:
    """A token for each series. A highlighted category leaves every series quiet, also where it stands on
    another slide."""
    names = [series.name for series in values.series]
    if highlight and highlight in names:
        quiet = iter(range(len(names)))
        return tuple(ACCENT if name == highlight else QUIET[next(quiet) % len(QUIET)] for name in names)
    if highlight:
        return tuple(QUIET[index % len(QUIET)] for index in range(len(names)))
    return tuple(SERIES[index % len(SERIES)] for index in range(len(names)))


def line_colours(values: ChartValues, highlight: str) -> tuple[str, ...]:
    """A token for each line. Beside a highlighted one the others are alike; their names tell them apart."""
    names = [series.name for series in values.series]
    if highlight and highlight in names:
        return tuple(ACCENT if name == highlight else QUIET[0] for name in names)
    return tuple(SERIES[index % len(SERIES)] for index in range(len(names)))


def point_colours(values: ChartValues, highlight: str, index: int) -> tuple[tuple[int, str], ...]:
    """Points of the series at `index` in another colour than it: that of the highlighted category."""
    series = values.series[index]
    names: Sequence[str] = series.labels or values.categories
    if highlight in {each.name for each in values.series}:
        return ()
    token = ACCENT if len(values.series) == 1 else SERIES[index % len(SERIES)]
    return tuple((n, token) for n, name in enumerate(names) if highlight and name == highlight)


def slice_colours(count: int, highlighted: int | None, *, keyed: bool = False) -> tuple[str, ...]:
    """A token for each slice of a pie; neighbours differ, the last and the first too, except around a
    highlighted one: these are alike, since each is named beside it and parted by a line. With `keyed` all
    differ, for a legend; there are colours for `MOST_KEYED` slices."""
    if highlighted is None:
        tokens = [SERIES[index % len(SERIES)] for index in range(count)]
        if count > 1 and tokens[-1] == tokens[0]:
            tokens[-1] = SERIES[2]
        return tuple(tokens)
    tokens = [ACCENT] * count
    for step in range(1, count):
        tokens[(highlighted + step) % count] = QUIET[(step - 1) % len(QUIET) if keyed else 0]
    return tuple(tokens)


def text_on(token: str, ctx: Context) -> str:
    """The colour of words on a mark of a colour: the page's or the text's, whichever is told apart better."""
    ground = ctx.theme.colours[token].hex
    return max(("paper", "ink"), key=lambda name: contrast(ctx.theme.colours[name].hex, ground))
