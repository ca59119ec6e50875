"""Speaker notes: a page for each slide that has them, one master, and the way back."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

from build_deck.pptx.write import write

NOTES = "ppt/notesSlides/notesSlide2.xml"


def test_only_slides_with_notes_have_a_page(package: Any) -> None:
    assert package.names("ppt/notesSlides") == [f"ppt/notesSlides/notesSlide{n}.xml" for n in (1, 2, 8)]


def test_slide_and_notes_lead_to_each_other(package: Any) -> None:
    there = package.find("ppt/slides/_rels/slide8.xml.rels", "rel:Relationship/@Target")
    back = package.find("ppt/notesSlides/_rels/notesSlide8.xml.rels", "rel:Relationship/@Target")
    assert "../notesSlides/notesSlide8.xml" in there
    assert "../slides/slide8.xml" in back
    assert "../notesMasters/notesMaster1.xml" in back


def test_the_presentation_lists_the_notes_master(package: Any) -> None:
    assert len(package.find("ppt/presentation.xml", "p:notesMasterIdLst/p:notesMasterId")) == 1


def test_prose_cues_stress_and_links(package: Any) -> None:
    body = "//p:sp[.//p:ph/@type='body']"
    assert package.find(NOTES, f"{body}//a:p[1]//a:r[2]/a:rPr/@b") == ["1"]
    assert len(package.find(NOTES, f"{body}//a:hlinkClick")) == 1
    levels = [p.get("lvl", "0") for p in package.find(NOTES, f"{body}//a:pPr")]
    assert levels == ["1", "2", "2"]
    bullets = package.find("ppt/notesMasters/notesMaster1.xml", "//p:notesStyle/*/a:buChar/@char")
    assert bullets == ["•"] * 8


def test_a_deck_without_notes_has_no_trace_of_them(package: Any, make: ModuleType) -> None:
    silent = replace(make.sample(), slides=(make.statement_slide(),), sections=())
    made = type(package)(write(silent))
    assert not [name for name in made.members if "notes" in name.lower() or "theme2" in name]
    assert made.find("ppt/presentation.xml", "p:notesMasterIdLst") == []
