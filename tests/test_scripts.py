"""Scripts of figures run only where whoever builds says so, from the command line to the file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_deck.cli import main

OUTLINE = """
title: Scripts
slides:
  - title: A script draws this
    figure: {script: assets/draw.py, alt: A line that falls., illustrative: true}
"""
SCRIPT = """
from pathlib import Path
from matplotlib.figure import Figure

Path("ran").write_text("yes")

def figure(theme):
    fig = Figure()
    fig.add_subplot().plot([3, 2, 1])
    return fig
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "one.yaml").write_text(OUTLINE)
    (tmp_path / "assets" / "draw.py").write_text(SCRIPT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    return tmp_path


def build(*words: str) -> Result:
    return CliRunner().invoke(main, ["build", "one.yaml", *words])


def test_a_script_does_not_run_unasked(folder: Path) -> None:
    result = build()
    assert result.exit_code == 1
    assert "one.yaml:5:13: error[scripts-off]" in result.stderr
    assert "--allow-scripts" in result.stderr
    assert not (folder / "ran").exists()
    assert not (folder / "dist").exists()


def test_a_script_runs_when_the_command_line_says_so(folder: Path) -> None:
    result = build("--allow-scripts")
    assert result.exit_code == 0, result.stderr
    assert (folder / "ran").exists()
    with zipfile.ZipFile(folder / "dist/lecturer/one.pptx") as archive:
        assert {n for n in archive.namelist() if "media" in n} == {
            "ppt/media/image1.png",
            "ppt/media/image2.svg",
        }
        assert b'descr="A line that falls."' in archive.read("ppt/slides/slide2.xml")


def test_a_script_runs_when_the_users_configuration_says_so(folder: Path) -> None:
    (folder / "config/build-deck").mkdir(parents=True)
    (folder / "config/build-deck/config.toml").write_text("allow-scripts = true\n")
    assert build().exit_code == 0
    assert (folder / "ran").exists()


def test_an_outline_cannot_allow_itself(folder: Path) -> None:
    (folder / "one.yaml").write_text("allow-scripts: true\n" + OUTLINE)
    assert build().exit_code == 1
    (folder / "course.yaml").write_text("title: C\nallow-scripts: true\nlectures: [one.yaml]\n")
    assert build().exit_code == 1
    assert not (folder / "ran").exists()


def test_a_broken_configuration_is_an_error(folder: Path) -> None:
    (folder / "config/build-deck").mkdir(parents=True)
    (folder / "config/build-deck/config.toml").write_text("allow-scripts = maybe\n")
    result = build()
    assert result.exit_code == 1
    assert "error[configuration]" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_failing_script_is_named_with_its_line(folder: Path) -> None:
    (folder / "assets/draw.py").write_text("def figure(theme):\n    return 1 / 0\n")
    result = build("--allow-scripts")
    assert result.exit_code == 1
    assert "assets/draw.py:2: error[script]: the script failed: ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
