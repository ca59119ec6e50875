"""Text in charts: labels and titles in the theme's fonts and colours, each in a language."""

from __future__ import annotations

from build_deck.pptx.drawing import fill
from build_deck.pptx.liststyle import character_attributes, fonts
from build_deck.pptx.text import end_mark, language
from build_deck.pptx.xml import Xml, el, seq, text
from build_deck.theme.style import Style
from build_deck.theme.theme import Theme

LEVEL, FREE, _UPWARDS = 0, -60_000_000, -5_400_000
"""Turns in sixty-thousandths of a degree: none, PowerPoint's own choice, and a quarter against the clock."""
_NO_LIST = el("a:lstStyle")


def text_properties(style: Style, theme: Theme, lang: str, *, wrap: bool = True, turn: int = LEVEL) -> Xml:
    """`c:txPr`: how the words of an axis, a legend or a label are set; level, never slanted to fit."""
    return el("c:txPr", None, _body(wrap=wrap, turn=turn), _NO_LIST, _paragraph(style, theme, lang))


def rich(words: str, style: Style, theme: Theme, lang: str, *, upwards: bool = False) -> Xml:
    """`c:tx` with words of its own; each line of them is a paragraph."""
    properties = _run_properties("a:rPr", style, theme, lang)
    lines = (
        el("a:p", None, _defaults(style, theme), *_said(line, properties), end_mark(lang, style))
        for line in words.split("\n")
    )
    body = _body(wrap=False, turn=_UPWARDS if upwards else LEVEL)
    return el("c:tx", None, el("c:rich", None, body, _NO_LIST, *lines))


def _said(line: str, properties: Xml) -> tuple[Xml, ...]:
    return (el("a:r", None, properties, el("a:t", None, text(line))),) if line else ()


def _body(*, wrap: bool, turn: int) -> Xml:
    attributes: dict[str, str | int] = {"rot": turn, "vert": "horz"}
    return el("a:bodyPr", {**attributes, "wrap": "square" if wrap else "none", "anchor": "ctr"})


def _paragraph(style: Style, theme: Theme, lang: str) -> Xml:
    return el("a:p", None, _defaults(style, theme), end_mark(lang, style))


def _defaults(style: Style, theme: Theme) -> Xml:
    dress = seq((fill(style.colour, theme), fonts(style.font, theme)))
    return el("a:pPr", None, el("a:defRPr", character_attributes(style), dress))


def _run_properties(tag: str, style: Style, theme: Theme, lang: str) -> Xml:
    attributes = {"lang": language(lang), **character_attributes(style)}
    return el(tag, attributes, fill(style.colour, theme), fonts(style.font, theme))
