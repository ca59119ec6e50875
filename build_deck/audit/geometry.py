"""Where shapes stand, in points: by themselves, inside groups, or by their layout and master."""

from __future__ import annotations

from dataclasses import dataclass

from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import EMU, A, P


@dataclass(frozen=True, slots=True)
class Rect:
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
    return None if found is None else _rect(found, "off", "ext")


def _transform(element: Element) -> Element | None:
    for child in element:
        if child.tag in (f"{P}spPr", f"{P}grpSpPr"):
            return next((each for each in child if each.tag == f"{A}xfrm"), None)
        if child.tag == f"{P}xfrm":
            return child
    return None


def _rect(transform: Element, corner: str, extent: str) -> Rect | None:
    off, ext = transform.find(f"{A}{corner}"), transform.find(f"{A}{extent}")
    if off is None or ext is None:
        return None
    numbers = [number(each) for each in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))]
    x, y, w, h = ((n or 0) / EMU for n in numbers)
    return None if None in numbers else Rect(x, y, w, h)


def placed(element: Element) -> Rect | None:
    """Where a shape stands on its sheet, through every group around it; rotation is left aside."""
    rect = own_rect(element)
    holder = element.getparent()
    while rect is not None and holder is not None and holder.tag == f"{P}grpSp":
        rect = _out_of(holder, rect)
        holder = holder.getparent()
    return rect


def _out_of(group: Element, rect: Rect) -> Rect:
    """A rectangle in a group's own coordinates as what holds the group has it (20.1.7.5)."""
    transform = _transform(group)
    outer = _rect(transform, "off", "ext") if transform is not None else None
    inner = _rect(transform, "chOff", "chExt") if transform is not None else None
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
