"""An SVG has a PNG beside it."""

from __future__ import annotations

from drafts import Draft, Found, R, drop, insert, put

from build_deck.audit.ruleset import svg_fallback as rule


def with_svg(gallery: Draft, drawing: str) -> Draft:
    """The first picture with an SVG beside it."""
    part = gallery.holding("//p:pic//a:blip")
    asvg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    uri = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
    ext = f'<a:extLst><a:ext uri="{uri}"><s:svgBlip xmlns:s="{asvg}" r:embed="rId900"/></a:ext></a:extLst>'
    return (
        gallery.default("svg", "image/svg+xml")
        .added("ppt/media/drawing.svg", drawing.encode())
        .related(part, "image", "../media/drawing.svg")
        .edited(part, "//p:pic//a:blip", insert(ext))
    )


BLIP = "//p:pic//a:blip[.//*[local-name()='svgBlip']]"


def test_an_svg_alone_is_found(gallery: Draft, found: Found) -> None:
    deck = with_svg(gallery, "<svg/>")
    [message] = found(rule, deck.on_slide(BLIP, drop(f"{R}embed")))
    assert "has no PNG beside it" in message
    assert message.startswith("slide ")
    assert found(rule, deck.on_slide(BLIP, put(f"{R}embed", "rId900")))


def test_a_png_in_the_place_of_the_svg_is_found(gallery: Draft, found: Found) -> None:
    part = gallery.holding("//p:pic//a:blip")
    deck = with_svg(gallery, "<svg/>")
    first = deck.root(part).xpath("string((//a:blip)[1]/@r:embed)", namespaces={"a": A, "r": REL})
    broken = deck.edited(part, "//*[local-name()='svgBlip']", put(f"{R}embed", first))
    assert "what should be its SVG is none" in found(rule, broken)[0]


def test_both_together_are_fine(gallery: Draft, found: Found) -> None:
    assert found(rule, with_svg(gallery, "<svg/>")) == []


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
