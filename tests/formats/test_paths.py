"""File names from the current folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_deck.formats.paths import relative


@pytest.mark.parametrize(
    ("file", "shown"),
    [("a.yaml", "a.yaml"), ("./lectures//a.yaml", "lectures/a.yaml"), ("../a.yaml", "../a.yaml")],
)
def test_relative_names_keep_their_way(file: str, shown: str) -> None:
    assert relative(file) == shown


def test_absolute_names_lose_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative(str(tmp_path / "lectures" / "a.yaml")) == "lectures/a.yaml"


def test_another_drive_leaves_the_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def no_way(path: str) -> str:
        raise ValueError("path is on another mount")

    monkeypatch.setattr(os.path, "relpath", no_way)
    assert relative(str(tmp_path / "a.yaml")) == "a.yaml"
