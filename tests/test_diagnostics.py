"""Findings as values: where they stand, in which order they are told, which of them stop a build."""

from __future__ import annotations

import pytest

from build_deck.diagnostics import (
    BuildDeckError,
    Diagnostic,
    InputError,
    OutputError,
    Place,
    Severity,
    ThemeError,
    by_place,
    first_of,
    has_errors,
)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place(), ""),
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("a.yaml", 3, 5), "a.yaml:3:5"),
    ],
)
def test_a_place_reads_like_a_compiler_s(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_findings_are_told_by_place_and_once() -> None:
    late, early = Diagnostic("b", "m", Place("a", 10, 1)), Diagnostic("a", "m", Place("a", 9, 7))
    other = Diagnostic("a", "m", Place("0", 99, 1))
    assert by_place([late, early, late, other]) == (other, early, late)


def test_of_very_many_findings_the_first_are_told_and_how_many_more_there_are() -> None:
    many = [Diagnostic("a", "m", Place("a", line), severity=Severity.WARNING) for line in range(1, 1000)]
    told = first_of(by_place([*many, Diagnostic("b", "m", Place("b", 1))]))
    assert told[:500] == tuple(many[:500])
    assert [(d.message[:3], d.place, d.severity) for d in told[500:]] == [
        ("500", Place("a", 501), Severity.ERROR)
    ]
    assert first_of(many[:501]) == tuple(many[:501])


def test_what_is_quoted_at_great_length_is_shortened() -> None:
    made = Diagnostic("a", f"nothing is called “{'n' * 5000}”, or `b`", hint="word " * 200)
    assert made.message == f"nothing is called “{'n' * 60}…”, or `b`"
    assert len(made.hint) == 600
    assert Diagnostic("a", "“" + "x" * 300 + "”").message.count("x") == 300


def test_only_errors_stop_a_build() -> None:
    warning = Diagnostic("a", "m", severity=Severity.WARNING)
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, Diagnostic("a", "m")])


def test_an_input_error_says_all_that_is_wrong_in_order() -> None:
    error = InputError([Diagnostic("b", "two", Place("f", 2)), Diagnostic("a", "one", Place("f", 1))])
    assert [d.message for d in error.diagnostics] == ["one", "two"]
    assert str(error) == "f:1: one; f:2: two"


@pytest.mark.parametrize("kind", [InputError, ThemeError, OutputError])
def test_every_failure_is_of_one_tree(kind: type[Exception]) -> None:
    assert issubclass(kind, BuildDeckError)
