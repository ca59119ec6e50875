"""What the README promises: its example is built, its error is what is printed, what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx import Presentation

from build_deck.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def planets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("planets.yaml")
    path.write_text(block("yaml"), "utf-8")
    return path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.output


def test_the_tour_is_built_checked_and_audited(planets: Path) -> None:
    status, said = run("build", "planets.yaml")
    assert status == 0, said
    assert "warning" not in said
    assert Path("dist/lecturer/planets.pptx").is_file()
    status, said = run("check", "planets.yaml")
    assert status == 0
    assert re.findall(r"warning\[([\w-]+)\]", said) == ["figure-source"]
    status, said = run("audit", "dist/lecturer/planets.pptx")
    assert status == 0, said


def test_the_mistake_is_answered_as_shown(planets: Path) -> None:
    planets.write_text(block("yaml").replace("edges:", "edge:"), "utf-8")
    status, said = run("build", "planets.yaml")
    assert status == 1
    assert block("text") in said


def test_forty_bullets_go_on_as_said(planets: Path) -> None:
    bullets = "".join(f"      - Bullet number {number} of a long list\n" for number in range(40))
    planets.write_text(f"title: T\nslides:\n  - title: A list\n    bullets:\n{bullets}", "utf-8")
    status, said = run("build", "planets.yaml")
    assert status == 0, said
    titles = [slide.shapes.title.text for slide in Presentation("dist/lecturer/planets.pptx").slides]
    assert [title.replace("\N{NO-BREAK SPACE}", " ") for title in titles] == [
        "T",
        *(f"A list ({number}/5)" for number in range(1, 6)),
    ]


def test_files_and_folders_it_names_are_there() -> None:
    named = re.findall(r"\]\(([^)#]+)", README) + re.findall(r"^\| `([\w/.]+/)`", README, re.MULTILINE)
    assert named
    for name in named:
        assert (ROOT / name).exists(), name


def test_the_fonts_licence_is_named_and_there() -> None:
    assert "SIL Open" in README
    assert "SIL OPEN FONT LICENSE" in (ROOT / "build_deck/figures/fonts/OFL.txt").read_text("utf-8")


def test_extras_it_names_are_offered() -> None:
    extras = re.findall(r"^(\w+) = \[$", (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    [named] = re.findall(r"install '\.\[([\w,]+)\]'", README.replace("-e '.[test]'", ""))
    assert set(named.split(",")) <= set(extras)
