"""Charts and scripts as pictures on slides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_deck.diagnostics import Severity
from build_deck.scene.blocks import figure

Lecture = Callable[..., Any]
WAFFLE = "chart: {kind: waffle, values: {Listed: 12}, highlight: Listed, %s}"
FORTY = "{" + ", ".join(f"District {n:02}: {n}" for n in range(1, 41)) + "}"
SIXTY = ", ".join(f"S{n}: [1, 2]" for n in range(60))
PLACES = ", ".join(f"Some place {chr(65 + n)}" for n in range(26))


def test_a_picture_has_vectors_pixels_and_words(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  {WAFFLE % 'source: After a table.'}")
    picture = made.picture()
    assert picture.data.startswith(b"\x89PNG")
    assert b"<svg" in picture.svg
    assert picture.media_type == "image/png"
    assert "Waffle" in picture.alt
    assert "Listed" in picture.alt
    assert picture.box == picture.placeholder.box
    assert "After a table." in " ".join(made.words("Source"))


def test_invented_numbers_say_so_on_the_slide(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  {WAFFLE % 'illustrative: true'}")
    assert made.words("Measure") == ["Illustrative numbers, invented for teaching"]
    assert "invented" in made.picture().alt


def test_what_the_numbers_are_stands_over_the_picture(lecture: Lecture) -> None:
    made = lecture(
        "- title: T\n  chart: {kind: slope, categories: [A, B], series: {S: [1, 2]}, unit: million people, source: X.}"
    )
    assert made.words("Measure") == ["Million people"]


def test_flows_are_said_in_words(lecture: Lecture) -> None:
    made = lecture(
        "- title: T\n  chart: {kind: flow, flows: ['Court -> List: 40', 'Tax -> List: 25'], source: X.}"
    )
    assert "Court → List 40, Tax → List 25." in made.picture().alt


def test_any_kind_can_be_a_picture(lecture: Lecture) -> None:
    made = lecture("- title: T\n  chart: {kind: bar, render: picture, values: {A: 1}, source: X.}")
    assert made.picture().svg


def test_categories_are_sorted(lecture: Lecture, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    draw = figure.draw
    monkeypatch.setattr(figure, "draw", lambda chart, *more: seen.append(chart) or draw(chart, *more))
    lecture("- title: T\n  chart: {kind: dot, values: {A: 1, B: 3, C: 2}, sort: descending, source: X.}")
    assert seen[0].resolved.categories == ("B", "C", "A")


def test_rows_go_on_on_further_slides(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  chart: {{kind: dot, values: {FORTY}, highlight: District 21, source: X.}}")
    assert made.rules == []
    assert len(made.pages) == 2
    first, second = (made.picture(page) for page in range(2))
    assert first.alt != second.alt
    assert "from District 01 to District 20" in first.alt
    assert "from District 21 to District 40" in second.alt
    assert first.svg != second.svg


def test_a_chart_with_many_numbers_is_listed_in_the_notes(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  chart: {{kind: dot, values: {FORTY}, source: X.}}\n  notes: Say it.")
    assert any("District 40: 40" in line for page in range(2) for line in made.notes(page))


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        ("kind: multiples, categories: [a, b], series: {" + SIXTY + "}", "60 panels"),
        ("kind: heatmap, categories: [" + PLACES + "], series: {S: [" + "1, " * 25 + "1]}", "side by side"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_an_error_with_a_way_out(lecture: Lecture, chart: str, words: str) -> None:
    made = lecture(f"- title: T\n  chart: {{{chart}, source: X.}}")
    [finding] = made.found
    assert finding.rule == "chart-does-not-fit"
    assert words in finding.message
    assert finding.hint
    assert finding.place.line > 0


def test_a_character_without_a_glyph_is_an_error(lecture: Lecture) -> None:
    made = lecture("- title: T\n  chart: {kind: waffle, values: {ꙮ here: 12}, source: X.}")
    assert "ꙮ" in made.found[0].message
    assert made.rules == ["no-glyph"]


def test_without_matplotlib_the_error_says_what_to_install(
    lecture: Lecture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure, "available", lambda: False)
    made = lecture(f"- title: T\n  {WAFFLE % 'source: X.'}")
    [finding] = made.found
    assert finding.rule == "missing-package"
    assert finding.hint == "pip install 'build-deck[figures]'"


def test_a_picture_appears_in_one_click(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  reveal: steps\n  {WAFFLE % 'illustrative: true'}")
    assert [step.with_previous for step in made.page.reveal] == [False, True]


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], str]:
    """A slide with a figure whose script has this body."""

    def write(body: str) -> str:
        (tmp_path / "draw.py").write_text(
            "from matplotlib.figure import Figure\ndef figure(theme):\n    fig = Figure()\n"
            f"    axes = fig.add_subplot()\n    {body}\n    return fig\n",
            "utf-8",
        )
        return "- title: T\n  figure: {script: draw.py, alt: A line., source: X.}"

    return write


def test_a_script_draws_where_it_may(lecture: Lecture, script: Callable[[str], str]) -> None:
    made = lecture(script("axes.plot([1, 2])"), scripts_allowed=True)
    assert made.found == ()
    assert made.picture().alt == "A line."
    assert b"<svg" in made.picture().svg


def test_a_script_runs_once_a_size(lecture: Lecture, script: Callable[[str], str], tmp_path: Path) -> None:
    slide = script(f"open({str(tmp_path / 'runs')!r}, 'a').write('x')")
    lecture(slide, scripts_allowed=True)
    assert (tmp_path / "runs").read_text() == "x"


def test_a_script_that_may_not_run_is_an_error(lecture: Lecture, script: Callable[[str], str]) -> None:
    made = lecture(script("axes.plot([1, 2])"))
    assert made.rules == ["scripts-off"]
    assert "--allow-scripts" in made.found[0].hint


def test_a_script_that_fails_is_an_error_at_its_line(lecture: Lecture, script: Callable[[str], str]) -> None:
    made = lecture(script("axes.plot(nothing)"), scripts_allowed=True)
    [finding] = made.found
    assert (finding.rule, str(finding.place)) == ("script", "draw.py:5")
    assert "nothing" in finding.message


def test_small_text_and_warnings_are_reported(lecture: Lecture, script: Callable[[str], str]) -> None:
    made = lecture(
        script("axes.set_title('tiny', fontsize=7); __import__('warnings').warn('hm')"), scripts_allowed=True
    )
    assert {d.rule for d in made.found} == {"small-text", "script"}
    assert {d.severity for d in made.found} == {Severity.WARNING}
    assert made.picture().svg
