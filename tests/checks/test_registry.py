"""Every rule is listed, documented and tested."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from build_deck.checks import registry, rules, run
from build_deck.diagnostics import Severity

FOLDER = Path(rules.__file__).parent
TESTS = Path(__file__).parent / "rules"


def test_every_module_is_listed() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert sorted(registry.NAMES) == sorted(modules)


@pytest.mark.parametrize("name", registry.NAMES)
def test_a_rule_has_the_names_that_every_rule_has(name: str) -> None:
    module = import_module(f"build_deck.checks.rules.{name}")
    assert name.replace("_", "-") == module.ID
    assert isinstance(module.SEVERITY, Severity)
    assert hasattr(module, "check") != hasattr(module, "check_course")


@pytest.mark.parametrize("name", registry.NAMES)
def test_a_rule_has_a_test_file_in_which_it_fires_and_one_in_which_not(name: str) -> None:
    tests = (TESTS / f"test_{name}.py").read_text("utf-8")
    assert "def test_it_fires" in tests
    assert "def test_it_is_quiet" in tests


@pytest.mark.parametrize("text", run.texts(), ids=lambda text: text.id)
def test_a_rule_says_what_it_finds_in_a_line_and_then_more(text: object) -> None:
    assert text.summary.endswith(".")  # type: ignore[attr-defined]
    _, blank, *more = text.doc.strip().splitlines()  # type: ignore[attr-defined]
    assert blank == ""
    assert more


def test_ids_are_unique() -> None:
    ids = [text.id for text in run.texts()]
    assert len(set(ids)) == len(ids)
