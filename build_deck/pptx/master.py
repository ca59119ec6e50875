"""The slide master: the ground, the placeholders every layout may have, the text styles beneath all."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.pptx.drawing import COLOUR_MAP, background, common_slide_data
from build_deck.pptx.liststyle import levels
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.placeholders import master_placeholder
from build_deck.pptx.xml import Xml, el, part_root
from build_deck.theme.style import Frame, Placeholder, Style
from build_deck.theme.theme import Theme

NAME = "/ppt/slideMasters/slideMaster1.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"
MASTER_ID = 2_147_483_648
"""The least id that masters and layouts may have (ECMA-376 part 1, 19.7.14 ST_SlideMasterId)."""
BACKGROUND = "paper"
"""The token of the master's ground; a layout on the same ground inherits it."""
COLOUR_MAPPING = el("p:clrMap", COLOUR_MAP)
_FRAMES: tuple[tuple[int, Frame, str, str], ...] = (
    (0, "title", "Title", "title"),
    (1, "body", "Text", "body"),
    (3, "ftr", "Footer", "footer"),
    (4, "sldNum", "Slide number", "folio"),
)
"""Index, type, name and the theme's region of the master's own placeholders."""


def master_part(theme: Theme, theme_name: str, layouts: Sequence[str]) -> Part:
    """The slide master over the layouts named. Raises ThemeError where the theme lacks a region."""
    relationships = Relationships()
    entries = [
        el("p:sldLayoutId", {"id": MASTER_ID + n, "r:id": relationships.add("slideLayout", name)})
        for n, name in enumerate(layouts, start=1)
    ]
    relationships.add("theme", theme_name)
    shapes = (
        master_placeholder(ident, placeholder, theme)
        for ident, placeholder in enumerate(_placeholders(theme), start=2)
    )
    data = part_root(
        "p:sldMaster",
        None,
        common_slide_data(shapes, background=background(BACKGROUND, theme)),
        COLOUR_MAPPING,
        el("p:sldLayoutIdLst", None, *entries),
        _text_styles(theme),
    )
    return Part(NAME, CONTENT_TYPE, data, relationships.all())


def _region_styles(theme: Theme, name: str) -> tuple[Style, ...]:
    """The levels of a region's middle step: what a new layout is most likely to want."""
    steps = theme.region(name).styles
    return theme.levels(steps[len(steps) // 2])


def _placeholders(theme: Theme) -> list[Placeholder]:
    placeholders = []
    for idx, frame, name, region in _FRAMES:
        place = theme.region(region)
        # Title and text take the master's text styles, which say the same.
        styles = () if frame in ("title", "body") else _region_styles(theme, region)
        placeholders.append(Placeholder(idx, frame, name, place.box, styles, place.anchor))
    return placeholders


def _text_styles(theme: Theme) -> Xml:
    title = levels(_region_styles(theme, "title")[:1], theme)
    body = levels(_region_styles(theme, "body"), theme, fill_up=True)
    other = levels((Style(),), theme, fill_up=True)
    return el(
        "p:txStyles",
        None,
        el("p:titleStyle", None, title),
        el("p:bodyStyle", None, body),
        el("p:otherStyle", None, other),
    )
