"""Where shapes stand, in points: by themselves, inside groups, or by their layout and master."""

from __future__ import annotations

from typing import NamedTuple

from build_deck.audit.markup import Element, child
from build_deck.audit.vocabulary import EMU, A, P

_PROPERTIES = (f"{P}spPr", f"{P}grpSpPr")
_OFF, _EXT, _INNER_OFF, _INNER_EXT = f"{A}off", f"{A}ext", f"{A}chOff", f"{A}chExt"
_OWN, _FRAME, _GROUP = f"{A}xfrm", f"{P}xfrm", f"{P}grpSp"


class Rect(NamedTuple):
    """A rectangle in points."""

    x: float
    y: float
    w: float
    h: float

    def holds(self, other: Rect, slack: float = 0) -> bool:
        """Whether the other lies inside, or sticks out by `slack` at most."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.x + other.w <= self.x + self.w + slack
            and other.y + other.h <= self.y + self.h + slack
        )

    def common(self, other: Rect) -> tuple[float, float]:
        """Width and height of what both cover; 0 where they do not meet."""
        wide = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        high = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        return (wide, high) if wide > 0 and high > 0 else (0.0, 0.0)

    def overlap(self, other: Rect) -> float:
        """The area that both cover, in square points."""
        wide, high = self.common(other)
        return wide * high


def number(text: str | None) -> int | None:
    """A whole number as XML writes it; None for anything else."""
    try:
        # No attribute of ours has more digits; Python refuses very long ones, and slowly.
        return int(text) if text and len(text) < 20 else None
    except ValueError:
        return None


def own_rect(element: Element) -> Rect | None:
    """Where a shape says that it stands, in the coordinates of what holds it."""
    found = _transform(element)
    return None if found is None else _rect(found, _OFF, _EXT)


def _transform(element: Element) -> Element | None:
    for each in element:
        tag = each.tag
        if tag in _PROPERTIES:
            return child(each, _OWN) if len(each) else None
        if tag == _FRAME:
            return each
    return None


def _rect(transform: Element, corner: str, extent: str) -> Rect | None:
    off = ext = None
    for each in transform:
        tag = each.tag
        if tag == corner and off is None:
            off = each
        elif tag == extent and ext is None:
            ext = each
    if off is None or ext is None:
        return None
    x, y = number(off.get("x")), number(off.get("y"))
    w, h = number(ext.get("cx")), number(ext.get("cy"))
    if x is None or y is None or w is None or h is None:
        return None
    return Rect(x / EMU, y / EMU, w / EMU, h / EMU)


def placed(element: Element) -> Rect | None:
    """Where a shape stands on its sheet, through every group around it; rotation is left aside."""
    rect = own_rect(element)
    holder = element.getparent()
    while rect is not None and holder is not None and holder.tag == _GROUP:
        rect = _out_of(holder, rect)
        holder = holder.getparent()
    return rect


def _out_of(group: Element, rect: Rect) -> Rect:
    """A rectangle in a group's own coordinates as what holds the group has it (20.1.7.5)."""
    transform = _transform(group)
    outer = _rect(transform, _OFF, _EXT) if transform is not None else None
    inner = _rect(transform, _INNER_OFF, _INNER_EXT) if transform is not None else None
    if outer is None or inner is None:
        return rect
    across = outer.w / inner.w if inner.w else 1.0
    down = outer.h / inner.h if inner.h else 1.0
    return Rect(
        outer.x + (rect.x - inner.x) * across,
        outer.y + (rect.y - inner.y) * down,
        rect.w * across,
        rect.h * down,
    )
