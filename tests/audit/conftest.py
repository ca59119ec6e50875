"""What the audit's tests share: good decks to break, and the findings of one rule."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from build_deck.jobs import jobs
from build_deck.pipeline import build

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # so that the tests here share `drafts` and `plain`

import plain  # noqa: E402
from drafts import Draft, Found  # noqa: E402

GALLERIES = ("gallery.yaml", "builds.yaml", "timelines.yaml")


def _gallery_folder(folder: Path) -> Path:
    """The course folder that the tests of whole decks use, and its first lecture."""
    spec = importlib.util.spec_from_file_location("galleries_of_decks", HERE.parent / "decks" / "conftest.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    first: Path = module.gallery_folder(folder)
    return first


@pytest.fixture(scope="session")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Draft]:
    """The galleries of whole decks, by the name of their outline."""
    folder = tmp_path_factory.mktemp("audited")
    first = _gallery_folder(folder)
    made = {}
    for name in GALLERIES:
        path = first if name == "gallery.yaml" else first.parent / name
        path.write_bytes((HERE.parent / "decks" / name).read_bytes())
        [result] = build(jobs([path], folder), folder / "dist", "light")
        assert result.target, [finding.message for finding in result.diagnostics]
        made[name.removesuffix(".yaml")] = Draft.of(result.target.read_bytes())
    return made


@pytest.fixture(scope="session")
def gallery(decks: dict[str, Draft]) -> Draft:
    """A good deck with every block and kind of slide."""
    return decks["gallery"]


@pytest.fixture(scope="session")
def builds(decks: dict[str, Draft]) -> Draft:
    """A good deck with animations and groups."""
    return decks["builds"]


@pytest.fixture(scope="session")
def drawn() -> Draft:
    """A chart and a connector."""
    return Draft.of(plain.drawn())


@pytest.fixture
def found() -> Found:
    """What one rule says of a deck: its messages."""
    from build_deck.audit.deck import Deck

    def run(rule: ModuleType, deck: Draft | bytes, *, student: bool = False) -> list[str]:
        data = deck.data if isinstance(deck, Draft) else deck
        findings = list(rule.check(Deck(data, "deck.pptx", student=student)))
        for finding in findings:
            assert finding.place.file == "deck.pptx"
            assert finding.hint
        assert {finding.rule for finding in findings} <= {rule.ID}
        return [finding.message for finding in findings]

    return run
