"""The presentation part: slides in order, sizes, default text, sections; and its two small companions."""

from __future__ import annotations

import uuid

from build_deck.pptx import master, notes, tables
from build_deck.pptx.drawing import emu
from build_deck.pptx.liststyle import levels
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.slides import slide_name
from build_deck.pptx.text import language
from build_deck.pptx.xml import EMPTY, Xml, el, part_root
from build_deck.scene.model import Deck
from build_deck.theme.style import Style

NAME = "/ppt/presentation.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
_PROPERTIES_NAME = "/ppt/presProps.xml"
_VIEW_NAME = "/ppt/viewProps.xml"
_FIRST_SLIDE_ID = 256
"""The least id that a slide may have (ECMA-376 part 1, 19.7.13 ST_SlideId)."""
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NAMESPACE = uuid.UUID("a3c1f0de-6f0b-5f62-9d6f-5f0e9b6c2d11")
"""From this and a section's name its id follows (RFC 9562, version 5)."""


def presentation_parts(deck: Deck, theme_name: str, *, with_notes: bool) -> list[Part]:
    """The presentation, its properties and its view. Raises ValueError where sections do not cover
    each slide once."""
    relationships = Relationships()
    masters = el(
        "p:sldMasterIdLst",
        None,
        el("p:sldMasterId", {"id": master.MASTER_ID, "r:id": relationships.add("slideMaster", master.NAME)}),
    )
    notes_masters = _notes_masters(relationships) if with_notes else EMPTY
    slides = _slide_list(deck, relationships)
    relationships.add("presProps", _PROPERTIES_NAME)
    relationships.add("viewProps", _VIEW_NAME)
    relationships.add("theme", theme_name)
    relationships.add("tableStyles", tables.STYLES_NAME)
    data = part_root(
        "p:presentation",
        {"saveSubsetFonts": 1},
        masters,
        notes_masters,
        slides,
        el("p:sldSz", {"cx": emu(deck.theme.width), "cy": emu(deck.theme.height)}),
        el("p:notesSz", {"cx": emu(notes.WIDTH), "cy": emu(notes.HEIGHT)}),
        _default_text(deck),
        _sections(deck),
    )
    return [
        Part(NAME, f"{_TYPE}presentation.main+xml", data, relationships.all()),
        Part(_PROPERTIES_NAME, f"{_TYPE}presProps+xml", part_root("p:presentationPr")),
        Part(_VIEW_NAME, f"{_TYPE}viewProps+xml", part_root("p:viewPr")),
    ]


def _notes_masters(relationships: Relationships) -> Xml:
    # Keynote opens no notes without this list.
    entry = el("p:notesMasterId", {"r:id": relationships.add("notesMaster", notes.MASTER_NAME)})
    return el("p:notesMasterIdLst", None, entry)


def _slide_list(deck: Deck, relationships: Relationships) -> Xml:
    entries = (
        el("p:sldId", {"id": _FIRST_SLIDE_ID + n, "r:id": relationships.add("slide", slide_name(n + 1))})
        for n in range(len(deck.slides))
    )
    return el("p:sldIdLst", None, *entries)


def _default_text(deck: Deck) -> Xml:
    """What a text box begins with that a lecturer draws."""
    defaults = el("a:defPPr", None, el("a:defRPr", {"lang": language(deck.language)}))
    return el("p:defaultTextStyle", None, defaults, levels((Style(),), deck.theme, fill_up=True))


def _sections(deck: Deck) -> Xml:
    if not deck.sections:
        return EMPTY
    covered = sum(section.slides for section in deck.sections)
    if covered != len(deck.slides):
        raise ValueError(f"sections cover {covered} slides of {len(deck.slides)}")
    entries, first = [], _FIRST_SLIDE_ID
    for number, section in enumerate(deck.sections):
        ident = str(uuid.uuid5(_NAMESPACE, f"{deck.slug}\n{section.name}\n{number}")).upper()
        slides = [el("p14:sldId", {"id": first + n}) for n in range(section.slides)]
        first += section.slides
        entries.append(
            el(
                "p14:section",
                {"name": section.name, "id": f"{{{ident}}}"},
                el("p14:sldIdLst", None, *slides),
            )
        )
    listed = el("p14:sectionLst", {"xmlns:p14": _P14}, *entries)
    return el("p:extLst", None, el("p:ext", {"uri": _SECTIONS}, listed))
