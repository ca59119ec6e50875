"""The `chart` block, as an author writes it. Its numbers are read by `chart_data.py` into `resolved`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, PrivateAttr, ValidationInfo

from build_deck.diagnostics import Diagnostic
from build_deck.outline import inline
from build_deck.outline.chart_numbers import FORMAT
from build_deck.outline.chart_values import ChartValues
from build_deck.outline.fields import Model, RichText, place_of
from build_deck.outline.text import Text
from build_deck.outline.tree import Map, Value, where

NativeKind = Literal[
    "column", "bar", "stacked-column", "stacked-bar", "full-column", "full-bar", "line", "area", "pie",
    "doughnut", "scatter", "bubble", "radar", "combo",
]  # fmt: skip
DrawnKind = Literal[
    "histogram", "box", "heatmap", "range", "dot", "slope", "waffle", "flow", "multiples"
]  # fmt: skip
ChartKind = Literal[NativeKind, DrawnKind]
NATIVE: tuple[str, ...] = get_args(NativeKind)
"""Kinds that PowerPoint draws itself."""
DRAWN: tuple[str, ...] = get_args(DrawnKind)
"""Kinds that PowerPoint lacks, drawn as a picture."""

_BARE_CITE = re.compile(r"@[^\s\[\]]+(?:[,;]\s[^\[\]]+)?")


def _source(value: object, info: ValidationInfo) -> object:
    """A citation alone needs no brackets: `"@liang2018, p. 430"`."""
    if not isinstance(value, str) or not _BARE_CITE.fullmatch(value.strip()):
        return value
    language = str((info.context or {}).get("language", "en"))
    cited = inline.parse(f"[{value.strip()}]", language, place_of(value))
    return cited if cited.cites else value


def _as_written(value: object) -> object:
    """Left as it stands in the tree; `chart_data.py` reads it and knows each entry's place."""
    return value


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


Source = Annotated[RichText, BeforeValidator(_source)]
"""Where numbers come from: text with citations, or a citation alone."""
Labelled = Annotated[Any, BeforeValidator(_as_written), "label: number"]
"""Numbers by label."""
Listed = Annotated[Any, BeforeValidator(_as_written), "name: list of numbers"]
"""Lists of numbers by name."""
Remarks = Annotated[dict[str, str], "name: words"]
"""Words by the name of what they are said of."""
Names = Annotated[tuple[str, ...], BeforeValidator(_one_or_more)]
"""One name or a list of names."""


class ChartAxis(Model):
    """What an axis says, and where it begins and ends."""

    title: str = Field(default="", description="What it measures, in a few words.")
    from_: float | None = Field(
        default=None, allow_inf_nan=False, description="Its lowest number; found from the data where absent."
    )
    to: float | None = Field(
        default=None, allow_inf_nan=False, description="Its highest number; found from the data where absent."
    )


class ChartAxes(Model):
    """The axes of a chart: `x` has the categories (or the x values), `y` the numbers."""

    x: ChartAxis | None = Field(default=None, description="The categories' axis; in a scatter, x.")
    y: ChartAxis | None = Field(default=None, description="The numbers' axis.")
    y2: ChartAxis | None = Field(default=None, description="The axis of a combo's lines.")


class ChartData(Model):
    """Numbers from a file: columns by the names in its first row."""

    file: str = Field(
        description="A CSV file, or a YAML file with a list of rows, in the course folder, "
        "like `assets/data/tickets.csv`."
    )
    categories: str = Field(default="", description="The column that names the categories.")
    series: Names = Field(
        default=(),
        max_length=100,
        description="The columns of numbers: one name, or a list; all others where absent.",
    )
    x: str = Field(default="", description="Scatter and bubble: the column of x values.")
    y: str = Field(default="", description="Scatter and bubble: the column of y values.")
    size: str = Field(default="", description="Bubble: the column of sizes.")
    label: str = Field(default="", description="Scatter and bubble: the column that names the points.")


class Chart(Model):
    """Numbers as a chart that PowerPoint can edit, or, for kinds it lacks, as a picture."""

    kind: ChartKind = Field(description="What the chart is, like `bar` or `line`.")
    values: Labelled = Field(default=None, description="The numbers of a chart with one series, by label.")
    categories: tuple[str, ...] = Field(
        default=(), max_length=2000, description="What the numbers of `series` belong to."
    )
    series: Listed = Field(
        default=None, description="The numbers by series, each a list; `~` is a missing value."
    )
    data: ChartData | None = Field(default=None, description="A file to read the numbers from instead.")
    flows: tuple[str, ...] = Field(
        default=(),
        max_length=60,
        description="Of a flow: how much goes where, like `Court -> Blacklist: 40`.",
    )
    lines: Names = Field(
        default=(), max_length=12, description="Of a combo: the series that are lines, on a second axis."
    )
    unit: str = Field(default="", description="What is counted, like `%` or `million people`.")
    highlight: str = Field(
        default="", description="The category or series that the slide's claim is about; the rest is muted."
    )
    annotate: Remarks = Field(
        default_factory=dict, max_length=12, description="Words on the mark of a category or a point."
    )
    sort: Literal["ascending", "descending"] | None = Field(
        default=None, description="Whether categories are put in order of their numbers; as written if not."
    )
    axes: ChartAxes | None = Field(default=None, description="Titles and limits of the axes.")
    format: str = Field(
        default="",
        description="How numbers are shown, like `0.0` or `#,##0`; with their own decimals if not.",
    )
    source: Source | None = Field(
        default=None, description='Where the numbers come from: text, or `"@liang2018, p. 430"`.'
    )
    illustrative: bool = Field(
        default=False, description="Whether the numbers are invented for teaching; the slide then says so."
    )
    alt: str = Field(
        default="", description="The chart in words, for those who cannot see it; made from the data if not."
    )
    render: Literal["native", "picture"] = Field(
        default="native", description="`picture` draws any kind as a picture, which looks alike everywhere."
    )
    bins: int | None = Field(default=None, ge=2, le=60, description="Of a histogram: how many bars.")
    of: Literal["line", "column"] = Field(default="line", description="Of multiples: what each panel is.")

    _resolved: ChartValues | None = PrivateAttr(default=None)

    @property
    def resolved(self) -> ChartValues:
        """The numbers as read; empty until `with_values` has put them in."""
        return self._resolved if self._resolved is not None else ChartValues((), (), (), self.place)

    def with_values(self, values: ChartValues) -> Chart:
        """The chart with its numbers read."""
        made = self.model_copy()
        made._resolved = values
        return made

    @property
    def is_native(self) -> bool:
        """Whether PowerPoint draws it."""
        return self.kind in NATIVE and self.render != "picture"

    def axis(self, name: Literal["x", "y", "y2"]) -> ChartAxis:
        """An axis as written, one that says nothing where it is not."""
        found: ChartAxis | None = getattr(self.axes, name) if self.axes else None
        return found or ChartAxis()


