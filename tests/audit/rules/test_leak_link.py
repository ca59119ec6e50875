"""What is loaded from elsewhere is found."""

from __future__ import annotations

from drafts import Draft, Found

from build_deck.audit.ruleset import leak_link as rule

SLIDE = "ppt/slides/slide2.xml"


def test_a_linked_picture_is_found(gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.related(SLIDE, "image", "https://example.org/spy.png", external=True))
    assert message == "slide 2 loads “https://example.org/spy.png” (image) from elsewhere"


def test_links_to_programs_are_found(gallery: Draft, found: Found) -> None:
    for target in ("javascript:evil()", "ms-msdt:/id", "data:text/html,x", "C:\\evil.exe"):
        [message] = found(rule, gallery.related(SLIDE, "hyperlink", target, external=True))
        assert "no web address" in message


def test_links_to_the_web_are_fine(gallery: Draft, found: Found) -> None:
    for target in ("https://example.org", "mailto:ada@example.org", "tel:123", "report.pdf", "HTTP://A.B"):
        assert found(rule, gallery.related(SLIDE, "hyperlink", target, external=True)) == []
