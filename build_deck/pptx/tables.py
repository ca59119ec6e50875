"""Tables: native ones in their placeholder, and the table style that new tables begin with.

A table has a header row and no merged cells; every cell states its own rules, since renderers differ in
what they take from a style.
"""

from __future__ import annotations

from itertools import accumulate, pairwise

from build_deck.pptx.drawing import emu, fill, outline
from build_deck.pptx.liststyle import ALIGN, line_spacing
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.placeholders import graphic_frame
from build_deck.pptx.text import EMPTY_BODY, end_mark, run
from build_deck.pptx.xml import Xml, el, part_root
from build_deck.scene.model import Cell, Paragraph, Row, TableShape
from build_deck.theme.style import Style
from build_deck.theme.theme import Rule, Theme

STYLES_NAME = "/ppt/tableStyles.xml"
STYLES_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"
STYLE_ID = "{7C0D2A86-94B3-5C1F-8E5D-0C6B1A4F9D27}"
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_NO_RULE = Rule("", 0)


def table_styles_part(theme: Theme) -> Part:
    """The style of tables: no fills, no verticals, a rule under the header and between rows."""
    head, row = theme.rule("head"), theme.rule("row")
    borders = [_border(side, _NO_RULE, theme) for side in ("left", "right", "top", "bottom")]
    borders += [_border("insideH", row, theme), _border("insideV", _NO_RULE, theme)]
    whole = el(
        "a:wholeTbl",
        None,
        _style_text(),
        el("a:tcStyle", None, el("a:tcBdr", None, *borders), el("a:fill", None, el("a:noFill"))),
    )
    first = el(
        "a:firstRow",
        None,
        _style_text(bold=True),
        el("a:tcStyle", None, el("a:tcBdr", None, _border("bottom", head, theme))),
    )
    style = el("a:tblStyle", {"styleId": STYLE_ID, "styleName": theme.name}, whole, first)
    return Part(STYLES_NAME, STYLES_CONTENT_TYPE, part_root("a:tblStyleLst", {"def": STYLE_ID}, style))


def _style_text(*, bold: bool = False) -> Xml:
    font = el("a:fontRef", {"idx": "minor"})
    return el("a:tcTxStyle", {"b": "on"} if bold else None, font, el("a:schemeClr", {"val": "tx1"}))


def _border(side: str, rule: Rule, theme: Theme) -> Xml:
    return el(f"a:{side}", None, outline(rule.colour, rule.weight, theme))


def table(ident: int, shape: TableShape, theme: Theme, links: Relationships, lang: str) -> Xml:
    """A table in its placeholder. Raises ValueError where a row has not one cell for each column."""
    if any(len(row.cells) != len(shape.columns) for row in shape.rows):
        raise ValueError(f"the table “{shape.placeholder.name}” has rows of unequal length")
    properties = el("a:tblPr", {"firstRow": 1}, el("a:tableStyleId", None, Xml(STYLE_ID)))
    # Columns are placed on whole units, so that their widths add up to the frame's.
    edges = [emu(x) for x in accumulate(shape.columns, initial=0.0)]
    grid = el("a:tblGrid", None, *(el("a:gridCol", {"w": right - left}) for left, right in pairwise(edges)))
    rules = [_row_rules(shape, n, theme) for n in range(len(shape.rows))]
    above = [[_NO_RULE] * len(shape.columns), *rules]
    rows = (
        _row(row, over, under, shape.cell_right, theme, links, lang)
        for row, over, under in zip(shape.rows, above, rules, strict=False)
    )
    content = el("a:tbl", None, properties, grid, *rows)
    return graphic_frame(ident, shape.placeholder, shape.box, shape.alt, _TABLE, content)


def _row_rules(shape: TableShape, number: int, theme: Theme) -> list[Rule]:
    """The rule under each cell of a row; under the header the theme's, unless the row has its own."""
    row = shape.rows[number]
    own = Rule(row.rule, row.weight) if row.weight else _NO_RULE
    if number:
        return [own] * len(row.cells)
    rules = [own if row.weight else theme.rule("head")] * len(row.cells)
    if shape.accent is not None:
        rules[shape.accent] = theme.rule("accent")
    return rules


def _row(
    row: Row, over: list[Rule], under: list[Rule], right: float, theme: Theme, links: Relationships, lang: str
) -> Xml:
    # The last column ends where the table does.
    insets = [*[right] * (len(row.cells) - 1), 0.0]
    cells = (
        el(
            "a:tc",
            None,
            _cell_text(cell, theme, links, lang),
            _cell_properties(top, bottom, inset, row.fill, theme),
        )
        for cell, top, bottom, inset in zip(row.cells, over, under, insets, strict=True)
    )
    return el("a:tr", {"h": emu(row.height)}, *cells)


def _cell_text(cell: Cell, theme: Theme, links: Relationships, lang: str) -> Xml:
    paragraphs = [_paragraph(p, cell, theme, links, lang) for p in cell.paragraphs or (Paragraph(()),)]
    return el("a:txBody", None, EMPTY_BODY, *paragraphs)


def _paragraph(p: Paragraph, cell: Cell, theme: Theme, links: Relationships, lang: str) -> Xml:
    style: Style = cell.style
    properties = el(
        "a:pPr",
        {"marL": 0, "indent": 0, "algn": ALIGN[cell.align]},
        line_spacing(style, theme),
        el("a:buNone"),
    )
    end = end_mark(p.runs[-1].lang if p.runs else lang, style)
    return el("a:p", None, properties, *(run(r, theme, links, style) for r in p.runs), end)


def _cell_properties(top: Rule, bottom: Rule, right: float, colour: str, theme: Theme) -> Xml:
    """A cell's insets and rules. The rule above repeats that of the row above: PowerPoint draws either."""
    sides = (("lnL", _NO_RULE), ("lnR", _NO_RULE), ("lnT", top), ("lnB", bottom))
    lines = (outline(rule.colour, rule.weight, theme, f"a:{side}") for side, rule in sides)
    attributes: dict[str, str | int] = {"marL": 0, "marR": emu(right), "marT": 0, "marB": 0, "anchor": "ctr"}
    return el("a:tcPr", attributes, *lines, fill(colour, theme))
