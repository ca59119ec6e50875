"""Reading a chart's numbers, from the outline and from files."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from build_deck.outline.chart_values import ChartValues

Found = Callable[..., list[tuple[str, int, int]]]
Read = Callable[..., tuple[Any, Any]]
SLIDE = "title: T\nslides:\n  - title: A\n    chart: {{{}, source: s}}\n"


@pytest.fixture
def values(read: Read, tmp_path: Path) -> Callable[[str], ChartValues]:
    """The numbers of a chart given as a flow mapping; tickets.csv and tickets.yaml lie beside it."""
    (tmp_path / "tickets.csv").write_text("Year;Planes;Trains\n2016;4.20;1\n2017;n/a;2.5\n", "utf-8")
    (tmp_path / "tickets.yaml").write_text("- {Year: 2016, Planes: 4.2}\n- {Year: 2017}\n", "utf-8")
    (tmp_path / "lists.yaml").write_text("Year: [2016, 2017]\nPlanes: [4.2, ~]\n", "utf-8")
    (tmp_path / "points.csv").write_text("City,People,Listed,Size\nA,10,1.5,3\nB,20,2,4\n", "utf-8")

    def reading(block: str) -> ChartValues:
        made, wrong = read(SLIDE.format(block))
        assert not wrong, wrong
        resolved = made.slides[0].chart.resolved
        assert isinstance(resolved, ChartValues)
        return resolved

    return reading


def numbers(values: ChartValues) -> dict[str, list[str]]:
    return {s.name: ["" if v is None else str(v) for v in s.values] for s in values.series}


def test_values_are_one_series(values: Callable[[str], ChartValues]) -> None:
    made = values("kind: bar, values: {Flights: 11, Trains: 4.50, Ships: ~}")
    assert made.categories == ("Flights", "Trains", "Ships")
    assert numbers(made) == {"": ["11", "4.50", ""]}


def test_series_stand_over_categories(values: Callable[[str], ChartValues]) -> None:
    made = values("kind: line, categories: [2016, 2017], series: {Planes: [2.10, '-'], Trains: [−1, 3]}")
    assert made.categories == ("2016", "2017")
    assert numbers(made) == {"Planes": ["2.10", ""], "Trains": ["-1", "3"]}


@pytest.mark.parametrize("series", ["", ", series: Planes", ", series: [Planes]"])
def test_columns_of_files_are_chosen_by_name(values: Callable[[str], ChartValues], series: str) -> None:
    for file in ("tickets.yaml", "lists.yaml"):
        made = values(f"kind: column, data: {{file: {file}, categories: Year{series}}}")
        assert (made.categories, numbers(made)) == (("2016", "2017"), {"Planes": ["4.2", ""]})
    made = values(f"kind: column, data: {{file: tickets.csv, categories: Year{series}}}")
    assert numbers(made)["Planes"] == ["4.20", ""]
    assert set(numbers(made)) == ({"Planes"} if series else {"Planes", "Trains"})


def test_points_have_two_numbers_and_perhaps_a_name(values: Callable[[str], ChartValues]) -> None:
    named = values("kind: scatter, values: {A: [1, 2.5], B: [3, 4]}")
    [series] = named.series
    assert (series.xs, series.values, series.labels) == (
        (Decimal(1), Decimal(3)), (Decimal("2.5"), Decimal(4)), ("A", "B")
    )  # fmt: skip
    [series] = values("kind: bubble, series: {All: [[1, 2, 3]]}").series
    assert (series.name, series.sizes) == ("All", (Decimal(3),))
    made = values("kind: bubble, data: {file: points.csv, x: People, y: Listed, size: Size, label: City}")
    [series] = made.series
    assert (series.labels, series.sizes) == (("A", "B"), (Decimal(3), Decimal(4)))


def test_raw_numbers_belong_to_no_category(values: Callable[[str], ChartValues]) -> None:
    made = values("kind: histogram, values: [3, 5, 8]")
    assert (made.categories, numbers(made)) == ((), {"": ["3", "5", "8"]})
    assert numbers(values("kind: box, series: {A: [1, 2, 3], B: [4]}")) == {"A": ["1", "2", "3"], "B": ["4"]}


def test_flows_go_from_one_end_to_another(values: Callable[[str], ChartValues]) -> None:
    made = values('kind: flow, flows: ["The court -> Black list: 40", "Shops->List:2.5"]')
    assert made.flows == (("The court", "Black list", Decimal(40)), ("Shops", "List", Decimal("2.5")))
    assert values('kind: flow, flows: ["a -> b: c: 4"]').flows == (("a", "b: c", Decimal(4)),)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("kind: bar, values: {a: 3, b: x}", [("not-a-number", 2, 42)]),
        ("kind: bar, values: {a: x, b: 5%, c: 2}", [("not-a-number", 2, 36), ("not-a-number", 2, 42)]),
        ("kind: bar, values: {a: [1]}", [("wrong-type", 2, 36)]),
        ("kind: bar, values: [1, 2]", [("wrong-type", 2, 32)]),
        ("kind: line, categories: [a, b], series: {s: [1, 2, 3]}", [("unequal-lengths", 2, 57)]),
        ("kind: line, categories: [a, b], series: {s: [1], t: [1, x]}",
         [("unequal-lengths", 2, 57), ("not-a-number", 2, 69)]),
        ("kind: line, categories: [a, a], series: {s: [1, 2]}", [("duplicate-category", 2, 41)]),
        ("kind: line, series: {s: [1, 2]}", [("missing-key", 2, 33)]),
        ("kind: line, categories: [a, b], series: {s: 4}", [("wrong-type", 2, 57)]),
        ("kind: line, categories: [a, b], series: [1, 2]", [("wrong-type", 2, 53)]),
        ("kind: scatter, series: {s: [[1, 2], [3]]}", [("wrong-type", 2, 49)]),
        ("kind: scatter, series: {s: [[1, 2, 3], [1, 2]]}", [("wrong-type", 2, 41)]),
        ("kind: bubble, series: {s: [[1, 2], [1, 2, 3]]}", [("wrong-type", 2, 40)]),
        ("kind: scatter, series: {s: [[1, ~]]}", [("missing-value", 2, 45)]),
        ('kind: flow, flows: ["a -> b: 4", "a to b"]', [("wrong-value", 2, 46)]),
        ('kind: flow, flows: ["-> b: 4", "a ->: 4", "a -> b:"]',
         [("wrong-value", 2, 33), ("wrong-value", 2, 44), ("wrong-value", 2, 55)]),
        ('kind: flow, flows: ["a -> b: many"]', [("not-a-number", 2, 33)]),
        ("kind: bar, data: {file: no.csv, categories: Year}", [("missing-file", 2, 37)]),
        ("kind: bar, data: {file: ../t.csv, categories: Year}", [("outside-folder", 2, 37)]),
        ("kind: bar, data: {file: t.csv, categories: Yaer}", [("unknown-column", 2, 56)]),
        ("kind: bar, data: {file: t.csv, categories: Year, series: [Planes, Trians]}",
         [("unknown-column", 2, 79)]),
        ("kind: bar, data: {file: t.csv}", [("missing-key", 2, 30)]),
        ("kind: scatter, data: {file: t.csv, x: Year}", [("missing-key", 2, 34)]),
    ],
)  # fmt: skip
def test_bad_data_is_found_at_its_place(
    found: Found, tmp_path: Path, block: str, expected: list[tuple[str, int, int]]
) -> None:
    (tmp_path / "t.csv").write_text("Year,Planes,Trains\n2016,1,2\n", "utf-8")
    assert found(f"  - title: A\n    chart: {{{block}, source: s}}\n") == expected


def test_a_wrong_number_in_a_file_is_found_in_the_file(read: Read, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Year,Planes\n2016,1\n2017,two\n", "utf-8")
    _, [wrong] = read(SLIDE.format("kind: bar, data: {file: t.csv, categories: Year}"))
    assert (wrong.rule, str(wrong.place)) == ("not-a-number", "t.csv:3:1")
    assert wrong.message == "“two” in the column “Planes” is no number"


def test_a_column_of_words_is_one_error(read: Read, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Year,Planes,Remark\n2016,1,low\n2017,2,none\n2018,,high\n", "utf-8")
    _, [wrong] = read(SLIDE.format("kind: bar, data: {file: t.csv, categories: Year}"))
    assert (wrong.rule, wrong.message) == ("not-a-number", "the column “Remark” holds words, not numbers")
    assert "`series`" in wrong.hint
    made, wrong = read(SLIDE.format("kind: bar, data: {file: t.csv, categories: Year, series: Planes}"))
    assert made
    assert not wrong


def test_every_unknown_column_is_found(found: Found, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Year,Planes\n2016,1\n", "utf-8")
    block = "kind: bar, source: s, data: {file: t.csv, categories: Yaer, series: [Planse]}"
    rules = [rule for rule, _, _ in found(f"  - title: A\n    chart: {{{block}}}\n")]
    assert rules == ["unknown-column", "unknown-column"]


@pytest.mark.parametrize("kind", ["histogram", "box"])
def test_raw_numbers_have_no_labels(read: Read, kind: str) -> None:
    _, [wrong] = read(SLIDE.format(f"kind: {kind}, values: {{0–9: 3, 10–19: 5}}"))
    assert "no labels" in wrong.message
    assert "`column`" in wrong.hint
    made, wrong = read(SLIDE.format(f"kind: {kind}, values: [3, 5, 8, 9]"))
    assert made
    assert not wrong


def test_a_chart_of_thousands_of_numbers_is_refused(found: Found) -> None:
    many = ", ".join(str(n) for n in range(2001))
    assert [
        rule
        for rule, *_ in found(f"  - title: A\n    chart: {{kind: histogram, values: [{many}], source: s}}\n")
    ] == ["too-large"]
    series = ", ".join(f"s{n}: [1]" for n in range(101))
    assert [
        rule
        for rule, *_ in found(f"  - title: A\n    chart: {{kind: box, series: {{{series}}}, source: s}}\n")
    ] == ["too-large"]


def test_numbers_are_read_in_columns_too(read: Read) -> None:
    made, wrong = read(
        "title: T\nslides:\n  - title: A\n    columns:\n"
        "      - chart: {kind: bar, values: {a: 1}, source: s}\n      - text: Beside\n"
    )
    assert not wrong
    assert made.slides[0].columns[0].chart.resolved.numbers == (Decimal(1),)
