"""Charts made by hand, one of each kind and a few hard ones, and a deck of them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from build_deck.scene.chart_model import ChartAxis, ChartKind, ChartShape, PointLabel, Series
from build_deck.scene.model import Deck, Paragraph, Run, Section, Shape, Slide, TextShape
from build_deck.theme.style import Box, Layout, Placeholder, Style
from build_deck.theme.theme import Theme

BOX = Box(216, 156, 696, 318)
PLOT = Box(280, 196, 520, 218)
TICK = Style(size=16, leading=20, colour="ink")
LABEL = Style(size=18, leading=22, bold=True, colour="ink")
ACCENT = replace(LABEL, colour="accent")
QUIET = Style(size=14, leading=18, colour="muted")
CHART = Placeholder(10, "chart", "Chart", BOX, ())
TITLE = Placeholder(0, "title", "Title", Box(216, 42, 696, 72), (Style("display", 30, 36),))
FOOTER = Placeholder(50, "ftr", "Footer", Box(216, 501, 440, 16), (QUIET,))
NUMBER = Placeholder(51, "sldNum", "Slide number", Box(48, 501, 60, 16), (QUIET,))
KINDS: tuple[ChartKind, ...] = (
    "column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar", "combo",
)  # fmt: skip
YEARS = ("2016", "2017", "2018", "2019")
COLOURS = ("accent", "muted", "pale", "contrast")


def numbers(*written: str) -> tuple[Decimal | None, ...]:
    """Numbers as written; "" is a missing one."""
    return tuple(Decimal(n) if n else None for n in written)


def named(count: int, position: str = "") -> tuple[PointLabel, ...]:
    """Labels on the first so many points."""
    return tuple(PointLabel(n, "", position) for n in range(count))  # type: ignore[arg-type]


def chart(
    kind: ChartKind, series: Sequence[Series], categories: Sequence[str] = YEARS, **changes: object
) -> ChartShape:
    """A chart with plain axes."""
    shape = ChartShape(
        placeholder=CHART,
        box=BOX,
        plot=PLOT,
        kind=kind,
        grouping="clustered",
        categories=tuple(categories),
        series=tuple(series),
        category_axis=ChartAxis(style=TICK),
        value_axis=ChartAxis(number_format="0.0", grid=True, style=TICK),
        second_axis=None,
        number_format="0.0",
        label_style=LABEL,
        legend="",
        legend_style=None,
        alt=f"A {kind} chart of what was made up for a test",
        title="Tickets refused",
        language="en-GB",
    )
    return replace(shape, **changes)  # type: ignore[arg-type]


def two(**changes: object) -> tuple[Series, Series]:
    """Two series over four years, with a missing and a negative value."""
    one = Series("Planes", numbers("10.0", "12.5", "9", "17.25"), "accent")
    other = Series("Trains & <buses>", numbers("3", "", "-4.5", "8"), "muted")
    return replace(one, **changes), replace(other, **changes)  # type: ignore[arg-type]


def column() -> ChartShape:
    return chart("column", two(labels=named(4, "outEnd")), legend="t", legend_style=QUIET)


def bar() -> ChartShape:
    """The design's own example: one mark in the accent, the other quiet."""
    values = Series(
        "People",
        numbers("11", "4"),
        "muted",
        point_colours=((0, "accent"),),
        labels=(PointLabel(0, "", "outEnd", replace(ACCENT, size=36)), PointLabel(1, "4 million", "outEnd")),
    )
    return chart(
        "bar",
        (values,),
        ("Flights", "High-speed trains"),
        category_axis=ChartAxis(style=TICK, reverse=True),
        value_axis=ChartAxis(minimum=Decimal(0), maximum=Decimal(17), shown=False),
        number_format='0" million"',
    )


def bar_with_values() -> ChartShape:
    """Bars read from the top whose values stand on an axis below them, with titles on both."""
    return chart(
        "bar",
        two(),
        category_axis=ChartAxis(style=TICK, reverse=True, title="Year", title_style=QUIET),
        value_axis=ChartAxis(number_format="0", grid=True, style=TICK, title="Refused", title_style=QUIET),
        overlap=-10,
    )


def stacked(kind: ChartKind, grouping: str) -> ChartShape:
    one, other = two()
    other = replace(other, values=numbers("3", "", "4.5", "8"))
    position = "" if kind == "area" else "ctr"
    white = replace(LABEL, colour="paper")
    one = replace(one, labels=tuple(PointLabel(n, "", position, white) for n in range(4)))  # type: ignore[arg-type]
    percent = grouping == "full"
    axis = ChartAxis(number_format="0%" if percent else "0", grid=True, style=TICK)
    return chart(kind, (one, other), grouping=grouping, legend="r", value_axis=axis)


def line() -> ChartShape:
    """Two lines named at their last points; one has a gap, beyond which a point stands alone."""
    end = PointLabel(3, "", "r", ACCENT, show_series=True)
    one = Series("Income", numbers("100", "60", "20.5", "8"), "accent", labels=(end,), weight=3)
    other = Series(
        "Score",
        numbers("100", "", "82", ""),
        "muted",
        labels=(PointLabel(2, "Score 82", "t", LABEL),),
        point_colours=(),
    )
    third = Series(
        "Debt", numbers("0", "10", "40", "44"), "contrast", marker=True, point_colours=((2, "accent"),)
    )
    return chart(
        "line",
        (one, other, third),
        value_axis=ChartAxis(
            "Index, 2016 = 100", Decimal(0), Decimal(100), Decimal(25), "0", grid=True, style=TICK,
            title_at=(216, 150), title_style=QUIET,
        ),
    )  # fmt: skip


