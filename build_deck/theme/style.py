"""The vocabulary of looks: colours by token, text styles, frames, layouts. Frozen values in points.

A token names a colour; `theme.Theme` says which hex value and which of PowerPoint's twelve theme
colours it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["t", "m", "b"]
Align = Literal["l", "c", "r"]
FontRole = Literal["display", "text", "code"]
Frame = Literal["title", "ctrTitle", "body", "ftr", "sldNum", "tbl", "pic", "chart"]
"""What kind of placeholder: PowerPoint's own names (ECMA-376 part 1, 19.7.10 ST_PlaceholderType)."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in points from its top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h


@dataclass(frozen=True, slots=True)
class Style:
    """How one level of text is set. Sizes and distances in points.

    `leading` is the distance of baselines; `before` the space above a paragraph that is not the
    first of its frame; `margin` and `indent` are PowerPoint's marL and indent; `bullet` is a
    character, "1" for automatic numbers, or "" for none.
    """

    font: FontRole = "text"
    size: float = 18
    leading: float = 24
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    tracking: float = 0
    caps: bool = False
    align: Align = "l"
    before: float = 0
    margin: float = 0
    indent: float = 0
    bullet: str = ""
    bullet_colour: str = ""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place in a layout that a slide fills and from which it inherits place and style.

    `idx` ties slide to layout (0 for the title); `name` is shown in PowerPoint's selection pane;
    `levels` are the styles of paragraph levels 1, 2 and 3. Insets are zero.
    `wrap` off lets one line run as wide as it is.
    """

    idx: int
    type: Frame
    name: str
    box: Box
    levels: tuple[Style, ...]
    anchor: Anchor = "t"
    wrap: bool = True


@dataclass(frozen=True, slots=True)
class Decor:
    """Something drawn on a layout: a filled or outlined rectangle or oval, a rule, or fixed text.

    A rule is a box without height (or width). Colours are tokens; "" is none.
    """

    kind: Literal["rect", "oval", "rule", "text"]
    box: Box
    fill: str = ""
    line: str = ""
    weight: float = 0
    text: str = ""
    style: Style = Style()
    anchor: Anchor = "t"
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout. Equal layouts are one layout in the file; a slide only fills it."""

    name: str
    background: str = "paper"
    decor: tuple[Decor, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
