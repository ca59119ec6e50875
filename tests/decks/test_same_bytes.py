"""The same input gives the same bytes, whenever, wherever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def built(course: Path, out: Path, **environment: str) -> dict[str, bytes]:
    """The decks of a course built by a process of its own."""
    subprocess.run(
        [sys.executable, "-m", "build_deck", "build", "--out", str(out)],
        cwd=course,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
        capture_output=True,
    )
    return {path.name: path.read_bytes() for path in sorted((out / "lecturer").iterdir())}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("here")
    for name in ("lectures", "assets"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def first(course: Path) -> dict[str, bytes]:
    return built(course, course / "dist", PYTHONHASHSEED="1", TZ="UTC")


def test_building_twice_changes_nothing(course: Path, first: dict[str, bytes]) -> None:
    assert len(first) >= 2
    assert built(course, course / "dist", PYTHONHASHSEED="2", TZ="Asia/Shanghai", LC_ALL="C") == first


def test_another_folder_changes_nothing(course: Path, first: dict[str, bytes], tmp_path: Path) -> None:
    elsewhere = tmp_path / "a folder with spaces and 汉字"
    shutil.copytree(course, elsewhere, ignore=shutil.ignore_patterns("dist"))
    assert built(elsewhere, tmp_path / "out") == first


def test_a_changed_word_changes_one_deck(course: Path, first: dict[str, bytes], tmp_path: Path) -> None:
    elsewhere = tmp_path / "changed"
    shutil.copytree(course, elsewhere, ignore=shutil.ignore_patterns("dist"))
    outline = next((elsewhere / "lectures").glob("03-*.yaml"))
    outline.write_text(outline.read_text("utf-8").replace("minutes: 45", "minutes: 46"), "utf-8")
    now = built(elsewhere, tmp_path / "out")
    assert [name for name in first if now[name] != first[name]] == [f"{outline.stem}.pptx"]