def area() -> ChartShape:
    one, _ = two()
    return chart("area", (replace(one, labels=named(1)),))


def slices(kind: ChartKind) -> ChartShape:
    colours = tuple(enumerate(COLOURS))
    position = "" if kind == "doughnut" else "outEnd"
    labels = (PointLabel(0, "Rent\n40 %", position, ACCENT), *named(4, position)[1:])  # type: ignore[arg-type]
    one = Series("Share", numbers("40", "30", "20", "10"), "muted", point_colours=colours, labels=labels)
    return chart(
        kind,
        (one,),
        ("Rent", "Food", "Travel", "Rest"),
        category_axis=None,
        value_axis=None,
        number_format='0" %"',
        plot=Box(420, 186, 260, 260),
        legend="r",
    )


def scatter() -> ChartShape:
    one = Series(
        "Cities",
        numbers("10", "22.5", "", "-5"),
        "muted",
        xs=numbers("1.5", "3", "4", "-2"),
        point_colours=((1, "accent"),),
        labels=(PointLabel(1, "Rongcheng", "r", ACCENT),),
    )
    other = Series("Villages", numbers("4", "6"), "contrast", xs=numbers("2", "5"))
    return chart(
        "scatter",
        (one, other),
        (),
        category_axis=ChartAxis("People, millions", number_format="0", style=TICK, title_style=QUIET),
        value_axis=ChartAxis("Points", number_format="0", grid=True, style=TICK, title_style=QUIET),
        legend="b",
    )


def bubble() -> ChartShape:
    xs = numbers("1", "3", "5")
    one = Series(
        "Cities",
        numbers("10", "22.5", "15"),
        "muted",
        xs=xs,
        sizes=numbers("1", "4", "9"),
        point_colours=((2, "accent"),),
        labels=(PointLabel(2, "Shanghai", "ctr", replace(LABEL, colour="paper")),),
    )
    other = Series("Towns", numbers("4", "6", "5"), "contrast", xs=xs, sizes=numbers("2", "", "1.5"))
    axis = ChartAxis(number_format="0", style=TICK)
    return chart(
        "bubble",
        (one, other),
        (),
        category_axis=replace(axis, minimum=Decimal(0), maximum=Decimal(7)),
        value_axis=replace(axis, minimum=Decimal(0), maximum=Decimal(30), grid=True),
    )


def radar() -> ChartShape:
    one, other = two()
    other = replace(other, values=numbers("3", "6", "4.5", "8"), marker=True)
    return chart(
        "radar", (replace(one, labels=named(1, "outEnd")), other), plot=Box(420, 186, 260, 260), legend="r"
    )


def combo() -> ChartShape:
    one, other = two()
    lined = replace(other, as_line=True, marker=True, values=numbers("0.1", "", "0.25", "0.4"), weight=3)
    second = ChartAxis("Share", number_format="0%", style=TICK, title_style=QUIET)
    return chart("combo", (lined, replace(one, labels=named(2, "outEnd"))), second_axis=second, legend="t")


def forty() -> ChartShape:
    """As many categories as there are, each fifth named."""
    values = tuple(Decimal((n * 37) % 50) for n in range(40))
    return chart(
        "column",
        (Series("Every year", values, "muted", point_colours=((17, "accent"),)),),
        [str(1981 + n) for n in range(40)],
        category_axis=ChartAxis(style=TICK, every=5),
    )


def single(kind: ChartKind) -> ChartShape:
    """One category."""
    return chart(kind, (Series("Only", numbers("5"), "accent", labels=(PointLabel(0),)),), ("2016",))


def every() -> dict[str, ChartShape]:
    """Charts by name."""
    made = {
        "column": column(), "bar": bar(), "bar with values": bar_with_values(), "line": line(), "area": area(),
        "pie": slices("pie"), "doughnut": slices("doughnut"), "scatter": scatter(), "bubble": bubble(),
        "radar": radar(), "combo": combo(), "forty": forty(),
    }  # fmt: skip
    for kind in ("column", "bar", "area", "line"):
        for grouping in ("stacked", "full"):
            made[f"{grouping} {kind}"] = stacked(kind, grouping)  # type: ignore[arg-type]
    for kind in ("column", "line", "area", "pie"):
        made[f"single {kind}"] = single(kind)  # type: ignore[arg-type]
    return made


def slide(number: int, name: str, shape: ChartShape) -> Slide:
    """A slide with a chart."""

    def said(frame: Placeholder, words: str) -> TextShape:
        return TextShape(frame, (Paragraph((Run(words, "en-GB"),)),))

    shapes: tuple[Shape, ...] = (
        said(TITLE, f"What the chart called {name} shows"), shape, said(FOOTER, "Lecture 5"), said(NUMBER, "7")
    )  # fmt: skip
    return Slide(f"c{number}", Layout("Chart", placeholders=tuple(s.placeholder for s in shapes)), shapes)  # type: ignore[union-attr]


def deck(theme: Theme, shapes: dict[str, ChartShape] | None = None) -> Deck:
    """A deck of charts, one on each slide."""
    made = shapes or every()
    slides = tuple(slide(n, name, shape) for n, (name, shape) in enumerate(made.items()))
    return Deck(
        "Charts", "charts", "en-GB", theme, slides, (Section("Charts", len(slides)),),
        date=datetime.date(2026, 10, 5),
    )  # fmt: skip
