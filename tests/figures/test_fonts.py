"""The shipped font draws what it measures, on every machine; others are looked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from build_deck.diagnostics import ThemeError
from build_deck.figures import fonts
from build_deck.theme.metrics import measure_file, metrics_for
from build_deck.theme.theme import Font, Theme


def with_text(theme: Theme, font: Font) -> Theme:
    return replace(theme, fonts={**theme.fonts, "text": font})


def test_the_shipped_themes_are_drawn_in_the_shipped_twin(theme: Theme) -> None:
    faces = fonts.faces_for(theme)
    for bold in (False, True):
        face = faces.of(bold)
        assert Path(face.path).parent == Path(fonts.__file__).parent / "fonts"
        assert face.metrics is metrics_for("Carlito", bold)


@pytest.mark.parametrize("bold", [False, True])
def test_the_shipped_files_are_as_wide_as_the_metrics_say(theme: Theme, bold: bool) -> None:
    face = fonts.faces_for(theme).of(bold)
    drawn = measure_file(Path(face.path))
    for char in "AZaz09%−–’é":
        assert drawn.advance(char) == pytest.approx(face.metrics.advance(char))


def test_its_licence_comes_along() -> None:
    text = (Path(fonts.__file__).parent / "fonts" / "OFL.txt").read_text("utf-8")
    assert "SIL Open Font License" in text
    assert "Carlito" in text


def test_a_font_file_of_the_theme_is_drawn_and_measured(theme: Theme) -> None:
    path = fonts.faces_for(theme).regular.path
    faces = fonts.faces_for(with_text(theme, Font("My font", "", path)))
    assert faces.regular.path == faces.bold.path == path


def test_a_font_file_that_is_none_is_an_error(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "no.ttf").write_text("no font")
    with pytest.raises(ThemeError):
        fonts.faces_for(with_text(theme, Font("My font", "", str(tmp_path / "no.ttf"))))


def test_a_family_that_is_not_installed_is_drawn_in_the_shipped_one(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "find", lambda name: None)
    fonts._installed.cache_clear()
    faces = fonts.faces_for(with_text(theme, Font("Arial", "")))
    fonts._installed.cache_clear()
    assert Path(faces.regular.path).name == "Carlito-Regular.ttf"
    assert faces.regular.metrics is metrics_for("Carlito")


def test_fonts_are_found_by_their_file_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "MSYH.TTC").write_bytes(b"")
    monkeypatch.setattr(fonts, "_folders", lambda: (tmp_path, tmp_path / "missing"))
    fonts._files.cache_clear()
    fonts.find.cache_clear()
    try:
        assert fonts.find("msyh.ttc") == tmp_path / "deep" / "MSYH.TTC"
        assert fonts.find("other.ttf") is None
    finally:
        fonts._files.cache_clear()
        fonts.find.cache_clear()
