from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.theme import make_metrics

FONTS = Path("/usr/share/fonts/truetype/crosextra")


def test_only_letters_of_our_scripts_digits_and_punctuation_are_kerned() -> None:
    assert make_metrics.kerned("aЖλ1“名א +") == ("a", "Ж", "λ", "1", "“")


@pytest.mark.skipif(not FONTS.is_dir(), reason="Caladea is not installed")
def test_the_same_font_gives_the_shipped_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("uharfbuzz")
    shipped = make_metrics.DATA
    monkeypatch.setattr(make_metrics, "DATA", tmp_path / "metrics")
    monkeypatch.setattr(make_metrics, "TWINS", {"caladea": "Caladea"})
    assert make_metrics.main([FONTS]) == 0
    for path in sorted((tmp_path / "metrics").iterdir()):
        assert path.read_bytes() == (shipped / path.name).read_bytes()


def test_fonts_that_are_not_found_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_metrics, "DATA", tmp_path)
    assert make_metrics.main([tmp_path]) == 1
    assert "Carlito-BoldItalic.ttf" in capsys.readouterr().err


def test_data_stays_small() -> None:
    sizes: dict[str, int] = {}
    for path in make_metrics.DATA.glob("*.json"):
        twin = next(twin for twin in make_metrics.TWINS if path.name.startswith(twin))
        sizes[twin] = sizes.get(twin, 0) + path.stat().st_size
    assert set(sizes) == set(make_metrics.TWINS)
    assert max(sizes.values()) < 150_000
