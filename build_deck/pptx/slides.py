"""Slides: shapes that fill the placeholders of their layout and inherit everything else.

Pressing “Reset” in PowerPoint changes nothing, since a slide says nothing of place or style.
"""

from __future__ import annotations

from build_deck.pptx.charts import Charts, chart
from build_deck.pptx.drawing import MASTER_COLOURS, common_slide_data, identity
from build_deck.pptx.groups import Steps, group
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.pictures import Media, picture
from build_deck.pptx.placeholders import number_field, reference
from build_deck.pptx.tables import table
from build_deck.pptx.text import EMPTY_BODY, end_mark, language, slide_paragraphs
from build_deck.pptx.timing import step_ids, timing
from build_deck.pptx.xml import Xml, el, part_root
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.model import Deck, GroupShape, PictureShape, Shape, Slide, TableShape, TextShape

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_LOCKED = el("p:cNvSpPr", None, el("a:spLocks", {"noGrp": 1}))
_INHERITED = el("p:spPr")
_RANKS = {"title": 0, "ctrTitle": 0, "ftr": 2, "sldNum": 3}
"""The title is read first, the footer and the number last; between them the slide's own order."""


def slide_name(number: int) -> str:
    """The part that holds the slide of a number, from 1."""
    return f"/ppt/slides/slide{number}.xml"


def slide_part(
    deck: Deck, number: int, layout_name: str, notes_name: str, media: Media, charts: Charts
) -> Part:
    """The slide of a number; `notes_name` is the part of its notes, or "".

    Raises ValueError where a shape is not in the slide's layout, or two fill one placeholder.
    """
    slide = deck.slides[number - 1]
    _check(slide)
    relationships = Relationships()
    relationships.add("slideLayout", layout_name)
    if notes_name:
        relationships.add("notesSlide", notes_name)
    numbers = shape_ids(slide)
    steps = step_ids(slide, numbers)
    shapes = (
        _shape(numbers[index], slide.shapes[index], number, deck, relationships, media, charts, steps[index])
        for index in reading_order(slide)
    )
    data = part_root("p:sld", None, common_slide_data(shapes), MASTER_COLOURS, timing(slide, numbers, steps))
    return Part(slide_name(number), CONTENT_TYPE, data, relationships.all())


def reading_order(slide: Slide) -> list[int]:
    """The indices of a slide's shapes as they are read; a group stands where the slide has it."""
    return sorted(range(len(slide.shapes)), key=lambda index: _rank(slide.shapes[index]))


def _rank(shape: Shape) -> int:
    return 1 if isinstance(shape, GroupShape) else _RANKS.get(shape.placeholder.type, 1)


def shape_ids(slide: Slide) -> dict[int, tuple[int, int]]:
    """For the index of each shape its id in the file, and for a group the id of its first part (the
    others follow it); for other shapes that is 0. Parts come after all shapes, so that ids stay small."""
    order = reading_order(slide)
    first = 2 + len(order)
    ids = {}
    for ident, index in enumerate(order, start=2):
        shape = slide.shapes[index]
        parts = len(shape.parts) if isinstance(shape, GroupShape) else 0
        ids[index] = (ident, first if parts else 0)
        first += parts
    return ids


def _check(slide: Slide) -> None:
    used = [shape.placeholder.idx for shape in slide.shapes if not isinstance(shape, GroupShape)]
    if len(set(used)) != len(used):
        raise ValueError(f"slide “{slide.id}”: two shapes fill the same placeholder")
    strange = set(used).difference(placeholder.idx for placeholder in slide.layout.placeholders)
    if strange:
        raise ValueError(f"slide “{slide.id}”: its layout has no placeholder {min(strange)}")


def _shape(
    ids: tuple[int, int],
    shape: Shape,
    number: int,
    deck: Deck,
    relationships: Relationships,
    media: Media,
    charts: Charts,
    steps: Steps,
) -> Xml:
    ident, first = ids
    if isinstance(shape, GroupShape):
        return group(ident, first, shape, deck.theme, relationships, deck.language, steps)
    if isinstance(shape, TableShape):
        return table(ident, shape, deck.theme, relationships, deck.language)
    if isinstance(shape, ChartShape):
        return chart(ident, shape, charts, deck.theme, relationships)
    if isinstance(shape, PictureShape):
        return picture(ident, shape, media, relationships)
    return _text(ident, shape, number, deck, relationships)


def _text(ident: int, shape: TextShape, number: int, deck: Deck, relationships: Relationships) -> Xml:
    frame = shape.placeholder
    if frame.type == "sldNum":
        words, silent = _number(shape, number, deck.language), False
    else:
        words = slide_paragraphs(shape.paragraphs, frame.levels, deck.theme, relationships, deck.language)
        silent = not any(p.plain for p in shape.paragraphs)
    return el(
        "p:sp",
        None,
        el(
            "p:nvSpPr",
            None,
            identity(ident, f"{frame.name} {ident}", decorative=silent),
            _LOCKED,
            el("p:nvPr", None, el("p:ph", reference(frame))),
        ),
        _INHERITED,
        el("p:txBody", None, EMPTY_BODY, words),
    )


def _number(shape: TextShape, number: int, lang: str) -> Xml:
    shown = "".join(p.plain for p in shape.paragraphs) or str(number)
    return el("a:p", None, number_field(shown, language(lang)), end_mark(lang))
