"""Text as it will be seen: each run with its size, weight, colour and ground, followed through every
part that may say so: run, shape, layout, master, presentation (ECMA-376 part 1, 21.1.2.4 and 19.3.1.51)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from build_deck.audit.colour import Rgb
from build_deck.audit.geometry import number
from build_deck.audit.grounds import Colours, Grounds
from build_deck.audit.markup import Element, below, child
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.table_style import TableStyles
from build_deck.audit.theme import Look, Looks
from build_deck.audit.vocabulary import TITLES, YES, A, P

_LINK_COLOUR = "hlinkClr"
"""The extension that lets a link keep the colour of its text."""
_BODY, _PARAGRAPH, _WORDS = f"{P}txBody", f"{A}p", f"{A}t"
_RUNS = (f"{A}r", f"{A}fld")
_OF_PARAGRAPH, _OF_RUN, _LISTS, _LINK = f"{A}pPr", f"{A}rPr", f"{A}lstStyle", f"{A}hlinkClick"
_FILLS = (f"{A}solidFill", f"{A}gradFill")
_LEVELS = tuple(f"{A}lvl{level}pPr" for level in range(1, 10))
_DEFAULT, _TABLE = f"{A}defRPr", f"{A}tbl"
_ABOUT_BODY, _SHRUNK = f"{A}bodyPr", f"{A}normAutofit"
_STYLE, _FONT = f"{P}style", f"{A}fontRef"


class Run(NamedTuple):
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


class _Said(NamedTuple):
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
        self._levels: dict[tuple[Element, int], _Said] = {}
        self._silent: dict[tuple[int, tuple[str, str], int], tuple[float, bool, Rgb | None]] = {}

    def of(self, slide: Sheet) -> Iterator[Run]:
        """Every run of a slide that shows something."""
        look = self._looks.of(slide)
        for shape in slide.all_shapes:
            if shape.hidden:
                continue
            if shape.tag == "sp":
                yield from self._in_shape(slide, look, shape)
            elif shape.tag == "graphicFrame":
                for table in shape.element.iter(_TABLE):
                    yield from self._in_table(slide, look, shape, table)

    def _in_shape(self, slide: Sheet, look: Look, shape: Shape) -> Iterator[Run]:
        body = _Body.of(shape.part(_BODY))
        if not body.texts:
            return
        grounds = self._grounds.under(slide, look, shape)
        own, scale = body.lists, body.scale
        styled = shape.part(_STYLE) is not None
        for paragraph, level, properties, words in body.texts:
            here = _said(properties).over(self._at_level(own, level))
            if (
                here is _SILENT
                and scale == 1
                and not styled
                and shape.key is not None
                and not _holds(properties)
            ):
                size, bold, colour = self._inherits(look, shape, shape.key, level)
                yield Run(slide, shape, paragraph, words, size, bold, colour, grounds, False)
                continue
            whole = here.over(self._below(look, shape, level))
            size, shrunk = whole.points * scale, scale != 1
            colour = self._colour(look, properties, whole.fill)
            yield Run(
                slide, shape, paragraph, words, size, bool(whole.bold), colour, grounds,
                shrunk or here.size is not None,
            )  # fmt: skip

    def _inherits(
        self, look: Look, shape: Shape, key: tuple[str, str], level: int
    ) -> tuple[float, bool, Rgb | None]:
        """Size, weight and colour of text that says nothing of its own, in a place of the layout."""
        known = (id(look), key, level)
        if known not in self._silent:
            whole = self._below(look, shape, level)
            self._silent[known] = (whole.points, bool(whole.bold), self._colour(look, None, whole.fill))
        return self._silent[known]

    def _in_table(self, slide: Sheet, look: Look, shape: Shape, table: Element) -> Iterator[Run]:
        under = self._grounds.under(slide, look, shape)
        about = child(table, f"{A}tblPr")
        base = self._at_level(self._defaults, 0)
        for index, row in enumerate(table.iterchildren(f"{A}tr")):
            style = self._tables.of(about, index, look)
            head = index == 0 and about is not None and about.get("firstRow") in YES
            for cell in row.iterchildren(f"{A}tc"):
                grounds = _cell_grounds(cell, look, style.fill, under)
                for paragraph, _, properties, words in _Body.of(child(cell, f"{A}txBody")).texts:
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
        link = child(properties, _LINK) if properties is not None and len(properties) else None
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
        said = shape.part(_STYLE)
        style = child(said, _FONT) if said is not None else None
        if style is not None:
            marked = _Said(fill=style) if style is not None and len(style) else _SILENT
            return marked.over(self._from_holders(look, shape, level))
        key = (id(look), shape.key, level)
        if key not in self._inherited:
            self._inherited[key] = self._from_holders(look, shape, level)
        return self._inherited[key]

    def _at_level(self, styles: Element | None, level: int) -> _Said:
        """What a list style says of a level, from 0."""
        if styles is None or not len(styles):
            return _SILENT
        known = (styles, level)
        if known not in self._levels:
            self._levels[known] = _said(below(styles, _LEVELS[level], _DEFAULT))
        return self._levels[known]

    def _from_holders(self, look: Look, shape: Shape, level: int) -> _Said:
        said = _SILENT
        for place in self._places(look, shape):
            said = said.over(self._at_level(place, level))
            if None not in (said.size, said.bold, said.fill):
                break
        return said

    def _places(self, look: Look, shape: Shape) -> Iterator[Element | None]:
        """Where a shape's text may inherit from, nearest first."""
        holders = look.ancestors(shape)
        for holder in holders:
            yield below(holder.element, _BODY, _LISTS)
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
    fill = next(properties.iterchildren(*_FILLS), None) if len(properties) else None
    return _Said(number(size), None if bold is None else bold in YES, fill)


