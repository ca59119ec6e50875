"""Names that no slide shows are found."""

from __future__ import annotations

import plain
from drafts import Draft, Found, insert, say

from build_deck.audit.ruleset import leak_author as rule

CORE = "docProps/core.xml"


def test_whoever_changed_it_last_is_found(gallery: Draft, found: Found) -> None:
    broken = gallery.edited(CORE, "/*", insert("<cp:lastModifiedBy>Steve</cp:lastModifiedBy>", 9))
    assert found(rule, broken) == ["the file names “Steve” as who changed it last"]


def test_an_author_whom_no_slide_names_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(CORE, "//dc:creator", say("Ada Example; Eve Unseen")))
    assert message == "the file names “Eve Unseen” as its author"


def test_a_company_is_found(gallery: Draft, found: Found) -> None:
    app = gallery["docProps/app.xml"].replace(b"</Properties>", b"<Company>Acme</Company></Properties>")
    assert "“Acme” as company" in found(rule, gallery.replaced("docProps/app.xml", app))[0]


def test_the_template_of_python_pptx_is_found(found: Found) -> None:
    assert any("Steve Canny" in message for message in found(rule, plain.careless()))


def test_authors_on_the_cover_are_fine(gallery: Draft, found: Found) -> None:
    assert b"Ada Example" in gallery[CORE]
    assert found(rule, gallery) == []
