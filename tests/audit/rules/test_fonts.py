"""Fonts that a viewer may lack are found."""

from __future__ import annotations

from drafts import Draft, Found, insert, put

from build_deck.audit.ruleset import fonts as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_font_of_the_slide_s_own_is_found(gallery: Draft, found: Found) -> None:
    deck = gallery.edited(SLIDE, "//a:r/a:rPr", insert('<a:latin typeface="Fira Sans"/>'))
    assert found(rule, deck) == [
        "the font “Fira Sans” (slide 2) does not come with Office and is not embedded"
    ]


def test_a_theme_s_font_is_found(gallery: Draft, found: Found) -> None:
    deck = gallery.edited("ppt/theme/theme1.xml", "//a:minorFont/a:latin", put("typeface", "Lato"))
    assert "“Lato” (theme)" in found(rule, deck)[0]


def test_embedded_fonts_are_fine(gallery: Draft, found: Found) -> None:
    font = '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Fira Sans"/></p:embeddedFont></p:embeddedFontLst>'
    deck = gallery.edited(SLIDE, "//a:r/a:rPr", insert('<a:latin typeface="Fira Sans"/>'))
    assert found(rule, deck.edited("ppt/presentation.xml", "/*", insert(font, 3))) == []


def test_fonts_of_office_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
