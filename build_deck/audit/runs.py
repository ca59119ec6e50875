"""Text as it will be seen: each run with its size, weight, colour and ground, followed through every
part that may say so: run, shape, layout, master, presentation (ECMA-376 part 1, 21.1.2.4 and 19.3.1.51)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_deck.audit.colour import Rgb
from build_deck.audit.geometry import number
from build_deck.audit.grounds import Colours, Grounds
from build_deck.audit.markup import Element
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.table_style import TableStyles
from build_deck.audit.theme import Look, Looks
from build_deck.audit.vocabulary import TITLES, YES, A, P

_LINK_COLOUR = "hlinkClr"
"""The extension that lets a link keep the colour of its text."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text on a slide, in points. Colours and grounds that cannot be told are None.

    `here` says that the slide itself sets the size, rather than its layout; `cell` whether the run stands
    in a table, and where.
    """

    sheet: Sheet
    shape: Shape
    paragraph: Element
    words: str
    size: float
    bold: bool
    colour: Rgb | None
    grounds: Colours | None
    here: bool
    cell: Literal["", "head", "body"] = ""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a chain of properties says first: size in hundredths of a point, weight, colour."""

    size: int | None = None
    bold: bool | None = None
    fill: Element | None = None

    def over(self, below: _Said) -> _Said:
        """What this says, and where it is silent, what lies below."""
        if self is _SILENT:
            return below
        return _Said(
            below.size if self.size is None else self.size,
            below.bold if self.bold is None else self.bold,
            below.fill if self.fill is None else self.fill,
        )

    @property
    def points(self) -> float:
        """The size; 18 points where nothing is said."""
        return (1800 if self.size is None else self.size) / 100


_SILENT = _Said()


class Runs:
    """Reads the runs of a deck's slides; what slides of one layout inherit is looked up once."""

    def __init__(self, looks: Looks, presentation: Element | None, table_styles: Element | None) -> None:
        self._looks = looks
        self._defaults = presentation.find(f"{P}defaultTextStyle") if presentation is not None else None
        self._tables = TableStyles(table_styles)
        self._grounds = Grounds()
        self._inherited: dict[tuple[int, tuple[str, str] | None, int], _Said] = {}
        self._colours: dict[tuple[int, Element], Rgb | None] = {}

    def of(self, slide: Sheet) -> Iterator[Run]:
        """Every run of a slide that shows something."""
        look = self._looks.of(slide)
        for shape in slide.all_shapes:
            if shape.hidden:
                continue
            if shape.tag == "sp":
                yield from self._in_shape(slide, look, shape)
            elif shape.tag == "graphicFrame":
                for table in shape.element.iter(f"{A}tbl"):
                    yield from self._in_table(slide, look, shape, table)

    def _in_shape(self, slide: Sheet, look: Look, shape: Shape) -> Iterator[Run]:
        body = shape.element.find(f"{P}txBody")
        texts = list(_texts(body))
        if body is None or not texts:
            return
        grounds = self._grounds.under(slide, look, shape)
        own, scale = body.find(f"{A}lstStyle"), _scale(body)
        for paragraph, level, run, words in texts:
            properties = run.find(f"{A}rPr")
            here = _said(properties).over(_at_level(own, level))
            whole = here.over(self._below(look, shape, level))
            size, shrunk = whole.points * scale, scale != 1
            colour = self._colour(look, properties, whole.fill)
            yield Run(
                slide, shape, paragraph, words, size, bool(whole.bold), colour, grounds,
                shrunk or here.size is not None,
            )  # fmt: skip

    def _in_table(self, slide: Sheet, look: Look, shape: Shape, table: Element) -> Iterator[Run]:
        under = self._grounds.under(slide, look, shape)
        about = table.find(f"{A}tblPr")
        base = _at_level(self._defaults, 0)
        for index, row in enumerate(table.iterfind(f"{A}tr")):
            style = self._tables.of(about, index, look)
            head = index == 0 and about is not None and about.get("firstRow") in YES
            for cell in row.iterfind(f"{A}tc"):
                grounds = _cell_grounds(cell, look, style.fill, under)
                for paragraph, _, run, words in _texts(cell.find(f"{A}txBody")):
                    properties = run.find(f"{A}rPr")
                    here = _said(properties)
                    colour = style.text if here.fill is None else None
                    if colour is None and (style.known or here.fill is not None):
                        colour = self._colour(
                            look, properties, here.fill if style.text else here.over(base).fill
                        )
                    yield Run(
                        slide, shape, paragraph, words, here.over(base).points,
                        style.bold if here.bold is None else here.bold, colour, grounds,
                        here.size is not None, "head" if head else "body",
                    )  # fmt: skip

    def _colour(self, look: Look, properties: Element | None, fill: Element | None) -> Rgb | None:
        link = properties.find(f"{A}hlinkClick") if properties is not None and len(properties) else None
        if link is not None and not _keeps_colour(link):
            return look.colour("hlink")
        if fill is None:
            return look.colour("tx1")
        key = (id(look), fill)
        if key not in self._colours:
            self._colours[key] = look.one(fill)
        return self._colours[key]

    def _below(self, look: Look, shape: Shape, level: int) -> _Said:
        """What a shape of a slide inherits for a level of its text."""
        style = shape.element.find(f"{P}style/{A}fontRef")
        if shape.ph is None or style is not None:
            marked = _Said(fill=style) if style is not None and len(style) else _SILENT
            return marked.over(self._from_holders(look, shape, level))
        key = (id(look), shape.key, level)
        if key not in self._inherited:
            self._inherited[key] = self._from_holders(look, shape, level)
        return self._inherited[key]

    def _from_holders(self, look: Look, shape: Shape, level: int) -> _Said:
        said = _SILENT
        for place in self._places(look, shape):
            said = said.over(_at_level(place, level))
            if None not in (said.size, said.bold, said.fill):
                break
        return said

    def _places(self, look: Look, shape: Shape) -> Iterator[Element | None]:
        """Where a shape's text may inherit from, nearest first."""
        holders = look.ancestors(shape)
        for holder in holders:
            yield holder.element.find(f"{P}txBody/{A}lstStyle")
        if shape.ph is not None and look.master is not None:
            style = _style_of(holders[-1] if holders else shape)
            yield look.master.root.find(f"{P}txStyles/{P}{style}")
        yield self._defaults


