"""A drawing in the making: marks and measured text put on a sheet of points."""

from __future__ import annotations

from collections.abc import Sequence

from build_deck.figures.drawing import Drawing, Label, Line, Mark, Polygon, Rect
from build_deck.figures.fonts import Faces
from build_deck.figures.measure import clean, ems, wrapped
from build_deck.theme.colour import contrast
from build_deck.theme.style import Align, Anchor, Box
from build_deck.theme.theme import Theme

LEADING = 1.2
_CAPITALS = 0.63
"""Height of capitals and digits in ems."""
_ASCENT = 0.93
"""From the top of a line of `LEADING` ems down to its baseline."""
_ON = ("ink", "paper", "on-accent")
_ENOUGH = 4.5


class Sheet:
    """Collects marks. `size` is that of the main labels in points, 12 at least, for the whole figure."""

    def __init__(
        self,
        width: float,
        height: float,
        size: float,
        theme: Theme,
        faces: Faces,
        language: str,
        *,
        on_marks: bool = True,
    ) -> None:
        """An empty sheet. `on_marks`: numbers shall stand on their marks, rather than at an axis."""
        self.width, self.height, self.size = width, height, size
        self.theme, self.faces, self.language = theme, faces, language
        self.on_marks = on_marks
        self._marks: list[Mark] = []

    @property
    def small(self) -> float:
        """The size of what is read second: ticks and axis titles."""
        return max(12.0, self.size - 2)

    @property
    def line(self) -> float:
        """The height of a line of main labels."""
        return self.size * LEADING

    @property
    def drawing(self) -> Drawing:
        """What was drawn."""
        return Drawing(self.width, self.height, tuple(self._marks))

    def add(self, *marks: Mark) -> None:
        """Put marks over what is there."""
        self._marks.extend(marks)

    def rect(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """A filled rectangle by its edges, which may come in any order."""
        x, y = min(left, right), min(top, bottom)
        self.add(Rect(x, y, abs(right - left), abs(bottom - top), fill))

    def rule(self, x1: float, y1: float, x2: float, y2: float, colour: str, weight: float = 1) -> None:
        """A straight line."""
        self.add(Line(((x1, y1), (x2, y2)), colour, weight))

    def area(self, points: Sequence[tuple[float, float]], fill: str) -> None:
        """A filled shape."""
        self.add(Polygon(tuple(points), fill))

    def measured(self, text: str, size: float = 0, *, bold: bool = False) -> float:
        """How wide text is."""
        return ems(self.faces.of(bold).metrics, clean(text)) * (size or self.size)

    def wrap(
        self, text: str, room: float, size: float = 0, *, bold: bool = False, most: int = 3
    ) -> tuple[str, ...]:
        """Text in at most `most` lines; raises DoesNotFitError where it needs more, or a wider room."""
        return wrapped(text, self.faces.of(bold).metrics, size or self.size, room, most)

    def text(
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float = 0,
        colour: str = "ink",
        bold: bool = False,
        align: Align = "l",
        anchor: Anchor = "m",
    ) -> Box:
        """One line at a point: its left edge, centre or right edge there, and its top, middle of the
        capitals, or bottom."""
        return self.lines((text,), x, y, size=size, colour=colour, bold=bold, align=align, anchor=anchor)

    def lines(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        *,
        size: float = 0,
        colour: str = "ink",
        bold: bool = False,
        align: Align = "l",
        anchor: Anchor = "m",
    ) -> Box:
        """Lines one under another, as `text` sets one; the box around them."""
        size = size or self.size
        step = size * LEADING
        widths = [self.measured(line, size, bold=bold) for line in lines]
        first = {
            "t": y + _ASCENT * size,
            "m": y + _CAPITALS * size / 2 - step * (len(lines) - 1) / 2,
            "b": y - step * len(lines) + _ASCENT * size,
        }[anchor]
        shift = {"l": 0.0, "c": 0.5, "r": 1.0}[align]
        for number, (line, width) in enumerate(zip(map(clean, lines), widths, strict=True)):
            if line:
                self.add(Label(line, x - shift * width, first + number * step, width, size, colour, bold))
        widest = max(widths, default=0.0)
        return Box(x - shift * widest, first - _ASCENT * size, widest, step * len(lines))

    def text_on(self, text: str, x: float, y: float, fill: str) -> None:
        """A line centred on a fill, in the colour that stands out most; bold where that is little, since
        large or bold text needs less contrast (WCAG 2.1, 1.4.3)."""
        ground = hex_of(self.theme, fill)
        ratios = {token: contrast(hex_of(self.theme, token), ground) for token in _ON}
        colour = max(_ON, key=ratios.__getitem__)
        self.text(text, x, y, colour=colour, bold=ratios[colour] < _ENOUGH, align="c")


def hex_of(theme: Theme, colour: str) -> str:
    """The hex value of a token, or of a share of it on paper ("accent/35")."""
    token, _, share = colour.partition("/")
    value = theme.colours[token].hex
    if not share:
        return value
    part, paper = float(share) / 100, theme.colours["paper"].hex
    channels = (
        round(int(value[i : i + 2], 16) * part + int(paper[i : i + 2], 16) * (1 - part)) for i in (0, 2, 4)
    )
    return "".join(f"{channel:02X}" for channel in channels)