def source_words(source: Text | None) -> Text | None:
    """The source where it says more than which works are cited; a bare citation is left to the sources."""
    if source is None:
        return None
    bare = all(span.cites or not span.text.strip(" \N{NO-BREAK SPACE}.,;") for span in source.spans)
    return None if bare else source


def chart_findings(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a chart before its numbers are read; `raw` is its part of the tree."""
    yield from _origin(chart, raw)
    yield from _one_place(chart, raw)
    yield from _stray_keys(chart, raw)
    if chart.format and not FORMAT.fullmatch(chart.format):
        yield Diagnostic(
            "wrong-value",
            f"“{chart.format}” is no format that a chart takes",
            where(raw, "format"),
            "write 0, 0.0, 0.00, or #,##0 to set thousands apart; a unit goes into `unit`",
        )


def _origin(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    if chart.source is None and not chart.illustrative:
        yield Diagnostic(
            "no-source",
            "the chart does not say where its numbers come from",
            where(raw),
            'name their `source`, like `"@liang2018, p. 430"`; '
            "or write `illustrative: true` if they are invented for teaching",
        )


def _one_place(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    """Numbers stand in one place, and in one that fits the kind."""
    given = given_in(raw)
    if not given:
        key = "flows" if chart.kind == "flow" else "values` (label: number), `series` or `data"
        yield Diagnostic("missing-key", "the chart has no numbers", where(raw), f"write them as `{key}`")
    elif len(given) > 1:
        yield Diagnostic(
            "two-sources",
            f"the chart's numbers stand both in `{given[0]}` and in `{given[1]}`",
            where(raw, given[1]),
            "keep one of the two",
        )
    elif chart.kind == "flow" and given[0] != "flows":
        yield Diagnostic(
            "stray-key",
            f"a flow's numbers stand in `flows`, not in `{given[0]}`",
            where(raw, given[0]),
            "write them as `flows`, a list of lines like `Court -> Blacklist: 40`",
        )
    elif chart.categories and chart.kind in ("scatter", "bubble", "histogram", "box"):
        yield Diagnostic(
            "stray-key",
            f"the numbers of a {chart.kind} belong to no `categories`",
            where(raw, "categories"),
            "take them away, or make the kind `column`",
        )
    elif chart.categories and given[0] != "series":
        yield Diagnostic(
            "stray-key",
            f"`categories` go with `series`, but the numbers stand in `{given[0]}`",
            where(raw, "categories"),
            "take them away",
        )


def given_in(raw: Value) -> list[str]:
    """The keys in which a chart's numbers stand; it should be one."""
    return [name for name in ("values", "series", "data", "flows") if _has(raw, name)]


def _has(raw: Value, key: str) -> bool:
    return isinstance(raw, Map) and key in raw


_ONLY_FOR = (
    ("flows", ("flow",)),
    ("lines", ("combo",)),
    ("bins", ("histogram",)),
    ("of", ("multiples",)),
    ("sort", ("column", "bar", "stacked-column", "stacked-bar", "full-column", "full-bar", "pie", "doughnut",
              "range", "dot", "heatmap", "box", "slope", "waffle")),
)  # fmt: skip
"""Keys that only some kinds take."""


def _stray_keys(chart: Chart, raw: Value) -> Iterator[Diagnostic]:
    for key, kinds in _ONLY_FOR:
        if _has(raw, key) and chart.kind not in kinds:
            yield Diagnostic(
                "stray-key",
                f"a chart of the kind `{chart.kind}` does not take `{key}`",
                where(raw, key),
                f"take it away; it is for {_listed(kinds)}",
            )
    if chart.axes and chart.axes.y2 and chart.kind != "combo":
        yield Diagnostic(
            "stray-key",
            "only a combo has a second axis",
            where(raw, "axes", "y2"),
            "take `y2` away, or make the kind `combo`",
        )
    if chart.axes and chart.kind in ("pie", "doughnut", "waffle", "flow"):
        yield Diagnostic(
            "stray-key",
            f"a {chart.kind} has no axes",
            where(raw, "axes"),
            "take `axes` away; say it in `unit`",
        )


def _listed(kinds: tuple[str, ...]) -> str:
    return ", ".join(f"`{kind}`" for kind in kinds)
