"""Results are put in their place whole, or the old ones stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.diagnostics import OutputError
from build_deck.output import put


def test_a_file_is_put_in_its_place(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "deck.pptx"
    put(b"one", target)
    put(b"two", target)
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["deck.pptx"]


def test_a_deck_is_as_readable_as_other_files(tmp_path: Path) -> None:
    put(b"deck", tmp_path / "deck.pptx")
    (tmp_path / "other").write_bytes(b"")
    assert (tmp_path / "deck.pptx").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_target_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when PowerPoint has the deck open on Windows."""
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"old")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="close it in other programs"):
        put(b"new", target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file")
    with pytest.raises(OutputError, match="choose another with --out"):
        put(b"deck", tmp_path / "dist" / "deck.pptx")
