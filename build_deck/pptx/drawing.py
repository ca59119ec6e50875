"""What every drawn thing has: place, fill, outline, name and alternative text (DrawingML)."""

from __future__ import annotations

from collections.abc import Iterable

from build_deck.diagnostics import ThemeError
from build_deck.pptx.xml import EMPTY, Xml, el
from build_deck.theme.style import Box
from build_deck.theme.theme import Theme

EMU_PER_POINT = 12_700
"""English Metric Units in a point (ECMA-376 part 1, 20.1.10.16: 914 400 in an inch)."""
IDENTITY = 100_000
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""Theme slots as the master's colour map names them."""
COLOUR_MAP = {
    **{mapped: slot for slot, mapped in sorted(_MAPPED.items())},
    **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
    "hlink": "hlink",
    "folHlink": "folHlink",
}
_DECORATIVE = el(
    "a:extLst",
    None,
    el(
        "a:ext",
        {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"},
        el(
            "adec:decorative",
            {"xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", "val": 1},
        ),
    ),
)
"""Microsoft's mark for what says nothing ([MS-ODRAWXML] 2.32.1, CT_Decorative)."""


def emu(points: float) -> int:
    """Points as whole English Metric Units."""
    return round(points * EMU_PER_POINT)


def transform(box: Box, tag: str = "a:xfrm") -> Xml:
    """Where a shape stands."""
    offset = el("a:off", {"x": emu(box.x), "y": emu(box.y)})
    return el(tag, None, offset, el("a:ext", {"cx": emu(box.w), "cy": emu(box.h)}))


def geometry(preset: str) -> Xml:
    """A preset shape: rect, ellipse, line."""
    return el("a:prstGeom", {"prst": preset}, el("a:avLst"))


def colour(token: str, theme: Theme) -> Xml:
    """A token as a theme colour, so that another theme recolours it. Raises ThemeError for an unknown one."""
    found = theme.colours.get(token)
    if found is None:
        raise ThemeError(f"the theme “{theme.name}” has no colour `{token}`")
    variants = []
    if found.lum_mod != IDENTITY:
        variants.append(el("a:lumMod", {"val": found.lum_mod}))
    if found.lum_off:
        variants.append(el("a:lumOff", {"val": found.lum_off}))
    return el("a:schemeClr", {"val": _MAPPED.get(found.slot, found.slot)}, *variants)


def fill(token: str, theme: Theme) -> Xml:
    """A solid fill in a token's colour; none for ""."""
    return el("a:solidFill", None, colour(token, theme)) if token else el("a:noFill")


def outline(token: str, weight: float, theme: Theme, tag: str = "a:ln") -> Xml:
    """A line `weight` points wide; none for "" or no weight."""
    if not token or weight <= 0:
        return el(tag, None, el("a:noFill"))
    attributes: dict[str, str | int] = {"w": emu(weight), "cap": "flat", "cmpd": "sng", "algn": "ctr"}
    return el(tag, attributes, fill(token, theme), el("a:prstDash", {"val": "solid"}))


def identity(ident: int, name: str, *, alt: str = "", decorative: bool = False) -> Xml:
    """A shape's id, its name in the selection pane, and what it says to those who cannot see it."""
    attributes: dict[str, str | int] = {"id": ident, "name": name}
    if decorative:
        return el("p:cNvPr", {**attributes, "descr": ""}, _DECORATIVE)
    if alt:
        attributes["descr"] = alt
    return el("p:cNvPr", attributes)


_ORIGIN = el(
    "p:grpSpPr",
    None,
    el(
        "a:xfrm",
        None,
        el("a:off", {"x": 0, "y": 0}),
        el("a:ext", {"cx": 0, "cy": 0}),
        el("a:chOff", {"x": 0, "y": 0}),
        el("a:chExt", {"cx": 0, "cy": 0}),
    ),
)
_TREE_ROOT = el("p:nvGrpSpPr", None, identity(1, ""), el("p:cNvGrpSpPr"), el("p:nvPr"))


def common_slide_data(shapes: Iterable[Xml], *, name: str = "", background: Xml = EMPTY) -> Xml:
    """`p:cSld`: a background and the shapes, in reading order."""
    tree = el("p:spTree", None, _TREE_ROOT, _ORIGIN, *shapes)
    return el("p:cSld", {"name": name} if name else None, background, tree)


def background(token: str, theme: Theme) -> Xml:
    """A page's ground in a token's colour."""
    return el("p:bg", None, el("p:bgPr", None, fill(token, theme), el("a:effectLst")))


MASTER_COLOURS = el("p:clrMapOvr", None, el("a:masterClrMapping"))
"""Slides and layouts take the master's colour map."""
