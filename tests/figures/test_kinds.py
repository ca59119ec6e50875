"""Each kind draws its data truly: lengths in proportion, places in order, numbers as they were given."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from build_deck.figures.drawing import DoesNotFitError, Dot, Drawing, Line, Rect, Ribbon, Wedge
from build_deck.figures.flow import columns_of
from build_deck.figures.heatmap import shades
from build_deck.figures.histogram import bins_of
from build_deck.figures.multiples import grid_of
from build_deck.figures.quartiles import quantile, summary
from build_deck.figures.stacks import segments
from build_deck.figures.waffle import squares
from build_deck.outline.chart import Chart

Draw = Callable[..., Drawing]
D = Decimal


def rects(drawing: Drawing, *fills: str) -> list[Rect]:
    return [m for m in drawing.marks if isinstance(m, Rect) and m.fill in fills]


def texts(drawing: Drawing) -> list[str]:
    return [label.text for label in drawing.labels]


def test_columns_are_as_high_as_their_numbers(drawing: Draw) -> None:
    made = drawing(
        "{kind: column, values: {Trains: 4, Planes: 11, Cars: -2}, highlight: Planes, illustrative: true}"
    )
    trains, cars = rects(made, "quiet-1")
    [planes] = rects(made, "accent")
    assert planes.h / trains.h == pytest.approx(11 / 4)
    assert cars.h / trains.h == pytest.approx(2 / 4)
    assert trains.y + trains.h == pytest.approx(planes.y + planes.h) == pytest.approx(cars.y)
    assert {"4", "11", "−2"} <= set(texts(made))


def test_bars_are_as_long_as_their_numbers(drawing: Draw) -> None:
    made = drawing("{kind: bar, values: {One: 2.50, Two: 5}, illustrative: true}")
    one, two = rects(made, "series-1")
    assert two.w == pytest.approx(2 * one.w)
    assert one.y < two.y
    assert {"2.50", "5.00"} <= set(texts(made))


def test_missing_bars_are_not_drawn(drawing: Draw) -> None:
    made = drawing("{kind: column, categories: [A, B, C], series: {S: [1, ~, 3]}, illustrative: true}")
    assert len(rects(made, "series-1")) == 2
    assert {"A", "B", "C"} <= set(texts(made))


def test_many_columns_get_an_axis(drawing: Draw) -> None:
    values = ", ".join(f"'{year}': {year - 1970}" for year in range(1980, 2020))
    made = drawing(f"{{kind: column, values: {{{values}}}, illustrative: true}}")
    assert len(rects(made, "series-1")) == 40
    assert {"0", "20", "40"} <= set(texts(made))


def test_stacks_add_up_above_and_below_zero(chart: Callable[[str], Chart]) -> None:
    made = chart(
        "{kind: stacked-column, categories: [A], series: {P: [3], Q: [-2], R: [4]}, illustrative: true}"
    )
    assert [(s.start, s.end) for s in segments(made)] == [(0, 3), (0, -2), (3, 7)]


def test_full_stacks_end_at_a_hundred(chart: Callable[[str], Chart]) -> None:
    made = chart("{kind: full-bar, categories: [A, B], series: {P: [1, 20], Q: [3, 60]}, illustrative: true}")
    assert [s.end for s in segments(made) if s.series == 1] == [100, 100]
    assert [s.end for s in segments(made) if s.series == 0] == [25, 25]


def test_a_line_is_broken_where_a_value_is_missing(drawing: Draw) -> None:
    made = drawing(
        "{kind: line, categories: [a, b, c, d, e], series: {S: [1, 2, ~, 4, 5]}, illustrative: true}"
    )
    runs = [m for m in made.marks if isinstance(m, Line) and m.colour == "series-1"]
    assert [len(run.points) for run in runs] == [2, 2]
    assert "S 5" in texts(made)


def test_lines_are_named_at_their_ends(drawing: Draw) -> None:
    made = drawing(
        "{kind: line, categories: [a, b], series: {Up: [1, 9], Down: [9, 8.9]}, highlight: Up, illustrative: true}"
    )
    by_text = {label.text: label for label in made.labels}
    assert by_text["Up 9.0"].colour == "accent"
    assert by_text["Up 9.0"].y < by_text["Down 8.9"].y


def test_a_highlighted_category_is_lit_on_lines_and_columns(drawing: Draw) -> None:
    spec = "categories: [a, b, c], series: {P: [1, 2, 3], Q: [4, 8, 6]}, highlight: b, illustrative: true"
    lines = drawing(f"{{kind: line, {spec}}}")
    assert len([m for m in lines.marks if isinstance(m, Dot) and m.fill == "accent"]) == 2
    combo = drawing(f"{{kind: combo, lines: [Q], {spec}}}")
    assert len(rects(combo, "series-1/55")) == 2


def test_slices_take_their_share(drawing: Draw) -> None:
    for kind in ("pie", "doughnut"):
        made = drawing(
            f"{{kind: {kind}, values: {{A: 1, B: 3}}, unit: '%', highlight: B, illustrative: true}}"
        )
        one, three = [m for m in made.marks if isinstance(m, Wedge)]
        assert (one.start, one.end, three.end) == pytest.approx((0, 90, 360))
        assert (one.hole > 0) == (kind == "doughnut")
        assert three.fill == "accent"
        assert {"1%", "3%"} <= set(texts(made))


def test_bubbles_have_areas_in_proportion(drawing: Draw) -> None:
    made = drawing("{kind: bubble, series: {S: [[1, 1, 1], [2, 2, 4]]}, illustrative: true}")
    small, large = sorted(m.radius for m in made.marks if isinstance(m, Dot))
    assert large == pytest.approx(2 * small)


def test_points_lie_where_their_numbers_say(drawing: Draw) -> None:
    made = drawing("{kind: scatter, values: {A: [1, 1], B: [2, 2], C: [3, 1]}, illustrative: true}")
    a, b, c = sorted((m for m in made.marks if isinstance(m, Dot)), key=lambda dot: dot.x)
    assert a.y == c.y > b.y
    assert b.x - a.x == pytest.approx(c.x - b.x)
    assert {"A", "B", "C"} <= set(texts(made))


def test_a_radar_has_a_ring_a_tick_and_names_all_spokes(drawing: Draw) -> None:
    made = drawing("{kind: radar, categories: [A, B, C, D], series: {S: [4, 2, ~, 1]}, illustrative: true}")
    assert {"A", "B", "C", "D"} <= set(texts(made))
    assert len([m for m in made.marks if isinstance(m, Dot)]) == 3


def test_a_combo_has_two_axes(drawing: Draw) -> None:
    made = drawing(
        "{kind: combo, categories: [a, b], series: {Cases: [100, 400], Share: [2, 4]}, lines: [Share],"
        " axes: {y2: {title: Percent}}, illustrative: true}"
    )
    assert {"400", "4", "Percent"} <= set(texts(made))
    assert len(rects(made, "series-1")) == 2 + 1  # and one in the legend


def test_ranges_go_from_number_to_number(drawing: Draw) -> None:
    made = drawing(
        "{kind: range, categories: [A, B], series: {From: [1, 2], To: [3, 6]}, illustrative: true}"
    )
    a, b = rects(made, "series-1")
    assert b.w == pytest.approx(2 * a.w)
    assert b.x == pytest.approx(a.x + a.w / 2)
    assert sorted(texts(made)) == ["1", "2", "3", "6", "A", "B"]


def test_dots_need_no_zero(drawing: Draw) -> None:
    made = drawing(
        "{kind: dot, categories: [A, B], series: {'1': [40, 61], '2': [52, 80]}, illustrative: true}"
    )
    dots = [m for m in made.marks if isinstance(m, Dot)]
    assert len(dots) == 4
    assert {"40", "52", "61", "80"} <= set(texts(made))


def test_quartiles_are_those_of_spreadsheets() -> None:
    assert quantile([D(1), D(2), D(3), D(4)], D("0.25")) == D("1.75")
    said = summary([D(n) for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 40)])
    assert (said.low, said.median, said.high, said.outliers) == (1, D("5.5"), 9, (40,))


def test_a_few_numbers_are_dots_not_a_box(drawing: Draw) -> None:
    made = drawing(
        "{kind: box, series: {Few: [1, 2, 3], Many: [1, 2, 3, 4, 5, 6, 7, 8]}, illustrative: true}"
    )
    assert len([m for m in made.marks if isinstance(m, Dot)]) == 3
    assert "4.5" in texts(made)


def test_a_unit_that_is_a_word_is_not_said_at_every_number(drawing: Draw) -> None:
    said = "kind: box, series: {Many: [1, 2, 3, 4, 5, 6, 7, 8]}, illustrative: true"
    assert not [each for each in texts(drawing(f"{{{said}, unit: min}}")) if "min" in each]
    assert len([each for each in texts(drawing(f"{{{said}, unit: '%'}}")) if "%" in each]) > 3


def test_numbers_of_few_marks_are_larger_than_names(drawing: Draw) -> None:
    for kind in ("bar", "column"):
        for count, sizes in ((3, (26, 18)), (8, (22, 18)), (9, (18, 18))):
            values = ", ".join(f"{chr(97 + n)}: {n + 10}" for n in range(count))
            labels = drawing(f"{{kind: {kind}, values: {{{values}}}, illustrative: true}}", height=500).labels
            found = {label.text: label.size for label in labels}
            assert (found["10"], found["a"]) == sizes, (kind, count)


def test_bins_hold_every_number_once() -> None:
    values = [D(n) for n in (412, 450, 500, 549, 550, 801)]
    made = bins_of(values, None, (D(412), D(801)))
    assert sum(made.counts) == len(values)
    assert made.start <= 412
    assert made.edges[-1] >= 801
    assert bins_of([D(1), D(2), D(3)], None, (D(1), D(3))).counts[-1] >= 1


def test_a_histogram_counts(drawing: Draw) -> None:
    made = drawing(
        "{kind: histogram, series: {S: [1.1, 1.2, 2.5, 2.6, 2.7, 3.9]}, bins: 3, illustrative: true}"
    )
    bars = rects(made, "series-1")
    assert sorted(round(bar.h / min(b.h for b in bars if b.h)) for bar in bars if bar.h)[-1] == 3
    assert {"1", "2", "3"} <= set(texts(made))


def test_numbers_under_a_histogram_are_round(drawing: Draw) -> None:
    numbers = "[1.1, 2.1, 2.3, 2.5, 3.3, 3.9, 4.1, 4.7, 5.2, 6.1]"
    made = drawing(f"{{kind: histogram, series: {{S: {numbers}}}, bins: 26, illustrative: true}}", width=400)
    under = [label.text for label in made.labels if label.y > made.height - 25]
    assert (
        under == ["2", "3", "4", "5", "6"]
        or under == ["2", "4", "6"]
        or under == ["1", "2", "3", "4", "5", "6"]
    )


def test_shades_grow_with_numbers_and_tell_the_sign() -> None:
    made = shades([D(0), D(5), D(10)])
    shares = [int(made[D(n)].split("/")[1]) for n in (0, 5, 10)]
    assert shares == sorted(shares)
    assert len(set(shares)) == 3
    both = shades([D(-4), D(4)])
    assert both[D(-4)].startswith("contrast/")
    assert both[D(4)].startswith("accent/")


def test_only_a_highlight_is_framed(drawing: Draw) -> None:
    plain = drawing("{kind: heatmap, values: {A: 1, B: 2}, illustrative: true}")
    assert [m for m in plain.marks if isinstance(m, Rect) and m.line == "ink"] == []
    lit = drawing("{kind: heatmap, values: {A: 1, B: 2}, highlight: B, illustrative: true}")
    assert len([m for m in lit.marks if isinstance(m, Rect) and m.line == "ink"]) == 1


def test_a_missing_cell_is_empty(drawing: Draw) -> None:
    made = drawing("{kind: heatmap, categories: [A, B], series: {S: [1, ~]}, illustrative: true}")
    assert "–" in texts(made)


def test_a_slope_leads_from_left_to_right(drawing: Draw) -> None:
    made = drawing(
        "{kind: slope, categories: [Before, After], series: {Up: [1, 3], Down: [3, 1]}, illustrative: true}"
    )
    assert {"Up\u20021", "3\u2002Up", "Down\u20023", "1\u2002Down", "Before", "After"} == set(texts(made))


@pytest.mark.parametrize(
    ("values", "counts"),
    [(("45", "30", "25"), (45, 30, 25)), (("33.3", "33.3", "33.4"), (33, 33, 34)), (("1.6",), (2,))],
)
def test_squares_sum_to_what_the_values_do(values: tuple[str, ...], counts: tuple[int, ...]) -> None:
    assert squares(tuple(map(D, values))) == counts


def test_a_waffle_has_a_hundred_squares(drawing: Draw) -> None:
    made = drawing("{kind: waffle, values: {Know: 45, Heard: 30}, highlight: Know, illustrative: true}")
    assert len(rects(made, "accent")) == 45 + 1
    assert len(rects(made, "wash")) == 25


def test_a_waffle_of_too_many_parts_is_refused(drawing: Draw) -> None:
    values = ", ".join(f"Part {n}: 5" for n in range(9))
    with pytest.raises(DoesNotFitError, match="9 parts"):
        drawing(f"{{kind: waffle, values: {{{values}}}, illustrative: true}}")


def test_flows_stand_in_columns() -> None:
    flows = [("A", "B", D(1)), ("B", "C", D(1)), ("A", "C", D(2))]
    assert columns_of(flows) == {"A": 0, "B": 1, "C": 2}


def test_flows_in_a_circle_are_refused(drawing: Draw) -> None:
    with pytest.raises(DoesNotFitError, match="lead back"):
        drawing("{kind: flow, flows: ['A -> B: 1', 'B -> C: 1', 'C -> A: 1'], illustrative: true}")


def test_bands_are_as_wide_as_their_amounts(drawing: Draw) -> None:
    made = drawing("{kind: flow, flows: ['A -> C: 1', 'B -> C: 3'], highlight: B, illustrative: true}")
    bands = sorted((m for m in made.marks if isinstance(m, Ribbon)), key=lambda band: band.height)
    assert bands[1].height == pytest.approx(3 * bands[0].height)
    assert bands[1].fill == "accent/40"
    assert {"A", "1", "B", "3", "C", "4"} == set(texts(made))


def test_the_same_flow_twice_is_two_bands(drawing: Draw) -> None:
    made = drawing("{kind: flow, flows: ['A -> B: 1', 'A -> B: 1'], illustrative: true}")
    upper, lower = sorted((m for m in made.marks if isinstance(m, Ribbon)), key=lambda band: band.top1)
    assert lower.top1 == pytest.approx(upper.top1 + upper.height)
    assert lower.top2 == pytest.approx(upper.top2 + upper.height)


def test_panels_are_wider_than_high_and_not_too_small() -> None:
    grid = grid_of(6, 680, 300, 24, 20)
    assert (grid.across, grid.down) == (3, 2)
    with pytest.raises(DoesNotFitError, match="60 panels"):
        grid_of(60, 680, 300, 24, 20)


def test_panels_share_their_scale(drawing: Draw) -> None:
    made = drawing(
        "{kind: multiples, of: column, categories: [a, b], series: {P: [1, 2], Q: [4, 8]}, highlight: Q, illustrative: true}"
    )
    small, large = rects(made, "quiet-1")[1], rects(made, "accent")[1]
    assert large.h == pytest.approx(4 * small.h)


def test_boxes_are_sorted_by_their_medians(drawing: Draw) -> None:
    made = drawing(
        "{kind: box, series: {Low: [1, 2], High: [8, 9], Mid: [5]}, sort: descending, illustrative: true}"
    )
    rows = sorted((label.y, label.text) for label in made.labels if label.text in ("Low", "Mid", "High"))
    assert [text for _, text in rows] == ["High", "Mid", "Low"]


def test_a_highlighted_category_is_lit_in_every_panel(drawing: Draw) -> None:
    spec = "categories: [a, b], series: {P: [1, 2], Q: [4, 8]}, highlight: b, illustrative: true"
    columns = drawing(f"{{kind: multiples, of: column, {spec}}}")
    assert len(rects(columns, "accent")) == len(rects(columns, "quiet-1")) == 2
    lines = drawing(f"{{kind: multiples, {spec}}}")
    assert len([m for m in lines.marks if isinstance(m, Dot) and m.fill == "accent"]) == 2


def test_what_is_annotated_is_said(drawing: Draw) -> None:
    for kind in ("waffle", "pie", "bar", "column", "line", "range", "dot"):
        numbers = "categories: [Listed, Rest], series: {From: [12, 3], To: [20, 30]}"
        data = numbers if kind == "range" else "values: {Listed: 12, Rest: 30}"
        made = drawing(f"{{kind: {kind}, {data}, annotate: {{Listed: since 2014}}, illustrative: true}}")
        assert "since 2014" in " ".join(texts(made)).replace(": since", " since")