def _style_of(shape: Shape) -> str:
    if shape.kind in TITLES:
        return "titleStyle"
    return "otherStyle" if shape.kind in ("dt", "ftr", "sldNum", "hdr") else "bodyStyle"


def _said(properties: Element | None) -> _Said:
    if properties is None:
        return _SILENT
    bold, size = properties.get("b"), properties.get("sz")
    if bold is None and size is None and not len(properties):
        return _SILENT
    fill = next((child for child in properties if child.tag in (f"{A}solidFill", f"{A}gradFill")), None)
    return _Said(number(size), None if bold is None else bold in YES, fill)


def _at_level(styles: Element | None, level: int) -> _Said:
    """What a list style says of a level, from 0."""
    if styles is None or not len(styles):
        return _SILENT
    return _said(styles.find(f"{A}lvl{level + 1}pPr/{A}defRPr"))


def _texts(body: Element | None) -> Iterator[tuple[Element, int, Element, str]]:
    """Paragraph, level, run and words of everything in a body that shows."""
    for paragraph in body.iterfind(f"{A}p") if body is not None else ():
        properties = paragraph.find(f"{A}pPr")
        level = (number(properties.get("lvl")) or 0) if properties is not None else 0
        for run in paragraph:
            if run.tag in (f"{A}r", f"{A}fld"):
                words = run.findtext(f"{A}t") or ""
                if words.strip():
                    yield paragraph, min(8, max(0, level)), run, words


def _scale(body: Element) -> float:
    """By how much PowerPoint has shrunk the text to fit (21.1.2.1.3)."""
    fit = body.find(f"{A}bodyPr/{A}normAutofit")
    return (number(fit.get("fontScale")) or 100_000) / 100_000 if fit is not None else 1.0


def _keeps_colour(link: Element) -> bool:
    return any(str(each.tag).endswith("}" + _LINK_COLOUR) and each.get("val") == "tx" for each in link.iter())


def _cell_grounds(cell: Element, look: Look, styled: Colours | None, under: Colours | None) -> Colours | None:
    """What lies under a cell's text: its own fill, the style's, or what lies under the table."""
    properties = cell.find(f"{A}tcPr")
    filled = look.fill(properties)
    if filled == () and (properties is None or properties.find(f"{A}noFill") is None):
        filled = styled
    return under if filled == () else filled
