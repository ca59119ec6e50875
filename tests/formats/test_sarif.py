"""SARIF 2.1.0: rules are listed, places are relative, every result points at its rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from build_deck.diagnostics import Diagnostic, Place, RuleText
from build_deck.formats import sarif

Diagnostics = tuple[Diagnostic, ...]


@pytest.fixture
def run(diagnostics: Diagnostics, rules: tuple[RuleText, ...]) -> Any:
    log = json.loads(sarif.rendered(diagnostics, rules))
    assert log["version"] == "2.1.0"
    [only] = log["runs"]
    return only


def test_rules_are_listed_with_their_documentation(run: Any) -> None:
    listed = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in listed] == ["lone-bullet", "theme-contrast", "odd"]
    assert listed[0]["shortDescription"]["text"] == "A bullet alone on its level."
    assert "give it company" in listed[0]["help"]["markdown"]
    assert listed[0]["defaultConfiguration"] == {"level": "warning"}


def test_results_point_at_their_rules(run: Any) -> None:
    listed = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert listed[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "note"]
    assert run["results"][0]["message"]["text"] == "100% pale: `a`, `b`. darken\nit"


def test_places_are_relative_uris_with_regions(run: Any) -> None:
    places = [result.get("locations") for result in run["results"]]
    assert places[2] is None
    shown = [place[0]["physicalLocation"] for place in places if place]
    for place in shown:
        uri = urlsplit(place["artifactLocation"]["uri"])
        assert (uri.scheme, uri.netloc) == ("", "")
        assert not uri.path.startswith("/")
    assert shown[0]["artifactLocation"]["uri"] == "themes/my%20theme.yaml"
    assert "region" not in shown[0]
    assert shown[1]["region"] == {"startLine": 3, "startColumn": 7}
    assert shown[2]["artifactLocation"]["uri"] == "a%2Cb%3Ac.yaml"
    assert shown[2]["region"] == {"startLine": 4}


def test_no_folder_of_this_machine_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "course").mkdir()
    monkeypatch.chdir(tmp_path / "course")
    inside = Diagnostic("r", "m", Place(str(tmp_path / "course" / "a.yaml"), 1))
    beside = Diagnostic("r", "m", Place(str(tmp_path / "other" / "b.pptx")))
    text = sarif.rendered([inside, beside])
    assert tmp_path.name not in text
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in json.loads(text)["runs"][0]["results"]
    ]
    assert uris == ["a.yaml", "../other/b.pptx"]


def test_nothing_found_is_a_run_without_results() -> None:
    [run] = json.loads(sarif.rendered(()))["runs"]
    assert run["results"] == []
