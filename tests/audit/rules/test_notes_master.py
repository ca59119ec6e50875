"""A notes master that is not listed is found."""

from __future__ import annotations

import plain
from drafts import Draft, Found, remove, twice

from build_deck.audit.ruleset import notes_master as rule

MAIN = "ppt/presentation.xml"


def test_a_master_that_is_not_listed_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(MAIN, "//p:notesMasterIdLst", remove))
    assert "does not list" in message


def test_the_fault_of_python_pptx_is_found(found: Found) -> None:
    assert found(rule, plain.careless())


def test_a_master_that_is_none_is_found(gallery: Draft, found: Found) -> None:
    assert "is none" in found(rule, gallery.edited(MAIN, "//p:notesMasterId", twice))[0]


def test_notes_without_a_master_are_found(gallery: Draft, found: Found) -> None:
    relation = "//rel:Relationship[contains(@Type, 'notesMaster')]"
    broken = gallery.edited("ppt/_rels/presentation.xml.rels", relation, remove)
    broken = broken.edited(MAIN, "//p:notesMasterIdLst", remove)
    assert "no master for them" in found(rule, broken)[0]


def test_decks_with_and_without_notes_are_fine(gallery: Draft, drawn: Draft, found: Found) -> None:
    assert found(rule, gallery) == []
    assert found(rule, drawn) == []
