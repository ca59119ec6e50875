"""Paragraphs and runs of slides, table cells and notes.

On a slide a run says its language and what the author emphasised, nothing else: the rest is the
layout's. In a table, which has no list style, a run carries the cell's style.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_deck.pptx.drawing import emu, fill
from build_deck.pptx.liststyle import bullet_character, character_attributes, fonts
from build_deck.pptx.package import Relationships
from build_deck.pptx.xml import EMPTY, Xml, el, seq, text
from build_deck.scene.model import Paragraph, Run
from build_deck.theme.style import Style
from build_deck.theme.theme import Theme

EMPTY_BODY = seq((el("a:bodyPr"), el("a:lstStyle")))
"""A text body that inherits everything."""
_BASELINES = {"super": 30_000, "sub": -25_000}
"""Where PowerPoint's own buttons put them, in thousandths of a percent of the size."""
_LANGUAGES = {"zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "ja": "ja-JP", "ko": "ko-KR"}
"""East Asian languages for which PowerPoint wants a region, or it takes no East Asian font."""
_KEEP_COLOUR = el(
    "a:extLst",
    None,
    el(
        "a:ext",
        {"uri": "{A12FA001-AC4F-418D-AE19-62706E023703}"},
        el(
            "ahyp:hlinkClr",
            {"xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor", "val": "tx"},
        ),
    ),
)
"""A link in the colour of its text rather than the theme's colour for links ([MS-ODRAWXML] 2.35)."""


def language(tag: str) -> str:
    """A language tag as PowerPoint knows it."""
    return _LANGUAGES.get(tag, tag)


def slide_paragraphs(
    paragraphs: Iterable[Paragraph], styles: Sequence[Style], theme: Theme, links: Relationships, lang: str
) -> Xml:
    """The paragraphs of a placeholder with the level `styles`; `lang` is for a paragraph without runs.

    There is always one paragraph, as CT_TextBody demands.
    """
    made = [_slide_paragraph(p, styles, theme, links, lang) for p in paragraphs]
    return seq(made) if made else el("a:p", None, end_mark(lang))


def _slide_paragraph(
    p: Paragraph, styles: Sequence[Style], theme: Theme, links: Relationships, lang: str
) -> Xml:
    depth = max(0, min(p.level, len(styles) - 1))
    properties = _slide_properties(p, depth, styles[depth] if styles else Style())
    end = end_mark(p.runs[-1].lang if p.runs else lang)
    return el("a:p", None, properties, *(run(r, theme, links) for r in p.runs), end)


def _slide_properties(p: Paragraph, depth: int, style: Style) -> Xml:
    attributes: dict[str, str | int] = {"lvl": depth} if depth else {}
    if style.bullet and not p.bullet:
        # The words stay where the bullet's words stand, only the bullet goes.
        return el("a:pPr", {"marL": emu(style.margin), **attributes, "indent": 0}, el("a:buNone"))
    if style.bullet == "1" and p.start != 1:
        return el("a:pPr", attributes, bullet_character("1", p.start))
    return el("a:pPr", attributes) if attributes else EMPTY


def notes_paragraphs(
    paragraphs: Iterable[Paragraph], styles: Sequence[Style], theme: Theme, links: Relationships, lang: str
) -> Xml:
    """Speaker notes: prose at the first level of `styles`, a list item of level n one level further down."""
    return slide_paragraphs((_as_note(p) for p in paragraphs), styles, theme, links, lang)


def _as_note(p: Paragraph) -> Paragraph:
    inside_list = p.bullet or p.level > 0
    return replace(p, level=p.level + 1 if inside_list else 0)


def end_mark(lang: str, style: Style | None = None) -> Xml:
    """The paragraph's end, in a language; in a table also in a size, which gives an empty cell its height."""
    return el("a:endParaRPr", {"lang": language(lang), **(character_attributes(style) if style else {})})


def run(r: Run, theme: Theme, links: Relationships, style: Style | None = None) -> Xml:
    """A run, parted by `a:br` where its text breaks lines; `style` where there is none to inherit."""
    dress = run_properties(r, theme, style)
    link = _link(r, links) if r.link else EMPTY
    properties = el("a:rPr", *dress, link)
    if "\n" not in r.text:
        return _piece(r.text, properties)
    broken = el("a:br", None, el("a:rPr", *dress))
    first, *rest = (_piece(line, properties) for line in r.text.split("\n"))
    return seq((first, *(piece for line in rest for piece in (broken, line))))


def _piece(words: str, properties: Xml) -> Xml:
    return el("a:r", None, properties, el("a:t", None, text(words))) if words else EMPTY


def _link(r: Run, links: Relationships) -> Xml:
    return el("a:hlinkClick", {"r:id": links.link(r.link)}, _KEEP_COLOUR if r.colour else EMPTY)


def run_properties(r: Run, theme: Theme, style: Style | None) -> tuple[dict[str, str | int], Xml]:
    """Attributes and children of `a:rPr`, the hyperlink apart."""
    attributes: dict[str, str | int] = {"lang": language(r.lang)}
    if style:
        attributes.update(character_attributes(style))
    if r.bold is not None:
        attributes["b"] = int(r.bold)
    if r.italic is not None:
        attributes["i"] = int(r.italic)
    if r.strike:
        attributes["strike"] = "sngStrike"
    if r.baseline:
        attributes["baseline"] = _BASELINES[r.baseline]
    if r.font == "code":
        attributes["noProof"] = 1
    token = r.colour or (style.colour if style else "")
    children = fill(token, theme) if token else EMPTY
    role = r.font or (style.font if style else None)
    return attributes, seq((children, fonts(role, theme))) if role else children
