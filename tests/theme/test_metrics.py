from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from build_deck.diagnostics import ThemeError
from build_deck.theme.metrics import BOLDER, EMOJI_EM, FAMILIES, metrics_for

CARLITO = Path("/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf")
needs_carlito = pytest.mark.skipif(not CARLITO.is_file(), reason="Carlito is not installed")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_every_family_is_measured_in_four_styles(family: str, bold: bool, italic: bool) -> None:
    metrics = metrics_for(family, bold, italic)
    assert 0.3 < metrics.advance("a") < 0.7
    assert metrics.advance("i") <= metrics.advance("m") < 1.1
    assert 1 < metrics.natural_line < 1.3
    assert all(metrics.has(char) for char in "Èéü–—“”«»€")
    assert all(-0.1 < metrics.bearing(digit) < 0.3 for digit in "0123456789")


@pytest.mark.parametrize(
    ("family", "char", "ems"),
    [("Calibri", "a", 981 / 2048), ("Arial", "a", 1139 / 2048), ("Times New Roman", "a", 909 / 2048),
     ("Courier New", "W", 1229 / 2048), ("Cambria", " ", 0.220)],
)  # fmt: skip
def test_widths_are_those_of_the_office_fonts(family: str, char: str, ems: float) -> None:
    assert metrics_for(family).advance(char) == pytest.approx(ems, abs=0.001)


@pytest.mark.parametrize(("family", "line"), [("Calibri", 1.2207), ("Cambria", 1.172)])
def test_natural_lines(family: str, line: float) -> None:
    assert metrics_for(family).natural_line == pytest.approx(line, abs=1e-4)


def test_pairs_are_kerned() -> None:
    calibri = metrics_for("Calibri")
    assert calibri.kerning("A", "V") < 0
    assert calibri.kerning("Т", "о") < 0
    assert calibri.kerning("n", "n") == 0
    assert calibri.kerning("A", "名") == 0
    assert metrics_for("Courier New").kerning("A", "V") == 0


@pytest.mark.parametrize(
    ("char", "ems"),
    [("名", 1), ("。", 1), ("Ａ", 1), ("한", 1), ("　", 1), ("ｶ", 0.5), ("😀", EMOJI_EM), ("\u0301", 0),
     ("\u00ad", 0), ("\u200b", 0), ("\u200d", 0), ("\u2060", 0), ("\n", 0), ("ক", 1), ("✆", EMOJI_EM)],
)  # fmt: skip
def test_what_a_latin_font_does_not_decide(char: str, ems: float) -> None:
    assert metrics_for("Cambria").advance(char) == ems


@pytest.mark.parametrize("space", "\u00a0\u202f\t")
def test_fixed_spaces_are_as_wide_as_a_space(space: str) -> None:
    metrics = metrics_for("Calibri")
    assert metrics.advance(space) == metrics.advance(" ")


def test_an_unknown_family_is_an_error_that_says_a_way_out() -> None:
    with pytest.raises(ThemeError, match=r"“Comic Sans MS”.*Calibri, .*Times New Roman.*\.ttf"):
        metrics_for("Comic Sans MS")


def test_a_style_is_read_once_and_fast() -> None:
    from build_deck.theme import metrics

    metrics._shipped.cache_clear()
    start = time.perf_counter()
    fresh = metrics._shipped("carlito", "bold")
    assert time.perf_counter() - start < 0.1
    assert metrics._shipped("carlito", "bold") is fresh


@needs_carlito
def test_a_font_file_measures_like_the_shipped_data() -> None:
    pytest.importorskip("uharfbuzz")
    own, shipped = metrics_for(str(CARLITO)), metrics_for("Calibri")
    for char in "aWé—Жλ名":
        assert own.advance(char) == shipped.advance(char)
    for left, right in ("AV", "To", "Та", "f”"):
        assert own.kerning(left, right) == shipped.kerning(left, right)
    assert own.natural_line == pytest.approx(shipped.natural_line, abs=1e-4)
    assert own.bearings == shipped.bearings


@needs_carlito
def test_bold_of_a_single_font_file_is_taken_to_be_wider() -> None:
    pytest.importorskip("uharfbuzz")
    regular, bold = metrics_for(str(CARLITO)), metrics_for(str(CARLITO), bold=True)
    assert bold.advance("a") == pytest.approx(regular.advance("a") * BOLDER, abs=0.001)
    assert bold.advance("a") > metrics_for("Calibri", bold=True).advance("a")


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", "not a TrueType"), (b"GIF89a", "not a TrueType"), (b"\0\1\0\0" + b"\xff" * 400, "damaged"),
     (b"OTTO", "damaged"), (None, "cannot be read")],
)  # fmt: skip
def test_a_bad_font_file_is_an_error(tmp_path: Path, data: bytes | None, says: str) -> None:
    pytest.importorskip("uharfbuzz")
    path = tmp_path / "own.ttf"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ThemeError, match=says):
        metrics_for(str(path))


@needs_carlito
@pytest.mark.parametrize("keep", [100, 2000, 100_000])
def test_a_font_file_cut_off_is_an_error_or_measured(tmp_path: Path, keep: int) -> None:
    pytest.importorskip("uharfbuzz")
    path = tmp_path / f"cut{keep}.ttf"
    path.write_bytes(CARLITO.read_bytes()[:keep])
    with suppress(ThemeError):
        assert metrics_for(str(path)).natural_line > 0
