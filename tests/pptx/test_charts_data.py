"""Numbers and words of every kind of chart are in its XML and in its workbook, where the XML points."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import ModuleType

import chart_rows
import made_charts
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.pptx.charts_data import letters, number, sheet
from build_deck.pptx.write import write
from build_deck.scene.chart_model import ChartKind, ChartShape, Series

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=12).filter(
    lambda words: "_x" not in words
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2)
CELLS = st.one_of(st.none(), NUMBERS)


def values(length: int) -> st.SearchStrategy[tuple[Decimal | None, ...]]:
    return st.lists(CELLS, min_size=length, max_size=length).map(tuple)


@st.composite
def shapes(draw: st.DrawFn, kind: ChartKind) -> ChartShape:
    """A chart of a kind with any words and numbers; the points of each series may be as many as they like."""
    length = draw(st.integers(1, 12))
    points = kind in ("scatter", "bubble")
    made = []
    for index in range(1 if kind == "pie" else draw(st.integers(1, 5))):
        count = draw(st.integers(1, 6)) if points else length
        made.append(
            Series(
                draw(WORDS),
                draw(values(count)),
                "accent",
                xs=draw(values(count)) if points else (),
                sizes=draw(values(count)) if kind == "bubble" else (),
                as_line=kind == "combo" and index > 0,
            )
        )
    categories = () if points else draw(st.lists(WORDS, min_size=length, max_size=length))
    return made_charts.chart(kind, made, categories, title=draw(st.one_of(st.just(""), WORDS)))


def same(row: chart_rows.Row, wanted: tuple[Decimal | None, ...]) -> bool:
    """Whether the XML remembers exactly these numbers, and the workbook holds the same."""
    cached = tuple(None if n is None else Decimal(n) for n in row.cached)
    return cached == wanted and row.stored == tuple(None if n is None else float(n) for n in wanted)


def assert_read_back(read: chart_rows.ReadChart, shape: ChartShape) -> None:
    assert [s.rows["tx"].cached for s in read.series] == [(s.name,) for s in shape.series]
    assert [s.rows["tx"].stored for s in read.series] == [(s.name,) for s in shape.series]
    for found, wanted in zip(read.series, shape.series, strict=True):
        if shape.kind in ("scatter", "bubble"):
            assert same(found.rows["xVal"], wanted.xs)
            assert same(found.rows["yVal"], wanted.values)
        else:
            assert found.rows["cat"].cached == found.rows["cat"].stored == shape.categories
            assert same(found.rows["val"], wanted.values)
        assert ("bubbleSize" in found.rows) == (shape.kind == "bubble")
        if shape.kind == "bubble":
            assert same(found.rows["bubbleSize"], wanted.sizes)


@pytest.mark.parametrize("kind", made_charts.KINDS)
def test_any_numbers_are_read_back(kind: ChartKind, make: ModuleType) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(shapes(kind))
    def check(shape: ChartShape) -> None:
        (read,) = chart_rows.charts(write(made_charts.deck(make.theme(), {"one": shape})))
        assert_read_back(read, shape)

    check()


def test_every_chart_made_by_hand_is_read_back(make: ModuleType) -> None:
    made = made_charts.every()
    read = chart_rows.charts(write(made_charts.deck(make.theme(), made)))
    assert len(read) == len(made)
    for found, shape in zip(read, made.values(), strict=True):
        assert_read_back(found, shape)


def test_no_column_is_read_twice_or_left_out(make: ModuleType) -> None:
    """Each column of the sheet is some series', and two series share none but categories or x."""
    for shape in made_charts.every().values():
        found = sheet(shape)
        own = [n for s in found.series for n in (s.values, s.sizes) if n is not None]
        keys = {s.keys for s in found.series}
        assert len(set(own)) == len(own)
        assert sorted({*own, *keys}) == list(range(len(found.columns)))


def test_names_of_points_are_kept_beside_them() -> None:
    one, other = made_charts.scatter().series
    named = replace(one, names=("Rongcheng", "", "=Hangzhou", "Xi'an"))
    made = sheet(replace(made_charts.scatter(), series=(named, other)))
    assert made.columns[2].cells == ("Rongcheng", "", "=Hangzhou", "Xi'an")
    assert [s.values for s in made.series] == [1, 4]


def test_an_x_that_all_series_share_stands_once() -> None:
    shared = sheet(made_charts.bubble())
    assert [column.head for column in shared.columns] == ["x", "Cities", "○", "Towns", "○"]
    own = sheet(made_charts.scatter())
    heads = ["People, millions", "Cities", "People, millions", "Villages"]
    assert [column.head for column in own.columns] == heads


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tickets refused", "Tickets refused"),
        ("What [x]: a/b\\c? *now*", "What x a b c now"),
        ("'Quoted'", "Quoted"),
        ("It's", "It's"),
        (" \n", "1"),
        ("", "1"),
        ("History", "History 1"),
        ("[history]", "history 1"),
        ("Cronologia", "Cronologia 1"),
        ("History of the list", "History of the list"),
        ("a" * 40, "a" * 31),
        ("社" * 40, "社" * 31),
        ("𝄞" * 40, "𝄞" * 15),
    ],
)
def test_the_sheet_is_named_for_the_title_as_far_as_spreadsheets_allow(title: str, name: str) -> None:
    assert sheet(replace(made_charts.column(), title=title)).name == name


def test_a_quote_in_the_sheet_s_name_is_doubled_where_it_is_referred_to() -> None:
    made = sheet(replace(made_charts.column(), title="It's"))
    assert "'It''s'!$A$2:$A$5" in made.strings(0)


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_named_as_spreadsheets_do(column: int, name: str) -> None:
    assert letters(column) == name


@pytest.mark.parametrize(
    ("written", "shown"),
    [("2.10", "2.10"), ("-0.5", "-0.5"), ("1E+3", "1000"), ("1E+30", "1E+30"), ("1.5E-40", "1.5E-40")],
)
def test_numbers_keep_their_digits(written: str, shown: str) -> None:
    assert number(Decimal(written)) == shown


@pytest.mark.parametrize("bad", ["NaN", "Infinity", "1E+400", "1E+999999"])
def test_what_a_spreadsheet_cannot_hold_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="not a number that a chart can show"):
        number(Decimal(bad))


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (replace(made_charts.column(), series=()), "no series"),
        (replace(made_charts.column(), categories=("2016",)), "unequal length"),
        (replace(made_charts.column(), series=(Series("a", (), "ink"),), categories=()), "empty"),
        (replace(made_charts.scatter(), series=(Series("a", made_charts.numbers("1"), "ink"),)), "unequal"),
        (
            made_charts.chart("column", made_charts.two(labels=made_charts.named(5))),
            "labels a point that is not there",
        ),
    ],
)
def test_rows_that_do_not_go_together_are_refused(shape: ChartShape, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        sheet(shape)
