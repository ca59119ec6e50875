"""The workbook inside a chart: a spreadsheet of one sheet, from which “Edit Data” takes the numbers.

Strings are strings, whatever they begin with: none is ever taken as a formula. The same sheet gives the
same bytes.
"""

from __future__ import annotations

from build_deck.pptx.charts_data import Cell, Column, Sheet, letters, number, xstring
from build_deck.pptx.package import Part, Relationships, pack
from build_deck.pptx.theme_part import notes_theme_part
from build_deck.pptx.xml import EMPTY, NAMESPACES, Xml, document, el, seq
from build_deck.theme.theme import Theme

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK, _SHEET, _STYLES = "/xl/workbook.xml", "/xl/worksheets/sheet1.xml", "/xl/styles.xml"
_STRINGS, _THEME = "/xl/sharedStrings.xml", "/xl/theme/theme1.xml"
_FORMULA_SIGNS = ("=", "+", "-", "@", "'")
"""What makes a formula of a cell's words when somebody types over them."""
_PLAIN, _QUOTED, _FIRST_FORMAT = 0, 1, 2
"""Cell formats by number: as it is, words that stay words, and the first of the number formats."""
_CUSTOM = 164
"""The first number format that is not built in (ECMA-376 part 1, 18.8.30)."""
_NARROWEST, _WIDEST = 10, 60
"""Characters between which a column is as wide as its words."""


class _Strings:
    """The words of a workbook, each once, and how often they stand in its cells."""

    __slots__ = ("_indices", "_uses")

    def __init__(self) -> None:
        self._indices: dict[str, int] = {}
        self._uses = 0

    def index(self, words: str) -> int:
        """The number by which a cell refers to words."""
        self._uses += 1
        return self._indices.setdefault(words, len(self._indices))

    def part(self) -> Part:
        """The table of all words (ECMA-376 part 1, 18.4.9)."""
        entries = (el("si", None, el("t", {"xml:space": "preserve"}, xstring(w))) for w in self._indices)
        counts = {"count": self._uses, "uniqueCount": len(self._indices)}
        data = document(el("sst", {"xmlns": _MAIN, **counts}, *entries))
        return Part(_STRINGS, f"{_TYPE}sharedStrings+xml", data)


def workbook(sheet: Sheet, theme: Theme) -> bytes:
    """The sheet as the bytes of an .xlsx file, in the theme's fonts, dark on white."""
    codes = list(dict.fromkeys(c.number_format for c in sheet.columns if c.number_format != "General"))
    formats = {code: _FIRST_FORMAT + n for n, code in enumerate(codes)}
    strings = _Strings()
    links = Relationships()
    ident = links.add("worksheet", _SHEET)
    for kind, name in (("styles", _STYLES), ("sharedStrings", _STRINGS), ("theme", _THEME)):
        links.add(kind, name)
    root = Relationships()
    root.add("officeDocument", _BOOK)
    parts = [
        Part(_BOOK, f"{_TYPE}sheet.main+xml", _book(sheet.name, ident), links.all()),
        Part(_SHEET, f"{_TYPE}worksheet+xml", _worksheet(sheet, formats, strings)),
        Part(_STYLES, f"{_TYPE}styles+xml", _styles(codes, theme.fonts["text"].latin)),
        strings.part(),
        notes_theme_part(theme, _THEME),
    ]
    return pack(parts, root.all())


def _book(name: str, ident: str) -> bytes:
    only = el("sheet", {"name": name, "sheetId": 1, "r:id": ident})
    declared = {"xmlns": _MAIN, "xmlns:r": NAMESPACES["r"]}
    return document(el("workbook", declared, el("sheets", None, only)))


def _worksheet(sheet: Sheet, formats: dict[str, int], strings: _Strings) -> bytes:
    columns = [(letters(n), c, formats.get(c.number_format, _PLAIN)) for n, c in enumerate(sheet.columns)]
    heads = (_cell(column.head, f"{letter}1", _PLAIN, strings) for letter, column, _ in columns)
    rows = [el("row", {"r": 1}, *heads)]
    # Row by row, as the format wants it; columns of points may differ in length.
    for index in range(max(len(column.cells) for column in sheet.columns)):
        cells = (
            _cell(column.cells[index], f"{letter}{index + 2}", style, strings)
            for letter, column, style in columns
            if index < len(column.cells)
        )
        rows.append(el("row", {"r": index + 2}, *cells))
    widths = (
        el("col", {"min": n, "max": n, "width": _width(column), "customWidth": 1})
        for n, column in enumerate(sheet.columns, start=1)
    )
    data = el("sheetData", None, *rows)
    return document(el("worksheet", {"xmlns": _MAIN}, el("cols", None, *widths), data))


def _width(column: Column) -> int:
    """Characters that a column is wide."""
    longest = max(len(str(cell)) for cell in (column.head, *column.cells) if cell is not None)
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _cell(value: Cell, at: str, style: int, strings: _Strings) -> Xml:
    if value is None or value == "":
        return EMPTY
    if not isinstance(value, str):
        dress = {"s": style} if style else {}
        return el("c", {"r": at, **dress}, el("v", None, number(value)))
    attributes: dict[str, str | int] = {"r": at, "t": "s"}
    if value.startswith(_FORMULA_SIGNS):
        attributes["s"] = _QUOTED
    return el("c", attributes, el("v", None, Xml(strings.index(value))))


def _styles(codes: list[str], family: str) -> bytes:
    """Number formats, and the least else that a spreadsheet wants of its styles."""
    numbers = [el("numFmt", {"numFmtId": _CUSTOM + n, "formatCode": code}) for n, code in enumerate(codes)]
    plain: dict[str, str | int] = {"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0}
    dressed = [
        el("xf", {**plain, "numFmtId": _CUSTOM + n, "xfId": 0, "applyNumberFormat": 1})
        for n in range(len(codes))
    ]
    formats = [el("xf", {**plain, "xfId": 0}), el("xf", {**plain, "xfId": 0, "quotePrefix": 1}), *dressed]
    minor = (el("sz", {"val": 11}), el("name", {"val": family}), el("scheme", {"val": "minor"}))
    fills = (el("fill", None, el("patternFill", {"patternType": kind})) for kind in ("none", "gray125"))
    border = el("border", None, *(el(side) for side in ("left", "right", "top", "bottom", "diagonal")))
    normal = el("cellStyle", {"name": "Normal", "xfId": 0, "builtinId": 0})
    children = (
        el("numFmts", {"count": len(numbers)}, *numbers) if numbers else EMPTY,
        el("fonts", {"count": 1}, el("font", None, *minor)),
        el("fills", {"count": 2}, *fills),
        el("borders", {"count": 1}, border),
        el("cellStyleXfs", {"count": 1}, el("xf", plain)),
        el("cellXfs", {"count": len(formats)}, *formats),
        el("cellStyles", {"count": 1}, normal),
    )
    return document(el("styleSheet", {"xmlns": _MAIN}, seq(children)))
