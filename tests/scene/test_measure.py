from __future__ import annotations

import pytest

from build_deck.diagnostics import ThemeError
from build_deck.scene.measure import TAB, width
from build_deck.theme.metrics import EMOJI_EM, metrics_for

CALIBRI = metrics_for("Calibri")


def test_width_grows_with_size() -> None:
    assert width("The archive", "Calibri", 36) == pytest.approx(2 * width("The archive", "Calibri", 18))


def test_pairs_are_kerned() -> None:
    apart = (CALIBRI.advance("A") + CALIBRI.advance("V")) * 20
    assert width("AV", "Calibri", 20) == pytest.approx(apart + CALIBRI.kerning("A", "V") * 20)
    assert width("AV", "Calibri", 20) < apart


def test_weight_counts_and_metrics_serve_as_a_family() -> None:
    assert width("archive", "Calibri", 20, bold=True) > width("archive", "Calibri", 20)
    assert width("archive", CALIBRI, 20) == width("archive", "Calibri", 20)


def test_tracking_and_capitals() -> None:
    assert width("abc", CALIBRI, 20, tracking=2) == pytest.approx(width("abc", CALIBRI, 20) + 6)
    assert width("abc", CALIBRI, 20, caps=True) == width("ABC", CALIBRI, 20)


@pytest.mark.parametrize(
    ("text", "ems"), [("名单", 2), ("😀", EMOJI_EM), ("❤\ufe0f", EMOJI_EM), ("©\ufe0f", EMOJI_EM)]
)
def test_other_scripts_and_emoji(text: str, ems: float) -> None:
    assert width(text, CALIBRI, 10) == pytest.approx(10 * ems)


def test_a_combining_accent_takes_no_room() -> None:
    assert width("e\u0301", CALIBRI, 10) == width("e", CALIBRI, 10)


def test_a_tab_is_as_wide_as_the_default_stops_are_apart() -> None:
    assert width("a\tb", CALIBRI, 10) >= width("ab", CALIBRI, 10) + TAB


def test_an_unknown_family_is_an_error() -> None:
    with pytest.raises(ThemeError):
        width("a", "Papyrus", 10)
