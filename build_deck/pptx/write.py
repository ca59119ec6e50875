"""A deck as the bytes of a .pptx file."""

from __future__ import annotations

from build_deck.pptx import notes, presentation, properties
from build_deck.pptx.charts import Charts
from build_deck.pptx.layouts import LayoutBook
from build_deck.pptx.master import master_part
from build_deck.pptx.package import Part, Relationships, pack
from build_deck.pptx.pictures import Media
from build_deck.pptx.slides import slide_part
from build_deck.pptx.tables import table_styles_part
from build_deck.pptx.theme_part import notes_theme_part, theme_part
from build_deck.scene.model import Deck

_THEME = "/ppt/theme/theme1.xml"
_NOTES_THEME = "/ppt/theme/theme2.xml"


def write(deck: Deck) -> bytes:
    """The deck as a .pptx; the same deck gives the same bytes, at a cost linear in its slides.

    Raises ThemeError where the theme lacks what a slide names, and ValueError for a deck that cannot
    be written as it is: a character that XML forbids, a shape without a place in its layout, sections
    that do not cover each slide once.
    """
    book = LayoutBook(deck.slides)
    with_notes = any(slide.notes for slide in deck.slides)
    parts = presentation.presentation_parts(deck, _THEME, with_notes=with_notes)
    parts += [
        table_styles_part(deck.theme),
        theme_part(deck.theme, _THEME),
        master_part(deck.theme, _THEME, book.part_names),
        *book.parts(deck.theme, deck.language),
    ]
    if with_notes:
        parts += [
            notes_theme_part(deck.theme, _NOTES_THEME),
            notes.notes_master_part(deck.theme, _NOTES_THEME),
        ]
    parts += _slides(deck, book)
    described = [properties.core_part(deck), properties.app_part(deck)]
    return pack([*parts, *described], _root().all())


def _slides(deck: Deck, book: LayoutBook) -> list[Part]:
    """Each slide followed by its notes; then the charts, the pictures last."""
    media, charts = Media(), Charts()
    parts = []
    for number, slide in enumerate(deck.slides, start=1):
        notes_name = notes.notes_name(number) if slide.notes else ""
        parts.append(slide_part(deck, number, book.part_name(slide), notes_name, media, charts))
        if slide.notes:
            parts.append(notes.notes_part(deck, number))
    return [*parts, *charts.parts(), *media.parts()]


def _root() -> Relationships:
    relationships = Relationships()
    relationships.add("officeDocument", presentation.NAME)
    relationships.add("metadata/core-properties", properties.CORE_NAME)
    relationships.add("extended-properties", properties.APP_NAME)
    return relationships
