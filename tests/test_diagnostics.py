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
