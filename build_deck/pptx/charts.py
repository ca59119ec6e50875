"""Native charts: a chart part and its workbook for each, and the frame that shows it in its placeholder."""

from __future__ import annotations

from build_deck.pptx import workbook
from build_deck.pptx.charts_axes import place_in
from build_deck.pptx.charts_data import Sheet, sheet
from build_deck.pptx.charts_plot import plot_area
from build_deck.pptx.charts_text import text_properties
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.placeholders import graphic_frame
from build_deck.pptx.text import language
from build_deck.pptx.xml import EMPTY, NAMESPACES, Xml, document, el
from build_deck.scene.chart_model import ChartShape
from build_deck.theme.theme import Theme

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DECLARED = {"xmlns:c": _CHART, "xmlns:a": NAMESPACES["a"], "xmlns:r": NAMESPACES["r"]}


class Charts:
    """The charts of a deck, numbered in order, and the parts they become."""

    __slots__ = ("_parts",)

    def __init__(self) -> None:
        """Begin without any."""
        self._parts: list[Part] = []

    def add(self, shape: ChartShape, theme: Theme) -> str:
        """The name of the part that holds a chart. Raises ValueError for one that cannot be drawn."""
        number = len(self._parts) // 2 + 1
        data = sheet(shape)
        book = f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        links = Relationships()
        space = chart_space(shape, data, links.add("package", book), theme)
        name = f"/ppt/charts/chart{number}.xml"
        self._parts.append(Part(name, CONTENT_TYPE, space, links.all()))
        self._parts.append(Part(book, workbook.CONTENT_TYPE, workbook.workbook(data, theme)))
        return name

    def parts(self) -> tuple[Part, ...]:
        """Each chart followed by its workbook."""
        return tuple(self._parts)


def chart(ident: int, shape: ChartShape, charts: Charts, theme: Theme, relationships: Relationships) -> Xml:
    """A chart in its placeholder."""
    link = relationships.add("chart", charts.add(shape, theme))
    shown = el("c:chart", {"xmlns:c": _CHART, "r:id": link})
    return graphic_frame(ident, shape.placeholder, shape.box, shape.alt, _CHART, shown)


def chart_space(shape: ChartShape, data: Sheet, book: str, theme: Theme) -> bytes:
    """The chart part (ECMA-376 part 1, 21.2.2.29); `book` is the relationship to its workbook."""
    bare = el("c:spPr", None, el("a:noFill"), el("a:ln", None, el("a:noFill")))
    root = el(
        "c:chartSpace",
        _DECLARED,
        el("c:date1904", {"val": 0}),
        el("c:lang", {"val": language(shape.language)}),
        el("c:roundedCorners", {"val": 0}),
        el(
            "c:chart",
            None,
            # The slide's title says what the chart shows.
            el("c:autoTitleDeleted", {"val": 1}),
            plot_area(shape, data, theme),
            _legend(shape, theme),
            el("c:plotVisOnly", {"val": 1}),
            el("c:dispBlanksAs", {"val": "gap"}),
        ),
        bare,
        text_properties(shape.label_style, theme, shape.language),
        el("c:externalData", {"r:id": book}, el("c:autoUpdate", {"val": 0})),
    )
    return document(root)


def _legend(shape: ChartShape, theme: Theme) -> Xml:
    if not shape.legend:
        return EMPTY
    style = shape.legend_style or shape.label_style
    return el(
        "c:legend",
        None,
        el("c:legendPos", {"val": shape.legend}),
        el("c:layout", None, place_in(shape.box, shape.legend_box)) if shape.legend_box else EMPTY,
        el("c:overlay", {"val": 0}),
        text_properties(style, theme, shape.language),
    )