_Text = tuple[Element, int, Element | None, str]
"""Paragraph, level, the run's properties and words."""


@dataclass(slots=True)
class _Body:
    """What a text body holds: its properties, its list style, and everything that shows."""

    about: Element | None
    lists: Element | None
    texts: list[_Text]

    @classmethod
    def of(cls, body: Element | None) -> _Body:
        """Read a body in one pass."""
        read = cls(None, None, [])
        for each in body if body is not None else ():
            tag = each.tag
            if tag == _PARAGRAPH:
                read.texts.extend(_texts(each))
            elif tag == _LISTS and read.lists is None:
                read.lists = each
            elif tag == _ABOUT_BODY and read.about is None:
                read.about = each
        return read

    @property
    def scale(self) -> float:
        """By how much PowerPoint has shrunk the text to fit (21.1.2.1.3)."""
        fit = child(self.about, _SHRUNK) if self.about is not None and len(self.about) else None
        return (number(fit.get("fontScale")) or 100_000) / 100_000 if fit is not None else 1.0


def _texts(paragraph: Element) -> Iterator[_Text]:
    level: int | None = None
    runs: list[Element] = []
    for each in paragraph:
        tag = each.tag
        if tag in _RUNS:
            runs.append(each)
        elif tag == _OF_PARAGRAPH and level is None:
            level = min(8, max(0, number(each.get("lvl")) or 0))
    for run in runs:
        properties = text = None
        for each in run:
            tag = each.tag
            if tag == _WORDS:
                text = each if text is None else text
            elif tag == _OF_RUN and properties is None:
                properties = each
        words = (text.text or "") if text is not None else ""
        if words.strip():
            yield paragraph, level or 0, properties, words


def _holds(properties: Element | None) -> bool:
    """Whether properties hold anything, as a link would be."""
    return properties is not None and len(properties) > 0


def _keeps_colour(link: Element) -> bool:
    return any(str(each.tag).endswith("}" + _LINK_COLOUR) and each.get("val") == "tx" for each in link.iter())


def _cell_grounds(cell: Element, look: Look, styled: Colours | None, under: Colours | None) -> Colours | None:
    """What lies under a cell's text: its own fill, the style's, or what lies under the table."""
    properties = child(cell, f"{A}tcPr")
    filled = look.fill(properties)
    if filled == () and (properties is None or child(properties, f"{A}noFill") is None):
        filled = styled
    return under if filled == () else filled
