"""Chart blocks: the line over a chart, its sources, bars that go on, and what has no room."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from build_deck.outline.chart import NATIVE
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.model import Reveal, TextShape

Lecture = Callable[..., Any]


def charts(made: Any) -> list[ChartShape]:
    return [shape for page in made.pages for shape in page.shapes if isinstance(shape, ChartShape)]


def test_invented_numbers_say_so_in_the_lectures_language(lecture: Lecture) -> None:
    block = "- title: T\n  chart: {kind: bar, values: {a: 1}, illustrative: true}"
    assert lecture(block).words("Measure") == ["Illustrative numbers, invented for teaching"]
    assert lecture(block, head="language: it").words("Measure") == [
        "Numeri illustrativi, inventati a scopo didattico"
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"@liang2018, p. 3"', ["Liang 2018, p. 3"]),
        ("A count of ours", ["A count of ours"]),
        ('"Our count, after [@liang2018]"', ["Our count, after (Liang 2018)"]),
    ],
)
@pytest.mark.parametrize("wrap", ["chart: {0}", "columns: [{{chart: {0}}}, {{text: Beside}}]"])
def test_the_source_stands_in_the_margin_once(
    lecture: Lecture, source: str, expected: list[str], wrap: str
) -> None:
    chart = f"{{kind: bar, values: {{a: 1}}, source: {source}}}"
    made = lecture("- title: T\n  " + wrap.format(chart))
    assert made.rules == []
    assert [words.replace(",", "").replace("\N{NO-BREAK SPACE}", " ") for words in made.words("Source")] == [
        words.replace(",", "") for words in expected
    ]


def test_a_cited_source_is_among_the_references(lecture: Lecture) -> None:
    made = lecture('- title: T\n  chart: {kind: bar, values: {a: 1}, source: "@liang2018"}')
    assert made.deck.slides[-1].layout.name == "References"


def test_the_margin_calls_it_evidence(lecture: Lecture) -> None:
    made = lecture("- title: T\n  chart: {kind: bar, values: {a: 1}, source: s}")
    assert made.words("Label") == ["Evidence"]


def test_in_a_build_it_appears_whole(lecture: Lecture) -> None:
    made = lecture(
        "- title: T\n  reveal: steps\n  bullets: [One]\n  chart: {kind: bar, values: {a: 1}, illustrative: true}"
    )
    names = [shape.placeholder.name for shape in made.page.shapes[:4]]
    assert names == ["Title", "Bullets", "Measure", "Chart"]
    assert made.page.reveal == (Reveal(1, (0, 0)), Reveal(2), Reveal(3, with_previous=True))


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "full-bar"])
def test_bars_too_many_for_a_slide_go_on_over_the_same_scale(lecture: Lecture, kind: str) -> None:
    chance = random.Random(7)
    names = [f"Town {n}" for n in range(40)]
    rows = {key: [chance.randint(1, 99) for _ in names] for key in (("s",) if kind == "bar" else ("s", "t"))}
    made = lecture(f"- title: T\n  chart: {{kind: {kind}, categories: {names}, series: {rows}, source: s}}")
    assert made.rules == []
    parts = charts(made)
    assert len(parts) > 1
    assert [name for part in parts for name in part.categories] == names
    assert [v for part in parts for v in part.series[0].values] == [Decimal(n) for n in rows["s"]]
    assert len({(p.value_axis.minimum, p.value_axis.maximum) for p in parts if p.value_axis}) == 1
    assert len({part.number_format for part in parts}) == 1
    assert {len(part.categories) for part in parts[:-1]} == {len(parts[0].categories)}
    assert made.titles[1].endswith(f"(1/{len(parts)})")


def test_on_every_slide_only_the_highlighted_bar_is_in_the_accent(lecture: Lecture) -> None:
    values = ", ".join(f"Town {n}: {n}" for n in range(40))
    made = lecture(f"- title: T\n  chart: {{kind: bar, values: {{{values}}}, highlight: Town 30, source: s}}")
    parts = charts(made)
    assert {part.series[0].colour for part in parts} == {"quiet-1"}
    assert sum(len(part.series[0].point_colours) for part in parts) == 1


def test_names_without_room_are_an_error_with_a_way_out(lecture: Lecture) -> None:
    values = ", ".join(f"Administration {'abcdefghijklmnopqrstuvwxyz'[n]}: 1" for n in range(26))
    made = lecture(f"- title: T\n  chart: {{kind: column, values: {{{values}}}, source: s}}")
    [wrong] = made.found
    assert (wrong.rule, wrong.place.line) == ("chart-does-not-fit", 5)
    assert "26 categories" in wrong.message
    assert "`bar`" in wrong.hint


def test_words_that_find_no_room_on_their_mark_are_not_lost(lecture: Lecture) -> None:
    values = ", ".join(f'"{1980 + n}": {n}' for n in range(40))
    words = "A remark that goes on " * 20
    block = f"kind: column, values: {{{values}}}, source: s"
    made = lecture(f"- title: T\n  chart: {{{block}, annotate: {{'1999': {words}}}}}")
    [wrong] = made.found
    assert wrong.rule == "chart-does-not-fit"
    assert "`annotate`" in wrong.message
    made = lecture(f"- title: T\n  chart: {{{block}, annotate: {{'1999': The reform}}}}")
    assert made.rules == []
    assert [label.text for label in charts(made)[0].series[0].labels] == ["19\nThe reform"]


@pytest.mark.parametrize("kind", ["pie", "radar"])
def test_round_charts_leave_room_for_text_beside_them(lecture: Lecture, kind: str) -> None:
    made = lecture(
        f"- title: T\n  bullets: [One, Two]\n  chart: {{kind: {kind}, values: {{a: 1, b: 2, c: 3}}, source: s}}"
    )
    [chart] = charts(made)
    [text] = [s for s in made.page.shapes if isinstance(s, TextShape) and s.placeholder.name == "Bullets"]
    assert text.placeholder.box.right <= chart.box.x
    assert made.words("Bullets") == ["One", "Two"]


def test_other_charts_stand_over_their_text(lecture: Lecture) -> None:
    made = lecture("- title: T\n  chart: {kind: bar, values: {a: 1}, source: s}\n  bullets: [One]")
    [chart] = charts(made)
    [text] = [s for s in made.page.shapes if isinstance(s, TextShape) and s.placeholder.name == "Bullets"]
    assert chart.box.bottom <= text.placeholder.box.y
    assert chart.box.h >= 150


@pytest.mark.parametrize("kind", NATIVE)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_stands_in_its_frame(lecture: Lecture, kind: str, theme: str) -> None:
    if kind in ("scatter", "bubble"):
        data = (
            "values: {a: [1, 2, 3], b: [4, 5, 6]}" if kind == "bubble" else "values: {a: [1, 2], b: [4, 5]}"
        )
    elif kind in ("pie", "doughnut"):
        data = "values: {a: 1, b: 2, c: 3}"
    else:
        data = "categories: [a, b, c], series: {s: [1, 2, 3], t: [3, 2, 1]}" + (
            ", lines: t" if kind == "combo" else ""
        )
    made = lecture(f"- title: T\n  chart: {{kind: {kind}, {data}, unit: people, source: s}}", theme=theme)
    assert made.rules == []
    [chart] = charts(made)
    assert chart.box.x >= 216
    assert chart.box.y >= 156
    assert chart.box.right <= 912
    assert chart.box.bottom <= 480.01
    assert chart.plot.x >= chart.box.x - 0.01
    assert chart.plot.y >= chart.box.y - 0.01
    assert chart.plot.right <= chart.box.right + 0.01
    assert chart.plot.bottom <= chart.box.bottom + 0.01
    assert chart.alt
    assert chart.placeholder.type == "chart"
