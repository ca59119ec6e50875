"""Speaker notes: the notes master with its theme, and a notes page for each slide that has notes."""

from __future__ import annotations

from build_deck.pptx.drawing import MASTER_COLOURS, common_slide_data, geometry, identity, transform
from build_deck.pptx.liststyle import levels
from build_deck.pptx.master import COLOUR_MAPPING
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.placeholders import PROMPT_LANGUAGE, body_properties, number_field, prompt_paragraph
from build_deck.pptx.slides import slide_name
from build_deck.pptx.text import EMPTY_BODY, end_mark, language, notes_paragraphs
from build_deck.pptx.xml import EMPTY, Xml, el, part_root
from build_deck.scene.model import Deck
from build_deck.theme.style import Box, Style
from build_deck.theme.theme import Theme

MASTER_NAME = "/ppt/notesMasters/notesMaster1.xml"
WIDTH, HEIGHT = 540.0, 720.0
"""A notes page in points: PowerPoint's own, upright."""
_MASTER_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
_IMAGE = Box(54, 42, 432, 243)
_BODY = Box(54, 306, 432, 366)
_NUMBER = Box(342, 686, 144, 16)
_PROSE = Style(size=12, leading=16, before=6)
_STYLES = (
    _PROSE,
    *(Style(size=12, leading=16, before=3, margin=18 * n, indent=-18, bullet="•") for n in range(1, 9)),
)
"""Prose at the first level, bullets below: a list item of level n is set at level n + 1."""
_FIELD_STYLE = Style(size=12, leading=16, align="r")
_IMAGE_REFERENCE: dict[str, str | int] = {"type": "sldImg"}
_BODY_REFERENCE: dict[str, str | int] = {"type": "body", "idx": 1}
_NUMBER_REFERENCE: dict[str, str | int] = {"type": "sldNum", "idx": 5}
_IMAGE_LOCKS = el("p:cNvSpPr", None, el("a:spLocks", {"noGrp": 1, "noRot": 1, "noChangeAspect": 1}))
_LOCKS = el("p:cNvSpPr", None, el("a:spLocks", {"noGrp": 1}))
_INHERITED = el("p:spPr")


def notes_name(number: int) -> str:
    """The part that holds the notes of the slide of a number."""
    return f"/ppt/notesSlides/notesSlide{number}.xml"


def notes_master_part(theme: Theme, theme_name: str) -> Part:
    """The notes master: the slide's picture above, the notes below, the number at the foot."""
    relationships = Relationships()
    relationships.add("theme", theme_name)
    number = el("a:p", None, number_field("‹#›", PROMPT_LANGUAGE), end_mark(PROMPT_LANGUAGE))
    ground = el(
        "p:bg",
        None,
        el("p:bgPr", None, el("a:solidFill", None, el("a:schemeClr", {"val": "bg1"})), el("a:effectLst")),
    )
    shapes = (
        _sp(2, "Slide image", _IMAGE_LOCKS, _IMAGE_REFERENCE, _placed(_IMAGE), EMPTY),
        _sp(
            3,
            "Notes",
            _LOCKS,
            _BODY_REFERENCE,
            _placed(_BODY),
            _text(levels(_STYLES, theme), prompt_paragraph("Notes")),
        ),
        _sp(
            4,
            "Slide number",
            _LOCKS,
            _NUMBER_REFERENCE,
            _placed(_NUMBER),
            _text(levels((_FIELD_STYLE,), theme), number),
        ),
    )
    data = part_root(
        "p:notesMaster",
        None,
        common_slide_data(shapes, background=ground),
        COLOUR_MAPPING,
        el("p:notesStyle", None, levels(_STYLES, theme)),
    )
    return Part(MASTER_NAME, _MASTER_TYPE, data, relationships.all())


def _placed(box: Box) -> Xml:
    return el("p:spPr", None, transform(box), geometry("rect"))


def _text(list_style: Xml, *paragraphs: Xml) -> Xml:
    return el("p:txBody", None, body_properties("t"), el("a:lstStyle", None, list_style), *paragraphs)


def _sp(ident: int, name: str, locks: Xml, reference: dict[str, str | int], place: Xml, body: Xml) -> Xml:
    ph = el("p:nvPr", None, el("p:ph", reference))
    return el("p:sp", None, el("p:nvSpPr", None, identity(ident, f"{name} {ident}"), locks, ph), place, body)


def notes_part(deck: Deck, number: int) -> Part:
    """The notes page of the slide of a number."""
    relationships = Relationships()
    relationships.add("notesMaster", MASTER_NAME)
    relationships.add("slide", slide_name(number))
    words = notes_paragraphs(deck.slides[number - 1].notes, _STYLES, deck.theme, relationships, deck.language)
    field = el("a:p", None, number_field(str(number), language(deck.language)), end_mark(deck.language))
    shapes = (
        _sp(2, "Slide image", _IMAGE_LOCKS, _IMAGE_REFERENCE, _INHERITED, EMPTY),
        _sp(3, "Notes", _LOCKS, _BODY_REFERENCE, _INHERITED, el("p:txBody", None, EMPTY_BODY, words)),
        _sp(
            4, "Slide number", _LOCKS, _NUMBER_REFERENCE, _INHERITED, el("p:txBody", None, EMPTY_BODY, field)
        ),
    )
    data = part_root("p:notes", None, common_slide_data(shapes), MASTER_COLOURS)
    return Part(notes_name(number), _CONTENT_TYPE, data, relationships.all())
