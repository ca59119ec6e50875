"""A drawing: marks and labels in points, before any library paints them.

Colours are the theme's tokens; "accent/35" is 35 % of that token on paper. x runs to the right, y down.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_deck.theme.style import Box

Point = tuple[float, float]


class DoesNotFitError(Exception):
    """What is to be drawn has no room at the size tried; `message` and `hint` are for the author."""

    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, filled or outlined."""

    x: float
    y: float
    w: float
    h: float
    fill: str = ""
    line: str = ""
    weight: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line from point to point."""

    points: tuple[Point, ...]
    colour: str
    weight: float = 1
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape with straight sides, outlined where `line` names a colour."""

    points: tuple[Point, ...]
    fill: str
    line: str = ""
    weight: float = 0


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle about a point."""

    x: float
    y: float
    radius: float
    fill: str
    line: str = ""
    weight: float = 0


@dataclass(frozen=True, slots=True)
class Wedge:
    """A slice of a ring; angles in degrees, clockwise from the top; `hole` is the inner radius."""

    x: float
    y: float
    radius: float
    hole: float
    start: float
    end: float
    fill: str
    line: str = "paper"
    weight: float = 2


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A band that flows from a stretch of one vertical to a stretch of another."""

    x1: float
    top1: float
    x2: float
    top2: float
    height: float
    fill: str


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text: `x` is its left edge, `y` its baseline, `width` as measured."""

    text: str
    x: float
    y: float
    width: float
    size: float
    colour: str = "ink"
    bold: bool = False

    @property
    def box(self) -> Box:
        """What its letters may cover: from the ascenders to the descenders of Latin text."""
        return Box(self.x, self.y - 0.74 * self.size, self.width, 0.96 * self.size)


Mark = Rect | Line | Polygon | Dot | Wedge | Ribbon | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in the order in which they are painted, on a sheet of a width and height."""

    width: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def labels(self) -> tuple[Label, ...]:
        """Its texts."""
        return tuple(mark for mark in self.marks if isinstance(mark, Label))


def collision(labels: tuple[Label, ...]) -> tuple[Label, Label] | None:
    """The first two labels that cover each other, if two do."""
    ordered = sorted(labels, key=lambda label: label.box.x)
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.box.x >= one.box.right:
                break
            if one.box.y < other.box.bottom and other.box.y < one.box.bottom:
                return one, other
    return None


def outside(drawing: Drawing) -> Label | None:
    """The first label that leaves the sheet, if one does."""
    for label in drawing.labels:
        box = label.box
        if (
            box.x < -0.5
            or box.y < -0.5
            or box.right > drawing.width + 0.5
            or box.bottom > drawing.height + 0.5
        ):
            return label
    return None
