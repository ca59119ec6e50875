"""Placeholders and decoration as a layout or master holds them: place, list style, prompt."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.pptx.drawing import fill, geometry, identity, outline, transform
from build_deck.pptx.liststyle import levels
from build_deck.pptx.text import end_mark, language
from build_deck.pptx.xml import EMPTY, Xml, el, text
from build_deck.scene.model import Run
from build_deck.theme.style import Anchor, Box, Decor, Placeholder
from build_deck.theme.theme import Theme

PROMPT_LANGUAGE = "en-GB"
"""Prompts are the tool's own words; nobody sees them in a show."""
NUMBER_FIELD = "{5B1E6D4C-6C2A-5E0B-9C55-3A0B8D7F2E41}"
"""The id of every slide number field, a constant so that the same deck is the same bytes."""
_ANCHORS: dict[Anchor, str] = {"t": "t", "m": "ctr", "b": "b"}
_SUBLEVELS = ("Second level", "Third level", "Fourth level", "Fifth level")
_LOCKED = el("p:cNvSpPr", None, el("a:spLocks", {"noGrp": 1}))
_DRAWN = el("p:nvPr", {"userDrawn": 1})
_FRAMED = el("p:cNvGraphicFramePr", None, el("a:graphicFrameLocks", {"noGrp": 1}))
_THIN = 0.75
"""The weight of a rule that says none."""


def body_properties(anchor: Anchor, *, wrap: bool = True) -> Xml:
    """A text frame without insets that neither shrinks its text nor grows."""
    attributes: dict[str, str | int] = {"vert": "horz", "wrap": "square" if wrap else "none"}
    insets = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0, "rtlCol": 0}
    return el("a:bodyPr", {**attributes, **insets, "anchor": _ANCHORS[anchor]}, el("a:noAutofit"))


def reference(placeholder: Placeholder) -> dict[str, str | int]:
    """The attributes of `p:ph` by which a slide's shape finds its place in the layout."""
    if placeholder.type in ("title", "ctrTitle"):
        return {"type": placeholder.type}
    return {"type": placeholder.type, "idx": placeholder.idx}


def graphic_frame(ident: int, placeholder: Placeholder, box: Box, alt: str, uri: str, content: Xml) -> Xml:
    """A table or a chart in its placeholder; `uri` says which `content` is. It has a place of its own."""
    return el(
        "p:graphicFrame",
        None,
        el(
            "p:nvGraphicFramePr",
            None,
            identity(ident, f"{placeholder.name} {ident}", alt=alt),
            _FRAMED,
            el("p:nvPr", None, el("p:ph", reference(placeholder))),
        ),
        transform(box, "p:xfrm"),
        el("a:graphic", None, el("a:graphicData", {"uri": uri}, content)),
    )


def layout_placeholder(
    ident: int, placeholder: Placeholder, theme: Theme, footer: Sequence[Run] = (), *, custom: bool = True
) -> Xml:
    """A placeholder with its place, list style and prompt; `custom` in a layout, not in the master.

    `footer` is what a footer placeholder says.
    """
    attributes = reference(placeholder)
    if custom and placeholder.type not in ("ftr", "sldNum"):
        attributes["hasCustomPrompt"] = 1
    return el(
        "p:sp",
        None,
        el(
            "p:nvSpPr",
            None,
            identity(ident, f"{placeholder.name} {ident}"),
            _LOCKED,
            el("p:nvPr", None, el("p:ph", attributes)),
        ),
        el("p:spPr", None, transform(placeholder.box), geometry("rect")),
        el(
            "p:txBody",
            None,
            body_properties(placeholder.anchor, wrap=placeholder.wrap),
            el("a:lstStyle", None, levels(placeholder.levels, theme)),
            *_prompt(placeholder, footer),
        ),
    )


def _prompt(placeholder: Placeholder, footer: Sequence[Run]) -> list[Xml]:
    if placeholder.type == "sldNum":
        return [el("a:p", None, number_field("‹#›", PROMPT_LANGUAGE), end_mark(PROMPT_LANGUAGE))]
    if placeholder.type == "ftr":
        said = (prompt_run(r.text.replace("\n", " "), r.lang) for r in footer if r.text)
        return [el("a:p", None, *said, end_mark(footer[-1].lang if footer else PROMPT_LANGUAGE))]
    below = _SUBLEVELS[: len(placeholder.levels) - 1] if placeholder.type == "body" else ()
    return [prompt_paragraph(words, depth) for depth, words in enumerate((placeholder.name, *below))]


def prompt_paragraph(words: str, depth: int = 0) -> Xml:
    """A line of a prompt at a level."""
    properties = el("a:pPr", {"lvl": depth}) if depth else EMPTY
    return el("a:p", None, properties, prompt_run(words, PROMPT_LANGUAGE), end_mark(PROMPT_LANGUAGE))


def prompt_run(words: str, lang: str) -> Xml:
    """Words in a language and nothing else."""
    return el("a:r", None, el("a:rPr", {"lang": language(lang)}), el("a:t", None, text(words)))


def number_field(shown: str, lang: str) -> Xml:
    """The slide number as a field; `shown` is what stands there until it is updated."""
    attributes = {"id": NUMBER_FIELD, "type": "slidenum"}
    return el("a:fld", attributes, el("a:rPr", {"lang": lang}), el("a:t", None, text(shown)))


def decoration(ident: int, decor: Decor, theme: Theme, lang: str) -> Xml:
    """Something drawn on a layout. What has no words is marked as decorative."""
    if decor.kind == "rule":
        return _rule(ident, decor, theme)
    if decor.kind == "text":
        return _fixed_text(ident, decor, theme, lang)
    return el(
        "p:sp",
        None,
        el("p:nvSpPr", None, identity(ident, f"Panel {ident}", decorative=True), el("p:cNvSpPr"), _DRAWN),
        el(
            "p:spPr",
            None,
            transform(decor.box),
            geometry("ellipse" if decor.kind == "oval" else "rect"),
            fill(decor.fill, theme),
            outline(decor.line, decor.weight or _THIN, theme),
        ),
    )


def _rule(ident: int, decor: Decor, theme: Theme) -> Xml:
    token = decor.line or decor.fill
    return el(
        "p:cxnSp",
        None,
        el(
            "p:nvCxnSpPr", None, identity(ident, f"Rule {ident}", decorative=True), el("p:cNvCxnSpPr"), _DRAWN
        ),
        el(
            "p:spPr",
            None,
            transform(decor.box),
            geometry("line"),
            outline(token, decor.weight or _THIN, theme),
        ),
    )


def _fixed_text(ident: int, decor: Decor, theme: Theme, lang: str) -> Xml:
    spoken = decor.lang or lang
    shape = [transform(decor.box), geometry("rect"), fill(decor.fill, theme)]
    if decor.line:
        shape.append(outline(decor.line, decor.weight or _THIN, theme))
    return el(
        "p:sp",
        None,
        el("p:nvSpPr", None, identity(ident, f"Text {ident}"), el("p:cNvSpPr", {"txBox": 1}), _DRAWN),
        el("p:spPr", None, *shape),
        el(
            "p:txBody",
            None,
            body_properties(decor.anchor),
            el("a:lstStyle", None, levels((decor.style,), theme)),
            el("a:p", None, prompt_run(decor.text, spoken), end_mark(spoken)),
        ),
    )


def master_placeholder(ident: int, placeholder: Placeholder, theme: Theme) -> Xml:
    """A placeholder of the master, which layouts of a lecturer's own begin from."""
    return layout_placeholder(ident, placeholder, theme, custom=False)
