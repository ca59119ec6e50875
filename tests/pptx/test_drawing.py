"""Colours by theme slot, lengths in whole units, and names for those who cannot see."""

from __future__ import annotations

from types import ModuleType

import pytest

from build_deck.diagnostics import ThemeError
from build_deck.pptx.drawing import colour, emu, fill, identity, outline, transform
from build_deck.theme.style import Box


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("ink", '<a:schemeClr val="tx1"/>'),
        ("paper", '<a:schemeClr val="bg1"/>'),
        ("muted", '<a:schemeClr val="tx2"/>'),
        ("wash", '<a:schemeClr val="bg2"/>'),
        ("accent", '<a:schemeClr val="accent1"/>'),
        ("rule", '<a:schemeClr val="bg2"><a:lumMod val="90000"/></a:schemeClr>'),
        ("pale", '<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>'),
    ],
)
def test_a_token_is_a_theme_colour(token: str, expected: str, make: ModuleType) -> None:
    assert colour(token, make.theme()) == expected


def test_an_unknown_token_is_named(make: ModuleType) -> None:
    with pytest.raises(ThemeError, match="no colour `mauve`"):
        colour("mauve", make.theme())


def test_lengths_are_whole_units() -> None:
    assert emu(1) == 12_700
    assert transform(Box(0.1, 0, 1 / 3, 2)) == (
        '<a:xfrm><a:off x="1270" y="0"/><a:ext cx="4233" cy="25400"/></a:xfrm>'
    )


def test_no_colour_is_no_fill_and_no_line(make: ModuleType) -> None:
    assert fill("", make.theme()) == "<a:noFill/>"
    assert outline("", 1, make.theme()) == outline("ink", 0, make.theme()) == "<a:ln><a:noFill/></a:ln>"


def test_decoration_has_an_empty_description_and_says_so() -> None:
    made = identity(2, "Rule", decorative=True)
    assert 'descr=""' in made
    assert (
        'adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"'
        in made
    )
    assert 'descr="A street"' in identity(2, "Picture", alt="A street")
    assert "descr" not in identity(2, "Title")
