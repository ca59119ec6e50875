"""List styles: how paragraph levels are set, in layouts, the master and the notes master.

Slides hold none of this; they inherit it.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.diagnostics import ThemeError
from build_deck.pptx.drawing import colour as scheme_colour
from build_deck.pptx.drawing import emu, fill
from build_deck.pptx.xml import EMPTY, Xml, el, seq
from build_deck.theme.style import FontRole, Style
from build_deck.theme.theme import Theme

ALIGN = {"l": "l", "c": "ctr", "r": "r"}
"""Our alignments as ST_TextAlignType."""
LEVELS = 9
"""Levels of a list style (ECMA-376 part 1, 21.1.2.4.12)."""
KERN_FROM = 1200
"""Kern from 12 pt on, the smallest size we set (hundredths of a point)."""


def hundredths(points: float) -> int:
    """Points as DrawingML writes sizes and distances in text."""
    return round(points * 100)


_NATURAL_LINES = {"Cambria": 1.172, "Calibri": 1.2207, "Courier New": 1.1328}
"""Ascent, descent and line gap in ems, from the `hhea` tables of Caladea, Carlito and Liberation Mono."""


def _natural_line(style: Style, theme: Theme) -> float:
    family = theme.fonts[style.font].latin
    if family not in _NATURAL_LINES:
        raise ThemeError(f"the theme “{theme.name}” names a font that cannot be measured: {family}")
    return _NATURAL_LINES[family]


def line_spacing(style: Style, theme: Theme) -> Xml:
    """Line spacing as the percentage of the font's natural line that gives the style's leading.

    A percentage, not points: a line that holds a taller script grows with it.
    """
    percent = style.leading / (style.size * _natural_line(style, theme))
    return el("a:lnSpc", None, el("a:spcPct", {"val": round(percent * 100_000)}))


def level(tag: str, style: Style, theme: Theme) -> Xml:
    """One level of a list style, like `a:lvl1pPr`: everything said, so that nothing leaks in."""
    attributes: dict[str, str | int] = {
        "marL": emu(style.margin),
        "indent": emu(style.indent),
        "algn": ALIGN[style.align],
        "defTabSz": 914_400,
        "rtl": 0,
        "eaLnBrk": 1,
        "latinLnBrk": 0,
        # No punctuation beyond the frame: lines are measured without it.
        "hangingPunct": 0,
    }
    return el(
        tag,
        attributes,
        line_spacing(style, theme),
        el("a:spcBef", None, el("a:spcPts", {"val": hundredths(style.before)})),
        el("a:spcAft", None, el("a:spcPts", {"val": 0})),
        _bullet(style, theme),
        el("a:defRPr", character_attributes(style), fill(style.colour, theme), fonts(style.font, theme)),
    )


def levels(styles: Sequence[Style], theme: Theme, *, fill_up: bool = False) -> Xml:
    """Levels from the first on; `fill_up` repeats the last one down to the ninth."""
    count = LEVELS if fill_up else len(styles)
    chosen = (styles[min(n, len(styles) - 1)] for n in range(count))
    return seq(level(f"a:lvl{n}pPr", style, theme) for n, style in enumerate(chosen, start=1))


def _bullet(style: Style, theme: Theme) -> Xml:
    if not style.bullet:
        return el("a:buNone")
    # Said outright: LibreOffice does not undo an inherited colour by `a:buClrTx`.
    tint = el("a:buClr", None, scheme_colour(style.bullet_colour or style.colour, theme))
    # The font of the text: LibreOffice does not know a theme's font by its name here, and takes another.
    return seq((tint, el("a:buFontTx"), bullet_character(style.bullet)))


def bullet_character(bullet: str, start: int = 1) -> Xml:
    """A bullet's sign: a character, or for "1" a number that counts itself, from `start`."""
    if bullet != "1":
        return el("a:buChar", {"char": bullet})
    counting: dict[str, str | int] = {"type": "arabicPeriod"}
    if start != 1:
        counting["startAt"] = start
    return el("a:buAutoNum", counting)


def character_attributes(style: Style) -> dict[str, str | int]:
    """A style's size and dress as attributes of run properties."""
    return {
        "sz": hundredths(style.size),
        "b": int(style.bold),
        "i": int(style.italic),
        "kern": KERN_FROM,
        "cap": "all" if style.caps else "none",
        "spc": hundredths(style.tracking),
    }


_LATIN: dict[FontRole, str] = {"display": "+mj-lt", "text": "+mn-lt"}
_EAST_ASIAN: dict[FontRole, str] = {"display": "+mj-ea", "text": "+mn-ea"}


def fonts(role: FontRole | None, theme: Theme) -> Xml:
    """The typefaces of a role: the theme's by reference; the code font, which it lacks, by name."""
    if role is None:
        return EMPTY
    if role == "code":
        font = theme.fonts["code"]
        latin = el("a:latin", {"typeface": font.latin})
        return seq((latin, el("a:ea", {"typeface": font.east_asian}), el("a:cs", {"typeface": font.latin})))
    latin = el("a:latin", {"typeface": _LATIN[role]})
    return seq(
        (
            latin,
            el("a:ea", {"typeface": _EAST_ASIAN[role]}),
            el("a:cs", {"typeface": _LATIN[role][:-2] + "cs"}),
        )
    )
