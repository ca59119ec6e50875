"""The theme part: twelve colours, two font pairs, and a plain set of formats.

The only part that holds colours by value; all others name these slots.
"""

from __future__ import annotations

from collections.abc import Mapping

from build_deck.diagnostics import ThemeError
from build_deck.pptx.package import Part
from build_deck.pptx.xml import NAMESPACES, Xml, document, el
from build_deck.theme.style import FontRole
from build_deck.theme.theme import Theme

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
"""The colours of a theme in the order of CT_ColorScheme (ECMA-376 part 1, 20.1.6.2)."""
_PRINT = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "hlink": "0000CC",
    "folHlink": "551A8B",
}
"""Notes are printed: dark on white, also where the slides are light on dark."""
_SCRIPTS = {"Jpan": "Yu Gothic", "Hang": "Malgun Gothic", "Hant": "Microsoft JhengHei"}
"""Fonts that Office has for the East Asian scripts which the theme's own font does not serve."""


def theme_part(theme: Theme, name: str) -> Part:
    """The theme of the slides, as the part called `name`. Raises ThemeError for a missing slot or font."""
    return _part(theme, name, theme.name, theme.slots)


def notes_theme_part(theme: Theme, name: str) -> Part:
    """The theme of the notes pages: the deck's fonts, on white paper."""
    return _part(theme, name, f"{theme.name}, notes", {**theme.slots, **_PRINT})


def _part(theme: Theme, part_name: str, name: str, slots: Mapping[str, str]) -> Part:
    elements = el("a:themeElements", None, _colours(slots, name), _fonts(theme), _formats())
    root = el(
        "a:theme",
        {"xmlns:a": NAMESPACES["a"], "name": name},
        elements,
        el("a:objectDefaults"),
        el("a:extraClrSchemeLst"),
    )
    return Part(part_name, CONTENT_TYPE, document(root))


def _colours(slots: Mapping[str, str], name: str) -> Xml:
    missing = [slot for slot in SLOTS if slot not in slots]
    if missing:
        raise ThemeError(f"the theme “{name}” has no colour for {', '.join(missing)}")
    return el(
        "a:clrScheme",
        {"name": name},
        *(el(f"a:{slot}", None, el("a:srgbClr", {"val": slots[slot]})) for slot in SLOTS),
    )


def _fonts(theme: Theme) -> Xml:
    major, minor = _font("a:majorFont", "display", theme), _font("a:minorFont", "text", theme)
    return el("a:fontScheme", {"name": theme.name}, major, minor)


def _font(tag: str, role: FontRole, theme: Theme) -> Xml:
    font = theme.fonts.get(role)
    if font is None:
        raise ThemeError(f"the theme “{theme.name}” has no font `{role}`")
    scripts = {"Hans": font.east_asian, **_SCRIPTS}
    return el(
        tag,
        None,
        el("a:latin", {"typeface": font.latin}),
        el("a:ea", {"typeface": font.east_asian}),
        el("a:cs", {"typeface": ""}),
        *(
            el("a:font", {"script": script, "typeface": family})
            for script, family in scripts.items()
            if family
        ),
    )


def _formats() -> Xml:
    """Three fills, lines and effects, all plain: CT_StyleMatrix wants at least three of each."""
    solid = el("a:solidFill", None, el("a:schemeClr", {"val": "phClr"}))
    lines = (
        el(
            "a:ln",
            {"w": width, "cap": "flat", "cmpd": "sng", "algn": "ctr"},
            solid,
            el("a:prstDash", {"val": "solid"}),
        )
        for width in (9_525, 12_700, 19_050)
    )
    effect = el("a:effectStyle", None, el("a:effectLst"))
    return el(
        "a:fmtScheme",
        {"name": "Plain"},
        el("a:fillStyleLst", None, solid, solid, solid),
        el("a:lnStyleLst", None, *lines),
        el("a:effectStyleLst", None, effect, effect, effect),
        el("a:bgFillStyleLst", None, solid, solid, solid),
    )
