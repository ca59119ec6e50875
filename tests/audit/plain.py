"""Decks as plain python-pptx makes them, for what our own decks do not hold or do wrong."""

from __future__ import annotations

import io

from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.util import Inches, Pt


def picture() -> io.BytesIO:
    made = io.BytesIO()
    Image.new("RGB", (60, 40), "#2A3FCF").save(made, "PNG")
    made.seek(0)
    return made


def _chart(deck: Deck) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Scores rise"
    data = CategoryChartData()
    data.categories = ["2014", "2016", "2018"]
    data.add_series("Score", (600, 650, 750))
    box = (Inches(1), Inches(2), Inches(6), Inches(4))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *box, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", "Scores rise from 600 in 2014 to 750 in 2018.")


def _diagram(deck: Deck) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Data flow from banks to courts"
    first = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(2), Inches(2), Inches(1))
    second = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(5), Inches(2), Inches(2), Inches(1))
    first.text, second.text = "Banks", "Courts"
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 100, 100)
    line.begin_connect(first, 3)
    line.end_connect(second, 1)
    line._element.nvCxnSpPr.cNvPr.set("descr", "Banks report to courts.")


def drawn() -> bytes:
    """A chart with its workbook and two shapes with a glued connector, described as they should be."""
    deck = Presentation()
    _chart(deck)
    _diagram(deck)
    return saved(deck)


def careless() -> bytes:
    """What comes out where nobody thinks of those who cannot see: one slide of many kinds."""
    deck = Presentation()
    layouts = deck.slide_layouts
    first = deck.slides.add_slide(layouts[0])
    first.shapes.title.text, first.placeholders[1].text = "Social credit", "An introduction"
    bullets = deck.slides.add_slide(layouts[1])
    bullets.shapes.title.text = "Social credit"
    bullets.placeholders[1].text = "Two bullets"
    bullets.notes_slide.notes_text_frame.text = "Remember to smile"
    untitled = deck.slides.add_slide(layouts[6])
    untitled.shapes.add_picture(picture(), Inches(1), Inches(1))
    table = deck.slides.add_slide(layouts[5])
    table.shapes.title.text = "A table"
    grid = table.shapes.add_table(3, 3, Inches(1), Inches(2), Inches(6), Inches(2)).table
    grid.cell(1, 0).merge(grid.cell(2, 0))
    grid.first_row = False
    small = deck.slides.add_slide(layouts[5])
    small.shapes.title.text = "Small print"
    box = small.shapes.add_textbox(Inches(1), Inches(2), Inches(6), Inches(1)).text_frame
    run = box.paragraphs[0].add_run()
    run.text = "This is far too small to be read by anybody at the back"
    run.font.size = Pt(10)
    link = box.add_paragraph().add_run()
    link.text = "here"
    link.hyperlink.address = "https://example.org/report"
    small.shapes.add_shape(MSO_SHAPE.OVAL, Inches(1), Inches(4), Inches(1), Inches(1))
    _chart(deck)
    return saved(deck)


def saved(deck: Deck) -> bytes:
    made = io.BytesIO()
    deck.save(made)
    return made.getvalue()
