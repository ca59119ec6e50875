"""What a table's style makes of a cell: its fill, and the colour and weight of its text.

A style stands in the file where PowerPoint has written it (ECMA-376 part 1, 20.1.4.2); one that is built
into PowerPoint and not in the file cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_deck.audit.colour import Rgb, resolved
from build_deck.audit.markup import Element
from build_deck.audit.theme import Look
from build_deck.audit.vocabulary import YES, A

_BARE = ("{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}")
"""No style without and with a grid: nothing is filled."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """A fill (() for none, None if it cannot be told), a colour of text, and whether the style is known."""

    fill: tuple[Rgb, ...] | None = ()
    text: Rgb | None = None
    bold: bool = False
    known: bool = True


class TableStyles:
    """The styles that a file brings along."""

    def __init__(self, root: Element | None) -> None:
        found = root.iterfind(f"{A}tblStyle") if root is not None else ()
        self._styles = {style.get("styleId", "").upper(): style for style in found}

    def of(self, properties: Element | None, row: int, look: Look) -> CellStyle:
        """The style of a cell in a row, from 0; columns of their own style are left aside."""
        ident = properties.findtext(f"{A}tableStyleId", "") if properties is not None else ""
        ident = ident.strip().upper()
        if properties is None or not ident or ident in _BARE:
            return CellStyle()
        if ident not in self._styles:
            return CellStyle(None, known=False)
        fill: tuple[Rgb, ...] | None = ()
        text: Rgb | None = None
        bold: str | None = None
        for part in _parts(self._styles[ident], properties, row):
            if fill == ():
                fill = look.fill(part.find(f"{A}tcStyle/{A}fill"))
            words = part.find(f"{A}tcTxStyle")
            if words is not None:
                bold = bold or words.get("b")
                colours = [each for each in words if str(each.tag).endswith("Clr")]
                text = text or (resolved(colours[0], look.colour) if colours else None)
        return CellStyle(fill, text, bold in YES)


def _parts(style: Element, properties: Element, row: int) -> Iterator[Element]:
    """The parts of a style that hold for a row, strongest first."""
    head = properties.get("firstRow") in YES
    names = ["firstRow"] if head and row == 0 else []
    if properties.get("bandRow") in YES and not names:
        names.append("band2H" if (row - head) % 2 else "band1H")
    for name in (*names, "wholeTbl"):
        if (part := style.find(f"{A}{name}")) is not None:
            yield part
